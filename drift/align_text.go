package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/drift/internal/wording"
)

// alignText pairs the blocks of two partners: equal ones first, and what is
// between them sentence by sentence.
func (c *comparison) alignText(old, new *section) *body {
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
		c.alignBlocks(b, old.blocks[o:at.Old], new.blocks[n:at.New])
		if at.Old < len(old.blocks) {
			x, y := old.blocks[at.Old], new.blocks[at.New]
			b.pairs = append(b.pairs, &sentencePair{
				Pair: wording.Pair{Old: x.All(), New: y.All(), OldParts: 1, NewParts: 1}})
		}
		o, n = at.Old+1, at.New+1
	}
	return b
}

// blockKeys returns what is equal for blocks of equal words.
func blockKeys(blocks []*block) []string {
	keys := make([]string, len(blocks))
	for i, b := range blocks {
		keys[i] = b.ids()
	}
	return keys
}

// blocksAfter orders two lists of blocks without regard to old and new.
func blocksAfter(a, b []*block) bool {
	return slices.CompareFunc(a, b, func(x, y *block) int { return strings.Compare(x.Text, y.Text) }) > 0
}

// alignBlocks pairs the sentences of blocks between two anchors. The ends of
// paragraphs do not matter here: a paragraph that was split stays together. A
// block that is, unchanged, elsewhere has no part in it.
func (c *comparison) alignBlocks(b *body, olds, news []*block) {
	o, n := sentencesOf(olds...), sentencesOf(news...)
	for _, l := range joined(c.alignSentences(b, settled(o), settled(n))) {
		b.pairs = append(b.pairs, l.pair())
		for _, s := range l.all() {
			s.matched = true
		}
	}
	b.oldRest = append(b.oldRest, unmatched(o)...)
	b.newRest = append(b.newRest, unmatched(n)...)
}

// settled returns the sentences whose block is not found elsewhere.
func settled(sentences []*sentence) []*sentence {
	return slices.DeleteFunc(slices.Clone(sentences), func(s *sentence) bool { return s.block.elsewhere })
}

// markElsewhere finds the paragraphs that each document has once, in sections
// that are not partners: they moved, whatever is now in their place.
func (c *comparison) markElsewhere() {
	old, new := paired(c.old), paired(c.new)
	for _, at := range sequence.UniquePairs(blockKeys(old), blockKeys(new)) {
		if x, y := old[at.Old], new[at.New]; x.section.partner != y.section {
			x.elsewhere, y.elsewhere = true, true
		}
	}
}

// paired returns the blocks of sections with a partner that have enough words to
// be known again.
func paired(t *tree) []*block {
	var out []*block
	t.eachBlock(func(b *block) {
		if b.section.partner != nil && b.Words() >= movedWords {
			out = append(out, b)
		}
	})
	return out
}
