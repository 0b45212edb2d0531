package kramdown

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// assignIDs gives ids to the headings that have none, if the document wants
// them, and links to those that have one.
func (p *parser) assignIDs() {
	ids := make(document.IDs, len(p.headings))
	for _, h := range p.headings {
		s := h.section
		if s.ID == "" && p.settings.autoIDs && !h.noID {
			if slug := ids.Unique(p.slug(h)); slug != "" {
				s.ID = p.settings.autoIDPrefix + slug
			}
		}
		if p.settings.headerLinks && s.ID != "" {
			link := &document.Link{Span: s.Span, Href: "#" + s.ID}
			s.Heading = append([]document.Inline{link}, s.Heading...)
		}
	}
}

// slug makes an id of a heading: of its source, of its text, or by the rule of
// GitHub. See https://kramdown.gettalong.org/converter/html.html#auto-ids.
func (p *parser) slug(h heading) string {
	switch {
	case p.opts.GFM && h.plain:
		return document.Slug(letters(h.section.Heading, true))
	case p.opts.GFM:
		return document.HeadingID(letters(h.section.Heading, true))
	case p.settings.idStripping:
		return document.Slug(letters(h.section.Heading, false))
	}
	return document.Slug(h.text)
}

// letters returns the text of inlines, with all its spaces, and with that of
// code and formulas if it is to be.
func letters(inlines []document.Inline, all bool) string {
	var b strings.Builder
	for _, n := range inlines {
		document.Walk(n, func(n document.Node) bool {
			switch n := n.(type) {
			case *document.Text:
				b.WriteString(n.Text)
			case *document.Code:
				if all {
					b.WriteString(n.Text)
				}
			case *document.Math:
				if all {
					b.WriteString(n.Text)
				}
			}
			return true
		})
	}
	return b.String()
}

// contents puts the table of contents in the place of the first list that
// asks for it with {:toc}, and the footnotes in that of the first with
// {:footnotes}. See https://kramdown.gettalong.org/converter/html.html#toc.
func (p *parser) contents(k *child) {
	list, ok := k.block.(*document.List)
	if ok && slices.Contains(k.list.names, "footnotes") && p.placed == nil {
		p.placeNotes(k, list)
		return
	}
	if !ok || p.toc != nil || !slices.Contains(k.list.names, "toc") {
		return
	}
	p.toc = &document.Contents{Span: list.Span, Attr: list.Attr, Ordered: list.Ordered}
	k.block, k.attr = p.toc, &p.toc.Attr
}
