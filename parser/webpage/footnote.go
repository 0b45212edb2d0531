package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// footnotes reads a list of footnotes. They are shown where the last one is.
func (c *container) footnotes(list *html.Node) bool {
	if !c.notes.found.Lists[list] {
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
	c.flush()
	if c.notes.left--; c.notes.left == 0 {
		c.add(&c.notes.Notes)
	}
	return true
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
	label := r.label(r.notes.found.Items[item])
	f := &document.Footnote{Attr: r.attr(item, at, "id"), Label: label, Blocks: r.blocks(item)}
	f.Span = r.places.To(at)
	return f
}

// placeNotes leaves out the place of the notes where it is the usual one.
func (r *reader) placeNotes() {
	if len(r.doc.Footnotes) == 0 {
		return
	}
	switch back := r.notes.found.Backlink; {
	case !r.notes.found.Kramdown, !r.notes.marked: // what is linked back to is no reference
	case !r.notes.found.LinksBack:
		r.notes.Backlink = " "
	case strings.Trim(back, "\ufe0e") != "↩":
		r.notes.Backlink = back
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
