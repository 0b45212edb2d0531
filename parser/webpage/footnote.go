package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// footnotes reads an element that holds the footnotes, or their list.
func (c *container) footnotes(n *html.Node) bool {
	if len(c.notes.items) == 0 || !isNotes(n) && !isList(n) {
		return false
	}
	list := n
	if !isList(n) {
		list = listOfNotes(n)
	}
	if list == nil || !c.notes.items.are(list) {
		return false
	}
	at := c.places.Enter(list)
	c.notes.Start = dom.Span(list, "start")
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		if item.DataAtom == atom.Li {
			takeStrays(item)
			c.doc.Footnotes = append(c.doc.Footnotes, c.note(item))
		}
	}
	c.notes.Span = c.places.To(at)
	if c.flush(); !c.notes.placed {
		c.notes.placed = true
		c.add(&c.notes.Notes)
	}
	return true
}

// listOfNotes returns the list of an element that shows nothing else.
func listOfNotes(n *html.Node) (list *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case list == nil && isList(child):
			list = child
		case child.DataAtom == atom.Hr, child.Type == html.CommentNode,
			dom.IsSpace(dom.Text(child)) && !hasContent(child):
		default:
			return nil
		}
	}
	return list
}

// hasContent reports an element that shows something without any text.
func hasContent(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Img || dom.IsEmbedded(d) {
			return true
		}
	}
	return n.DataAtom == atom.Img || dom.IsEmbedded(n)
}

// takeStrays makes what is between a note and the next one a part of it.
func takeStrays(item *html.Node) {
	for n := item.NextSibling; n != nil && n.DataAtom != atom.Li; n = item.NextSibling {
		n.Parent.RemoveChild(n)
		item.AppendChild(n)
	}
}

func (r *reader) note(item *html.Node) *document.Footnote {
	at := r.places.Enter(item)
	r.takeBacklinks(item)
	f := &document.Footnote{Attr: r.attr(item, at, "id"), Label: label(dom.Attr(item, "id")), Blocks: r.blocks(item)}
	f.Span = r.places.To(at)
	return f
}

// takeBacklinks takes the links back to the text out of a note.
func (r *reader) takeBacklinks(item *html.Node) {
	var links []*html.Node
	for n := range item.Descendants() {
		if n.DataAtom == atom.A &&
			(dom.HasClass(n, "reversefootnote") || dom.Attr(n, "role") == "doc-backlink" || isArrow(n)) {
			links = append(links, n)
		}
	}
	for _, n := range links {
		if !r.notes.back {
			r.notes.back = true
			if t := dom.Text(n); strings.Trim(t, "\ufe0e") != "↩" {
				r.notes.Backlink = t
			}
		}
		if before := n.PrevSibling; before != nil && before.Type == html.TextNode {
			before.Data = strings.TrimRight(before.Data, dom.WhiteSpace+"\u00a0")
		}
		n.Parent.RemoveChild(n)
	}
}

// isArrow reports a link within the page whose text is an arrow.
func isArrow(n *html.Node) bool {
	if !strings.HasPrefix(dom.Attr(n, "href"), "#") {
		return false
	}
	switch strings.TrimSpace(strings.Trim(dom.Text(n), "\ufe0e")) {
	case "↩", "↑", "^", "⏎":
		return true
	}
	return false
}

// placeNotes leaves out the place of the notes where it is the usual one.
func (r *reader) placeNotes() {
	if len(r.doc.Footnotes) == 0 {
		return
	}
	if !r.notes.back && r.notes.marked {
		r.notes.Backlink = " "
	}
	usual := r.notes.Start == 0 && r.notes.Mark == "" && r.notes.Backlink == "" && r.notes.Attr.IsZero()
	if usual {
		r.doc.Blocks = withoutLast(r.doc.Blocks, &r.notes.Notes)
	}
}

// withoutLast returns blocks without their last one, at whatever depth of
// sections, if that is the one given.
func withoutLast(blocks []document.Block, last document.Block) []document.Block {
	if len(blocks) == 0 {
		return blocks
	}
	switch b := blocks[len(blocks)-1].(type) {
	case *document.Section:
		b.Blocks = withoutLast(b.Blocks, last)
	default:
		if b == last {
			blocks = blocks[:len(blocks)-1]
		}
	}
	return blocks
}
