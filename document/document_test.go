package document_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"pgregory.net/rapid"
)

func text(s string) document.Inline { return &document.Text{Text: s} }

func paragraph(inlines ...document.Inline) *document.Paragraph {
	return &document.Paragraph{Inlines: inlines}
}

func TestPlainText(t *testing.T) {
	for _, c := range []struct {
		name    string
		inlines []document.Inline
		want    string
	}{
		{"white space collapses", []document.Inline{text("  a\n b\u00a0 \tc ")}, "a b c"},
		{"a break is a space", []document.Inline{text("Cabinet"), &document.LineBreak{}, text("Office")},
			"Cabinet Office"},
		{"markup is looked through", []document.Inline{&document.Emphasis{Inlines: []document.Inline{text("a")}},
			text("b")}, "ab"},
		{"an image gives its alternative", []document.Inline{&document.Image{Alt: "a bee"}}, "a bee"},
		{"notes and raw HTML give nothing",
			[]document.Inline{text("a"), &document.FootnoteRef{Label: "1"}, &document.RawInline{Text: "<hr>"}}, "a"},
	} {
		if got := document.PlainText(c.inlines); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestOneLine(t *testing.T) {
	if got := document.OneLine(" a\n b\u00a0 \tc\u2028"); got != "a b c" {
		t.Errorf("got %q", got)
	}
}

func TestIsText(t *testing.T) {
	for _, c := range []struct {
		inlines []document.Inline
		want    bool
	}{
		{nil, true},
		{[]document.Inline{text("a"), text("b")}, true},
		{[]document.Inline{text("a"), &document.LineBreak{}}, false},
		{[]document.Inline{nil}, false},
	} {
		if got := document.IsText(c.inlines); got != c.want {
			t.Errorf("%v: got %v", c.inlines, got)
		}
	}
}

func TestBlocksText(t *testing.T) {
	cell := func(s string) *document.Cell { return &document.Cell{Blocks: []document.Block{paragraph(text(s))}} }
	got := document.BlocksText([]document.Block{
		&document.Section{Number: "01", Heading: []document.Inline{text("Bees")}, Blocks: []document.Block{
			paragraph(text("One"), &document.LineBreak{}, text("two")),
			&document.List{Items: []*document.ListItem{{Blocks: []document.Block{paragraph(text("item"))}}}},
		}},
		&document.Rule{},
		&document.Table{
			Head:   []*document.Row{{Cells: []*document.Cell{cell("head")}}},
			Bodies: [][]*document.Row{{{Cells: []*document.Cell{cell("a"), cell("b")}}}},
			Foot:   []*document.Row{{Cells: []*document.Cell{cell("foot")}}},
		},
		&document.CodeBlock{Text: "x\ny\n"},
	})
	want := "01 Bees\nOne two\nitem\nhead\na\tb\nfoot\nx\ny"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWalkOrderAndPruning(t *testing.T) {
	doc := &document.Document{
		Blocks: []document.Block{
			&document.Quote{Blocks: []document.Block{paragraph(text("hidden"))}},
			paragraph(text("one"), &document.Strong{Inlines: []document.Inline{text("two")}}),
		},
		Footnotes: []*document.Footnote{{Blocks: []document.Block{paragraph(text("three"))}}},
	}
	var seen []string
	document.WalkDocument(doc, func(n document.Node) bool {
		if n, ok := n.(*document.Text); ok {
			seen = append(seen, n.Text)
		}
		_, quote := n.(*document.Quote)
		return !quote
	})
	if diff := cmp.Diff([]string{"one", "two", "three"}, seen); diff != "" {
		t.Error(diff)
	}
}

func TestAssignIDs(t *testing.T) {
	section := func(heading, id string) *document.Section {
		return &document.Section{Attr: document.Attr{ID: id}, Level: 2, Heading: []document.Inline{text(heading)}}
	}
	doc := &document.Document{Blocks: []document.Block{
		section("1. Bees & hives", ""), section("Bees & hives", ""), section("Bees", "bees--hives-1"), section("2015",
			""),
		&document.Section{Level: 2},
	}}
	document.AssignIDs(doc)
	var ids []string
	for _, b := range doc.Blocks {
		ids = append(ids, b.(*document.Section).ID)
	}
	if diff := cmp.Diff([]string{"1-bees--hives", "bees--hives", "bees--hives-1", "2015", ""}, ids); diff != "" {
		t.Error(diff)
	}
}

func TestEqualIgnoresTheReading(t *testing.T) {
	a, b := everything(), everything()
	b.Source, b.Problems = document.Source{}, nil
	section := b.Blocks[0].(*document.Section)
	section.Inferred, section.Span = nil, document.Span{}
	p := section.Blocks[0].(*document.Paragraph)
	whole := p.Inlines[0].(*document.Text)
	p.Inlines = append([]document.Inline{text(whole.Text[:5]), text(whole.Text[5:])}, p.Inlines[1:]...)
	if !document.Equal(a, b) {
		t.Error(cmp.Diff(document.Dump(a), document.Dump(b)))
	}
	section.Key = "other"
	if document.Equal(a, b) {
		t.Error("a changed key goes unseen")
	}
}

func TestProblemsSorted(t *testing.T) {
	at := func(line int32, code string) document.Problem {
		return document.Problem{Span: document.Span{Line: line, Column: 1}, Code: code}
	}
	got := document.Problems{at(2, "b"), at(1, "z"), at(2, "a"), at(2, "b")}.Sorted()
	if diff := cmp.Diff(document.Problems{at(1, "z"), at(2, "a"), at(2, "b")}, got); diff != "" {
		t.Error(diff)
	}
}

func TestProblemFormat(t *testing.T) {
	p := document.Problem{Severity: document.Warning, Code: "stray", Message: "it closes nothing", Hint: "delete it"}
	for _, c := range []struct {
		span document.Span
		want string
	}{
		{document.Span{File: "b.md"}, "b.md: warning stray: it closes nothing; delete it"},
		{document.Span{}, "a.md: warning stray: it closes nothing; delete it"},
		{document.Span{Line: 3, Column: 7}, "a.md:3:7: warning stray: it closes nothing; delete it"},
		{document.Span{File: "b.md", Line: 3, Column: 7}, "b.md:3:7: warning stray: it closes nothing; delete it"},
	} {
		p.Span = c.span
		if got := p.Format("a.md"); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestSpanTo(t *testing.T) {
	a := document.Span{Line: 1, Column: 2, EndLine: 1, EndColumn: 5}
	b := document.Span{Line: 4, Column: 1, EndLine: 5, EndColumn: 3}
	if got, want := a.To(b), (document.Span{Line: 1, Column: 2, EndLine: 5, EndColumn: 3}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	other := document.Span{File: "x", Line: 9}
	if got := a.To(other); got != a {
		t.Errorf("a span cannot reach into another file: got %v", got)
	}
	if got := (document.Span{}).To(b); got != b {
		t.Errorf("got %v, want %v", got, b)
	}
	later := document.Span{Line: 1, Column: 3}
	if !a.Before(b) || b.Before(a) || a.Before(a) || !a.Before(later) || later.Before(a) || !a.Before(other) {
		t.Error("Before is not the order of the source")
	}
}

func TestAttr(t *testing.T) {
	var a document.Attr
	a.AddClass("x", "", "y", "x")
	a.Merge(document.Attr{ID: "i", Classes: []string{"y", "z"}, Pairs: map[string]string{"k": "v"}})
	want := document.Attr{ID: "i", Classes: []string{"x", "y", "z"}, Pairs: map[string]string{"k": "v"}}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Error(diff)
	}
	for _, some := range []document.Attr{{ID: "i"}, {Classes: []string{"c"}}, {Pairs: map[string]string{"k": ""}}} {
		if some.IsZero() {
			t.Errorf("%+v is something", some)
		}
	}
	if !(document.Attr{Pairs: map[string]string{}}).IsZero() {
		t.Error("no pair is nothing")
	}
	if document.AttrOf(&document.Text{}) != nil || document.AttrOf(&document.Link{}) == nil {
		t.Error("AttrOf must tell text from links")
	}
}

// TestGoldens draws the document that holds every kind, and writes it as JSON.
func TestGoldens(t *testing.T) {
	golden.Run(t, "testdata/everything.txtar", func(t *testing.T, _ *golden.Case) map[string]string {
		return map[string]string{"dump": document.Dump(everything()), "document.json": string(encoded(t, everything()))}
	})
}

// TestDumpLeavesOut what says nothing: a list that starts at 1, cells that span
// one column and row, columns without alignment at the end, empty texts.
func TestDumpLeavesOut(t *testing.T) {
	cell := &document.Cell{ColSpan: 1, RowSpan: 1}
	doc := &document.Document{Blocks: []document.Block{
		&document.List{Start: 1},
		&document.Table{Columns: []document.Align{"left", "", ""},
			Bodies: [][]*document.Row{{}, {{Cells: []*document.Cell{cell}}}}},
		paragraph(text(""), text("")),
		&document.Contents{},
	}}
	const want = `document
  list
  table columns="left"
    body
      row
        cell
  paragraph
  contents
`
	if diff := cmp.Diff(want, document.Dump(doc)); diff != "" {
		t.Error(diff)
	}
}

func TestDumpUnknown(t *testing.T) {
	type verse struct{ document.Text }
	doc := &document.Document{Blocks: []document.Block{nil, &poem{}, paragraph(&verse{}, (*document.Code)(nil))}}
	const want = "document\n  unknown *document_test.poem\n  paragraph\n    unknown *document_test.verse\n"
	if got := document.Dump(doc); got != want {
		t.Errorf("got %s", got)
	}
}

func TestContentsLists(t *testing.T) {
	all, some := document.Contents{}, document.Contents{Levels: []int{2, 3}}
	if !all.Lists(1) || !all.Lists(6) || some.Lists(1) || !some.Lists(2) || !some.Lists(3) || some.Lists(4) {
		t.Error("contents list other levels than they say")
	}
}

func TestProblems(t *testing.T) {
	at := document.Span{Line: 1, Column: 2}
	var problems document.Problems
	problems.Remark(at, "a", "m", "h")
	problems.Warn(at, "b", "m", "h")
	problems.Lose(at, "c", "m", "h")
	want := document.Problems{
		{Span: at, Severity: document.Info, Code: "a", Message: "m", Hint: "h"},
		{Span: at, Severity: document.Warning, Code: "b", Message: "m", Hint: "h"},
		{Span: at, Severity: document.Warning, Loss: true, Code: "c", Message: "m", Hint: "h"},
	}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want[2:], problems.Losses()); diff != "" {
		t.Error(diff)
	}
	if err := problems.Err(); err != nil {
		t.Errorf("got %v, where nothing is an error", err)
	}
	first := document.Problem{Severity: document.Error, Code: "d"}
	problems.Add(first)
	problems.Add(document.Problem{Severity: document.Error, Code: "e"})
	if err := problems.Err(); !errors.Is(err, first) {
		t.Errorf("got %v, want %v", err, first)
	}
}

func TestProblemsOrder(t *testing.T) {
	at := func(file string, line, column int32, code, message string) document.Problem {
		return document.Problem{Span: document.Span{File: file, Line: line, Column: column}, Code: code,
			Message: message}
	}
	want := document.Problems{
		at("", 9, 9, "z", "z"), at("a", 1, 2, "z", "z"), at("a", 1, 3, "y", "z"), at("a", 1, 3, "z", "a"), at("a", 1,
			3, "z", "b"),
		at("a", 2, 1, "a", "a"), at("b", 1, 1, "a", "a"),
	}
	shuffled := slices.Clone(want)
	slices.Reverse(shuffled)
	if diff := cmp.Diff(want, shuffled.Sorted()); diff != "" {
		t.Error(diff)
	}
}

func TestSectionTitle(t *testing.T) {
	heading := []document.Inline{text("Bees")}
	for _, c := range []struct {
		section document.Section
		title   string
		headed  bool
	}{
		{document.Section{}, "", false},
		{document.Section{Number: "1"}, "1", true},
		{document.Section{Heading: heading}, "Bees", true},
		{document.Section{Number: "1", Heading: heading}, "1 Bees", true},
	} {
		if got := c.section.Title(); got != c.title || c.section.IsHeaded() != c.headed {
			t.Errorf("%+v: got %q, %v", c.section, got, c.section.IsHeaded())
		}
	}
}

func TestSourceName(t *testing.T) {
	for path, want := range map[string]string{
		"": "", "-": "", "/": "", ".": "", "a.md": "a", "b/a.legacy.md": "a.legacy", `c:\b\a.md`: "a", "b/": "b",
	} {
		if got := (document.Source{Path: path}).Name(); got != want {
			t.Errorf("%q: got %q, want %q", path, got, want)
		}
	}
}

// TestSettle: a publication that was never updated was so when it was published.
func TestSettle(t *testing.T) {
	for _, c := range []struct{ published, updated, want string }{
		{"2014-12-08", "", "2014-12-08"},
		{"2014-12-08", "2015-01-16", "2015-01-16"},
		{"", "", ""},
	} {
		m := document.Meta{Published: c.published, Updated: c.updated}
		if m.Settle(); m.Updated != c.want || m.Published != c.published {
			t.Errorf("%+v: got %+v", c, m)
		}
	}
}

// TestHistorical: readers are told of an earlier government of political
// publications only.
func TestHistorical(t *testing.T) {
	for _, c := range []struct {
		meta document.Meta
		want bool
	}{
		{document.Meta{Government: "an earlier government", Political: true}, true},
		{document.Meta{Government: "an earlier government"}, false},
		{document.Meta{Government: "this government", Political: true, CurrentGovernment: true}, false},
		{document.Meta{Political: true}, false},
	} {
		if got := c.meta.Historical(); got != c.want {
			t.Errorf("%+v: got %v", c.meta, got)
		}
	}
}

// Slugs are what URLs and HTML allow everywhere, and never empty.
func TestSlugProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := document.Slug(rapid.String().Draw(t, "heading"))
		if s == "" || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || s[0] < 'a' {
			t.Fatalf("slug %q", s)
		}
	})
}

func BenchmarkEncodeJSON(b *testing.B) {
	doc := everything()
	for range 10 {
		doc.Blocks = append(doc.Blocks, doc.Blocks...)
	}
	b.SetBytes(int64(len(encoded(b, doc))))
	for b.Loop() {
		document.EncodeJSON(doc)
	}
}

func BenchmarkDecodeJSON(b *testing.B) {
	src := encoded(b, everything())
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := document.DecodeJSON(src); err != nil {
			b.Fatal(err)
		}
	}
}
