package markdown

import "github.com/stemmadocs/stemma/document"

// definitions makes a definition list of its element.
func (c *container) definitions(e *document.Element, said elementNotes) (*document.DefinitionList, bool) {
	l := &document.DefinitionList{Span: e.Span, Attr: e.Attr}
	l.Attr.Merge(said.attr)
	var g *document.DefinitionGroup
	for _, b := range e.Blocks {
		part, ok := c.part(b)
		if !ok || part.Tag != "dt" && part.Tag != "dd" {
			return nil, false
		}
		term, said := part.Tag == "dt", c.parts[part]
		if g == nil || said.group || term && len(g.Definitions) > 0 {
			g = &document.DefinitionGroup{Span: part.Span}
			l.Groups = append(l.Groups, g)
		}
		g.Span = g.Span.To(part.Span)
		attr := c.attrOfPart(part)
		if !term {
			d := &document.Definition{Span: part.Span, Attr: attr, Blocks: part.Blocks}
			g.Definitions = append(g.Definitions, d)
			continue
		}
		inlines, ok := onlyInlines(part.Blocks)
		if !ok {
			return nil, false
		}
		g.Terms = append(g.Terms, &document.Term{Span: part.Span, Attr: attr, Inlines: inlines})
	}
	return l, true
}
