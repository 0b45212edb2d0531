package drift

import (
	"cmp"
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// residue deals with text that has no counterpart in its place: whole
// paragraphs are looked for in the whole document, sentences in their section;
// what is then left was added or is gone.
func (c *comparison) residue() {
	c.movedParagraphs()
	for _, b := range c.bodies {
		c.movedSentences(b)
	}
	c.movedParts()
	c.retell()
	for _, b := range c.bodies {
		c.leftover(b.old, b.new, b.sides[0], ParagraphRemoved, SentenceRemoved)
		c.leftover(b.old, b.new, b.sides[1], ParagraphAdded, SentenceAdded)
	}
}

// strays is the paragraphs of one side of which no sentence has a
// counterpart, with the bodies that they stand in.
type strays struct {
	leaves []*leaf
	bodies []*body
}

func (c *comparison) strays(side int) strays {
	var out strays
	for _, b := range c.bodies {
		for _, run := range byLeaf(b.sides[side]) {
			if len(run) == len(run[0].leaf.cuts) {
				out.leaves = append(out.leaves, run[0].leaf)
				out.bodies = append(out.bodies, b)
			}
		}
	}
	c.loneStrays(&out, side)
	return out
}

// loneStrays adds the paragraphs of sections without a partner: a section may
// be gone and its text live on in another.
func (c *comparison) loneStrays(out *strays, side int) {
	for _, s := range [2]*tree{c.old, c.new}[side].sections {
		if s.match != nil || s.placeholder(c.profile) {
			continue
		}
		b := &body{old: s}
		if side == 1 {
			b = &body{new: s}
		}
		for _, l := range s.leaves {
			if l.Words() >= movedWords {
				out.leaves = append(out.leaves, l)
				out.bodies = append(out.bodies, b)
			}
		}
	}
}

// lone reports whether paragraph i stands in a section without a partner.
func (s strays) lone(i int) bool { return s.bodies[i].old == nil || s.bodies[i].new == nil }

// byLeaf cuts sentences into runs of one leaf each.
func byLeaf(sentences []*sentence) [][]*sentence {
	var out [][]*sentence
	for i, s := range sentences {
		if i == 0 || s.leaf != sentences[i-1].leaf {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

// markStrays finds the paragraphs that each document has once, in sections
// that are not partners: they moved, whatever stands now in their place.
func (c *comparison) markStrays() {
	leaves := func(t *tree) (out []*leaf) {
		t.eachLeaf(func(l *leaf) {
			if l.section.match != nil && l.Words() >= movedWords {
				out = append(out, l)
			}
		})
		return out
	}
	old, new := leaves(c.old), leaves(c.new)
	oldKeys := keysOf(old)
	oldAt, newAt := sequence.Unique(oldKeys), sequence.Unique(keysOf(new))
	for i, l := range old {
		j, ok := newAt[oldKeys[i]]
		if ok && j >= 0 && oldAt[oldKeys[i]] == i && l.section.match != new[j].section {
			l.stray, new[j].stray = true, true
		}
	}
}

const (
	movedLikeness   = 0.6 // of a paragraph that moved
	movedWords      = 8   // that it must have, unless it is equal and unique
	strayLikeness   = 0.55
	strayWords      = 5
	manyStrayPieces = 1 << 16 // pairs of sentences that are compared in one section
)

// movedParagraphs pairs stray paragraphs of the whole document: equal ones,
// then like ones.
func (c *comparison) movedParagraphs() {
	old, new := c.strays(0), c.strays(1)
	if len(old.leaves) == 0 || len(new.leaves) == 0 {
		return
	}
	c.movedEqual(old, new)
	for _, m := range sequence.Greedy(c.alike(old, new)) {
		c.movedParagraph(old, new, m.Old, m.New)
	}
}

// movedEqual pairs paragraphs of equal words; short ones only if they are
// unique, the others in their order.
func (c *comparison) movedEqual(old, new strays) {
	at := map[string][]int{}
	for j, key := range keysOf(new.leaves) {
		at[key] = append(at[key], j)
	}
	keys := keysOf(old.leaves)
	count := map[string]int{}
	for _, key := range keys {
		count[key]++
	}
	for i, key := range keys {
		js := at[key]
		if len(js) == 0 {
			continue
		}
		if choice := len(js) > 1 || count[key] > 1; choice && (old.leaves[i].Words() < movedWords || old.lone(i) || new.lone(js[0])) {
			old.leaves[i].torn = old.lone(i)
			for _, j := range js {
				new.leaves[j].torn = new.lone(j)
			}
			continue
		}
		c.movedParagraph(old, new, i, js[0])
		at[key] = js[1:]
	}
}

func (c *comparison) movedParagraph(old, new strays, i, j int) {
	a, b := old.leaves[i], new.leaves[j]
	a.resolved, b.resolved = true, true
	a.section.partMoved()
	b.section.partMoved()
	f := c.find(ParagraphMoved, old.bodies[i].old, new.bodies[j].new, a.All(), b.All())
	if from, to := old.bodies[i].old, new.bodies[j].new; old.bodies[i] != new.bodies[j] {
		f.reason = "the paragraph moved from “" + from.describe() + "” to “" + to.describe() + "”"
	}
	c.found = append(c.found, f)
	c.movedWords(old.bodies[i].old, new.bodies[j].new, sentencesOf([]*leaf{a}), sentencesOf([]*leaf{b}))
}

// movedWords reports what changed inside a text whose move was just told.
func (c *comparison) movedWords(from, to *section, old, new []*sentence) {
	item := len(c.found)
	for _, l := range unwrapped(c.links(&body{old: from, new: to}, old, new)) {
		g := l.group()
		g.moved = item
		for _, s := range slices.Concat(l.old, l.new) {
			s.matched = true
		}
		c.words(from, to, g)
	}
	for _, s := range loose(old) {
		c.one(SentenceRemoved, from, to, s.Span)
	}
	for _, s := range loose(new) {
		c.one(SentenceAdded, from, to, s.Span)
	}
}

// retell takes what moved out of the sections that are missing or were added:
// nothing is told twice.
func (c *comparison) retell() {
	for _, t := range []*tree{c.old, c.new} {
		for _, s := range t.sections {
			if i, ok := c.about[s]; ok && s.match == nil && s.drained {
				c.aloneText(&c.found[i], s)
			}
		}
	}
}

// shinglesOf returns the runs of four words of s.
func shinglesOf(s prose.Span) []uint64 { return sequence.Shingles(s.IDs(), 4) }

// movedSentences pairs what is left of one section without regard to order.
func (c *comparison) movedSentences(b *body) {
	for side, list := range b.sides {
		b.sides[side] = slices.DeleteFunc(list, func(s *sentence) bool { return s.leaf.resolved })
	}
	old, new := b.sides[0], b.sides[1]
	if len(old)*len(new) > manyStrayPieces {
		c.tell(CoarseComparison, b.old, b.new, "", "", "there are too many changed sentences to look for those that moved")
		return
	}
	var all []sequence.Candidate
	for i, a := range old {
		for j, n := range new {
			if len(a.bag) < strayWords || len(n.bag) < strayWords {
				continue
			}
			if s := sequence.Dice(a.bag, n.bag); s >= strayLikeness {
				all = append(all, sequence.Candidate{Old: i, New: j, Score: s})
			}
		}
	}
	chosen := sequence.Greedy(all)
	slices.SortFunc(chosen, func(a, b sequence.Candidate) int { return cmp.Compare(a.New, b.New) })
	for _, m := range chosen {
		old[m.Old].matched, new[m.New].matched = true, true
		g := sentenceLink{old[m.Old : m.Old+1], new[m.New : m.New+1]}.group()
		c.found = append(c.found, c.find(SentenceMoved, b.old, b.new, g.Old, g.New))
		g.moved = len(c.found)
		c.words(b.old, b.new, g)
	}
	b.sides[0], b.sides[1] = loose(old), loose(new)
}

// leftover reports what was added or is gone, whole paragraphs as such.
func (c *comparison) leftover(old, new *section, sentences []*sentence, paragraph, single Class) {
	for _, run := range byLeaf(sentences) {
		l := run[0].leaf
		if len(run) == len(l.cuts) {
			c.one(paragraph, old, new, l.All())
			continue
		}
		for _, s := range run {
			c.one(single, old, new, s.Span)
		}
	}
}

// one reports a phrase that only one side has. A paragraph is a matter of
// structure until it says something that no rule may pass over.
func (c *comparison) one(class Class, old, new *section, p prose.Span) {
	var f found
	switch class {
	case ParagraphAdded, SentenceAdded:
		f = c.find(class, old, new, nil, p)
	default:
		f = c.find(class, old, new, p, nil)
	}
	if c.rules.Protected(p) {
		f.severity = Substantive
	}
	side := 0
	if f.oldText == "" {
		side = 1
	}
	c.single = append(c.single, single{side, p, len(c.found)})
	c.found = append(c.found, f)
}
