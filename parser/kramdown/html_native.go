package kramdown

import "github.com/stemmadocs/stemma/document"

// nativeBlock turns a heading of HTML into one of kramdown's, for the option
// html_to_native (https://kramdown.gettalong.org/options.html).
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
	p.last().text = p.enqueue(pendingText{section: s})
	return s
}

// nativeJoin is running text that goes on with a paragraph of HTML.
type nativeJoin struct {
	para *document.Paragraph
	more []document.Inline
}

// joinNative makes lines that directly follow a paragraph of HTML a part of
// it.
func (p *parser) joinNative(lines []Line) bool {
	last := p.last()
	if !p.settings.native || last == nil {
		return false
	}
	para, ok := last.block.(*document.Paragraph)
	if !ok || para.Tight || last.kind != blockChild {
		return false
	}
	j := &nativeJoin{para: para}
	p.enqueue(pendingText{lines: lines, dst: &j.more})
	p.joins = append(p.joins, j)
	para.Span = para.Span.To(linesSpan(lines))
	return true
}

// endJoins adds such text to the paragraphs.
func (p *parser) endJoins() {
	for _, j := range p.joins {
		j.para.Inlines = append(j.para.Inlines, &document.Text{Span: j.para.Span, Text: "\n"})
		j.para.Inlines = append(j.para.Inlines, j.more...)
	}
}
