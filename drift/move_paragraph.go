package drift

import "github.com/stemmadocs/stemma/drift/internal/sequence"

// unmatchedBlocks is the paragraphs of one side of which no sentence has a
// counterpart, with the bodies that they are in.
type unmatchedBlocks struct {
	blocks []*block
	bodies []*body
}

// add adds a block of a body.
func (u *unmatchedBlocks) add(b *block, in *body) {
	u.blocks, u.bodies = append(u.blocks, b), append(u.bodies, in)
}

// alone reports whether block i is in a section without a partner.
func (u *unmatchedBlocks) alone(i int) bool { return u.bodies[i].old == nil || u.bodies[i].new == nil }

// unmatchedBlocks returns those of one side.
func (c *comparison) unmatchedBlocks(on side) *unmatchedBlocks {
	out := &unmatchedBlocks{}
	for _, b := range c.bodies {
		for _, run := range byBlock(b.rest(on)) {
			if len(run) == len(run[0].block.starts) {
				out.add(run[0].block, b)
			}
		}
	}
	c.addAlone(out, on)
	return out
}

// addAlone adds the paragraphs of sections without a partner: a section may be
// gone and its text live on in another.
func (c *comparison) addAlone(out *unmatchedBlocks, on side) {
	for _, s := range c.tree(on).sections {
		if s.partner != nil || s.placeholder(c.profile) {
			continue
		}
		in := &body{old: pick(on, s, nil), new: pick(on, nil, s)}
		for _, b := range s.blocks {
			if b.Words() >= movedWords {
				out.add(b, in)
			}
		}
	}
}

// movedParagraphs pairs unmatched paragraphs of the whole document: equal ones,
// then like ones.
func (c *comparison) movedParagraphs() {
	old, new := c.unmatchedBlocks(oldSide), c.unmatchedBlocks(newSide)
	if len(old.blocks) == 0 || len(new.blocks) == 0 {
		return
	}
	c.movedEqual(old, new)
	for _, m := range sequence.Greedy(c.candidates(old, new)) {
		c.addMovedParagraph(old, new, m.Old, m.New)
	}
}

// movedEqual pairs paragraphs of equal words; short ones only if they are
// unique, the others in their order.
func (c *comparison) movedEqual(old, new *unmatchedBlocks) {
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
		choice := len(js) > 1 || count[key] > 1
		if choice && (old.blocks[i].Words() < movedWords || old.alone(i) || new.alone(js[0])) {
			old.blocks[i].ambiguous = old.alone(i)
			for _, j := range js {
				new.blocks[j].ambiguous = new.alone(j)
			}
			continue
		}
		c.addMovedParagraph(old, new, i, js[0])
		at[key] = js[1:]
	}
}

// addMovedParagraph records that old block i became new block j.
func (c *comparison) addMovedParagraph(old, new *unmatchedBlocks, i, j int) {
	a, b := old.blocks[i], new.blocks[j]
	a.moved, b.moved = true, true
	a.section.partMoved()
	b.section.partMoved()
	from, to := old.bodies[i].old, new.bodies[j].new
	f := c.findingOf(ParagraphMoved, from, to, a.All(), b.All())
	if old.bodies[i] != new.bodies[j] {
		f.reason = "the paragraph moved from “" + from.describe() + "” to “" + to.describe() + "”"
	}
	c.diffMoved(from, to, sentencesOf(a), sentencesOf(b), c.add(f))
}
