package drift

import "znkr.io/diff"

// region is a stretch of one sequence that stands where a stretch of another
// does; one of them may be empty.
type region struct{ oldFrom, oldTo, newFrom, newTo int }

func (r region) flipped() region { return region{r.newFrom, r.newTo, r.oldFrom, r.oldTo} }

// difference returns the regions in which old and new differ, in order. The
// work grows with n^1.5 log n at most.
func difference(old, new []int32) []region {
	var out []region
	at := region{}
	flush := func() {
		if at.oldFrom < at.oldTo || at.newFrom < at.newTo {
			out = append(out, at)
		}
	}
	for _, e := range diff.Edits(old, new) {
		switch e.Op {
		case diff.Delete:
			at.oldTo++
		case diff.Insert:
			at.newTo++
		case diff.Match:
			flush()
			at = region{at.oldTo + 1, at.oldTo + 1, at.newTo + 1, at.newTo + 1}
		}
	}
	flush()
	return out
}
