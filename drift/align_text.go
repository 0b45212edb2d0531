package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// body is the text of two partners and what of it has found its counterpart.
type body struct {
	old, new *section
	sides    [2][]*sentence // what no group holds yet, old and new
	pairs   []*sentencePair
}

// sentence is one sentence of a leaf, or a piece of one that is very long.
type sentence struct {
	prose.Span
	block    *block
	bag     sequence.Bag
	place   int  // among the sentences in hand
	wrapped bool // it goes on with the sentence in front of it
	elsewhere   bool // it stands, unchanged, in another place
	matched bool
	row     string // of a row of a table, what it is known by
}

// alignBody pairs the leaves of two partners: equal ones first, and what stands
// between them sentence by sentence.
func (c *comparison) alignBody(old, new *section) *body {
	b := &body{old: old, new: new}
	if len(old.blocks) == 0 && len(new.blocks) == 0 {
		return b
	}
	stay, crossed := sequence.Anchors(blockKeys(old.blocks), blockKeys(new.blocks), blocksAfter(old.blocks, new.blocks))
	for _, at := range crossed {
		if x, y := old.blocks[at.Old], new.blocks[at.New]; x.Words() >= movedWords {
			x.elsewhere, y.elsewhere = true, true
		}
	}
	o, n := 0, 0
	for _, at := range append(stay, sequence.Pair{Old: len(old.blocks), New: len(new.blocks)}) {
		c.alignGap(b, old.blocks[o:at.Old], new.blocks[n:at.New])
		if at.Old < len(old.blocks) {
			x, y := old.blocks[at.Old], new.blocks[at.New]
			b.pairs = append(b.pairs, &sentencePair{
				Pair: wording.Pair{Old: x.All(), New: y.All(), OldParts: 1, NewParts: 1}})
		}
		o, n = at.Old+1, at.New+1
	}
	return b
}

func blockKeys(leaves []*block) []string {
	keys := make([]string, len(leaves))
	for i, l := range leaves {
		keys[i] = l.ids()
	}
	return keys
}

// blocksAfter orders two lists of leaves without regard to old and new.
func blocksAfter(a, b []*block) bool {
	return slices.CompareFunc(a, b, func(x, y *block) int { return strings.Compare(x.Text, y.Text) }) > 0
}

// alignGap pairs the sentences of leaves between two anchors. The ends of
// paragraphs do not matter here: a paragraph that was split stays together.
// A leaf that stands unchanged elsewhere has no part in it.
func (c *comparison) alignGap(b *body, olds, news []*block) {
	o, n := sentencesOf(olds), sentencesOf(news)
	for _, l := range unwrapped(c.alignSentences(b, settled(o), settled(n))) {
		b.pairs = append(b.pairs, l.pair())
		for _, s := range slices.Concat(l.old, l.new) {
			s.matched = true
		}
	}
	b.sides[0] = append(b.sides[0], unmatchedOf(o)...)
	b.sides[1] = append(b.sides[1], unmatchedOf(n)...)
}

// settled returns the sentences whose leaf is not found elsewhere.
func settled(sentences []*sentence) []*sentence {
	return slices.DeleteFunc(slices.Clone(sentences), func(s *sentence) bool { return s.block.elsewhere })
}

func sentencesOf(leaves []*block) []*sentence {
	var out []*sentence
	for _, l := range leaves {
		for i, p := range l.sentences() {
			_, wrapped := slices.BinarySearch(l.softStarts, l.starts[i])
			x := &sentence{Span: p, block: l, bag: bagOf(p), place: len(out), wrapped: wrapped}
			x.row = x.title()
			out = append(out, x)
		}
	}
	return out
}

// unmatchedOf returns the sentences without a counterpart.
func unmatchedOf(sentences []*sentence) []*sentence {
	var out []*sentence
	for _, s := range sentences {
		if !s.matched {
			out = append(out, s)
		}
	}
	return out
}

// bead is sentences that stand for one another: one to one, or one to
// a few.
type bead struct{ old, new []*sentence }

// unwrapped joins links that only the wrapping of long sentences keeps apart.
func unwrapped(links []bead) []bead {
	var out []bead
	for _, l := range links {
		if k := len(out) - 1; k >= 0 && (l.old[0].wrapped || l.new[0].wrapped) && out[k].adjoins(l) {
			out[k].old = slices.Concat(out[k].old, l.old)
			out[k].new = slices.Concat(out[k].new, l.new)
			continue
		}
		out = append(out, l)
	}
	return out
}

// adjoins reports whether next begins where l ends, on both sides.
func (l bead) adjoins(next bead) bool {
	return l.old[len(l.old)-1].place+1 == next.old[0].place && l.new[len(l.new)-1].place+1 == next.new[0].place
}

// parts counts the sentences of a list; pieces of one are one.
func parts(sentences []*sentence) int {
	n := 1
	for _, s := range sentences[1:] {
		if !s.wrapped {
			n++
		}
	}
	return n
}

func (l bead) pair() *sentencePair {
	g := &sentencePair{Pair: wording.Pair{OldParts: parts(l.old), NewParts: parts(l.new)}}
	g.Old, g.OldEnds = joined(l.old)
	g.New, g.NewEnds = joined(l.new)
	return g
}

// joined returns sentences as one span, and its words that end a sentence but
// the last: a change of the boundary always touches the mark that ends it.
func joined(sentences []*sentence) (p prose.Span, ends []int) {
	if len(sentences) == 1 {
		return sentences[0].Span, nil
	}
	for i, s := range sentences {
		if i > 0 && !s.wrapped {
			ends = append(ends, len(p)-1)
		}
		p = append(p, s.Span...)
	}
	return p, ends
}

// bagOf returns the words of s as a multiset.
func bagOf(s prose.Span) sequence.Bag {
	ids := s.IDs()
	slices.Sort(ids)
	return ids
}

// sentencePair is a pair of sentences under way.
type sentencePair struct {
	wording.Pair
	moved int // the item that tells that it moved, counted from 1
}
