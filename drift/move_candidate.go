package drift

import (
	"maps"
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// openBlock is a paragraph that may still be found elsewhere.
type openBlock struct {
	at   int // among the unmatched ones
	text prose.Span
	bag  sequence.Bag
}

// open returns the paragraphs that may still be found elsewhere.
func (u *unmatchedBlocks) open() []openBlock {
	var out []openBlock
	for i, b := range u.blocks {
		if b.moved || b.ambiguous {
			continue
		}
		text := b.All()
		if bag := bagOf(text); len(bag) >= movedWords {
			out = append(out, openBlock{i, text, bag})
		}
	}
	return out
}

// candidates returns the pairs of unmatched paragraphs that may be one: those of
// mostly the same words, and those that share the words that few others have.
func (c *comparison) candidates(olds, news *unmatchedBlocks) []sequence.Candidate {
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
				rare = c.blockWeights()
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
func shareRuns(old, new []openBlock) []sequence.Pair {
	found := map[sequence.Pair]bool{}
	for _, kind := range []struct{ words, most int }{{4, rareShingles}, {2, rareWords}} {
		index, back := sequence.NewIndex(kind.most), sequence.NewIndex(kind.most)
		for j, n := range new {
			index.Add(j, sequence.Shingles(n.text.IDs(), kind.words))
		}
		for i, o := range old {
			back.Add(i, sequence.Shingles(o.text.IDs(), kind.words))
		}
		for i, o := range old {
			keys := sequence.Shingles(o.text.IDs(), kind.words)
			keys = slices.DeleteFunc(keys, func(k uint64) bool { return !back.Rare(k) })
			for _, j := range index.Find(keys, fewCandidates) {
				found[sequence.Pair{Old: i, New: j}] = true
			}
		}
	}
	return slices.Collect(maps.Keys(found)) // in any order: what is made of them is sorted
}

// blockWeights returns how much each word tells one paragraph from another.
func (c *comparison) blockWeights() sequence.Weights {
	return sequence.NewWeights(func(yield func(sequence.Bag) bool) {
		for _, t := range []*tree{c.old, c.new} {
			t.eachBlock(func(b *block) { yield(bagOf(b.All())) })
		}
	})
}
