package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// codeBlock reads preformatted text.
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

// code reads a code span; one with more than text in it is another element.
func (r *reader) code(out []document.Inline, n *html.Node, at document.Span, inner []document.Inline) []document.Inline {
	attr := r.attr(n, at)
	switch len(inner) {
	case 0:
		return out
	case 1:
		if t, ok := inner[0].(*document.Text); ok {
			return append(out, &document.Code{Span: at, Attr: attr, Text: t.Text})
		}
	}
	return append(out, &document.InlineElement{Span: at, Attr: attr, Tag: "code", Inlines: inner})
}
