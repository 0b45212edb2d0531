package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/stemmadocs/stemma/drift"
)

// IsDay reports whether s is a day, written YYYY-MM-DD.
func IsDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// leastPrefix is how much of an id is needed to name an item.
const leastPrefix = 6

// Accept accepts the item of r that has the id, or the only one whose id
// begins with it. What was accepted before is accepted on the new terms.
func (l *Ledger) Accept(r *drift.Report, id string, t Terms) (drift.Item, error) {
	if err := t.check(); err != nil {
		return drift.Item{}, err
	}
	item, err := find(r, id)
	if err != nil {
		return item, err
	}
	l.remember(r)
	l.Entries = slices.DeleteFunc(l.Entries, func(e Entry) bool { return e.Item.ID == item.ID })
	l.Entries = append(l.Entries, Entry{Publication: r.Publication, Item: item, Terms: t})
	return item, nil
}

// remember makes a place for every section of r.
func (l *Ledger) remember(r *drift.Report) {
	for key := range New(r).headings {
		if l.headings == nil {
			l.headings = map[string]bool{}
		}
		l.headings[key] = true
	}
}

func find(r *drift.Report, id string) (drift.Item, error) {
	var found []drift.Item
	for _, item := range r.Items {
		if item.ID == id || len(id) >= leastPrefix && strings.HasPrefix(item.ID, id) {
			found = append(found, item)
		}
	}
	switch len(found) {
	case 0:
		return drift.Item{}, fmt.Errorf("no change between the two versions has the id %q", id)
	case 1:
		return found[0], nil
	}
	return drift.Item{}, fmt.Errorf("%d changes have an id that begins with %q; write more of it", len(found), id)
}

// AcceptRule adds a rule, and returns how many items of r it covers. Rules are
// only for what is cosmetic, house style or information, and for what is
// there.
func (l *Ledger) AcceptRule(r *drift.Report, rule Rule) (Rule, error) {
	rule.Publication, rule.Covered = r.Publication, 0
	if err := rule.check(); err != nil {
		return rule, err
	}
	for _, item := range r.Items {
		if rule.covers(item) {
			rule.Covered++
		}
	}
	if rule.Covered == 0 {
		return rule, fmt.Errorf("no change between the two versions is %v", rule)
	}
	l.remember(r)
	id := rule.id()
	l.Rules = slices.DeleteFunc(l.Rules, func(other Rule) bool { return other.id() == id })
	l.Rules = append(l.Rules, rule)
	return rule, nil
}

func (r Rule) check() error {
	switch {
	case r.Class.Severity() == "":
		return fmt.Errorf("there is no class %q", r.Class)
	case !rulable(r.Class):
		return unruly(r.Class)
	}
	return r.Terms.check()
}

func unruly(c drift.Class) error {
	return fmt.Errorf("%s is %s: such changes are accepted one by one, never by a rule, which would accept the next one unseen", c, c.Severity())
}

func (t Terms) check() error {
	switch {
	case strings.TrimSpace(t.Reason) == "":
		return errors.New("accepting drift takes a reason")
	case t.Date != "" && !IsDay(t.Date):
		return fmt.Errorf("%q is no day; write YYYY-MM-DD", t.Date)
	case t.Expires != "" && !IsDay(t.Expires):
		return fmt.Errorf("%q is no day; write YYYY-MM-DD", t.Expires)
	case t.Expires != "" && t.Expires < t.Date:
		return fmt.Errorf("it would expire on %s, before it is accepted on %s", t.Expires, t.Date)
	}
	return nil
}

// Prune takes out the entries and rules on r's publication that match nothing
// in r, and returns them.
func (l *Ledger) Prune(r *drift.Report) (entries []Entry, rules []Rule) {
	there := map[string]bool{}
	for _, item := range r.Items {
		there[item.ID] = true
	}
	l.Entries = slices.DeleteFunc(l.Entries, func(e Entry) bool {
		stale := e.Publication == r.Publication && !there[e.Item.ID]
		if stale {
			entries = append(entries, e)
		}
		return stale
	})
	l.Rules = slices.DeleteFunc(l.Rules, func(rule Rule) bool {
		stale := rule.Publication == r.Publication && !slices.ContainsFunc(r.Items, rule.covers)
		if stale {
			rules = append(rules, rule)
		}
		return stale
	})
	return entries, rules
}
