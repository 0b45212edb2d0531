package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/drift"
)

const (
	oldText = "# Hives\n\nWe will open 3 hives by the old mill next summer.\n\n" +
		"# Honey\n\nWe sell honey at every market and it's sweet, and we will sell more.\n"
	newText = "# Hives\n\nWe will open 2 hives by the old mill next summer.\n\n" +
		"# Honey\n\nWe sell honey at every market and it is sweet, and we may sell more.\n"
)

// states draws the state of each item: "number-changed new".
func states(j *Judgement) []string {
	var out []string
	for _, item := range j.Items {
		out = append(out, string(item.Class)+" "+string(item.State))
	}
	return out
}

func ptr(s string) *string { return &s }

func TestJudge(t *testing.T) {
	r := compare(t, "markdown", oldText, newText)
	r.Old.SHA256, r.New.SHA256 = shas(oldText, newText)
	allNew := []string{"number-changed new", "contraction new", "modal-changed new"}
	if diff := cmp.Diff(allNew, states(New().Judge(r, ""))); diff != "" {
		t.Fatal(diff)
	}
	l := New(r)
	terms := Terms{Reason: "a hive swarmed", Expires: "2014-06-30"}
	if _, err := l.Accept(r, []string{r.Items[0].ID[:8]}, terms); err != nil {
		t.Fatal(err)
	}
	rule, err := l.AcceptRule(r, Rule{Section: Everywhere, Class: "contraction", Terms: Terms{Reason: "house style"}})
	if err != nil || rule.Covered != 1 {
		t.Fatal(rule, err)
	}
	if _, err := l.Accept(r, []string{r.Items[2].ID}, Terms{Reason: "for now", Sources: Sources(r)}); err != nil {
		t.Fatal(err)
	}
	l = reread(t, l)
	tests := []struct {
		name, today, old, new string
		want                  []string
	}{
		{"all accepted", "2014-06-30", oldText, newText,
			[]string{"number-changed accepted", "contraction accepted-by-rule", "modal-changed accepted"}},
		{"the day after", "2014-07-01", oldText, newText,
			[]string{"number-changed expired", "contraction accepted-by-rule", "modal-changed accepted"}},
		{"a source changed", "2014-06-30", oldText + "\n# Wax\n", newText,
			[]string{"number-changed accepted", "contraction accepted-by-rule", "modal-changed expired",
				"section-missing new"}},
		{"another number", "2014-06-30", oldText, strings.Replace(newText, "2 hives", "1 hive", 1),
			[]string{"number-changed new", "contraction accepted-by-rule", "modal-changed expired"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := compare(t, "markdown", test.old, test.new)
			r.Old.SHA256, r.New.SHA256 = shas(test.old, test.new)
			if diff := cmp.Diff(test.want, states(l.Judge(r, test.today))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestJudgeOnly checks that a judgement changes neither the report nor the
// ledger, and says of every item of the report, in its order.
func TestJudgeOnly(t *testing.T) {
	r, same := compare(t, "markdown", oldText, newText), compare(t, "markdown", oldText, newText)
	l := New(r)
	acceptAll(t, l, r)
	slices.Reverse(l.Entries)
	before := slices.Clone(l.Entries)
	j := l.Judge(r, "2014-01-01")
	if diff := cmp.Diff(same, r); diff != "" {
		t.Errorf("the report changed:\n%s", diff)
	}
	if diff := cmp.Diff(before, l.Entries); diff != "" {
		t.Errorf("the ledger changed:\n%s", diff)
	}
	if j.Ledger != l || len(j.Items) != len(r.Items) || len(j.Items) == 0 {
		t.Fatalf("%+v", j)
	}
	for i, item := range j.Items {
		if item.Item != &r.Items[i] || item.Accepted == nil || item.Accepted.Reason != "agreed" {
			t.Errorf("item %d is %+v", i, item)
		}
	}
}

// TestNoLedger checks that everything is new where there is no ledger.
func TestNoLedger(t *testing.T) {
	r := compare(t, "markdown", oldText, newText)
	j := (*Ledger)(nil).Judge(r, "2014-01-01")
	if diff := cmp.Diff([]string{"number-changed new", "contraction new", "modal-changed new"}, states(j)); diff != "" {
		t.Error(diff)
	}
	if j.Ledger != nil || j.ByState[StateNew] != 3 || len(j.Stale)+len(j.Rules) > 0 {
		t.Errorf("%+v", j)
	}
}

func TestStale(t *testing.T) {
	r := compare(t, "markdown", oldText, newText)
	l := New(r)
	acceptAll(t, l, r)
	style := Terms{Reason: "style"}
	made := Rule{Section: "honey", Class: drift.Contraction, Old: ptr("it's"), New: ptr("it is"), Terms: style}
	if _, err := l.AcceptRule(r, made); err != nil {
		t.Fatal(err)
	}
	fixed := compare(t, "markdown", oldText, strings.Replace(newText, "it is", "it's", 1))
	j := l.Judge(fixed, "")
	if n := len(j.Stale); n != 1 || j.Stale[0].Item.Old != "it's" || j.Rules[0].Covers != 0 {
		t.Errorf("%+v", j)
	}
	other := compare(t, "markdown", oldText, newText)
	other.Publication = "7"
	if entries, rules := l.Prune(other); len(entries)+len(rules) > 0 {
		t.Errorf("pruned of another publication: %v, %v", entries, rules)
	}
	entries, rules := l.Prune(fixed)
	if len(entries) != 1 || len(rules) != 1 || len(l.Entries) != 2 || len(l.Rules) != 0 {
		t.Errorf("pruned %v, %v", entries, rules)
	}
}

// TestEqualItems checks that a second change of the same words is new.
func TestEqualItems(t *testing.T) {
	line := "Bees like clover and it's sweet and mild.\n\n"
	fixed := strings.Replace(line, "it's", "it is", 1)
	one := compare(t, "markdown", line+line, fixed+line)
	two := compare(t, "markdown", line+line, fixed+fixed)
	l := New(one)
	acceptAll(t, l, one)
	l = reread(t, l)
	if diff := cmp.Diff([]string{"contraction accepted", "contraction new"}, states(l.Judge(two, ""))); diff != "" {
		t.Error(diff)
	}
	acceptAll(t, l, two)
	if n := len(reread(t, l).Entries); n != 2 {
		t.Errorf("%d entries", n)
	}
}

func TestRefusals(t *testing.T) {
	r := compare(t, "markdown", oldText, newText)
	agreed := Terms{Reason: "agreed"}
	tests := []struct{ got, want string }{
		{rule(r, Rule{Section: Everywhere, Class: "wording", Terms: agreed}), "wording is substantive"},
		{rule(r, Rule{Section: Everywhere, Class: "section-missing", Terms: agreed}), "section-missing is structural"},
		{rule(r, Rule{Section: Everywhere, Class: "link-added", Terms: agreed}), "link-added is minor"},
		{rule(r, Rule{Section: Everywhere, Class: "wordings", Terms: agreed}), "no class"},
		{rule(r, Rule{Section: Everywhere, Class: "contraction"}), "takes a reason"},
		{rule(r, Rule{Section: "hives", Class: "contraction", Terms: agreed}), "no change"},
		{rule(r, Rule{Section: Everywhere, Class: "contraction", Old: ptr("")}), "takes a reason"},
		{rule(r, Rule{Section: Everywhere, Class: "contraction", Old: ptr(""), Terms: agreed}), "no change"},
		{item(r, r.Items[0].ID, Terms{Reason: " "}), "takes a reason"},
		{item(r, r.Items[0].ID, Terms{Reason: "x", Expires: "soon"}), "no day"},
		{item(r, r.Items[0].ID, Terms{Reason: "x", Expires: "2014-02-30"}), "no day"},
		{item(r, r.Items[0].ID, Terms{Reason: "x", Date: "2014-02-03", Expires: "2014-02-02"}), "expire"},
		{item(r, "0123456789", agreed), "no change"},
		{item(r, r.Items[0].ID[:3], agreed), "no change"},
	}
	for _, test := range tests {
		if !strings.Contains(test.got, test.want) {
			t.Errorf("%q does not say %q", test.got, test.want)
		}
	}
}

func rule(r *drift.Report, rule Rule) string {
	_, err := New().AcceptRule(r, rule)
	return fmt.Sprint(err)
}

func item(r *drift.Report, id string, terms Terms) string {
	_, err := New().Accept(r, []string{id}, terms)
	return fmt.Sprint(err)
}

// TestGraveItems checks that a rule leaves alone what is graver than its
// class usually is.
func TestGraveItems(t *testing.T) {
	r := &drift.Report{Items: []drift.Item{
		{Class: "punctuation", Old: ",", Severity: drift.Cosmetic},
		{Class: "punctuation", Old: ",", Severity: drift.Substantive},
	}}
	l := New()
	rule := Rule{Section: Everywhere, Class: drift.Punctuation, Terms: Terms{Reason: "style"}}
	if _, err := l.AcceptRule(r, rule); err != nil {
		t.Fatal(err)
	}
	want := []string{"punctuation accepted-by-rule", "punctuation new"}
	if diff := cmp.Diff(want, states(l.Judge(r, ""))); diff != "" {
		t.Error(diff)
	}
}

// TestRenamedSection checks that an acceptance outlives another name of the
// organisation, in either version.
func TestRenamedSection(t *testing.T) {
	paper := func(name, text string) string {
		return "#Action 05: There will be hives\n\n{department}\n##" + name +
			"\n{statement}\n" + text + "\n{/statement}\n{/department}\n"
	}
	const was, is = "We will keep 3 hives on the roof.", "We will keep 2 hives on the roof."
	r := compare(t, "gdspub", paper("Department for Transport", was), paper("Department for Transport", is))
	l := New(r)
	acceptAll(t, l, r)
	for _, names := range [][2]string{
		{"Department for Transport", "Department for Transportation"},
		{"Department<br>for Transport", "DfT"},
		{"DfT", "Department for Transport"},
	} {
		r := compare(t, "gdspub", paper(names[0], was), paper(names[1], is))
		j := l.Judge(r, "")
		if j.Items[len(j.Items)-1].State != StateAccepted || len(j.Stale) > 0 {
			t.Errorf("%v: %v", names, states(j))
		}
	}
}

func TestPropose(t *testing.T) {
	var items []drift.Item
	add := func(n int, class drift.Class, old, new string) {
		for range n {
			items = append(items, drift.Item{Class: class, Severity: class.Severity(), Old: old, New: new})
		}
	}
	add(3, "person-shift", "our", "its")
	add(2, "person-shift", "Our", "its")
	add(1, "person-shift", "our", "the")
	add(5, "person-shift", "we", "it") // as often another word
	add(5, "person-shift", "we", "they")
	add(4, "abbr-contracted", "Bee Board", "BB") // not often enough
	add(6, "punctuation", "", ",")
	add(9, "wording", "may", "can") // never by a rule
	add(9, "link-unrepresentable", "", "")
	r := &drift.Report{Items: items}
	j := New().Judge(r, "")
	want := []Proposal{
		{Class: drift.Punctuation, New: ",", Count: 6},
		{Class: drift.PersonShift, Old: "our", New: "its", Count: 5},
	}
	if diff := cmp.Diff(want, j.Proposals); diff != "" {
		t.Error(diff)
	}
	for _, p := range j.Proposals {
		terms := Terms{Reason: "house style"}
		rule := Rule{Section: Everywhere, Class: p.Class, Old: &p.Old, New: &p.New, Terms: terms}
		rule, err := New().AcceptRule(r, rule)
		if err != nil || rule.Covered != p.Count {
			t.Errorf("%v covers %d of %d: %v", rule, rule.Covered, p.Count, err)
		}
	}
}

func TestProposeSeed(t *testing.T) {
	j := New().Judge(seed(t), "")
	want := []Proposal{
		{Class: "person-shift", Old: "our", New: "its", Count: 7},
		{Class: "abbr-contracted", Old: "Government Digital Service", New: "GDS", Count: 5},
	}
	if diff := cmp.Diff(want, j.Proposals); diff != "" {
		t.Error(diff)
	}
}
