package ledger

import (
	"bytes"
	"maps"
	"slices"
)

// Merge merges two ledgers that come from one base, entry by entry, where git
// sees only lines that touch. An entry that both sides have, each on terms of
// its own, is there twice in what it returns, which Parse refuses until a
// person has taken one out; conflicts counts them. What one side changed and
// the other took out stays.
func Merge(base, ours, theirs *Ledger) (merged *Ledger, conflicts int) {
	merged = New()
	for _, l := range []*Ledger{ours, theirs} {
		maps.Copy(merged.headings, l.headings)
	}
	id := func(e Entry) string { return e.Item.ID }
	entries := mergeAll(base.Entries, ours.Entries, theirs.Entries, id, Entry.encode)
	rules := mergeAll(base.Rules, ours.Rules, theirs.Rules, Rule.id, Rule.encode)
	for _, same := range entries {
		merged.Entries = append(merged.Entries, same...)
		conflicts += len(same) - 1
	}
	for _, same := range rules {
		merged.Rules = append(merged.Rules, same...)
		conflicts += len(same) - 1
	}
	merged.sort()
	return merged, conflicts
}

// mergeAll returns what is left of each entry, or rule: one of them or, where
// the sides disagree, both.
func mergeAll[T any](base, ours, theirs []T, id func(T) string, encode func(T, *bytes.Buffer)) [][]T {
	text := func(t T) string {
		var b bytes.Buffer
		encode(t, &b)
		return b.String()
	}
	index := func(all []T) map[string]T {
		m := map[string]T{}
		for _, t := range all {
			m[id(t)] = t
		}
		return m
	}
	b, o, t := index(base), index(ours), index(theirs)
	all := maps.Clone(o)
	maps.Copy(all, t)
	var out [][]T
	for _, key := range slices.Sorted(maps.Keys(all)) {
		was, known := b[key]
		our, isOurs := o[key]
		their, isTheirs := t[key]
		switch {
		case isOurs && isTheirs && (text(our) == text(their) || known && text(their) == text(was)):
			out = append(out, []T{our})
		case isOurs && isTheirs && known && text(our) == text(was):
			out = append(out, []T{their})
		case isOurs && isTheirs:
			out = append(out, []T{our, their})
		case known && text(all[key]) == text(was): // the other side took it out
		default:
			out = append(out, []T{all[key]})
		}
	}
	return out
}
