package ledger

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/drift"
)

// items returns a report of cosmetic changes of one letter, "a" to "A", each
// in the section that is named after it.
func items(letters string) *drift.Report {
	r := &drift.Report{}
	for _, letter := range letters {
		item := drift.Item{Section: string(letter), Class: drift.Case, Severity: drift.Cosmetic, Old: string(letter)}
		item.ID = item.Fingerprint("")
		r.Items = append(r.Items, item)
	}
	return r
}

// TestPrecedence checks which of several acceptances of one change tells.
func TestPrecedence(t *testing.T) {
	const day = "2014-06-30"
	by := func(reason, expires string) Terms { return Terms{Reason: reason, Expires: expires} }
	everywhere := func(terms Terms) Rule { return Rule{Section: Everywhere, Class: drift.Case, Terms: terms} }
	inSection := func(terms Terms) Rule { return Rule{Section: "a", Class: drift.Case, Terms: terms} }
	const past, future = "2014-06-29", "2014-06-30"
	tests := []struct {
		name   string
		item   Terms // empty for none
		rules  []Rule
		state  State
		reason string
	}{
		{"nothing", Terms{}, nil, StateNew, ""},
		{"the item", by("item", ""), nil, StateAccepted, "item"},
		{"the item on its last day", by("item", future), nil, StateAccepted, "item"},
		{"the item, expired", by("item", past), nil, StateExpired, "item"},
		{"a rule", Terms{}, []Rule{everywhere(by("rule", ""))}, StateByRule, "rule"},
		{"a rule, expired", Terms{}, []Rule{everywhere(by("rule", past))}, StateExpired, "rule"},
		{"the item before a rule", by("item", ""), []Rule{everywhere(by("rule", ""))}, StateAccepted, "item"},
		{"a rule before what has expired", by("item", past), []Rule{everywhere(by("rule", ""))}, StateByRule, "rule"},
		{"both expired", by("item", past), []Rule{everywhere(by("rule", past))}, StateExpired, "item"},
		{"the section before everywhere", Terms{},
			[]Rule{everywhere(by("all", "")), inSection(by("one", ""))}, StateByRule, "one"},
		{"the rule that holds", Terms{},
			[]Rule{everywhere(by("all", "")), inSection(by("one", past))}, StateByRule, "all"},
		{"the first of two that expired", Terms{},
			[]Rule{everywhere(by("all", past)), inSection(by("one", past))}, StateExpired, "one"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := items("a")
			l := New(r)
			if test.item.Reason != "" {
				if _, err := l.Accept(r, []string{r.Items[0].ID}, test.item); err != nil {
					t.Fatal(err)
				}
			}
			for _, rule := range test.rules {
				if _, err := l.AcceptRule(r, rule); err != nil {
					t.Fatal(err)
				}
			}
			item := l.Judge(r, day).Items[0]
			reason, ofRule := "", false
			if item.Accepted != nil {
				reason, ofRule = item.Accepted.Reason, item.Accepted.Rule != nil
			}
			if item.State != test.state || reason != test.reason || ofRule != (reason != "" && reason != "item") {
				t.Errorf("it is %s by %q, of a rule: %v; not %s by %q",
					item.State, reason, ofRule, test.state, test.reason)
			}
		})
	}
}

// TestRulesCover checks what each kind of rule covers.
func TestRulesCover(t *testing.T) {
	r := items("aab")
	r.Items = append(r.Items, drift.Item{Class: drift.Case, Severity: drift.Cosmetic, New: "A"},
		drift.Item{Section: "a", Class: drift.Punctuation, Severity: drift.Cosmetic, Old: "a"},
		drift.Item{Section: "a", Class: drift.Case, Severity: drift.Minor, Old: "a"})
	for want, rule := range map[string]Rule{
		"case in every section":                {Section: Everywhere, Covered: 4},
		"case in a":                            {Section: "a", Covered: 2},
		"case in the front of the document":    {Section: "", Covered: 1},
		"case “B” → anything in b":             {Section: "b", Old: ptr("B"), Covered: 1},
		"case anything → “a” in every section": {Section: Everywhere, New: ptr("a"), Covered: 1},
		"case “a” → nothing in every section":  {Section: Everywhere, Old: ptr("a"), New: ptr(""), Covered: 2},
	} {
		l := New()
		covered := rule.Covered
		rule.Class, rule.Terms = drift.Case, Terms{Reason: "style"}
		made, err := l.AcceptRule(r, rule)
		if err != nil || made.Covered != covered || made.String() != want {
			t.Errorf("%v covers %d, not %d; not %s (%v)", made, made.Covered, covered, want, err)
		}
		if j := l.Judge(r, ""); j.Rules[0].Covers != covered || j.ByState[StateByRule] != covered {
			t.Errorf("%s covers %d, and accepts %d, not %d", want, j.Rules[0].Covers, j.ByState[StateByRule], covered)
		}
	}
}

// TestAgain checks that what is accepted again is accepted on the new terms
// alone.
func TestAgain(t *testing.T) {
	r := items("ab")
	l := New(r)
	for _, reason := range []string{"first", "second"} {
		terms := Terms{Reason: reason}
		if _, err := l.Accept(r, []string{r.Items[0].ID, r.Items[0].ID, r.Items[1].ID[:6]}, terms); err != nil {
			t.Fatal(err)
		}
		rule := Rule{Section: Everywhere, Class: drift.Case, Old: ptr("A"), Terms: terms}
		if _, err := l.AcceptRule(r, rule); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, e := range l.Entries {
		got = append(got, e.Item.Old+" "+e.Reason)
	}
	for _, rule := range l.Rules {
		got = append(got, rule.String()+" "+rule.Reason)
	}
	want := []string{"a second", "b second", "case “A” → anything in every section second"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestAllOrNone checks that one wrong id accepts nothing.
func TestAllOrNone(t *testing.T) {
	r := items("ab")
	l := New(r)
	_, err := l.Accept(r, []string{r.Items[0].ID, "0123456789"}, Terms{Reason: "agreed"})
	if err == nil || len(l.Entries) > 0 {
		t.Errorf("%v, %d entries", err, len(l.Entries))
	}
}

func TestExpired(t *testing.T) {
	r := items("abc")
	l := New(r)
	for i, day := range []string{"2014-01-31", "2014-01-30", ""} {
		if _, err := l.Accept(r, []string{r.Items[i].ID}, Terms{Reason: "agreed", Expires: day}); err != nil {
			t.Fatal(err)
		}
	}
	rule := Rule{Section: Everywhere, Class: drift.Case, Terms: Terms{Reason: "style", Expires: "2014-01-30"}}
	if _, err := l.AcceptRule(r, rule); err != nil {
		t.Fatal(err)
	}
	l = reread(t, l)
	first := []Expiry{
		{6, "expired on 2014-01-30: case in every section"},
		{24, "expired on 2014-01-30: case “b” → nothing"},
	}
	for day, want := range map[string][]Expiry{
		"2014-01-30": nil,
		"2014-01-31": first,
		"2014-02-01": {first[0], {16, "expired on 2014-01-31: case “a” → nothing"}, first[1]},
	} {
		if diff := cmp.Diff(want, l.Expired(day)); diff != "" {
			t.Errorf("%s: %s", day, diff)
		}
	}
}

// TestProposeNew checks that what is accepted already is not proposed.
func TestProposeNew(t *testing.T) {
	r := items("aaaaa")
	for i := range r.Items {
		r.Items[i].Ordinal = i
		r.Items[i].ID = r.Items[i].Fingerprint("")
	}
	l := New(r)
	if n := len(l.Judge(r, "").Proposals); n != 1 {
		t.Errorf("%d proposals", n)
	}
	if _, err := l.Accept(r, []string{r.Items[4].ID}, Terms{Reason: "agreed"}); err != nil {
		t.Fatal(err)
	}
	if p := l.Judge(r, "").Proposals; len(p) > 0 {
		t.Errorf("%v are proposed", p)
	}
}
