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
	if len(r.notes.items) == 0 {
		return nil
	}
	link := n
	if n.DataAtom == atom.Sup {
		if link = dom.OnlyChild(n); link == nil {
			return nil
		}
		if id, ok := strings.CutPrefix(dom.Attr(n, "id"), "fnref:"); ok && link.Type == html.TextNode { // within a link
			return r.markInLink(n, "fn:"+id, at)
		}
	}
	id, ok := refersTo(link)
	if !ok || r.notes.items[id] == nil {
		return nil
	}
	r.mark(dom.Text(link))
	attr := document.Attr{}
	if n != link {
		attr = r.attr(n, at, "id", "role")
	}
	return &document.FootnoteRef{Span: at, Attr: attr, Label: label(id)}
}

// markInLink reads the mark of a footnote that is in a link, and so is no link
// itself. Its id may end in how often the note was referred to before.
func (r *reader) markInLink(n *html.Node, id string, at document.Span) *document.FootnoteRef {
	if r.notes.items[id] == nil {
		if i := strings.LastIndexByte(id, ':'); i >= 0 {
			id = id[:i]
		}
	}
	if r.notes.items[id] == nil {
		return nil
	}
	r.mark(dom.Text(n))
	r.places.Text()
	return &document.FootnoteRef{Span: at, Attr: r.attr(n, at, "id", "role"), Label: label(id)}
}

// mark learns from the first reference how notes are referred to.
func (r *reader) mark(text string) {
	if r.notes.marked {
		return
	}
	r.notes.marked = true
	digits := strings.TrimFunc(text, func(c rune) bool { return c < '0' || c > '9' })
	if digits != "" && digits != text && strings.Trim(digits, "0123456789") == "" {
		r.notes.Mark = strings.Replace(text, digits, "%s", 1)
	}
}
