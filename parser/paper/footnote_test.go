package paper

import (
	"slices"
	"testing"

	"github.com/stemmadocs/stemma/profile"
)

func TestRefs(t *testing.T) {
	for text, want := range map[string][]string{
		"":                                    nil,
		"a[footnote 1]":                       {"1"},
		"[footnote 1] and [footnote 1234567]": {"1", "1234567"},
		"[footnote 12345678]":                 nil, // too long
		"[footnote ]":                         nil,
		"[footnote a]":                        nil,
		"[footnote 1":                         nil,
		"[footnote [footnote 2]":              {"2"},
		"[footnote 1][footnote 2]":            {"1", "2"},
		"[Footnote 1]":                        nil,
	} {
		var got []string
		for _, r := range refs(text) {
			got = append(got, r.label)
			if whole := "[footnote " + r.label + "]"; text[r.start:r.end] != whole {
				t.Errorf("%q: %q is said to be %q", text, text[r.start:r.end], whole)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestFootnotes(t *testing.T) {
	check(t, map[string]drawn{
		"with numbers": {`
			Bees[footnote 1] and wasps[footnote 2].
			1. They buzz. ↩
			2. They sting. ↩︎`, `
			Bees and wasps.
			[1] They buzz.
			[2] They sting.`},
		"without numbers": {`
			Bees[footnote 1] and wasps[footnote 2].
			They buzz. ↩
			They sting. ↩`, `
			Bees and wasps.
			[1] They buzz.
			[2] They sting.`},
		"in the order of the references": {`
			Bees[footnote 2] and wasps[footnote 1].
			1. They sting. ↩
			2. They buzz. ↩`, `
			Bees and wasps.
			[2] They buzz.
			[1] They sting.`},
		"referred to twice": {`
			Bees[footnote 1] and wasps[footnote 1].
			They buzz. ↩`, `
			Bees and wasps.
			[1] They buzz.`},
		"referred to nowhere": {`
			Bees[footnote 1] and wasps.
			They buzz. ↩
			They sting. ↩`, `
			Bees and wasps.
			They sting. ↩
			[1] They buzz.`},
		"of a label twice": {`
			Bees[footnote 1] and wasps.
			1. They buzz. ↩
			1. They sting. ↩`, `
			Bees and wasps.
			1. They sting. ↩
			[1] They buzz.`},
		"before the end": {`
			Bees[footnote 1] and wasps.
			They buzz. ↩
			` + text, `
			Bees[footnote 1] and wasps.
			They buzz. ↩
			` + text},
		"without a text": {`
			Bees[footnote 1] and wasps.
			↩`, `
			Bees and wasps.
			[1] `},
		"in an item": {`
			Bees[footnote 1] and wasps.
			- They buzz. ↩`, `
			Bees[footnote 1] and wasps.
			- They buzz. ↩`},
	})
}

// References whose notes are not there are reported, once.
func TestMissingFootnotes(t *testing.T) {
	doc := Parse("Bees[footnote 1] fly.\nWasps[footnote 3], ants[footnote 2] and bees[footnote 3].\nThey buzz. ↩\n",
		profile.GDS())
	want := "x:2:6: info footnote-missing: 2 footnotes are referred to, from 3 on, and their notes are not there" +
		"; look for the notes where the text comes from"
	if len(doc.Problems) != 1 || doc.Problems[0].Format("x") != want {
		t.Errorf("problems %v\nwant %s", doc.Problems, want)
	}
}
