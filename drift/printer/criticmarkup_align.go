package printer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// What texts are aligned by. The numbers are judgement, not measured.
const (
	uniqueWeight = 3       // of pairs of equal, unique texts, against pairs that the report makes
	leastLike    = 0.5     // part of their words that two texts share, to be one text
	mostCells    = 1 << 14 // of the table that a gap may take
)

// candidate is a pair that may be one.
type candidate struct{ old, new, weight int }

// align returns the heaviest pairs that do not cross, and in the gaps between
// them pairs of like words.
func align(old, new []string, found []candidate) [][2]int {
	for _, p := range sequence.UniquePairs(old, new) {
		found = append(found, candidate{p.Old, p.New, uniqueWeight * (len(old[p.Old]) + 1)})
	}
	var out [][2]int
	i, j := 0, 0
	for _, pair := range append(heaviest(found), [2]int{len(old), len(new)}) {
		for _, p := range alignLike(old[i:pair[0]], new[j:pair[1]]) {
			out = append(out, [2]int{i + p[0], j + p[1]})
		}
		if pair[0] < len(old) { // else both are at their ends
			out = append(out, pair)
		}
		i, j = pair[0]+1, pair[1]+1
	}
	return out
}

// heaviest returns the pairs of the greatest weight of which none crosses
// another.
func heaviest(found []candidate) [][2]int {
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(b.new, a.new), cmp.Compare(b.weight, a.weight))
	})
	places, weights := make([]int, len(found)), make([]int, len(found))
	for i, c := range found {
		places[i], weights[i] = c.new, c.weight
	}
	var out [][2]int
	for i, stays := range sequence.HeaviestIncreasing(places, weights) {
		if stays {
			out = append(out, [2]int{found[i].old, found[i].new})
		}
	}
	return out
}

// alignLike pairs the texts of a gap that share most of their words, in order.
// A gap that is too large is left as it is.
func alignLike(old, new []string) [][2]int {
	if len(old) == 0 || len(new) == 0 || len(old)*len(new) > mostCells {
		return nil
	}
	// From the end: of texts that are equally like, the first are paired.
	v := prose.NewVocabulary()
	gap := likeness{bags(v, old), bags(v, new)}
	beads := []sequence.Bead{{Old: 1}, {New: 1}, {Old: 1, New: 1}}
	var out [][2]int
	for _, h := range slices.Backward(sequence.Align(len(old), len(new), beads, gap)) {
		out = append(out, [2]int{len(old) - h.OldTo, len(new) - h.NewTo})
	}
	return out
}

// likeness is what pairs of texts gain, counted from the last.
type likeness struct{ old, new []sequence.Bag }

func (l likeness) Row(int) {}

func (l likeness) Gain(h sequence.Hunk) (float64, bool) {
	like := sequence.Dice(l.old[h.OldFrom], l.new[h.NewFrom])
	return like, like >= leastLike
}

// bags returns the words of texts, comments aside, the last text first.
func bags(v *prose.Vocabulary, texts []string) []sequence.Bag {
	out := make([]sequence.Bag, 0, len(texts))
	for _, text := range slices.Backward(texts) {
		var bag sequence.Bag
		for _, word := range prose.Words(withoutComments(text)) {
			bag = append(bag, v.ID(word))
		}
		slices.Sort(bag)
		out = append(out, bag)
	}
	return out
}

func withoutComments(text string) string {
	isComment := func(t string) bool { return strings.HasPrefix(t, "<!--") }
	return strings.Join(slices.DeleteFunc(tokens(text), isComment), "")
}
