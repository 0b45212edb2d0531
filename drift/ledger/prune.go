package ledger

import (
	"slices"

	"github.com/stemmadocs/stemma/drift"
)

// Prune takes out the entries and rules on r's publication that match nothing
// in r, and returns them.
func (l *Ledger) Prune(r *drift.Report) (entries []Entry, rules []Rule) {
	uses := l.rulesOn(r.Publication)
	there := map[string]bool{}
	for i := range r.Items {
		there[r.Items[i].ID] = true
		uses.covering(&r.Items[i])
	}
	l.Entries, entries = split(l.Entries, func(e Entry) bool {
		return e.Publication == r.Publication && !there[e.Item.ID]
	})
	l.Rules, rules = split(l.Rules, func(rule Rule) bool {
		return rule.Publication == r.Publication && uses.byID[rule.id()].Covers == 0
	})
	return entries, rules
}

// split parts those that are stale from those that stay.
func split[T any](all []T, stale func(T) bool) (stay, gone []T) {
	stay = slices.DeleteFunc(all, func(t T) bool {
		if stale(t) {
			gone = append(gone, t)
			return true
		}
		return false
	})
	return stay, gone
}
