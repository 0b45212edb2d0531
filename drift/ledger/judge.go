package ledger

import (
	"slices"

	"github.com/stemmadocs/stemma/drift"
)

// Judgement is what a ledger holds of a report on one day. The report stays
// as it was.
type Judgement struct {
	Ledger    *Ledger       // that judged; nil where there was none
	Items     []Item        // those of the report, in its order
	ByState   map[State]int // how many items are in each state that occurs
	Stale     []Entry       // on the publication, and matching no item any more
	Rules     []RuleUse     // on the publication
	Proposals []Proposal    // rules that would each cover many of the new items, the widest first
}

// Item is an item of a report and what a ledger holds of it.
type Item struct {
	*drift.Item
	State    State
	Accepted *Acceptance // nil for what is new
}

// State tells whether an item is accepted.
type State string

// The states of an item.
const (
	StateNew      State = "new"              // nobody has accepted it
	StateAccepted State = "accepted"         // a person has accepted this very change
	StateByRule   State = "accepted-by-rule" // a rule covers it
	StateExpired  State = "expired"          // it was accepted, but the terms hold no longer
)

// Acceptance is how an item is, or was, accepted.
type Acceptance struct {
	Terms
	Rule *Rule // that covers the item; nil for an item that was accepted by itself
}

// RuleUse is a rule and how many items it covers now; Rule.Covered is how many
// it covered when it was made.
type RuleUse struct {
	Rule   Rule
	Covers int
}

// IsAccepted reports whether nobody needs to look at the item any more.
func (item Item) IsAccepted() bool {
	return item.State == StateAccepted || item.State == StateByRule
}

// Judge finds out which items of r are accepted on a day (YYYY-MM-DD; on the
// empty day nothing has expired), and what in the ledger matches nothing. A
// nil ledger accepts nothing: every item is new.
func (l *Ledger) Judge(r *drift.Report, day string) *Judgement {
	j := &Judgement{Ledger: l, Items: make([]Item, len(r.Items)), ByState: map[State]int{}}
	entries, rules := l.entriesOn(r.Publication), l.rulesOn(r.Publication)
	byID := map[string]*Entry{}
	for i := range entries {
		byID[entries[i].Item.ID] = &entries[i]
	}
	sources := Sources(r)
	holds := func(t Terms) bool { return t.hold(sources, day) }
	matched := map[string]bool{}
	for i := range r.Items {
		item := &r.Items[i]
		matched[item.ID] = true
		state, accepted := judge(byID[item.ID], rules.covering(item), holds)
		j.Items[i] = Item{item, state, accepted}
		j.ByState[state]++
	}
	for _, e := range entries {
		if !matched[e.Item.ID] {
			j.Stale = append(j.Stale, e)
		}
	}
	for _, u := range rules.all {
		j.Rules = append(j.Rules, *u)
	}
	j.propose()
	return j
}

// judge returns the state of an item, of which the ledger has an entry, or
// nil, and some rules. What is accepted by itself goes before what a rule
// accepts, and both before what has expired.
func judge(entry *Entry, rules []*RuleUse, holds func(Terms) bool) (State, *Acceptance) {
	if entry != nil && holds(entry.Terms) {
		return StateAccepted, &Acceptance{Terms: entry.Terms}
	}
	for _, u := range rules {
		if holds(u.Rule.Terms) {
			return StateByRule, &Acceptance{u.Rule.Terms, &u.Rule}
		}
	}
	switch {
	case entry != nil:
		return StateExpired, &Acceptance{Terms: entry.Terms}
	case len(rules) > 0:
		return StateExpired, &Acceptance{rules[0].Rule.Terms, &rules[0].Rule}
	}
	return StateNew, nil
}

// entriesOn returns the entries on a publication, in the order of the file.
func (l *Ledger) entriesOn(publication string) []Entry {
	var out []Entry
	if l != nil {
		for _, e := range l.Entries {
			if e.Publication == publication {
				out = append(out, e)
			}
		}
	}
	slices.SortFunc(out, Entry.compare)
	return out
}

// ruleUses are the rules on one publication, found by what they cover.
type ruleUses struct {
	publication string
	all         []*RuleUse // in the order of the file
	byID        map[string]*RuleUse
}

// rulesOn returns the rules on a publication, which cover nothing yet.
func (l *Ledger) rulesOn(publication string) *ruleUses {
	u := &ruleUses{publication: publication, byID: map[string]*RuleUse{}}
	if l == nil {
		return u
	}
	for _, rule := range l.Rules {
		if rule.Publication == publication {
			u.all = append(u.all, &RuleUse{Rule: rule})
		}
	}
	slices.SortFunc(u.all, func(a, b *RuleUse) int { return a.Rule.compare(b.Rule) })
	for _, use := range u.all {
		u.byID[use.Rule.id()] = use
	}
	return u
}

// covering returns the rules that cover an item, and counts it for each. A
// rule is found by what it covers: the eight that could cover the item are
// looked up, however many there are.
func (u *ruleUses) covering(item *drift.Item) []*RuleUse {
	if len(u.all) == 0 || !isLight(item) {
		return nil
	}
	var found []*RuleUse
	for _, section := range slices.Compact([]string{item.Section, Everywhere}) {
		for _, old := range []*string{&item.Old, nil} {
			for _, new := range []*string{&item.New, nil} {
				rule := Rule{Publication: u.publication, Section: section, Class: item.Class, Old: old, New: new}
				if use, ok := u.byID[rule.id()]; ok {
					use.Covers++
					found = append(found, use)
				}
			}
		}
	}
	return found
}
