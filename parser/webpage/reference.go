package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// reference reads a reference to a footnote.
func (r *reader) reference(n *html.Node, at document.Span) *document.FootnoteRef {
	refs := r.notes.found.References
	if len(refs) == 0 {
		return nil
	}
	var attr document.Attr
	ref, ok := refs[n]
	if !ok && n.DataAtom == atom.Sup {
		if link := dom.OnlyChild(n); link != nil {
			ref, ok = refs[link]
		}
	}
	if !ok {
		return nil
	}
	if n.DataAtom == atom.Sup {
		attr = r.attr(n, at, "id", "role")
	}
	r.mark(ref.Mark)
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Data != "" {
			r.places.Text()
		}
	}
	return &document.FootnoteRef{Span: at, Attr: attr, Label: r.label(ref.ID)}
}

// mark learns from the first reference how notes are referred to.
func (r *reader) mark(text string) {
	if r.notes.marked {
		return
	}
	if r.notes.marked = true; !r.notes.found.Kramdown {
		return
	}
	digits := strings.TrimFunc(text, func(c rune) bool { return c < '0' || c > '9' })
	if digits != "" && digits != text && strings.Trim(digits, "0123456789") == "" {
		r.notes.Mark = strings.Replace(text, digits, "%s", 1)
	}
}
