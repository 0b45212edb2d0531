package sequence

// Side is one of two sequences that were compared, and how well its elements
// part: the higher Boundary is, the better is a place before element i for a
// change to begin or end.
type Side struct {
	IDs      []int32
	Boundary func(i int) int
}

// Slide returns hunk i of hunks, moved if it is a pure insertion or deletion to
// the place among those that mean the same where a reader would expect it. Of
// the two ways to see the longer of these texts,
//
//	See the pond. [See the well.] It is deep.
//	See the pond[. See the well]. It is deep.
//
// a difference of sequences may find the second. Git mends the same fault by the
// indents of lines:
// https://github.com/git/git/commit/433860f3d0beb0c6f205290bd16cda413148f098
func Slide(old, new Side, hunks []Hunk, i int) Hunk {
	h := hunks[i]
	lo, hi := 0, len(old.IDs)
	if i > 0 {
		lo = hunks[i-1].OldTo
	}
	if i+1 < len(hunks) {
		hi = hunks[i+1].OldFrom
	}
	by := 0
	switch {
	case h.NewFrom == h.NewTo:
		by = old.shift(h.OldFrom, h.OldTo, lo, hi)
	case h.OldFrom == h.OldTo:
		by = new.shift(h.NewFrom, h.NewTo, h.NewFrom-(h.OldFrom-lo), h.NewTo+(hi-h.OldTo))
	}
	return Hunk{h.OldFrom + by, h.OldTo + by, h.NewFrom + by, h.NewTo + by}
}

// shift returns by how much the elements between from and to can move between
// lo and hi without a change of meaning, so that they part best.
func (s Side) shift(from, to, lo, hi int) int {
	best, score := 0, s.Boundary(from)+s.Boundary(to)
	try := func(by int) {
		if s := s.Boundary(from+by) + s.Boundary(to+by); s > score {
			best, score = by, s
		}
	}
	for by := -1; from+by >= lo && s.IDs[from+by] == s.IDs[to+by]; by-- {
		try(by)
	}
	for by := 0; to+by < hi && s.IDs[from+by] == s.IDs[to+by]; by++ {
		try(by + 1)
	}
	return best
}
