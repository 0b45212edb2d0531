package ledger

import (
	"slices"

	"github.com/stemmadocs/stemma/drift"
)

// Apply says of every item of r whether it is accepted, and of every entry on
// r's publication whether it is stale. Today is the day by which acceptances
// expire, YYYY-MM-DD; path is what the report calls the ledger.
func (l *Ledger) Apply(r *drift.Report, path, today string) {
	l.sort()
	entries := map[string]Entry{}
	for _, e := range l.Entries {
		if e.Publication == r.Publication {
			entries[e.Item.ID] = e
		}
	}
	rules := l.on(r)
	there := map[string]bool{}
	for i := range r.Items {
		item := &r.Items[i]
		there[item.ID] = true
		e, known := entries[item.ID]
		item.State, item.Accepted = state(e, known, rules.count(*item), func(t Terms) bool { return t.live(r, today) })
	}
	r.Ledger = &drift.LedgerState{Path: path}
	for _, e := range l.Entries {
		if e.Publication == r.Publication && !there[e.Item.ID] {
			r.Ledger.Stale = append(r.Ledger.Stale, e.stale())
		}
	}
	for _, u := range rules.all {
		r.Ledger.Rules = append(r.Ledger.Rules, drift.RuleUse{Rule: u.String(), Covers: u.covered, Covered: u.Covered})
	}
	r.Summarise()
}

// state is that of an item: what is accepted by itself, then by a rule, then
// what was accepted once.
func state(e Entry, known bool, rules []*use, live func(Terms) bool) (drift.State, *drift.Acceptance) {
	if known && live(e.Terms) {
		return drift.StateAccepted, e.acceptance("")
	}
	for _, u := range rules {
		if live(u.Terms) {
			return drift.StateByRule, u.acceptance(u.String())
		}
	}
	switch {
	case known:
		return drift.StateExpired, e.acceptance("")
	case len(rules) > 0:
		return drift.StateExpired, rules[0].acceptance(rules[0].String())
	}
	return drift.StateNew, nil
}

func (e Entry) stale() drift.Stale {
	return drift.Stale{ID: e.Item.ID, Section: e.Item.Section, Period: e.Item.Period, Class: e.Item.Class,
		Old: e.Item.Old, New: e.Item.New, Accepted: *e.acceptance("")}
}

// uses are the rules on one publication, found by what they cover.
type uses struct {
	publication string
	all         []*use
	byID        map[string]*use
}

// use is a rule and how many items it covers now.
type use struct {
	Rule
	covered int
}

// on returns the rules on r's publication.
func (l *Ledger) on(r *drift.Report) *uses {
	u := &uses{publication: r.Publication, byID: map[string]*use{}}
	for _, rule := range l.Rules {
		if rule.Publication == r.Publication {
			u.all = append(u.all, &use{Rule: rule})
			u.byID[rule.id()] = u.all[len(u.all)-1]
		}
	}
	return u
}

// count returns the rules that cover an item, and counts it for each. A rule
// is known by what it covers, so that the eight that could cover the item are
// asked for, however many there are.
func (u *uses) count(item drift.Item) []*use {
	if len(u.all) == 0 || !isLight(item) {
		return nil
	}
	var found []*use
	for _, section := range slices.Compact([]string{item.Section, Everywhere}) {
		for _, old := range []*string{&item.Old, nil} {
			for _, new := range []*string{&item.New, nil} {
				rule := Rule{Publication: u.publication, Section: section, Class: item.Class, Old: old, New: new}
				if use, ok := u.byID[rule.id()]; ok {
					use.covered++
					found = append(found, use)
				}
			}
		}
	}
	return found
}
