package drift

import (
	"cmp"
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

// diffMoves deals with text that has no counterpart in its place: whole
// paragraphs are looked for in the whole document, sentences in their section;
// what is then left was added or is gone.
func (c *comparison) diffMoves() {
	c.movedParagraphs()
	for _, b := range c.bodies {
		c.movedSentences(b)
	}
	c.movedParts()
	c.trimTexts()
	for _, b := range c.bodies {
		c.addRest(b, oldSide, ParagraphRemoved, SentenceRemoved)
		c.addRest(b, newSide, ParagraphAdded, SentenceAdded)
	}
}

// trimTexts takes what moved out of the texts of sections that are missing or
// were added: nothing is reported twice.
func (c *comparison) trimTexts() {
	for _, t := range []*tree{c.old, c.new} {
		for _, s := range t.sections {
			if s.item != none && s.partner == nil && s.lostText {
				c.at(s.item).takeText(s)
			}
		}
	}
}

// movedSentences pairs what is left of one section without regard to order.
func (c *comparison) movedSentences(b *body) {
	isMoved := func(s *sentence) bool { return s.block.moved }
	b.oldRest, b.newRest = slices.DeleteFunc(b.oldRest, isMoved), slices.DeleteFunc(b.newRest, isMoved)
	old, new := b.oldRest, b.newRest
	if len(old)*len(new) > mostSentencePairs {
		c.addSections(CoarseComparison, b.old, b.new, "", "",
			"there are too many changed sentences to look for those that moved")
		return
	}
	chosen := sequence.Greedy(likeSentences(old, new))
	slices.SortFunc(chosen, func(a, b sequence.Candidate) int { return cmp.Compare(a.New, b.New) })
	for _, m := range chosen {
		old[m.Old].matched, new[m.New].matched = true, true
		p := bead{old[m.Old : m.Old+1], new[m.New : m.New+1]}.pair()
		p.moved = c.add(c.findingOf(SentenceMoved, b.old, b.new, p.Old, p.New))
		c.diffWords(b.old, b.new, p)
	}
	b.oldRest, b.newRest = unmatched(old), unmatched(new)
}

// likeSentences returns the pairs of sentences of mostly the same words.
func likeSentences(old, new []*sentence) []sequence.Candidate {
	var all []sequence.Candidate
	for i, a := range old {
		for j, b := range new {
			if len(a.bag) < movedSentenceWords || len(b.bag) < movedSentenceWords {
				continue
			}
			if s := sequence.Dice(a.bag, b.bag); s >= movedSentenceLikeness {
				all = append(all, sequence.Candidate{Old: i, New: j, Score: s})
			}
		}
	}
	return all
}
