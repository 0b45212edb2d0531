package drift

import (
	"cmp"
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

// align gives every section its partner: by names within partners, by names
// anywhere, then by what names and texts have in common. Where that leaves a
// choice, it does not depend on which document is the old one.
func (c *comparison) align() {
	if c.flipped = c.old.after(c.new); c.flipped {
		c.old, c.new = c.new, c.old
		defer func() { c.old, c.new = c.new, c.old }()
	}
	c.pair(c.old.notes, c.new.notes, "", 1)
	c.pair(c.old.root, c.new.root, "", 1)
	c.pairNames(unmatched(c.old.sections), unmatched(c.new.sections), false)
	c.pairScored()
	c.swapped()
	c.markMoves(c.old.root)
	for _, s := range c.old.sections {
		if s.match != nil {
			c.markMoves(s)
		}
	}
}

// pair makes a and b partners and looks for partners among their children.
func (c *comparison) pair(a, b *section, by string, score float64) {
	a.match, b.match = b, a
	a.by, b.by = by, by
	a.score, b.score = score, score
	c.pairNames(unmatched(a.children), unmatched(b.children), true)
}

func unmatched(sections []*section) []*section {
	var out []*section
	for _, s := range sections {
		if s.match == nil {
			out = append(out, s)
		}
	}
	return out
}

// after reports whether t comes behind u in an order of documents that knows
// nothing of old and new.
func (t *tree) after(u *tree) bool {
	if d := cmp.Or(cmp.Compare(len(t.sections), len(u.sections)), cmp.Compare(len(t.blocks), len(u.blocks))); d != 0 {
		return d > 0
	}
	for i, s := range t.sections {
		if d := cmp.Or(strings.Compare(s.name, u.sections[i].name), cmp.Compare(len(s.blocks), len(u.sections[i].blocks))); d != 0 {
			return d > 0
		}
		for j, l := range s.blocks {
			if d := strings.Compare(l.Text, u.sections[i].blocks[j].Text); d != 0 {
				return d > 0
			}
		}
	}
	return false
}

// markMoves finds the fewest children of s, by words and then by number, that
// must have moved.
func (c *comparison) markMoves(s *section) {
	var stay []*section
	var positions, sizes []int
	for _, child := range s.children {
		switch {
		case child.match == nil:
		case child.match.parent == s.match:
			stay = append(stay, child)
			positions = append(positions, child.match.order)
			sizes = append(sizes, (len(child.words())+len(child.match.words()))*len(s.children)+1)
		case child.match.parent.match != nil:
			child.moved, child.match.moved = true, true
		}
	}
	for i, stays := range sequence.HeaviestIncreasing(positions, sizes) {
		stay[i].moved, stay[i].match.moved = !stays, !stays
	}
}
