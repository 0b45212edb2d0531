package ledger

import (
	"cmp"
	"slices"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
)

// A rule is proposed for what stands there often, and nearly always so.
const (
	often      = 5
	nearlyPart = 4 // of nearlyAll
	nearlyAll  = 5
)

// change is what makes two items the same to a rule with a pattern.
type change struct {
	class    drift.Class
	old, new string
}

// Propose sets r.Proposals: rules that would each cover many of the items
// that are still new. A change is proposed if the old words nearly always
// became the same new ones: a house rule, not a habit.
func Propose(r *drift.Report) {
	counts, olds := map[change]int{}, map[change]int{}
	first := map[change]drift.Item{}
	var order []change
	for _, item := range r.Items {
		if item.State != drift.StateNew || item.Old+item.New == "" || !isLight(item) {
			continue
		}
		c := change{item.Class, prose.Fold(item.Old), prose.Fold(item.New)}
		if counts[c] == 0 {
			first[c] = item
			order = append(order, c)
		}
		counts[c]++
		olds[change{item.Class, c.old, ""}]++
	}
	r.Proposals = nil
	for _, c := range order {
		all := olds[change{c.class, c.old, ""}]
		if c.old == "" {
			all = counts[c] // what came in replaces nothing that could have become something else
		}
		if counts[c] >= often && nearlyAll*counts[c] >= nearlyPart*all && rulable(c.class) {
			r.Proposals = append(r.Proposals, drift.Proposal{Class: c.class, Old: first[c].Old, New: first[c].New, Count: counts[c]})
		}
	}
	slices.SortStableFunc(r.Proposals, func(a, b drift.Proposal) int { return cmp.Compare(b.Count, a.Count) })
}
