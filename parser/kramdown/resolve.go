package kramdown

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// assignIDs gives ids to the headings that have none, if the document wants
// them, and links to those that have one.
func (p *parser) assignIDs() {
	ids := document.IDs{}
	for _, h := range p.headings {
		s := h.section
		if s.ID == "" && p.set.autoIDs && !h.noID {
			text := h.text
			if p.set.idStripping {
				text = document.PlainText(s.Heading)
			}
			s.ID = p.set.autoIDPrefix + ids.Unique(document.Slug(text))
		}
		if p.set.headerLinks && s.ID != "" {
			link := &document.Link{Span: s.Span, Href: "#" + s.ID}
			s.Heading = append([]document.Inline{link}, s.Heading...)
		}
	}
}

// contents puts the table of contents in the place of the first list that
// asks for it with {:toc}, and drops the first that stands for the footnotes.
func (p *parser) contents(k *kid) {
	list, ok := k.block.(*document.List)
	if ok && slices.Contains(k.list.names, "footnotes") && !p.placed {
		p.placed = true
		p.warn(list.Span, "footnotes-place", "remove the list", "footnotes stand at the end of the document, not here")
		k.block = nil
		return
	}
	if !ok || p.toc != nil || !slices.Contains(k.list.names, "toc") {
		return
	}
	p.toc = &document.Contents{Span: list.Span, Attr: list.Attr, Ordered: list.Ordered}
	k.block, k.attr = p.toc, &p.toc.Attr
}
