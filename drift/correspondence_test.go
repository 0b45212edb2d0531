package drift

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/profile"
)

// TestSentenceCorrespondence measures how many sentences find the one they
// were made from after a share of their words was changed, some sentences
// dropped and some added. The bounds are what editors were promised.
func TestSentenceCorrespondence(t *testing.T) {
	for _, test := range []struct {
		changed int // per cent of the words
		least   float64
	}{{0, 1}, {15, 0.97}, {35, 0.95}} {
		r := rand.New(rand.NewPCG(7, uint64(test.changed)))
		var old, new []string
		for i := range 300 {
			s := randomSentence(r, 8+r.IntN(20))
			if r.IntN(10) > 0 {
				old = append(old, mark(i, s))
			}
			if r.IntN(10) > 0 {
				new = append(new, mark(i, alter(r, s, test.changed)))
			}
		}
		right, found, truth := correspondence(strings.Join(old, " "), strings.Join(new, " "))
		if f1 := 2 * float64(right) / float64(found+truth); f1 < test.least {
			t.Errorf("%d%% of the words changed: %d of %d links are right, of %d there are: F1 %.3f", test.changed, right, found, truth, f1)
		}
	}
}

// mark ends a sentence in a word that says which it is.
func mark(i int, words []string) string {
	return fmt.Sprintf("The %s s%dx.", strings.Join(words, " "), i)
}

func randomSentence(r *rand.Rand, n int) []string {
	common := strings.Fields("the of and to in for a is will that with by be on as it are this services digital people")
	words := make([]string, n)
	for i := range words {
		if words[i] = common[r.IntN(len(common))]; r.IntN(2) == 0 {
			words[i] = fmt.Sprintf("w%dx", r.IntN(800))
		}
	}
	return words
}

func alter(r *rand.Rand, words []string, percent int) []string {
	var out []string
	for _, w := range words {
		switch {
		case r.IntN(100) >= percent:
			out = append(out, w)
		case r.IntN(3) > 0:
			out = append(out, fmt.Sprintf("w%dx", r.IntN(800)))
		}
	}
	return out
}

// correspondence counts the links between sentences of one mark, all links,
// and the marks that both texts have.
func correspondence(old, new string) (right, found, truth int) {
	c := newComparison(Side{Document: sketch(old)}, Side{Document: sketch(new)}, profile.GDS())
	marks := func(p phrase) map[string]bool {
		out := map[string]bool{}
		for _, w := range p {
			if s := w.text(); strings.HasPrefix(s, "s") && strings.HasSuffix(s, "x") {
				out[s] = true
			}
		}
		return out
	}
	all := func(src string) map[string]bool {
		l := &leaf{text: src, tokens: newVocabulary().tokenize(src)}
		return marks(l.phrase(0, len(l.tokens)))
	}
	c.onGroup = func(g *group, _ []edit) {
		o, n := marks(g.old), marks(g.new)
		found += max(len(o), len(n))
		for m := range o {
			if n[m] {
				right++
			}
		}
	}
	c.align()
	c.sections()
	inNew := all(new)
	for m := range all(old) {
		if inNew[m] {
			truth++
		}
	}
	return right, found, truth
}

// TestNoFalseMoves checks that changes of words alone never look like moves.
func TestNoFalseMoves(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		var old, new []string
		for i := range 40 {
			s := randomSentence(r, 6+r.IntN(20))
			old = append(old, mark(i, s))
			new = append(new, mark(i, alter(r, s, 30)))
		}
		for _, item := range compare(strings.Join(old, "\n"), strings.Join(new, "\n")).Items {
			if item.Class == paragraphMoved || item.Class == sentenceMoved || item.Class == sectionMoved {
				t.Errorf("%s: %q -> %q", item.Class, item.Old, item.New)
			}
		}
	}
}

// TestShuffledParagraphs checks that paragraphs in another order are all told
// as moved or left in place, none as lost.
func TestShuffledParagraphs(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var old []string
	for i := range 400 {
		old = append(old, mark(i, randomSentence(r, 10+r.IntN(20))))
	}
	new := append([]string(nil), old...)
	r.Shuffle(len(new), func(i, j int) { new[i], new[j] = new[j], new[i] })
	report := compare(strings.Join(old, "\n"), strings.Join(new, "\n"))
	for class, n := range report.Summary.ByClass {
		if class != paragraphMoved {
			t.Errorf("%d items are %s", n, class)
		}
	}
}
