package drift

import "github.com/stemmadocs/stemma/internal/prose"

// sequence is a phrase and its units.
type sequence struct {
	units []unit
	words phrase
}

// slide moves region i, if it is a pure insertion or deletion, to the place
// among those that mean the same where a reader would expect it: behind a
// mark of punctuation rather than between two words.
func slide(old, new sequence, regions []region, i int) region {
	r := regions[i]
	lo, hi := 0, len(old.units)
	if i > 0 {
		lo = regions[i-1].oldTo
	}
	if i+1 < len(regions) {
		hi = regions[i+1].oldFrom
	}
	by := 0
	switch {
	case r.newFrom == r.newTo:
		by = old.shift(r.oldFrom, r.oldTo, lo, hi)
	case r.oldFrom == r.oldTo:
		by = new.shift(r.newFrom, r.newTo, r.newFrom-(r.oldFrom-lo), r.newTo+(hi-r.oldTo))
	}
	return region{r.oldFrom + by, r.oldTo + by, r.newFrom + by, r.newTo + by}
}

// shift returns by how much units[from:to] can move between lo and hi without
// a change of meaning, so that it stands best.
func (s sequence) shift(from, to, lo, hi int) int {
	units := s.units
	best, score := 0, s.boundary(from)+s.boundary(to)
	try := func(by int) {
		if s := s.boundary(from+by) + s.boundary(to+by); s > score {
			best, score = by, s
		}
	}
	for by := -1; from+by >= lo && units[from+by].id == units[to+by].id; by-- {
		try(by)
	}
	for by := 0; to+by < hi && units[from+by].id == units[to+by].id; by++ {
		try(by + 1)
	}
	return best
}

// boundary says how natural a cut in front of unit i is.
func (s sequence) boundary(i int) int {
	if i == 0 || i == len(s.units) {
		return 4
	}
	before, at := s.words[s.units[i].from-1], s.words[s.units[i].from]
	switch {
	case at.leaf != before.leaf:
		return 4
	case at.token().Space == prose.NoSpace:
		return 0
	}
	switch before.text() {
	case ".", "!", "?", "…":
		return 3
	case ",", ";", ":", "–", "—", ")":
		return 2
	}
	return 1
}
