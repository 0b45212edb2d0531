package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// figure reads a figure; its caption may be first or last.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-figure-element
func (r *reader) figure(n *html.Node, at document.Span) *document.Figure {
	f := &document.Figure{Attr: r.attr(n, at)}
	c := &container{reader: r}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.DataAtom == atom.Figcaption && f.Caption == nil && !r.manyBlocks(child) {
			c.flush()
			r.places.Enter(child)
			f.Caption = r.caption(child)
			continue
		}
		c.node(child)
	}
	f.Blocks = c.end()
	f.Span = r.places.To(at)
	return f
}

// manyBlocks reports whether an element holds more than inlines or one paragraph
// of them.
func (r *reader) manyBlocks(n *html.Node) bool {
	paragraphs := 0
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode && dom.IsSpace(child.Data):
		case child.DataAtom == atom.P:
			paragraphs++
		case dom.IsBlock(child) || r.inside[child] || paragraphs > 0:
			return true
		}
	}
	return paragraphs > 1
}

// caption reads the inlines of a caption, without the link to its own figure.
func (r *reader) caption(n *html.Node) []document.Inline {
	from := n
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.DataAtom == atom.P {
			from = child
		}
	}
	for child := from.FirstChild; child != nil; child = child.NextSibling {
		if child.DataAtom == atom.A && dom.HasClass(child, "figure-permalink") {
			from.RemoveChild(child)
			break
		}
	}
	return r.inlines(from)
}
