package gdspub

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// inlines reads what the publications markup adds to running text, 3^rd^ and
// a "Read more" link without its target, and looks at every text and link.
func (r *reader) inlines(doc *document.Document) {
	r.ids = document.IDs{}
	document.WalkDocument(doc, r.node)
}

// node looks at one node; below it too if it returns true.
func (r *reader) node(n document.Node) bool {
	if a := document.AttrOf(n); a != nil && a.ID != "" {
		r.ids[a.ID] = 0
	}
	switch n := n.(type) {
	case *document.Section:
		n.Heading = r.split(n.Heading)
	case *document.Paragraph:
		n.Inlines = r.split(n.Inlines)
		r.lintGlued(n.Inlines)
	case *document.Term:
		n.Inlines = r.split(n.Inlines)
	case *document.Emphasis:
		n.Inlines = r.split(n.Inlines)
	case *document.Strong:
		n.Inlines = r.split(n.Inlines)
	case *document.InlineElement:
		n.Inlines = r.split(n.Inlines)
	case *document.Link:
		n.Inlines = r.split(n.Inlines)
		r.lintLink(n)
		r.linked = true
		for _, inner := range n.Inlines {
			document.Walk(inner, r.node)
		}
		r.linked = false
		return false
	case *document.Text:
		r.lintText(n)
	}
	return true
}

// split cuts the text nodes among inlines where they hold such markup.
func (r *reader) split(inlines []document.Inline) []document.Inline {
	var out []document.Inline // nil while nothing was cut
	for i, n := range inlines {
		t, ok := n.(*document.Text)
		var parts []document.Inline
		if ok && (strings.IndexByte(t.Text, '^') >= 0 || strings.IndexByte(t.Text, '[') >= 0) {
			parts = r.cut(t)
		}
		switch {
		case len(parts) > 0:
			if out == nil {
				out = append([]document.Inline{}, inlines[:i]...)
			}
			out = append(out, parts...)
		case out != nil:
			out = append(out, n)
		}
	}
	if out == nil {
		return inlines
	}
	return out
}

// cut returns the parts of t, or nothing if it is text all through.
func (r *reader) cut(t *document.Text) []document.Inline {
	c := splitter{text: t, line: t.Span.Line, column: t.Column}
	for i := 0; i < len(t.Text); i++ {
		switch t.Text[i] {
		case '^':
			if n := superscript(t.Text[i:]); n > 0 {
				c.add(i, i+n, 1, func(at document.Span, inner document.Inline) document.Inline {
					return &document.InlineElement{Span: at, Tag: "sup", Inlines: []document.Inline{inner}}
				})
				i += n - 1
			}
		case '[':
			n := strings.IndexByte(t.Text[i:min(i+maxReadMore, len(t.Text))], ']')
			if n < 0 || !r.Profile.ReadMore(t.Text[i+1:i+n]) {
				continue
			}
			c.add(i, i+n+1, 1, func(at document.Span, inner document.Inline) document.Inline {
				r.problems.Warn(at, "link-without-target", "the link \""+t.Text[i+1:i+n]+"\" has no target",
					"write the URL behind it in parentheses")
				return &document.Link{Span: at, Inlines: []document.Inline{inner}}
			})
			i += n
		}
	}
	return c.parts()
}

// superscript returns the length of the ^…^ that begins s: no space inside,
// and never the label of a footnote.
func superscript(s string) int {
	end := strings.IndexByte(s[1:], '^')
	if end <= 0 || strings.ContainsAny(s[1:1+end], " \t\n[]") {
		return 0
	}
	return end + 2
}
