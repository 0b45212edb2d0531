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
	old := c.parts(0)
	if len(old) == 0 {
		return
	}
	new := c.parts(1)
	if len(new) == 0 {
		return
	}
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
	for _, m := range sequence.Greedy(all) {
		c.movedPart(old[m.Old], new[m.New])
	}
	for _, b := range c.bodies {
		b.sides[0], b.sides[1] = unmatchedOf(b.sides[0]), unmatchedOf(b.sides[1])
	}
}

// parts returns the parts of one side that are long enough to be known again.
func (c *comparison) parts(side int) []part {
	var out []part
	add := func(b *body, run []*sentence) {
		p := part{sentences: run, body: b}
		p.text, _ = joined(run)
		if p.bag = bagOf(p.text); len(p.bag) >= movedWords {
			out = append(out, p)
		}
	}
	for _, b := range c.bodies {
		for _, run := range byBlock(b.sides[side]) {
			for from, to := 0, 1; to <= len(run); to++ {
				if to == len(run) || run[to].Span[0].At != run[to-1].end() {
					add(b, run[from:to])
					from = to
				}
			}
		}
	}
	var alone unmatchedBlocks
	c.addUnpairedBlocks(&alone, side)
	for i, l := range alone.blocks {
		if !l.moved && !l.ambiguous {
			add(alone.bodies[i], sentencesOf([]*block{l}))
		}
	}
	return out
}

// end returns the place behind the last word of s.
func (s *sentence) end() int32 { return s.Span[len(s.Span)-1].At + 1 }

// whole returns the paragraph that p is the whole of, or nil.
func (p part) whole() *block {
	if l := p.sentences[0].block; len(p.text) == len(l.Tokens) {
		return l
	}
	return nil
}

// movedPart tells that a became b.
func (c *comparison) movedPart(a, b part) {
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
	f := c.findingOf(class, a.body.old, b.body.new, a.text, b.text)
	f.reason = "it moved from “" + a.body.old.describe() + "” to “" + b.body.new.describe() + "”"
	c.findings = append(c.findings, f)
	c.movedWords(a.body.old, b.body.new, a.sentences, b.sentences)
	for _, s := range slices.Concat(a.sentences, b.sentences) {
		s.matched = true
	}
}
