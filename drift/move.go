package drift

import (
	"cmp"
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// moves deals with text that has no counterpart in its place: whole
// paragraphs are looked for in the whole document, sentences in their section;
// what is then left was added or is gone.
func (c *comparison) moves() {
	c.movedParagraphs()
	for _, b := range c.bodies {
		c.movedSentences(b)
	}
	c.movedParts()
	c.trimUnpairedTexts()
	for _, b := range c.bodies {
		c.reportUnmatched(b.old, b.new, b.sides[0], ParagraphRemoved, SentenceRemoved)
		c.reportUnmatched(b.old, b.new, b.sides[1], ParagraphAdded, SentenceAdded)
	}
}

// unmatchedBlocks is the paragraphs of one side of which no sentence has a
// counterpart, with the bodies that they stand in.
type unmatchedBlocks struct {
	blocks []*block
	bodies []*body
}

func (c *comparison) unmatchedBlocks(side int) unmatchedBlocks {
	var out unmatchedBlocks
	for _, b := range c.bodies {
		for _, run := range byBlock(b.sides[side]) {
			if len(run) == len(run[0].block.starts) {
				out.blocks = append(out.blocks, run[0].block)
				out.bodies = append(out.bodies, b)
			}
		}
	}
	c.addUnpairedBlocks(&out, side)
	return out
}

// addUnpairedBlocks adds the paragraphs of sections without a partner: a section may
// be gone and its text live on in another.
func (c *comparison) addUnpairedBlocks(out *unmatchedBlocks, side int) {
	for _, s := range [2]*tree{c.old, c.new}[side].sections {
		if s.match != nil || s.placeholder(c.profile) {
			continue
		}
		b := &body{old: s}
		if side == 1 {
			b = &body{new: s}
		}
		for _, l := range s.blocks {
			if l.Words() >= movedWords {
				out.blocks = append(out.blocks, l)
				out.bodies = append(out.bodies, b)
			}
		}
	}
}

// lone reports whether paragraph i stands in a section without a partner.
func (s unmatchedBlocks) lone(i int) bool { return s.bodies[i].old == nil || s.bodies[i].new == nil }

// byBlock cuts sentences into runs of one leaf each.
func byBlock(sentences []*sentence) [][]*sentence {
	var out [][]*sentence
	for i, s := range sentences {
		if i == 0 || s.block != sentences[i-1].block {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

// markCrossed finds the paragraphs that each document has once, in sections
// that are not partners: they moved, whatever stands now in their place.
func (c *comparison) markCrossed() {
	leaves := func(t *tree) (out []*block) {
		t.eachBlock(func(l *block) {
			if l.section.match != nil && l.Words() >= movedWords {
				out = append(out, l)
			}
		})
		return out
	}
	old, new := leaves(c.old), leaves(c.new)
	oldKeys := blockKeys(old)
	oldAt, newAt := sequence.Unique(oldKeys), sequence.Unique(blockKeys(new))
	for i, l := range old {
		j, ok := newAt[oldKeys[i]]
		if ok && j >= 0 && oldAt[oldKeys[i]] == i && l.section.match != new[j].section {
			l.elsewhere, new[j].elsewhere = true, true
		}
	}
}

const (
	movedLikeness   = 0.6 // of a paragraph that moved
	movedWords      = 8   // that it must have, unless it is equal and unique
	sentenceLikeness   = 0.55
	sentenceWords      = 5
	mostPairs = 1 << 16 // pairs of sentences that are compared in one section
)

// movedParagraphs pairs stray paragraphs of the whole document: equal ones,
// then like ones.
func (c *comparison) movedParagraphs() {
	old, new := c.unmatchedBlocks(0), c.unmatchedBlocks(1)
	if len(old.blocks) == 0 || len(new.blocks) == 0 {
		return
	}
	c.movedEqual(old, new)
	for _, m := range sequence.Greedy(c.alike(old, new)) {
		c.movedParagraph(old, new, m.Old, m.New)
	}
}

// movedEqual pairs paragraphs of equal words; short ones only if they are
// unique, the others in their order.
func (c *comparison) movedEqual(old, new unmatchedBlocks) {
	at := map[string][]int{}
	for j, key := range blockKeys(new.blocks) {
		at[key] = append(at[key], j)
	}
	keys := blockKeys(old.blocks)
	count := map[string]int{}
	for _, key := range keys {
		count[key]++
	}
	for i, key := range keys {
		js := at[key]
		if len(js) == 0 {
			continue
		}
		if choice := len(js) > 1 || count[key] > 1; choice && (old.blocks[i].Words() < movedWords || old.lone(i) || new.lone(js[0])) {
			old.blocks[i].ambiguous = old.lone(i)
			for _, j := range js {
				new.blocks[j].ambiguous = new.lone(j)
			}
			continue
		}
		c.movedParagraph(old, new, i, js[0])
		at[key] = js[1:]
	}
}

func (c *comparison) movedParagraph(old, new unmatchedBlocks, i, j int) {
	a, b := old.blocks[i], new.blocks[j]
	a.moved, b.moved = true, true
	a.section.partMoved()
	b.section.partMoved()
	f := c.findingOf(ParagraphMoved, old.bodies[i].old, new.bodies[j].new, a.All(), b.All())
	if from, to := old.bodies[i].old, new.bodies[j].new; old.bodies[i] != new.bodies[j] {
		f.reason = "the paragraph moved from “" + from.describe() + "” to “" + to.describe() + "”"
	}
	c.findings = append(c.findings, f)
	c.movedWords(old.bodies[i].old, new.bodies[j].new, sentencesOf([]*block{a}), sentencesOf([]*block{b}))
}

// movedWords reports what changed inside a text whose move was just told.
func (c *comparison) movedWords(from, to *section, old, new []*sentence) {
	item := len(c.findings)
	for _, l := range unwrapped(c.alignSentences(&body{old: from, new: to}, old, new)) {
		g := l.pair()
		g.moved = item
		for _, s := range slices.Concat(l.old, l.new) {
			s.matched = true
		}
		c.words(from, to, g)
	}
	for _, s := range unmatchedOf(old) {
		c.addUnpaired(SentenceRemoved, from, to, s.Span)
	}
	for _, s := range unmatchedOf(new) {
		c.addUnpaired(SentenceAdded, from, to, s.Span)
	}
}

// trimUnpairedTexts takes what moved out of the sections that are missing or were added:
// nothing is told twice.
func (c *comparison) trimUnpairedTexts() {
	for _, t := range []*tree{c.old, c.new} {
		for _, s := range t.sections {
			if i, ok := c.about[s]; ok && s.match == nil && s.lostText {
				c.unpairedText(&c.findings[i], s)
			}
		}
	}
}

// shinglesOf returns the runs of four words of s.
func shinglesOf(s prose.Span) []uint64 { return sequence.Shingles(s.IDs(), 4) }

// movedSentences pairs what is left of one section without regard to order.
func (c *comparison) movedSentences(b *body) {
	for side, list := range b.sides {
		b.sides[side] = slices.DeleteFunc(list, func(s *sentence) bool { return s.block.moved })
	}
	old, new := b.sides[0], b.sides[1]
	if len(old)*len(new) > mostPairs {
		c.tell(CoarseComparison, b.old, b.new, "", "", "there are too many changed sentences to look for those that moved")
		return
	}
	var all []sequence.Candidate
	for i, a := range old {
		for j, n := range new {
			if len(a.bag) < sentenceWords || len(n.bag) < sentenceWords {
				continue
			}
			if s := sequence.Dice(a.bag, n.bag); s >= sentenceLikeness {
				all = append(all, sequence.Candidate{Old: i, New: j, Score: s})
			}
		}
	}
	chosen := sequence.Greedy(all)
	slices.SortFunc(chosen, func(a, b sequence.Candidate) int { return cmp.Compare(a.New, b.New) })
	for _, m := range chosen {
		old[m.Old].matched, new[m.New].matched = true, true
		g := bead{old[m.Old : m.Old+1], new[m.New : m.New+1]}.pair()
		c.findings = append(c.findings, c.findingOf(SentenceMoved, b.old, b.new, g.Old, g.New))
		g.moved = len(c.findings)
		c.words(b.old, b.new, g)
	}
	b.sides[0], b.sides[1] = unmatchedOf(old), unmatchedOf(new)
}

// reportUnmatched reports what was added or is gone, whole paragraphs as such.
func (c *comparison) reportUnmatched(old, new *section, sentences []*sentence, paragraph, single Class) {
	for _, run := range byBlock(sentences) {
		l := run[0].block
		if len(run) == len(l.starts) {
			c.addUnpaired(paragraph, old, new, l.All())
			continue
		}
		for _, s := range run {
			c.addUnpaired(single, old, new, s.Span)
		}
	}
}

// addUnpaired reports a phrase that only one side has. A paragraph is a matter of
// structure until it says something that no rule may pass over.
func (c *comparison) addUnpaired(class Class, old, new *section, p prose.Span) {
	var f finding
	switch class {
	case ParagraphAdded, SentenceAdded:
		f = c.findingOf(class, old, new, nil, p)
	default:
		f = c.findingOf(class, old, new, p, nil)
	}
	if c.rules.Protected(p) {
		f.severity = Substantive
	}
	side := 0
	if f.oldText == "" {
		side = 1
	}
	c.unpaired = append(c.unpaired, unpairedSpan{side, p, len(c.findings)})
	c.findings = append(c.findings, f)
}
