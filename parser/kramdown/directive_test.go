package kramdown_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// directives are a dialect for tests: {open NAME CLASS}, {close NAME}, {CLASS:}
// for an attribute list, {break} for a block, {star} for a phrase.
func directives(text string, _ bool, at document.Span) (kramdown.Directive, int) {
	end := strings.IndexByte(text, '}')
	if text[0] != '{' || end < 0 {
		return kramdown.Directive{}, 0
	}
	words := strings.Fields(text[1:end])
	var d kramdown.Directive
	switch {
	case len(words) == 3 && words[0] == "open":
		d = kramdown.Directive{Kind: kramdown.OpenTag, Tag: words[1], Attr: document.Attr{Classes: words[2:]}}
	case len(words) == 2 && words[0] == "close":
		d = kramdown.Directive{Kind: kramdown.CloseTag, Tag: words[1]}
	case len(words) == 1 && strings.HasSuffix(words[0], ":"):
		d = kramdown.Directive{Kind: kramdown.AttributeList, Attr: document.Attr{Classes: []string{strings.TrimSuffix(words[0], ":")}}}
	case text[1:end] == "break":
		d = kramdown.Directive{Kind: kramdown.BlockNode, Block: &document.Element{Span: at, Tag: "div", Attr: document.Attr{Classes: []string{"break"}}}}
	case text[1:end] == "star":
		d = kramdown.Directive{Kind: kramdown.InlineNodes, Inlines: []document.Inline{&document.Text{Span: at, Text: "★"}}}
	default:
		return d, 0
	}
	return d, end + 1
}

// TestDirective: directives behave as the markup that they stand for.
func TestDirective(t *testing.T) {
	for _, c := range []struct{ name, directed, plain string }{
		{"block", "{open div a}\n*x*\n\n## y\n{close div}\nz", "<div class=\"a\" markdown=\"1\">\n*x*\n\n## y\n</div>\nz"},
		{"block ends a paragraph", "x\n{open div a}\ny\n{close div}", "x\n<div class=\"a\" markdown=\"1\">\ny\n</div>"},
		{"block in a list", "* x\n\n  {open div a}\n  y\n  {close div}\n* z", "* x\n\n  <div class=\"a\" markdown=\"1\">\n  y\n  </div>\n* z"},
		{"siblings on a line", "{open div a}\nx\n{close div}{open div b}\ny\n{close div}", "<div class=\"a\" markdown=\"1\">\nx\n</div><div class=\"b\" markdown=\"1\">\ny\n</div>"},
		{"mixed with HTML", "<div class=\"a\" markdown=\"1\">\nx\n{close div}\ny", "<div class=\"a\" markdown=\"1\">\nx\n</div>\ny"},
		{"phrase", "a {open span b}*c*{close span} d", "a <span class=\"b\">*c*</span> d"},
		{"attributes of the block before", "x\n{a:}\ny", "x\n{:.a}\ny"},
		{"attributes of the block after", "x\n\n{a:}\ny", "x\n\n{:.a}\ny"},
		{"attributes of a phrase", "*x*{a:} y", "*x*{:.a} y"},
		{"block of its own", "x\n{break}\ny", "x\n<div class=\"break\"></div>\ny"},
		{"nodes", "x {star}{a:} y", "x ★ y"},
		{"code", "`{star}` x\n\n    {break}", "`{star}` x\n\n    {break}"},
		{"unknown", "{what} is {this}\n{open}", "{what} is {this}\n{open}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := parse(c.directed, kramdown.Options{Directive: directives})
			want := document.Dump(parse(c.plain, kramdown.Options{}))
			if diff := cmp.Diff(want, document.Dump(doc)); diff != "" {
				t.Errorf("differs (-plain +directed):\n%s", diff)
			}
			checkSpans(t, c.directed, doc)
			if len(doc.Problems) > 0 {
				t.Errorf("has problems: %v", doc.Problems)
			}
		})
	}
}

// TestDirectiveStray: an end that ends nothing is dropped and reported.
func TestDirectiveStray(t *testing.T) {
	doc := parse("x\n\n{close div}\ny {close span} z", kramdown.Options{Directive: directives})
	if want := document.Dump(parse("x\n\ny  z", kramdown.Options{})); document.Dump(doc) != want {
		t.Errorf("got %s, want %s", document.Dump(doc), want)
	}
	if len(doc.Problems) != 2 {
		t.Errorf("got the problems %v, want two", doc.Problems)
	}
}

// TestNesting: what lies deeper than the limit stays as text, and is reported
// once.
func TestNesting(t *testing.T) {
	for _, part := range []string{"> ", "* ", "1. ", "<div markdown=\"1\">\n", "{open div a}\n", "[^a]: "} {
		doc := parse(strings.Repeat(part, 10000)+"deep", kramdown.Options{Directive: directives})
		found := 0
		for _, p := range doc.Problems {
			if p.Code == "nesting" {
				found++
			}
		}
		if found != 1 {
			t.Errorf("%q: the problem is reported %d times", part, found)
		}
		text := document.BlocksText(doc.Blocks)
		document.WalkDocument(doc, func(n document.Node) bool { return true })
		if part != "[^a]: " && !strings.Contains(text, "deep") {
			t.Errorf("%q: the text is lost", part)
		}
	}
}
