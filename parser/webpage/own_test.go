package webpage_test

import (
	"testing"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// TestOwnPageOfOldParts: a page of ours that holds what the tool of the old
// site wrote is still one of ours.
func TestOwnPageOfOldParts(t *testing.T) {
	text := func(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }
	element := func(class string, blocks ...document.Block) *document.Element {
		return &document.Element{Tag: "div", Attr: document.Attr{Classes: []string{class}}, Blocks: blocks}
	}
	doc := &document.Document{Meta: document.Meta{Title: "Tides"}, Blocks: []document.Block{
		element("department", element("statement", &document.Paragraph{Inlines: text("Coming soon...")})),
		&document.Section{Attr: document.Attr{ID: "a", Classes: []string{"section-title"}},
			Level: 2, Number: "1", Heading: text("Ebb")},
	}}
	if wrong := comesBack(doc, writer.Options{Standalone: true}); wrong != "" {
		t.Error(wrong)
	}
}

// TestLinksWithoutAddress: a link that has no address, or lost it, is the
// target of others if it has an id, and comes back as what it is.
func TestLinksWithoutAddress(t *testing.T) {
	for _, src := range []string{`<p>a <a id="b" title="c">d</a></p>`,
		`<p>a <a id="b" title="c" href="javascript:e">d</a></p>`,
		`<p>a <a id="b" href="">d</a></p>`, `<p>a <a href="">d</a></p>`, `<p>a <a title="c">d</a></p>`} {
		doc := webpage.Parse(src, nil)
		for _, opts := range []writer.Options{{}, {Standalone: true}} {
			if wrong := comesBack(doc, opts); wrong != "" {
				t.Errorf("%s (standalone %v)\n%s", src, opts.Standalone, wrong)
			}
		}
	}
}
