package ledger

import "github.com/stemmadocs/stemma/drift"

// Apply says of every item of r whether it is accepted, and of every entry on
// r's publication whether it is stale. Today is the day by which acceptances
// expire, YYYY-MM-DD; path is what the report calls the ledger.
func (l *Ledger) Apply(r *drift.Report, path, today string) {
	a := applying{report: r, today: today, entries: map[string]*Entry{}, rules: map[drift.Class][]*use{}}
	r.Ledger = &drift.LedgerState{Path: path}
	l.sort()
	for i, e := range l.Entries {
		if e.Publication == r.Publication {
			a.entries[e.Item.ID] = &l.Entries[i]
		}
	}
	var uses []*use
	for _, rule := range l.Rules {
		if rule.Publication == r.Publication {
			uses = append(uses, &use{Rule: rule})
			a.rules[rule.Class] = append(a.rules[rule.Class], uses[len(uses)-1])
		}
	}
	there := map[string]bool{}
	for i := range r.Items {
		a.item(&r.Items[i])
		there[r.Items[i].ID] = true
	}
	for _, e := range l.Entries {
		if e.Publication == r.Publication && !there[e.Item.ID] {
			r.Ledger.Stale = append(r.Ledger.Stale, e.stale())
		}
	}
	for _, u := range uses {
		r.Ledger.Rules = append(r.Ledger.Rules, drift.RuleUse{Rule: u.String(), Covers: u.covered, Covered: u.Covered})
	}
	r.Summarise()
}

// applying is a ledger being held against a report.
type applying struct {
	report  *drift.Report
	today   string
	entries map[string]*Entry
	rules   map[drift.Class][]*use
}

// use is a rule and how many items it covers now.
type use struct {
	Rule
	covered int
}

// item sets the state of one item: what is accepted by itself, then by a
// rule, then what was accepted once.
func (a *applying) item(item *drift.Item) {
	item.State, item.Accepted = drift.StateNew, nil
	e := a.entries[item.ID]
	var live, expired *use
	for _, u := range a.rules[item.Class] {
		if !u.covers(*item) {
			continue
		}
		u.covered++
		if u.live(a.report, a.today) {
			live = first(live, u)
		} else {
			expired = first(expired, u)
		}
	}
	switch {
	case e != nil && e.live(a.report, a.today):
		item.State, item.Accepted = drift.StateAccepted, e.acceptance("")
	case live != nil:
		item.State, item.Accepted = drift.StateByRule, live.acceptance(live.String())
	case e != nil:
		item.State, item.Accepted = drift.StateExpired, e.acceptance("")
	case expired != nil:
		item.State, item.Accepted = drift.StateExpired, expired.acceptance(expired.String())
	}
}

func first(a, b *use) *use {
	if a != nil {
		return a
	}
	return b
}

func (e Entry) stale() drift.Stale {
	return drift.Stale{ID: e.Item.ID, Section: e.Item.Section, Period: e.Item.Period, Class: e.Item.Class,
		Old: e.Item.Old, New: e.Item.New, Accepted: *e.acceptance("")}
}
