package kramdown

import "github.com/stemmadocs/stemma/document"

// nativeBlock turns a heading of HTML into one of kramdown's.
func (p *parser) nativeBlock(t htmlTag, block document.Block) document.Block {
	e, ok := block.(*document.Element)
	if !ok || len(t.name) != 2 || t.name[0] != 'h' || !digit(t.name[1]) || len(e.Blocks) != 1 {
		return block
	}
	para, ok := e.Blocks[0].(*document.Paragraph)
	if !ok {
		return block
	}
	s := &document.Section{Span: e.Span, Attr: e.Attr, Level: int(t.name[1] - '0'), Heading: para.Inlines}
	p.last().job = p.enqueue(job{section: s})
	return s
}
