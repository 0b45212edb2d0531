package rawhtml

import "github.com/stemmadocs/stemma/document"

// definitions makes a definition list of an element that holds nothing but terms
// and definitions.
func definitions(e *document.Element) (*document.DefinitionList, bool) {
	l := &document.DefinitionList{Span: e.Span, Attr: e.Attr}
	for _, b := range e.Blocks {
		part, ok := b.(*document.Element)
		switch {
		case !ok:
			return nil, false
		case part.Tag == "dd":
			l.AddDefinition(&document.Definition{Span: part.Span, Attr: part.Attr, Blocks: part.Blocks})
		case part.Tag != "dt":
			return nil, false
		default:
			inlines, ok := onlyText(part.Blocks)
			if !ok {
				return nil, false
			}
			l.AddTerm(&document.Term{Span: part.Span, Attr: part.Attr, Inlines: inlines})
		}
	}
	return l, len(l.Groups) > 0
}

// onlyText returns the inlines of blocks that are nothing but text.
func onlyText(blocks []document.Block) ([]document.Inline, bool) {
	if len(blocks) == 0 {
		return nil, true
	}
	p, ok := blocks[0].(*document.Paragraph)
	if !ok || len(blocks) > 1 || !p.Tight || !p.Attr.IsZero() {
		return nil, false
	}
	return p.Inlines, true
}
