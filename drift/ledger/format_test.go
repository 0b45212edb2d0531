package ledger

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/prose"
)

// TestFormat shows the form of a ledger. Fingerprints in it that change would
// end every acceptance that there is.
func TestFormat(t *testing.T) {
	wording := drift.Item{Section: "wax", Class: drift.Wording, Old: "two\nlines", New: "“one”",
		Before: "made of", After: "."}
	again := wording
	again.Ordinal = 1
	r := &drift.Report{Publication: "5", Sections: []drift.Section{{Key: "wax"}, {Key: "honey"}}, Items: []drift.Item{
		wording, again,
		{Section: "wax", Period: &drift.Period{Kind: "plan", Year: 2014}, Class: drift.Case, Old: "Wax", New: "wax"},
		{Section: "wax", Period: &drift.Period{Kind: "plan"}, Class: drift.Case, Old: "Wax", New: "wax"},
		{Class: drift.MetadataAdded, Sub: "updated", New: "2014-01-02"},
	}}
	for i := range r.Items {
		r.Items[i].ID = r.Items[i].Fingerprint(r.Publication)
		r.Items[i].Severity = r.Items[i].Class.Severity()
	}
	l := New(r)
	acceptAll(t, l, r)
	terms := Terms{Reason: "no capitals", By: "Ann", Date: "2014-02-03", Expires: "2015-02-03", Sources: "0123"}
	rule := Rule{Section: Everywhere, Class: drift.Case, New: ptr("wax"), Terms: terms}
	if _, err := l.AcceptRule(r, rule); err != nil {
		t.Fatal(err)
	}
	const want = `# stemma ledger 1
# Drift that a person has accepted. Change it with "stemma ledger".

[*]

rule 280e97d59b1acd5261fb
document: 5
class: case
new: wax
covered: 2
reason: no capitals
by: Ann
date: 2014-02-03
expires: 2015-02-03
until: source-changes 0123

[-]

item 8381b90218189ef909cb
document: 5
class: metadata-added
kind: updated
new: 2014-01-02
reason: agreed

[honey]

[wax]

item 95fa9fe2baadd858fa0e
document: 5
class: wording
old: "two\nlines"
new: “one”
before: made of
after: .
reason: agreed

item 9a01889915109f826aea
document: 5
class: wording
old: "two\nlines"
new: “one”
before: made of
after: .
nth: 2
reason: agreed

item f8bab2f24e9c3cbb5881
document: 5
period: plan
class: case
old: Wax
new: wax
reason: agreed

item bbaf6251d786927a61dc
document: 5
period: plan 2014
class: case
old: Wax
new: wax
reason: agreed
`
	if diff := cmp.Diff(want, string(l.Encode())); diff != "" {
		t.Error(diff)
	}
}

func TestParseErrors(t *testing.T) {
	r := compare(t, "markdown", oldText, newText)
	l := New(r)
	acceptAll(t, l, r)
	rule := Rule{Section: Everywhere, Class: drift.Contraction, Old: ptr("it's"), Terms: Terms{Reason: "style"}}
	if _, err := l.AcceptRule(r, rule); err != nil {
		t.Fatal(err)
	}
	good := string(l.Encode())
	swap := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("there is no %q in\n%s", old, good)
		}
		return strings.Replace(good, old, new, 1)
	}
	entry := good[strings.Index(good, "item "):strings.Index(good, "\n[honey]")]
	tests := []struct{ src, want string }{
		{"", `test.ledger:1: this is not a ledger`},
		{swap("ledger 1\n", "ledger 2\n"), "test.ledger:1: this is not a ledger of this version"},
		{good + "\xff", "test.ledger:1: this is not UTF-8"},
		{swap("new: 2\n", "new: 200\n"), "test.ledger:16: the entry does not fit its fingerprint"},
		{swap("before: We will open\n", ""), "test.ledger:16: the entry does not fit its fingerprint"},
		{swap("[hives]", "[wax]"), "test.ledger:16: the entry does not fit its fingerprint"},
		{swap("old: it's\n", ""), "test.ledger:6: the rule does not fit its fingerprint"},
		{swap("[*]", "[hives]"), "test.ledger:6: the rule does not fit its fingerprint"},
		{swap("class: contraction\n", "class: wording\n"), "test.ledger:6: wording is substantive"},
		{swap("class: number-changed\n", "class: numbers\n"), `test.ledger:16: there is no class "numbers"`},
		{swap("reason: agreed\n", ""), "test.ledger:16: there is no reason"},
		{swap("reason: agreed\n", "reason: \n"), "test.ledger:22: reason: empty text"},
		{swap("reason: agreed\n", "reason: agreed \n"), "test.ledger:22: reason: empty text, spaces at an end"},
		{swap("reason: agreed\n", "reason: \"agreed\n"), "test.ledger:22: reason: the quotation marks do not close"},
		{swap("reason: agreed\n", "reason: agreed\nreason: agreed\n"), "test.ledger:23: reason is there twice"},
		{swap("reason: agreed\n", "reason: agreed\ncolour: red\n"), `test.ledger:23: an entry has no "colour"`},
		{swap("reason: agreed\n", "reason: agreed\nnonsense\n"), "test.ledger:23: a line of an entry is written key: "},
		{swap("reason: agreed\n", "reason: agreed\ncovered: 1\n"), `test.ledger:23: an entry has no "covered"`},
		{swap("covered: 1\n", "covered: 1\nnth: 2\n"), `test.ledger:10: an entry has no "nth"`},
		{swap("covered: 1\n", "covered: 0\n"), "test.ledger:6: covered is no number from 1"},
		{swap("reason: agreed\n", "nth: 1\nreason: agreed\n"), "test.ledger:16: nth is no number from 2"},
		{swap("reason: agreed\n", "reason: agreed\nexpires: 2014-02-30\n"), `test.ledger:16: "2014-02-30" is no day`},
		{swap("reason: agreed\n", "reason: agreed\nuntil: noon\n"), "test.ledger:16: until can only be source-changes"},
		{swap("covered: 1\n", "covered: many\n"), "test.ledger:6: covered is no number"},
		{swap("item ", "thing "), `test.ledger:16: an entry begins with item or rule, not with "thing"`},
		{swap("[*]\n", "[*\n"), "test.ledger:4: a section is written [key]"},
		{swap("[*]\n\n", ""), "test.ledger:4: an entry stands under a [section]"},
		{good + "\n[hives]\n\n" + entry, "is accepted in line 16 already"},
		{swap("[hives]", "<<<<<<< main\n[hives]"), "test.ledger:14: this is left of a merge"},
		{swap("[hives]", "||||||| main\n[hives]"), "test.ledger:14: this is left of a merge"},
		{swap("[hives]", "=======\n[hives]"), "test.ledger:14: this is left of a merge"},
		{swap("[hives]", ">>>>>>> main\n[hives]"), "test.ledger:14: this is left of a merge"},
		{swap("[*]\n", "[*\n"), "a section is written [key]\ntest.ledger:6: an entry stands under a [section]"},
	}
	for _, test := range tests {
		_, err := Parse([]byte(test.src), "test.ledger")
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v\ndoes not say %q", err, test.want)
		}
	}
	if _, err := Parse([]byte(strings.ReplaceAll(good, "\n", "\r\n")), ""); err != nil {
		t.Errorf("line ends of Windows: %v", err)
	}
}

// anyReport draws a report of items of any text.
func anyReport(t *rapid.T) *drift.Report {
	odd := []string{"", " ", "-", "*", `"`, "a\nb", " a", "a ", "#", "a: b", "item x", "[x]"}
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom(odd))
	section := rapid.SampledFrom([]string{"", "-", "*", "hives", `"hives"`, "honey]"})
	classes := rapid.SampledFrom([]drift.Class{drift.Wording, drift.Case, drift.PersonShift, drift.SectionMissing})
	r := &drift.Report{Publication: text.Draw(t, "publication")}
	for range rapid.IntRange(0, 6).Draw(t, "items") {
		item := drift.Item{
			Section: section.Draw(t, "section"), Class: classes.Draw(t, "class"), Sub: text.Draw(t, "sub"),
			Old: text.Draw(t, "old"), New: text.Draw(t, "new"),
			Before: text.Draw(t, "before"), After: text.Draw(t, "after"),
			Ordinal: rapid.IntRange(0, 2).Draw(t, "ordinal"),
		}
		item.Severity = item.Class.Severity()
		if rapid.Bool().Draw(t, "in a period") {
			item.Period = &drift.Period{Kind: "progress", Year: rapid.IntRange(0, 2015).Draw(t, "year")}
		}
		item.ID = item.Fingerprint(r.Publication)
		r.Items = append(r.Items, item)
	}
	return r
}

// TestRoundTrip checks that a ledger comes back as it was, whatever is in it,
// and that neither order nor repetition changes its bytes.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyReport(t)
		terms := Terms{Reason: rapid.StringMatching(`[^ ].*[^ ]`).Draw(t, "reason"), By: rapid.String().Draw(t, "by")}
		if strings.TrimSpace(terms.Reason) == "" {
			terms.Reason = "agreed"
		}
		there, back := New(r), New(r)
		for i := range r.Items {
			for l, item := range map[*Ledger]drift.Item{there: r.Items[i], back: r.Items[len(r.Items)-1-i]} {
				_, err := l.Accept(r, []string{item.ID}, terms)
				if err != nil && !strings.Contains(err.Error(), "more than one change") {
					t.Fatal(err)
				}
				if !rulable(item.Class) {
					continue
				}
				old := prose.Fold(item.Old) // two ways to write one rule are one rule, in the last way
				rule := Rule{Section: item.Section, Class: item.Class, Old: &old, Terms: terms}
				if _, err := l.AcceptRule(r, rule); err != nil {
					t.Fatal(err)
				}
			}
		}
		bytes := string(there.Encode())
		if other := string(back.Encode()); bytes != other {
			t.Fatalf("two orders differ:\n%s\n----\n%s", bytes, other)
		}
		again := reread(t, there)
		if other := string(again.Encode()); bytes != other {
			t.Fatalf("it comes back as another:\n%s\n----\n%s", bytes, other)
		}
		j := again.Judge(r, "2014-01-01")
		if len(j.Stale) > 0 {
			t.Fatalf("%v are stale", j.Stale)
		}
		for _, u := range j.Rules {
			if u.Covers != u.Rule.Covered {
				t.Fatalf("%s covered %d when it was made and %d now", u.Rule, u.Rule.Covered, u.Covers)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(head))
	f.Add([]byte(head + "\n[*]\n\nrule 0\nclass: case\nold: \"\"\ncovered: 1\nreason: x\n\n" +
		"[-]\n\nitem 0\nperiod: plan 2014\n"))
	f.Add([]byte(head + "[a]\r\nitem\n\"\n=======\n: \nnth: 2"))
	f.Fuzz(func(t *testing.T, src []byte) {
		l, err := Parse(src, "test.ledger")
		if err != nil {
			return
		}
		bytes := string(l.Encode())
		if again := string(reread(t, l).Encode()); bytes != again {
			t.Errorf("%q\nbecame\n%q", bytes, again)
		}
	})
}
