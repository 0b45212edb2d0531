package history

import (
	"cmp"
	"slices"
)

// settle finds out which statement each place of this comparison is: that of
// most of the sentences that stayed there.
func (s *step) settle() {
	votes := map[place]map[*statement]int{}
	for i, p := range s.old.all {
		if p.block < 0 || p.moved {
			continue
		}
		if votes[p.place] == nil {
			votes[p.place] = map[*statement]int{}
		}
		votes[p.place][s.before[i].home]++
	}
	for _, p := range slices.Concat(s.old.all, s.new.all) {
		if _, known := s.homes[p.place]; known || votes[p.place] == nil {
			continue
		}
		if best := most(votes[p.place]); !s.taken[best] {
			s.keep(p.place, best)
		}
	}
}

// most returns the statement with the most votes, of equal ones the first.
func most(votes map[*statement]int) *statement {
	var best *statement
	for candidate, n := range votes {
		if best == nil || n > votes[best] || n == votes[best] && candidate.order < best.order {
			best = candidate
		}
	}
	return best
}

// home returns the statement of a place, a new one where there is none yet.
func (s *step) home(at place) *statement {
	if home := s.homes[at]; home != nil {
		return home
	}
	for _, home := range s.known[at] {
		if !s.taken[home] {
			s.keep(at, home)
			return home
		}
	}
	section := s.sections[at.section]
	home := &statement{place: at, name: cmp.Or(section.NewName, section.OldName, at.section), order: len(s.statements)}
	s.statements = append(s.statements, home)
	s.keep(at, home)
	return home
}

func (s *step) keep(at place, home *statement) {
	s.homes[at] = home
	s.taken[home] = true
}
