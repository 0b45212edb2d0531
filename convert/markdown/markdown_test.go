package markdown

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

// TestCases writes the document in input.json. That the result reads back is
// for the tests of the reader.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		_, input := c.Input(t)
		doc, err := document.DecodeJSON([]byte(input))
		if err != nil {
			t.Fatal(err)
		}
		text, problems := Write(doc)
		return map[string]string{"out.md": string(text), "problems": golden.Problems("input", problems)}
	})
}

// markdownOf writes one paragraph, without the comment of the document.
func markdownOf(inlines ...document.Inline) string {
	text, _ := Write(&document.Document{Blocks: []document.Block{&document.Paragraph{Inlines: inlines}}})
	return strings.TrimSuffix(string(text), "\n")
}

// TestText holds how little is escaped, and how much must be.
func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"5 * 3 ~ 2, snake_case_name":     "5 * 3 ~ 2, snake_case_name",
		"*a* _b_ ~c~":                    `\*a\* \_b\_ \~c\~`,
		"AT&T, R&D &amp; &x":             `AT&T, R&D \&amp; &x`,
		"a < b > c, <b>, </b>, <3":       `a < b > c, \<b>, \</b>, <3`,
		"[note] {x} {: .x} {3}":          `\[note] \{x} \{: .x} {3}`,
		"1. one":                         `1\. one`,
		"2012 was a year. 1.5":           "2012 was a year. 1.5",
		"# no heading":                   `\# no heading`,
		"#hashtag":                       "#hashtag",
		"- item\n+ item\n> quote\n===":   "\\- item\n\\+ item\n\\> quote\n\\===",
		"a | b\n--- | ---":               "a | b\n\\--- | ---",
		"  indented  ":                   "&#32; indented &#32;",
		"line \n  line":                  "line&#32;\n&#32; line",
		"\n\na":                          "&#10;\na",
		"wow! x!y^1]":                    `wow! x\!y^1]`,
		`back\slash`:                     `back\\slash`,
		`www.a.example/"><script>`:       `www.a.example/">&#60;script>`, // the backslash would be part of GitHub's link
		"nul\x00, bad\xff, \x01, \uFEFF": "nul\uFFFD, bad\uFFFD, &#1;, &#65279;",
	} {
		if got := markdownOf(&document.Text{Text: text}); got != want {
			t.Errorf("%q is written as %q, not as %q", text, got, want)
		}
	}
}

// TestEmphasis holds where emphasis is marked with signs, and where only tags
// are read as such by all.
func TestEmphasis(t *testing.T) {
	text := func(s string) *document.Text { return &document.Text{Text: s} }
	em := func(inner ...document.Inline) *document.Emphasis { return &document.Emphasis{Inlines: inner} }
	strong := func(inner ...document.Inline) *document.Strong { return &document.Strong{Inlines: inner} }
	for _, c := range []struct {
		want    string
		inlines []document.Inline
	}{
		{"*a* b", []document.Inline{em(text("a")), text(" b")}},
		{"x*a*y", []document.Inline{text("x"), em(text("a")), text("y")}},
		{"x<em>“a”</em>y", []document.Inline{text("x"), em(text("“a”")), text("y")}},
		{"*“a”* y", []document.Inline{em(text("“a”")), text(" y")}},
		{"<em> a</em>", []document.Inline{em(text(" a"))}},
		{"<em></em>", []document.Inline{em()}},
		{"*a*_b_*c*", []document.Inline{em(text("a")), em(text("b")), em(text("c"))}},
		{"**_a_ b**", []document.Inline{strong(em(text("a")), text(" b"))}},
		{"*__a__*", []document.Inline{em(strong(text("a")))}},
		{"*a<strong>b</strong>c*", []document.Inline{em(text("a"), strong(text("b")), text("c"))}},
		{"*£5*", []document.Inline{em(text("£5"))}},
		{"x<em>£5</em>", []document.Inline{text("x"), em(text("£5"))}},
	} {
		if got := markdownOf(c.inlines...); got != c.want {
			t.Errorf("written as %q, not as %q", got, c.want)
		}
	}
}

// TestNesting checks that what nests too deep is reported and that nothing of
// its text is lost.
func TestNesting(t *testing.T) {
	var b document.Block = &document.Paragraph{Inlines: []document.Inline{&document.Text{Text: "deep"}}}
	var n document.Inline = &document.Text{Text: "deeper"}
	for range 300 {
		b = &document.List{Items: []*document.ListItem{{Blocks: []document.Block{b}}}}
		n = &document.Link{Href: "/x", Inlines: []document.Inline{n}}
	}
	doc := &document.Document{Blocks: []document.Block{b, &document.Paragraph{Inlines: []document.Inline{n}}}}
	text, problems := Write(doc)
	if !strings.Contains(string(text), "deep\n") || !strings.Contains(string(text), "deeper") {
		t.Error("the text is lost")
	}
	if len(problems) == 0 || !problems[0].Loss {
		t.Errorf("not reported: %v", problems)
	}
}

// TestUnknown checks that nil nodes, and nodes of no kind of the model, are
// reported.
func TestUnknown(t *testing.T) {
	type poem struct{ document.Paragraph }
	type verse struct{ document.Text }
	at := document.Span{Line: 3, Column: 7}
	text, problems := Write(&document.Document{Blocks: []document.Block{
		nil,
		&poem{document.Paragraph{Span: at}},
		&document.Paragraph{Inlines: []document.Inline{(*document.Link)(nil), &verse{document.Text{Span: at}}, &document.Text{Text: "a"}}},
	}})
	const want = `input: warning nil-node: a node is nil (*document.Link) and is left out
input: warning nil-node: a node is nil (<nil>) and is left out
input:3:7: warning unknown-block: Markdown has no place for a *markdown.poem
input:3:7: warning unknown-inline: Markdown has no place for a *markdown.verse
`
	if got := golden.Problems("input", problems); string(text) != "a\n" || got != want || len(problems.Losses()) != 4 {
		t.Errorf("got %q\n%s", text, got)
	}
}
