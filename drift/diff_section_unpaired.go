package drift

import "github.com/stemmadocs/stemma/drift/internal/sequence"

// repeats finds the section of t, one with a partner, that says what s says
// under another name; nil if there is none.
func (c *comparison) repeats(t *tree, s *section) *section {
	words := s.words()
	if len(words) < enoughWords || s.statement() {
		return nil
	}
	if t.said == nil {
		t.said = sequence.NewIndex(rareShingles)
		for i, other := range t.sections {
			if other.match != nil && !other.statement() {
				t.said.Add(i, other.shingles())
			}
		}
	}
	for _, i := range t.said.Find(s.shingles(), fewCandidates) {
		other := t.sections[i]
		if len(other.words()) <= 2*len(words) && !other.encloses(s) && c.holds(other, s) {
			return other
		}
	}
	return nil
}

// shingles returns the runs of four words of s and of all below it.
func (s *section) shingles() []uint64 {
	var out []uint64
	for _, l := range s.blocks {
		out = append(out, shinglesOf(l.All())...)
	}
	for _, child := range s.children {
		out = append(out, child.shingles()...)
	}
	return out
}

// encloses reports whether other stands in s.
func (s *section) encloses(other *section) bool {
	for ; other != nil; other = other.parent {
		if other == s {
			return true
		}
	}
	return false
}
