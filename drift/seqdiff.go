package drift

import "znkr.io/diff"

// Hunk is a stretch of one sequence that stands where a stretch of another
// does; one of them may be empty.
type Hunk struct{ OldFrom, OldTo, NewFrom, NewTo int }

func (r Hunk) Flipped() Hunk { return Hunk{r.NewFrom, r.NewTo, r.OldFrom, r.OldTo} }

// Diff returns the regions in which old and new differ, in order. The
// work grows with n^1.5 log n at most.
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
