package markdown

import (
	"github.com/stemmadocs/stemma/document"
)

// headed is a section that shows a heading, and the id that viewers make of it.
type headed struct {
	*document.Section
	id string
}

// survey returns the sections that show a heading, in order, and how much text
// there is.
func (w *writer) survey() (headings []headed, size int) {
	document.WalkDocument(w.doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			if n.IsHeaded() {
				headings = append(headings, headed{n, document.HeadingID(n.Title())})
			}
		case *document.Text:
			size += len(n.Text)
		case *document.Link:
			size += len(n.Href)
		}
		return true
	})
	return headings, size
}

// findAnchors finds which ids viewers give to headings, and which something
// links to. All others that a link may lead to must be anchors.
func (w *writer) findAnchors(headings []headed) {
	w.linked = linkedIDs(w.doc)
	w.given = make(map[*document.Section]bool, len(headings))
	ids := w.titleID()
	for _, s := range headings {
		w.given[s.Section] = s.id != "" && ids.Unique(s.id) == s.ID && namesItself(s.Section)
	}
}

// titleID holds the id of the heading that is the title, if there is one.
func (w *writer) titleID() document.IDs {
	ids := document.IDs{}
	if w.title != "" {
		ids.Unique(document.HeadingID(w.title))
	}
	return ids
}

// namesItself reports whether viewers agree on the text of a heading.
func namesItself(s *document.Section) bool {
	if document.IsText(s.Heading) {
		return true
	}
	plain := true
	for _, n := range s.Heading {
		document.Walk(n, func(n document.Node) bool {
			switch n := n.(type) {
			case *document.Image, *document.FootnoteRef, *document.Math, *document.RawInline:
				plain = false
			case *document.LineBreak:
				plain = plain && n.Attr.IsZero()
			}
			return plain
		})
	}
	return plain
}

// anchored reports whether the id of a section is written as an anchor: neither
// viewers nor our reader give it.
func (w *writer) anchored(s *document.Section) bool {
	return s.ID != "" && !w.given[s] && !w.omitted[s]
}

// anchor writes the id of a block as a paragraph before it. An id in the tag
// of a heading would be in no viewer's way either, but in Hugo's table of
// contents, where it would stand twice.
func (w *writer) anchor(id string) {
	w.separate()
	w.begin()
	w.out = append(appendAnchor(w.out, id), '\n')
}

func appendAnchor(dst []byte, id string) []byte {
	return append(appendTag(dst, "a", document.Attr{ID: id}, nil), "</a>"...)
}

// anchorBefore writes an anchor before a block that has no tag to hold its id,
// and returns the block without that.
func (w *writer) anchorBefore(b document.Block) document.Block {
	attr := document.AttrOf(b)
	if attr == nil || attr.ID == "" || w.compact || !w.targeted(b, attr.ID) {
		return b
	}
	switch b := b.(type) {
	case *document.List, *document.Quote, *document.CodeBlock, *document.MathBlock, *document.Contents,
		*document.Notes, *document.Rule:
	case *document.Table:
		if _, ok := shapeOf(b); !ok {
			return b
		}
	default:
		return b
	}
	w.anchor(attr.ID)
	b = document.Copy(b, func(n document.Node) []document.Node { return []document.Node{n} })
	document.AttrOf(b).ID = ""
	return b
}

// targeted reports whether a link may lead to the id of a block.
func (w *writer) targeted(n document.Node, id string) bool { return w.linked[id] || steady(n) }

// idLeads reports whether the id of a paragraph is an anchor at its start.
func (w *writer) idLeads(p *document.Paragraph) bool {
	return p.ID != "" && !p.Tight && w.linked[p.ID] && substantial(p.Inlines)
}
