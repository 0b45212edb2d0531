package html

import (
	"os"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

// TestCases writes the document in input.json as a fragment and as a page.
// Of the page, "page.html" holds what follows the style sheet.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		doc := inputDocument(t, c)
		fragment, problems := Write(doc, Options{})
		page, pageProblems := Write(doc, Options{Standalone: true})
		checkOutput(t, fragment)
		checkOutput(t, page)
		if path := os.Getenv("STEMMA_PAGES"); path != "" {
			name := strings.TrimSuffix(c.Path[strings.LastIndexByte(c.Path, '/')+1:], ".txtar")
			os.WriteFile(path+"/"+name+".html", page, 0o644)
		}
		_, body, _ := strings.Cut(string(page), "</style>\n")
		return map[string]string{
			"out.html":      string(fragment),
			"problems":      golden.Problems("input", problems),
			"page.html":     body,
			"page-problems": golden.Problems("input", pageProblems),
		}
	})
}

// inputDocument is the document of a case: input.json, or input.html as one
// block of raw HTML.
func inputDocument(t *testing.T, c *golden.Case) *document.Document {
	name, input := c.Input(t)
	if name == "input.html" {
		return &document.Document{Blocks: []document.Block{&document.Raw{Format: "html", Text: input}}}
	}
	doc, err := document.DecodeJSON([]byte(input))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestUnknown checks that nil nodes, and nodes of no kind of the model, are
// reported.
func TestUnknown(t *testing.T) {
	type poem struct{ document.Paragraph }
	type verse struct{ document.Text }
	at := document.Span{Line: 3, Column: 7}
	out, problems := Write(&document.Document{
		Blocks: []document.Block{
			nil,
			&poem{document.Paragraph{Span: at}},
			&document.Paragraph{Inlines: []document.Inline{(*document.Link)(nil), &verse{document.Text{Span: at}},
				&document.Text{Text: "a"}}},
			&document.List{Items: []*document.ListItem{nil}},
			&document.Table{Head: []*document.Row{nil, {Cells: []*document.Cell{nil}}}},
		},
		Footnotes: []*document.Footnote{nil},
	}, Options{Standalone: true})
	const want = `input: warning nil-node: a node is nil (*document.Cell) and is left out
input: warning nil-node: a node is nil (*document.Footnote) and is left out
input: warning nil-node: a node is nil (*document.Link) and is left out
input: warning nil-node: a node is nil (*document.ListItem) and is left out
input: warning nil-node: a node is nil (*document.Row) and is left out
input: warning nil-node: a node is nil (<nil>) and is left out
input:3:7: warning unknown-block: HTML has no place for a *html.poem
input:3:7: warning unknown-inline: HTML has no place for a *html.verse
`
	got := golden.Problems("input", problems)
	if !strings.Contains(string(out), "<p>a</p>") || got != want || len(problems.Losses()) != len(problems) {
		t.Errorf("got %s\n%s", out, got)
	}
}

// TestImagesWithoutAddress: a page writes their text, and reports it; a fragment
// leaves them as they are.
func TestImagesWithoutAddress(t *testing.T) {
	doc := &document.Document{Blocks: []document.Block{
		&document.Paragraph{Inlines: []document.Inline{&document.Image{Src: " ", Alt: "a bee"}}},
	}}
	if out, problems := Write(doc, Options{}); !strings.Contains(string(out), `alt="a bee"`) || len(problems) > 0 {
		t.Errorf("got %s%v", out, problems)
	}
	const want = "x: warning no-image: an image has no address; its text alternative is written instead; give it one\n"
	out, problems := Write(doc, Options{Standalone: true})
	if got := golden.Problems("x", problems.Losses()); !strings.Contains(string(out), "<span>a bee</span>") ||
		got != want {
		t.Errorf("got %s\n%s", out, got)
	}
}

// TestStyleHasNoSides keeps the style of pages fit for text from right to left,
// where what is put far to the left moves the page out of sight.
func TestStyleHasNoSides(t *testing.T) {
	for _, side := range []string{"left", "right"} {
		if strings.Contains(pageCSS, side) {
			t.Errorf("page.css says %q; name the start or the end of a line instead", side)
		}
	}
}
