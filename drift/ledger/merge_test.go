package ledger

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/drift"
)

// TestMerge merges ledgers of one letter an entry; what stands behind the
// letter is its reason.
func TestMerge(t *testing.T) {
	tests := []struct{ name, base, ours, theirs, want string }{
		{"nothing", "", "", "", ""},
		{"each its own", "", "a", "b", "a b"},
		{"the same", "", "a b", "a", "a b"},
		{"one takes out", "a b", "b", "a b", "b"},
		{"each takes out", "a b", "a", "b", ""},
		{"one changes", "a b", "a2 b", "a b", "a2 b"},
		{"the other changes", "a b", "a b", "a2 b", "a2 b"},
		{"one changes, the other takes out", "a b", "a2 b", "b", "a2 b"},
		{"both change", "a", "a2", "a3", "a2 a3"},
		{"both accept, with other reasons", "", "a2", "a3", "a2 a3"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			merged, conflicts := Merge(letters(test.base), letters(test.ours), letters(test.theirs))
			var got []string
			for _, e := range merged.Entries {
				got = append(got, e.Item.Old+strings.TrimPrefix(e.Reason, "reason"))
			}
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
			_, err := Parse(merged.Encode(), "merged")
			if both := strings.Contains(test.want, "a2 a3"); both != (conflicts == 1) || both != (err != nil) {
				t.Errorf("%d conflicts, read: %v", conflicts, err)
			}
		})
	}
}

// letters makes a ledger of "a b2".
func letters(s string) *Ledger {
	l := New()
	for _, word := range strings.Fields(s) {
		item := drift.Item{Section: word[:1], Class: "wording", Old: word[:1]}
		item.ID = item.Fingerprint("")
		l.Entries = append(l.Entries, Entry{Item: item, Terms: Terms{Reason: "reason" + word[1:]}})
	}
	return l
}

func TestMergeRules(t *testing.T) {
	rule := func(class drift.Class, covered int) Rule {
		return Rule{Section: Everywhere, Class: class, Covered: covered, Terms: Terms{Reason: "style"}}
	}
	ours := &Ledger{Rules: []Rule{rule(drift.Case, 1), rule(drift.Contraction, 2)}}
	theirs := &Ledger{Rules: []Rule{rule(drift.Case, 3)}}
	merged, conflicts := Merge(New(), ours, theirs)
	if conflicts != 1 || len(merged.Rules) != 3 {
		t.Errorf("%d conflicts: %v", conflicts, merged.Rules)
	}
}
