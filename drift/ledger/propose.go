package ledger

import (
	"cmp"
	"slices"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Proposal is a change that is in the report so often, always in the same
// words, that a rule could accept it.
type Proposal struct {
	Class    drift.Class
	Old, New string // as the first item has them
	Count    int    // of the items
}

// A rule is proposed for a change that is there at least often times, if the
// old words became the same new ones in at least nearlyPart of nearlyAll
// cases: a house rule, not a habit. The numbers are judgement, not measured;
// TestProposeSeed shows what they find in a real pair.
const (
	often      = 5
	nearlyPart = 4
	nearlyAll  = 5
)

// wording is what makes two items the same to a rule with a pattern.
type wording struct {
	class    drift.Class
	old, new string
}

// propose finds rules that would each cover many of the items that are new.
func (j *Judgement) propose() {
	counts, olds := map[wording]int{}, map[wording]int{}
	first := map[wording]Item{}
	var order []wording
	for _, item := range j.Items {
		if item.State != StateNew || item.Old+item.New == "" || !isLight(item.Item) {
			continue
		}
		w := wording{item.Class, prose.Fold(item.Old), prose.Fold(item.New)}
		if counts[w] == 0 {
			first[w] = item
			order = append(order, w)
		}
		counts[w]++
		olds[wording{w.class, w.old, ""}]++
	}
	for _, w := range order {
		all := olds[wording{w.class, w.old, ""}]
		if w.old == "" {
			all = counts[w] // what came in replaces nothing that could have become something else
		}
		if counts[w] >= often && nearlyAll*counts[w] >= nearlyPart*all && rulable(w.class) {
			j.Proposals = append(j.Proposals, Proposal{w.class, first[w].Old, first[w].New, counts[w]})
		}
	}
	slices.SortStableFunc(j.Proposals, func(a, b Proposal) int { return cmp.Compare(b.Count, a.Count) })
}
