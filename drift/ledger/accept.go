package ledger

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
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

// Accept accepts the items of r that have these ids, or whose ids alone begin
// with them: all of them or, if one is wrong, none. It returns the items. What
// was accepted before is accepted on the new terms.
func (l *Ledger) Accept(r *drift.Report, ids []string, t Terms) ([]drift.Item, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	items, err := find(r, ids)
	if err != nil {
		return nil, err
	}
	again := map[string]bool{}
	for _, item := range items {
		again[item.ID] = true
	}
	l.addHeadings(r)
	l.Entries = slices.DeleteFunc(l.Entries, func(e Entry) bool { return again[e.Item.ID] })
	for _, item := range items {
		l.Entries = append(l.Entries, Entry{Publication: r.Publication, Item: item, Terms: t})
	}
	return items, nil
}

// addHeadings makes a place for every section of r.
func (l *Ledger) addHeadings(r *drift.Report) {
	headings := New(r).headings
	maps.Copy(headings, l.headings)
	l.headings = headings
}

// leastPrefix is how much of an id is needed to name an item.
const leastPrefix = 6

// find returns the items that ids name, each once.
func find(r *drift.Report, ids []string) ([]drift.Item, error) {
	sorted := slices.Clone(r.Items)
	slices.SortFunc(sorted, func(a, b drift.Item) int { return cmp.Compare(a.ID, b.ID) })
	var found []drift.Item
	named := map[string]bool{}
	for _, id := range ids {
		i, _ := slices.BinarySearchFunc(sorted, id, func(item drift.Item, id string) int {
			return cmp.Compare(item.ID, id)
		})
		fits := func(i int) bool {
			return i < len(sorted) && len(id) >= leastPrefix && strings.HasPrefix(sorted[i].ID, id)
		}
		switch {
		case !fits(i):
			return nil, fmt.Errorf("no change between the two versions has the id %q", id)
		case fits(i + 1):
			return nil, fmt.Errorf("more than one change has an id that begins with %q; write more of it", id)
		case !named[sorted[i].ID]:
			found = append(found, sorted[i])
			named[sorted[i].ID] = true
		}
	}
	return found, nil
}

// AcceptRule adds a rule and returns it with its publication and how many
// items of r it covers. It refuses rules for classes that are more than
// cosmetic, house style or information, and rules that cover nothing.
func (l *Ledger) AcceptRule(r *drift.Report, rule Rule) (Rule, error) {
	rule.Publication, rule.Covered = r.Publication, 0
	if err := rule.check(); err != nil {
		return rule, err
	}
	for i := range r.Items {
		if rule.covers(&r.Items[i]) {
			rule.Covered++
		}
	}
	if rule.Covered == 0 {
		return rule, fmt.Errorf("no change between the two versions is %v", rule)
	}
	l.addHeadings(r)
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
	return fmt.Errorf("%s is %s: such changes are accepted one by one, never by a rule, "+
		"which would accept the next one unseen", c, c.Severity())
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
