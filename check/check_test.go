package check_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/check"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// found reads src and returns what is odd, one line each, without the hints.
func found(t *testing.T, format, src string) []string {
	t.Helper()
	doc, err := parser.Parse([]byte(src), parser.Options{Path: "f", Format: format})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, p := range check.Consistency(doc, nil) {
		if p.Message == "" || p.Hint == "" {
			t.Errorf("%s wants a message and a hint", p.Code)
		}
		p.Hint = ""
		lines = append(lines, strings.TrimPrefix(p.Format("f"), "f:"))
	}
	return lines
}

// papers holds what each rule finds, and what it must leave alone.
var papers = []struct {
	name, src string
	want      []string
}{
	{"headings of periods", `
## Home Office

### Progress during 2013

Bees came.

## Cabinet Office

### Progress in 2013

Wasps came.

## HM Treasury

### Progress during 2013

Nobody came.
`, []string{`10:1: warning inconsistent-heading: "Progress in 2013" differs from the usual ` +
		`"Progress during 2013", which 2 of 3 such headings say`}},
	{"one heading of a period", "## Our plans for 2014\n\nBees.\n", nil},

	{"levels", "# One\n\n### Three\n\n## Two\n\n### Three again\n\n#### Four\n",
		[]string{`3:1: warning skipped-level: "Three" is a heading of level 3 directly below one of level 1`}},
	{"levels, often", "## Two\n\n#### A\n\n#### B\n\n#### C\n",
		[]string{`3:1: warning skipped-level: "A" and 2 more headings of level 4 stand directly below one of level 2`}},
	{"a fragment", "### Three\n\n## Two\n", nil},

	{"a name with another ending", "The Department for Transportation keeps bees.\nThe Department for " +
		"Transportation is\nno Department for Transport.\n",
		[]string{`1:5: warning organisation-name: "Department for Transportation" differs from the usual name ` +
			`"Department for Transport"`}},
	{"a name with another small word", "Bees at the\nDepartment of Education.\n",
		[]string{`2:1: info organisation-name: "Department of Education" differs from the usual name "Department ` +
			`for Education"`}},
	{"other names", `
Departments for Transport. The department for transportation. The Foreign Office, and Revenue & Customs.
The Department of Beekeeping and the Ministry of Health. A Government Digital Strategy.
The Department for Business, Innovation & Skills. Her Majesty's Treasury. Government digital services.
`, nil},

	{"names in headings", "## Department of Education\n\n## Department of Education today\n\n" +
		"## About the Department of Education\n\n## The\n\nWe ask the Department of\n",
		[]string{`1:4: info organisation-name: "Department of Education" differs from the usual name ` +
			`"Department for Education"`}},
	{"names with other signs between",
		"The Department - of Education. The Department; of Education. The Department of.\n", nil},

	{"too early", "AKB keeps bees.\n\nThe Agency of Kept Bees (AKB) does too.\n",
		[]string{`1:1: warning abbreviation-too-early: AKB is used before it is introduced, which it is on line 3`}},
	{"never", "Ask HMT and HMRC.\n", []string{
		`1:5: info abbreviation-unexplained: HMT is never introduced`,
		`1:13: info abbreviation-unexplained: HMRC is never introduced`}},
	{"introduced", `
The Agency of Kept Bees (or AKB), HM Treasury (HMT) and the DfT (Department for Transport) keep bees: AKB, HMT's, DfT.
It has no co-op, has it? CO2 is no office. NHS, XML and GOV.UK need no words.
`, nil},
	{"in a table", "| who | bees |\n|---|---|\n| HMT | 3 |\n", nil},
	{"two spellings", "Ministry of Justice (MOJ). The MoJ, the MOJ and the MOJ’s bees.\n",
		[]string{`1:32: info abbreviation-spelling: "MoJ" is written "MOJ" elsewhere`}},

	{"the same in two periods", `
## Home Office

### Progress during 2013

The office has counted all of the bees on each of its many roofs.

### Progress during 2014

It was cold. The office has counted all the bees on each of its roofs.

### Planned activities in 2015

The office has counted all the bees on each of its roofs.
`, []string{`10:14: info repeated-sentence: this sentence says almost the same as what stands on line 6 under ` +
		`"Progress during 2013", and again on line 14`}},
	{"a paragraph twice in one period", `
## Home Office

### Progress during 2013

The office has counted its bees. They were many and they were well and they had honey enough for the whole winter.

The office has counted its bees. They were many, and they were well, and they had honey enough for the winter.
`, []string{`8:1: info repeated-paragraph: this paragraph says almost the same as what stands on ` +
		`line 6 under "Progress during 2013"`}},
	{"two departments may say the same", `
## Home Office

### Progress during 2013

The office has counted all of the bees on each of its many roofs.

## Cabinet Office

### Progress during 2013

The office has counted all of the bees on each of its many roofs.
`, nil},
	{"a paragraph twice", `
The bees on the roof of the office were counted in May, and there were more of them than of people.

Then June came.

The bees on the roof of the office were counted in May, and there were more of them than of people.
`, []string{`6:1: warning repeated-paragraph: this paragraph stands word for word on line 2 too`}},

	{"a short paragraph twice", "The bees on the roof of the office were counted in May, there were more of " +
		"them than cats.\n\nJune came.\n\nThe bees on the roof of the office were counted in May, there were " +
		"more of them than cats.\n", nil},
	{"a paragraph in two departments", `
## Home Office

### Progress during 2013

The bees on the roof of the office were counted in May, and there were more of them than of people.

## Cabinet Office

### Progress during 2013

The bees on the roof of the office were counted in May, and there were more of them than of people.
`, nil},
	{"a heading twice", `
## The bees on the roof of the office were counted in May, and there were more of them than of people

June came.

## The bees on the roof of the office were counted in May, and there were more of them than of people
`, nil},

	{"links", `
[Bees](/bees) and [bees](/wasps), [Bees](/ants). [Read more](/a), [here](/b), [more »](/c "More of ants").
[Wasps](http://www.example.org/wasps/) and [wasps](https://example.org/wasps). [1](#a) [1](#b)
`, []string{
		`2:19: info link-text-ambiguous: "bees" leads to /wasps here, and to /bees on line 2`,
		`2:50: info link-text-vague: 2 links such as "Read more" do not say where they lead`}},
	{"images", `
![bee.png](/img/bee.png) ![A bee](/img/bee.png) ![](/img/line.png)

[![](/img/home.png)](/home) [![Home](/img/home.png)](/home) [![](/img/x.png) Home](/home)
`, []string{
		`2:1: warning alt-file-name: the alternative text of the image /img/bee.png is a file name: bee.png`,
		`4:2: warning alt-missing: the image /img/home.png is all of a link and has no alternative text`}},
	{"tables", "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>\n", []string{
		"1:1: warning table-without-header: no cell of the table is a header"}},

	{"doubled words", "Most of of the bees in\nthe *the* hive that that roof had had. Baden Baden. So so. 10 10.\n",
		[]string{
			`1:6: warning doubled-word: "of" is there twice`,
			`2:1: warning doubled-word: "the" is there twice`}},
	{"no doubled words", "the `the` the. The, the.\n", nil},

	{"spellings", "Organisations recognize bees. Organisations and organizations. Centralise, analyse, analyze. " +
		"The World Health Organization. While, whilst. The center.\n", []string{
		`1:15: info mixed-spelling: "recognize" is spelled with z, and other words with s, such as "organisations"`,
		`1:49: warning mixed-spelling: "organizations" is spelled "organisations" elsewhere (twice)`,
		`1:85: warning mixed-spelling: "analyze" is spelled "analyse" elsewhere (once)`,
		`1:132: info mixed-spelling: "whilst" is spelled "while" elsewhere (once)`}},

	{"compounds", "A sub-group, a subgroup and a sub group; a sub-group. On-going, ongoing. In the long term, a " +
		"long-term plan. A re-form, a reform.\n", []string{
		`1:16: info mixed-hyphenation: "subgroup" is written "sub-group" elsewhere (twice)`,
		`1:31: info mixed-hyphenation: "sub group" is written "sub-group" elsewhere (twice)`,
		`1:55: info mixed-hyphenation: "on-going" is written "ongoing" elsewhere (once)`}},
	{"a set phrase", "Face-to-face help is face to face, and face-to-face\nmeans no face-by-face. Up-to-date help " +
		"is up to date. State-of-the-art.\n", []string{
		`1:22: info mixed-hyphenation: "face to face" is written "face-to-face" elsewhere (twice)`,
		`2:10: warning odd-phrase: "face-by-face" stands here only; elsewhere it is "face-to-face" (3 times)`}},
}

func TestConsistency(t *testing.T) {
	for _, c := range papers {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, found(t, "markdown", c.src)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// A document made by hand has what readers give rarely, and no places.
func TestByHand(t *testing.T) {
	text := func(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }
	cell := func(s string, header bool) *document.Row {
		p := &document.Paragraph{Tight: true, Inlines: text(s)}
		return &document.Row{Cells: []*document.Cell{{Header: header, Blocks: []document.Block{p}}}}
	}
	department := func() *document.Section {
		return &document.Section{Role: document.RoleDepartment, Key: "bees", Level: 2, Heading: text("Office of Honey")}
	}
	doc := &document.Document{Blocks: []document.Block{
		department(), department(), &document.Paragraph{Inlines: text("The Office of Honeys and the Office of Honey.")},
		&document.Section{Level: 2, Heading: text("A"), Blocks: []document.Block{department()}},
		&document.Table{Bodies: [][]*document.Row{{cell("a", false), cell("b", false)}}},
		&document.Table{Bodies: [][]*document.Row{{cell("a", true), cell("b", false)}}},
		&document.Table{Head: []*document.Row{cell("a", false)}, Bodies: [][]*document.Row{{cell("b", false),
			cell("c", false)}}},
		&document.Table{Bodies: [][]*document.Row{{cell("a", false)}}},
		&document.DefinitionList{Groups: []*document.DefinitionGroup{{
			Terms: []*document.Term{{Inlines: text("HMT")}},
			Definitions: []*document.Definition{
				{Blocks: []document.Block{&document.Paragraph{Inlines: text("HM Treasury")}}}},
		}}},
		&document.Paragraph{Inlines: []document.Inline{
			&document.Abbreviation{Expansion: "Department for Transport", Inlines: text("DfT")},
			&document.Text{Text: " and HMT"}}},
		&document.Paragraph{Inlines: text("Department for Transport (DfT) and HM Treasury (HMT)")},
	}}
	var got []string
	for _, p := range check.Consistency(doc, nil) {
		got = append(got, string(p.Severity)+" "+p.Code)
	}
	want := []string{"warning duplicate-department", "warning organisation-name", "warning table-without-header"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// What the reader has said is not said again.
func TestOnce(t *testing.T) {
	const src = "Cabinet Office\n\nProgress during 2013\n\nOne.\n\nHome Office\n\nProgress during 2013\n\nTwo.\n\n" +
		"Department for Transportation\n\nProgress in 2013\n\nThree.\n"
	if got := found(t, "paper", src); got != nil {
		t.Errorf("findings: %q", got)
	}
}
