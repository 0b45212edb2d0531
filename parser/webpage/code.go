package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// codeBlock reads preformatted text.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-pre-element
func (r *reader) codeBlock(n *html.Node, at document.Span) *document.CodeBlock {
	c := &document.CodeBlock{Attr: r.attr(n, at), Text: dom.Text(n)}
	if code := dom.OnlyChild(n); code != nil && code.DataAtom == atom.Code {
		attr := r.attr(code, at, "data-language")
		c.Language, attr.Classes = language(attr.Classes)
		if name := dom.Attr(code, "data-language"); name != "" {
			c.Language, attr.Classes = name, nil
		}
		c.Merge(attr)
	}
	if c.Text != "" && !strings.HasSuffix(c.Text, "\n") {
		c.Text += "\n"
	}
	c.Span = r.places.To(at)
	return c
}

// language splits the classes of a code element into the language of the code
// and the rest.
func language(classes []string) (name string, rest []string) {
	for _, class := range classes {
		if after, ok := strings.CutPrefix(class, "language-"); ok && name == "" {
			name = after
		} else {
			rest = append(rest, class)
		}
	}
	return name, rest
}

// code reads a code span; one with more than text in it is an element like others.
func (r *reader) code(n *html.Node, at document.Span, inner []document.Inline) document.Inline {
	attr := r.attr(n, at)
	if len(inner) == 1 {
		if t, ok := inner[0].(*document.Text); ok {
			return &document.Code{Span: at, Attr: attr, Text: t.Text}
		}
	}
	return &document.InlineElement{Span: at, Attr: attr, Tag: "code", Inlines: inner}
}
