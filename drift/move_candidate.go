package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// What a paragraph that moved and was rewritten must share with what it was:
// words, and by weight how much of the shorter the longer one holds; or a part
// of its pairs of neighbours, which chance does not bring together.
const (
	halfMoved, halfContained   = 0.5, 0.55
	leastMoved, leastContained = 0.4, 0.65
	leastPairs, leastPairPart  = 6, 0.3
)

// What tells paragraphs and sections apart: keys that few others have.
const (
	rareWords     = 8  // sections that share a word
	rareShingles  = 50 // paragraphs that share four words in a row
	fewCandidates = 20
)

// openBlock is a paragraph that has no counterpart in its place.
type openBlock struct {
	at   int
	text prose.Span
	bag  sequence.Bag
}

// open returns the paragraphs of s that may still be found elsewhere.
func (s unmatchedBlocks) open() []openBlock {
	var out []openBlock
	for i, l := range s.blocks {
		if l.moved || l.ambiguous {
			continue
		}
		p := l.All()
		if b := bagOf(p); len(b) >= movedWords {
			out = append(out, openBlock{i, p, b})
		}
	}
	return out
}

// alike returns the pairs of stray paragraphs that may be one: those of mostly
// the same words, and those that share the words that few others have.
func (c *comparison) alike(olds, news unmatchedBlocks) []sequence.Candidate {
	old, new := olds.open(), news.open()
	if len(old) == 0 || len(new) == 0 {
		return nil
	}
	var rare sequence.Weights
	var all []sequence.Candidate
	for _, m := range shareRuns(old, new) {
		a, b := old[m.Old], new[m.New]
		s := sequence.Dice(a.bag, b.bag)
		if s < leastMoved {
			continue
		}
		if s < movedLikeness {
			if rare == nil {
				rare = c.leafWeights()
			}
			held := rare.Containment(a.bag, b.bag, rare.Sum(a.bag), rare.Sum(b.bag))
			if (held < halfContained || s < halfMoved && held < leastContained) && !sharePairs(a.text, b.text) {
				continue
			}
		}
		all = append(all, sequence.Candidate{Old: a.at, New: b.at, Score: s})
	}
	return all
}

// sharePairs reports whether many words stand side by side in both a and b.
func sharePairs(a, b prose.Span) bool {
	x, y := sequence.Shingles(a.IDs(), 2), sequence.Shingles(b.IDs(), 2)
	slices.Sort(x)
	slices.Sort(y)
	x, y = slices.Compact(x), slices.Compact(y)
	n := 0
	for _, run := range x {
		if _, found := slices.BinarySearch(y, run); found {
			n++
		}
	}
	return n >= leastPairs && float64(n) >= leastPairPart*float64(min(len(x), len(y)))
}

// shareRuns returns the pairs that share a rare run of four words, or of two
// that are rarer still.
func shareRuns(old, new []openBlock) []sequence.Candidate {
	found := map[[2]int]bool{}
	for _, kind := range []struct{ words, most int }{{4, rareShingles}, {2, rareWords}} {
		index, back := sequence.NewIndex(kind.most), sequence.NewIndex(kind.most)
		for j, n := range new {
			index.Add(j, sequence.Shingles(n.text.IDs(), kind.words))
		}
		for i, o := range old {
			back.Add(i, sequence.Shingles(o.text.IDs(), kind.words))
		}
		for i, o := range old {
			keys := slices.DeleteFunc(sequence.Shingles(o.text.IDs(), kind.words), func(k uint64) bool { return !back.Rare(k) })
			for _, j := range index.Find(keys, fewCandidates) {
				found[[2]int{i, j}] = true
			}
		}
	}
	out := make([]sequence.Candidate, 0, len(found))
	for pair := range found {
		out = append(out, sequence.Candidate{Old: pair[0], New: pair[1]})
	}
	return out
}

// leafWeights returns how much each word tells one paragraph from another.
func (c *comparison) leafWeights() sequence.Weights {
	return sequence.NewWeights(func(yield func(sequence.Bag) bool) {
		for _, t := range []*tree{c.old, c.new} {
			t.eachBlock(func(l *block) { yield(bagOf(l.All())) })
		}
	})
}
