package history_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/drift/history"
)

// life is what really happened to a sentence: the generator knows.
type life struct {
	text         string
	since, until int
	changes      []string // "3 changed"
	section      int
}

func (l *life) String() string {
	return fmt.Sprintf("%d-%d %s %v", l.since, l.until, l.text, l.changes)
}

// world is a paper under revision: sections of paragraphs of sentences.
type world struct {
	random     *rand.Rand
	paragraphs [][]*life // three to a section
	all        []*life
	version    int
}

func newWorld(seed uint64) *world {
	w := &world{random: rand.New(rand.NewPCG(seed, 1)), version: 1, paragraphs: make([][]*life, 12)}
	for i := range w.paragraphs {
		for range 4 {
			w.add(i, len(w.paragraphs[i]))
		}
	}
	return w
}

// add writes a sentence of words that no other one has.
func (w *world) add(paragraph, at int) {
	words := make([]string, 9)
	for i := range words {
		words[i] = w.word()
	}
	l := &life{text: fmt.Sprintf("The %s.", strings.Join(words, " ")), since: w.version, section: paragraph / 3}
	w.all = append(w.all, l)
	w.paragraphs[paragraph] = slices.Insert(w.paragraphs[paragraph], at, l)
}

func (w *world) word() string {
	b := make([]byte, 4+w.random.IntN(5))
	for i := range b {
		b[i] = "abcdefghijklmnopqrstuvwxyz"[w.random.IntN(26)]
	}
	return string(b)
}

// revise makes the next version.
func (w *world) revise(edits int) {
	w.version++
	touched := map[*life]bool{}
	for range edits {
		p := w.random.IntN(len(w.paragraphs))
		if len(w.paragraphs[p]) < 3 {
			continue
		}
		at := w.random.IntN(len(w.paragraphs[p]))
		l := w.paragraphs[p][at]
		if touched[l] || l.since == w.version {
			continue
		}
		touched[l] = true
		switch w.random.IntN(4) {
		case 0:
			w.add(p, at)
		case 1:
			words := strings.Fields(l.text)
			words[3+w.random.IntN(5)] = w.word()
			l.text = strings.Join(words, " ")
			l.changes = append(l.changes, fmt.Sprint(w.version, " ", history.Changed))
		case 2:
			w.paragraphs[p] = slices.Delete(w.paragraphs[p], at, at+1)
			l.until = w.version - 1
			l.changes = append(l.changes, fmt.Sprint(w.version, " ", history.Removed))
		case 3:
			w.paragraphs[p] = slices.Delete(w.paragraphs[p], at, at+1)
			to := (p + 3) % len(w.paragraphs) // the next section
			w.paragraphs[to] = append(w.paragraphs[to], l)
			l.section = to / 3
			l.changes = append(l.changes, fmt.Sprint(w.version, " ", history.Moved))
		}
	}
}

func (w *world) String() string {
	var b strings.Builder
	for i, p := range w.paragraphs {
		if i%3 == 0 {
			fmt.Fprintf(&b, "## Section %s\n\n", string(rune('A'+i/3)))
		}
		for _, l := range p {
			b.WriteString(l.text + " ")
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// told returns what a history says of each sentence of world.
func told(h *history.History) []string {
	var out []string
	for _, s := range h.Statements {
		for _, sentence := range s.Sentences {
			if sentence.Kind == "heading" {
				continue
			}
			l := life{text: sentence.Text, since: sentence.Since, until: sentence.Until}
			for _, c := range sentence.Changes {
				l.changes = append(l.changes, fmt.Sprint(c.Version, " ", c.What))
			}
			out = append(out, l.String())
		}
	}
	return out
}

// TestKnownEdits holds histories against edits that are known: sentences that
// come in, change a word, go, and move to another section.
func TestKnownEdits(t *testing.T) {
	right, wrong := 0, 0
	for seed := range uint64(40) {
		w := newWorld(seed)
		versions := []string{w.String()}
		for range 4 {
			w.revise(6)
			versions = append(versions, w.String())
		}
		said := map[string]int{}
		for _, s := range told(follow(t, markdown(versions...)...)) {
			said[s]++
		}
		for _, l := range w.all {
			if said[l.String()] > 0 {
				said[l.String()]--
				right++
			} else {
				wrong++
				t.Logf("not told: %s", l)
			}
		}
	}
	t.Logf("%d of %d sentences told as they were", right, right+wrong)
	if wrong*200 > right {
		t.Errorf("%d of %d sentences told wrong", wrong, right+wrong)
	}
}
