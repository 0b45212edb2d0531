package drift

import (
	"fmt"
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

// alignSentences pairs sentences in order: those that both sides have once, and
// those between them so that the gain is greatest.
func (c *comparison) alignSentences(b *body, old, new []*sentence) []bead {
	var out []bead
	stay, crossed := sequence.Anchors(keysOf(old), keysOf(new), textAfter(old, new))
	for _, at := range crossed {
		if len(old[at.Old].bag) >= movedSentenceWords {
			old[at.Old].elsewhere, new[at.New].elsewhere = true, true
		}
	}
	o, n := 0, 0
	for _, at := range append(stay, sequence.Pair{Old: len(old), New: len(new)}) {
		out = append(out, c.alignBetween(b, old[o:at.Old], new[n:at.New])...)
		if at.Old < len(old) {
			out = append(out, bead{old[at.Old : at.Old+1], new[at.New : at.New+1]})
		}
		o, n = at.Old+1, at.New+1
	}
	return out
}

// alignBetween pairs the sentences between two anchors. Which side is old makes
// no difference. Where there are too many, equal ones are paired in order and
// the report says so.
func (c *comparison) alignBetween(b *body, old, new []*sentence) []bead {
	old, new = inPlace(old), inPlace(new)
	if len(old) == 0 || len(new) == 0 {
		return nil
	}
	cost := 0
	for _, s := range old {
		cost += len(new) * s.weight()
	}
	for _, s := range new {
		cost += len(old) * s.weight()
	}
	if cost > c.work {
		c.addSections(CoarseComparison, b.old, b.new, "", "", fmt.Sprintf(
			"%d sentences against %d are too many to be compared each with each: only equal ones were paired",
			len(old), len(new)))
		return equalInOrder(old, new)
	}
	c.work -= cost
	if textAfter(old, new) {
		beads := mostGain(new, old)
		for i, l := range beads {
			beads[i] = bead{l.new, l.old}
		}
		return beads
	}
	return mostGain(old, new)
}

// inPlace returns the sentences that are not, unchanged, in another place.
func inPlace(sentences []*sentence) []*sentence {
	return slices.DeleteFunc(slices.Clone(sentences), func(s *sentence) bool { return s.elsewhere })
}

// equalInOrder pairs equal sentences only.
func equalInOrder(old, new []*sentence) []bead {
	var out []bead
	after := func(h sequence.Hunk) bool { return textAfter(old[h.OldFrom:h.OldTo], new[h.NewFrom:h.NewTo]) }
	for _, p := range sequence.EqualInOrder(keysOf(old), keysOf(new), after) {
		out = append(out, bead{old[p.Old : p.Old+1], new[p.New : p.New+1]})
	}
	return out
}
