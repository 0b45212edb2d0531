package ledger

import (
	"cmp"
	"maps"
	"slices"

	"github.com/stemmadocs/stemma/drift"
)

// sort puts entries and rules into the order of the file, which their content
// alone decides.
func (l *Ledger) sort() {
	slices.SortFunc(l.Entries, Entry.compare)
	slices.SortFunc(l.Rules, Rule.compare)
}

func (e Entry) compare(other Entry) int {
	return cmp.Or(
		cmp.Compare(e.Item.Section, other.Item.Section),
		cmp.Compare(period(e.Item.Period), period(other.Item.Period)),
		cmp.Compare(e.Item.Class, other.Item.Class),
		cmp.Compare(e.Item.ID, other.Item.ID),
		e.Terms.compare(other.Terms))
}

func (r Rule) compare(other Rule) int {
	if n := cmp.Or(cmp.Compare(r.Section, other.Section), cmp.Compare(r.Class, other.Class)); n != 0 {
		return n // without making two digests
	}
	return cmp.Or(cmp.Compare(r.id(), other.id()), r.Terms.compare(other.Terms))
}

// compare puts the terms on which two branches accept one change into order.
func (t Terms) compare(other Terms) int {
	return cmp.Or(cmp.Compare(t.Date, other.Date), cmp.Compare(t.Reason, other.Reason), cmp.Compare(t.By, other.By))
}

// sections returns the sections in the order of the file: that of the rules
// for everywhere, the front, then by key.
func (l *Ledger) sections() []string {
	all := maps.Clone(l.headings)
	if all == nil {
		all = map[string]bool{}
	}
	for _, e := range l.Entries {
		all[e.Item.Section] = true
	}
	for _, r := range l.Rules {
		all[r.Section] = true
	}
	rank := func(key string) int { return slices.Index([]string{"", Everywhere}, key) }
	return slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(b), rank(a)), cmp.Compare(a, b))
	})
}

// period is how a period is written and sorted.
func period(p *drift.Period) string {
	if p == nil {
		return ""
	}
	return p.String()
}
