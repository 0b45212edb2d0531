package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// part is some sentences of one paragraph, all of them or not, that have found
// no counterpart in their section.
type part struct {
	sentences []*sentence
	body      *body
	text      prose.Span
	bag       sequence.Bag
}

// movedParts looks in the whole document for what is left: a part of one
// paragraph may have become a part of another, far away.
func (c *comparison) movedParts() {
	old := c.parts(oldSide)
	if len(old) == 0 {
		return
	}
	new := c.parts(newSide)
	if len(new) == 0 {
		return
	}
	for _, m := range sequence.Greedy(likeParts(old, new)) {
		c.addMovedPart(old[m.Old], new[m.New])
	}
	for _, b := range c.bodies {
		b.oldRest, b.newRest = unmatched(b.oldRest), unmatched(b.newRest)
	}
}

// likeParts returns the pairs of parts of different sections that share runs of
// words, and are mostly of the same words.
func likeParts(old, new []part) []sequence.Candidate {
	index := sequence.NewIndex(rareShingles)
	for j, p := range new {
		index.Add(j, shinglesOf(p.text))
	}
	var all []sequence.Candidate
	for i, p := range old {
		for _, j := range index.Find(shinglesOf(p.text), fewCandidates) {
			if s := sequence.Dice(p.bag, new[j].bag); s >= movedLikeness && p.body != new[j].body {
				all = append(all, sequence.Candidate{Old: i, New: j, Score: s})
			}
		}
	}
	return all
}

// parts returns the parts of one side that are long enough to be known again.
func (c *comparison) parts(on side) []part {
	var out []part
	add := func(b *body, run []*sentence) {
		p := part{sentences: run, body: b}
		p.text, _ = concat(run)
		if p.bag = bagOf(p.text); len(p.bag) >= movedWords {
			out = append(out, p)
		}
	}
	for _, b := range c.bodies {
		for _, run := range byBlock(b.rest(on)) {
			for from, to := 0, 1; to <= len(run); to++ {
				if to == len(run) || run[to].Span[0].At != run[to-1].end() {
					add(b, run[from:to])
					from = to
				}
			}
		}
	}
	var alone unmatchedBlocks
	c.addAlone(&alone, on)
	for i, b := range alone.blocks {
		if !b.moved && !b.ambiguous {
			add(alone.bodies[i], sentencesOf(b))
		}
	}
	return out
}

// whole returns the paragraph that p is the whole of, or nil.
func (p part) whole() *block {
	if b := p.sentences[0].block; len(p.text) == len(b.Tokens) {
		return b
	}
	return nil
}

// addMovedPart records that a became b.
func (c *comparison) addMovedPart(a, b part) {
	class := SentenceMoved
	if a.whole() != nil && b.whole() != nil {
		class = ParagraphMoved
	}
	for _, p := range []part{a, b} {
		if l := p.whole(); l != nil {
			l.moved = true
			l.section.partMoved()
		}
	}
	from, to := a.body.old, b.body.new
	f := c.findingOf(class, from, to, a.text, b.text)
	f.reason = "it moved from “" + from.describe() + "” to “" + to.describe() + "”"
	c.diffMoved(from, to, a.sentences, b.sentences, c.add(f))
	for _, s := range slices.Concat(a.sentences, b.sentences) {
		s.matched = true
	}
}
