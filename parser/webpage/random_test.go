package webpage_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
	"znkr.io/diff/textdiff"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/randdoc"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// TestRandomDocuments: what has been through HTML once is the same document
// each time that it is written and read again, as a fragment and as a page.
func TestRandomDocuments(t *testing.T) {
	documents := randdoc.Document()
	for seed := range 200 {
		drawn := documents.Example(seed)
		for _, opts := range []writer.Options{{}, {Standalone: true}} {
			out, _ := writer.Write(drawn, opts)
			doc := webpage.Parse(string(out), nil)
			if unsteady(doc) {
				continue
			}
			if wrong := comesBack(doc, opts); wrong != "" {
				t.Errorf("document %d, standalone %v: another document (- written, + read)\n%s",
					seed, opts.Standalone, wrong)
			}
		}
	}
}

// unsteady reports what need not come back: raw HTML, which the writer may put
// right.
func unsteady(doc *document.Document) (found bool) {
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.RawInline:
			found = true
		case *document.Raw:
			found = found || !strings.HasPrefix(n.Text, "<!--")
		}
		return true
	})
	return found
}

// printable replaces the characters that HTML has no place for, and leaves out those
// that no reader sees.
func printable(r rune) rune {
	if strings.ContainsRune("\u200b\u00ad\ufeff", r) {
		return -1
	}
	if r < ' ' || 0x7F <= r && r < 0xA0 {
		return ' '
	}
	return r
}

// TestRandomText: text is the same text when it was HTML.
func TestRandomText(t *testing.T) {
	texts := randdoc.Text()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(strings.Fields(strings.Map(printable, texts.Draw(t, "text"))), " ")
		doc := &document.Document{Blocks: []document.Block{&document.Paragraph{Inlines: []document.Inline{
			&document.Text{Text: "a" + text + "a"},
			&document.Emphasis{Inlines: []document.Inline{&document.Text{Text: text + "b"}}}}}}}
		out, _ := writer.Write(doc, writer.Options{})
		if a, b := document.Dump(doc), document.Dump(webpage.Parse(string(out), nil)); a != b {
			t.Fatalf("%s", textdiff.Unified(a, b))
		}
	})
}

// TestSteadyPages: what was found on pages by chance, each the same again when it is
// written and read.
func TestSteadyPages(t *testing.T) {
	const note = `<div class="footnotes" role="doc-endnotes"><ol start="3"><li id="fn:a"><p>Note ` +
		`<a href="#fnref:a" class="reversefootnote" role="doc-backlink">word</a></p></li></ol></div>`
	for name, test := range map[string]struct {
		opts writer.Options
		src  string
	}{
		"a rule above notes": {writer.Options{},
			`<p>a<sup id="fnref:a"><a href="#fn:a" class="footnote">3</a></sup></p><hr>` + note},
		"contents of a heading without text": {writer.Options{},
			`<ul id="markdown-toc"><li><a id="markdown-toc-x" href="#x"> </a></li></ul><h2 id="x"> </h2><p>Text</p>`},
		"contents of the title alone": {writer.Options{Standalone: true},
			`<ol id="markdown-toc"><li><a id="markdown-toc-x" href="#x">One</a></li></ol>` +
				`<h1 id="x">One</h1><p>Text</p>`},
	} {
		if wrong := comesBack(webpage.Parse(test.src, nil), test.opts); wrong != "" {
			t.Errorf("%s: another document (- written, + read)\n%s", name, wrong)
		}
	}
}

// TestBacklinkAlone: a note to which nothing but itself refers has no link back.
func TestBacklinkAlone(t *testing.T) {
	page := writer.Options{Standalone: true}
	out, _ := writer.Write(&document.Document{
		Blocks: []document.Block{
			&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: "a"}}},
			&document.Notes{Start: 3, Mark: "<!--", Backlink: "word"},
		},
		Footnotes: []*document.Footnote{{Label: "note", Blocks: []document.Block{
			&document.Paragraph{Inlines: []document.Inline{
				&document.Text{Text: "Note"}, &document.FootnoteRef{Label: "note"}}}}}},
	}, page)
	if wrong := comesBack(webpage.Parse(string(out), nil), page); wrong != "" {
		t.Errorf("another document (- written, + read)\n%s", wrong)
	}
}

// TestContentsOfTitle: a table of contents that lists nothing on our page is still there
// when the page is read.
func TestContentsOfTitle(t *testing.T) {
	doc := &document.Document{Blocks: []document.Block{
		&document.Contents{Ordered: true, Levels: []int{1, 2}},
		&document.Section{Level: 1, Attr: document.Attr{ID: "one"},
			Heading: []document.Inline{&document.Text{Text: "One"}}},
	}}
	if wrong := comesBack(doc, writer.Options{Standalone: true}); wrong != "" {
		t.Errorf("another document (- written, + read)\n%s", wrong)
	}
}
