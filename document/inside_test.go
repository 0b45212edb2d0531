package document_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
)

func TestRows(t *testing.T) {
	row := func(s string) *document.Row {
		return &document.Row{Cells: []*document.Cell{{Blocks: []document.Block{
			&document.Paragraph{Tight: true, Inlines: []document.Inline{&document.Text{Text: s}}}}}}}
	}
	table := document.Table{
		Head: []*document.Row{row("head")}, Foot: []*document.Row{row("foot")},
		Bodies: [][]*document.Row{{row("one"), row("two")}, nil, {row("three")}},
	}
	var got []string
	for _, r := range table.Rows() {
		got = append(got, document.BlocksText(r.Cells[0].Blocks))
	}
	if diff := cmp.Diff([]string{"head", "one", "two", "three", "foot"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestGroups: a term after a definition begins a group, and a definition without a
// term has one too.
func TestGroups(t *testing.T) {
	var l document.DefinitionList
	for i, r := range "dttddtd" {
		at := document.Span{Line: int32(i + 1), Column: 1, EndLine: int32(i + 1), EndColumn: 2}
		if r == 't' {
			l.AddTerm(&document.Term{Span: at})
		} else {
			l.AddDefinition(&document.Definition{Span: at})
		}
	}
	type group struct{ terms, definitions, from, to int }
	var got []group
	for _, g := range l.Groups {
		got = append(got, group{len(g.Terms), len(g.Definitions), int(g.Line), int(g.EndLine)})
	}
	want := []group{{0, 1, 1, 1}, {2, 2, 2, 5}, {1, 1, 6, 7}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(group{})); diff != "" {
		t.Error(diff)
	}
}

func TestTake(t *testing.T) {
	a := document.Attr{Pairs: map[string]string{"href": "/a", "title": ""}}
	if a.Take("href") != "/a" || a.Take("href") != "" || len(a.Pairs) != 1 {
		t.Error("taken wrongly, left:", a.Pairs)
	}
	if a.Take("title"); a.Pairs != nil {
		t.Error("the last pair leaves a map")
	}
}

func TestIsPlain(t *testing.T) {
	text := []document.Inline{&document.Text{Text: "2010 to 2015"}}
	for _, test := range []struct {
		section document.Section
		plain   bool
	}{
		{document.Section{Heading: text}, true},
		{document.Section{Heading: text, Attr: document.Attr{ID: "to-2015"}}, true},      // kramdown's
		{document.Section{Heading: text, Attr: document.Attr{ID: "2010-to-2015"}}, true}, // GitHub's
		{document.Section{Heading: text, Attr: document.Attr{ID: "years"}}, false},
		{document.Section{Heading: text, Attr: document.Attr{Classes: []string{"a"}}}, false},
		{document.Section{Heading: text, Number: "1"}, false},
		{document.Section{Heading: []document.Inline{&document.Strong{Inlines: text}}}, false},
	} {
		if got := test.section.IsPlain(); got != test.plain {
			t.Errorf("%+v: %v", test.section, got)
		}
	}
}
