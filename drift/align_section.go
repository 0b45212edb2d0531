package drift

import "github.com/stemmadocs/stemma/drift/internal/sequence"

// alignSections gives every section its partner: by names within partners, by
// names anywhere, then by what names and texts have in common. Where that leaves
// a choice, it does not depend on which document is the old one.
func (c *comparison) alignSections() {
	a := &aligner{record: &c.record, profile: c.profile, vocab: c.vocab, old: c.old, new: c.new}
	if a.flipped = c.old.after(c.new); a.flipped {
		a.old, a.new = a.new, a.old
	}
	a.pair(a.old.notes, a.new.notes, "", 1)
	a.pair(a.old.root, a.new.root, "", 1)
	a.pairNames(unpaired(a.old.sections), unpaired(a.new.sections), false)
	a.pairScored()
	a.noteSwapped()
	markMoved(a.old.root)
	for _, s := range a.old.sections {
		if s.partner != nil {
			markMoved(s)
		}
	}
}

// markMoved finds the fewest children of s, by words and then by number, that
// must have moved.
func markMoved(s *section) {
	var stay []*section
	var positions, sizes []int
	for _, child := range s.children {
		switch {
		case child.partner == nil:
		case child.partner.parent == s.partner:
			stay = append(stay, child)
			positions = append(positions, child.partner.order)
			sizes = append(sizes, (len(child.words())+len(child.partner.words()))*len(s.children)+1)
		case child.partner.parent.partner != nil:
			child.moved, child.partner.moved = true, true
		}
	}
	for i, stays := range sequence.HeaviestIncreasing(positions, sizes) {
		stay[i].moved, stay[i].partner.moved = !stays, !stays
	}
}
