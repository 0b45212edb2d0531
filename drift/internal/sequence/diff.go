package sequence

import "znkr.io/diff"

// Hunk is a stretch of one sequence that stands for a stretch of another; one of
// them may be empty.
type Hunk struct{ OldFrom, OldTo, NewFrom, NewTo int }

// NewHunk returns a hunk.
func NewHunk(oldFrom, oldTo, newFrom, newTo int) Hunk { return Hunk{oldFrom, oldTo, newFrom, newTo} }

// EndOf returns the empty hunk after two sequences of that length: what is equal
// after the last difference ends there.
func EndOf(old, new int) Hunk { return Hunk{old, old, new, new} }

// Flipped returns h as it is from the other side.
func (h Hunk) Flipped() Hunk { return Hunk{h.NewFrom, h.NewTo, h.OldFrom, h.OldTo} }

// Empty reports whether h holds nothing of either side.
func (h Hunk) Empty() bool { return h.OldFrom == h.OldTo && h.NewFrom == h.NewTo }

// Split cuts h at a place of each side.
func (h Hunk) Split(old, new int) (before, after Hunk) {
	return Hunk{h.OldFrom, old, h.NewFrom, new}, Hunk{old, h.OldTo, new, h.NewTo}
}

// Join returns h, a later hunk and all between them as one.
func (h Hunk) Join(later Hunk) Hunk { return Hunk{h.OldFrom, later.OldTo, h.NewFrom, later.NewTo} }

// Diff returns the hunks in which old and new differ, in order. The work grows
// with n^1.5 log n at most, see [diff.Edits]; beyond that the difference need not
// be the smallest.
func Diff(old, new []int32) []Hunk {
	var out []Hunk
	at := Hunk{}
	flush := func() {
		if at.OldFrom < at.OldTo || at.NewFrom < at.NewTo {
			out = append(out, at)
		}
	}
	for _, e := range diff.Edits(old, new) {
		switch e.Op {
		case diff.Delete:
			at.OldTo++
		case diff.Insert:
			at.NewTo++
		case diff.Match:
			flush()
			at = Hunk{at.OldTo + 1, at.OldTo + 1, at.NewTo + 1, at.NewTo + 1}
		}
	}
	flush()
	return out
}
