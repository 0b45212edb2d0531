package kramdown

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// nativeMaker goes through a document for [parser.makeNative].
type nativeMaker struct {
	p        *parser
	headings map[*document.Section]heading
}

// blocks changes blocks; headings that come of it hold what follows them.
func (n *nativeMaker) blocks(blocks []document.Block) []document.Block {
	blocks = flattened(nil, blocks)
	headings := false
	for i, b := range blocks {
		blocks[i] = n.block(b)
		_, heading := blocks[i].(*document.Section)
		headings = headings || heading
	}
	if headings {
		return n.p.nest(blocks)
	}
	return blocks
}

// flattened appends blocks to dst, with those of sections after their headings.
func flattened(dst, blocks []document.Block) []document.Block {
	for _, b := range blocks {
		dst = append(dst, b)
		if s, ok := b.(*document.Section); ok {
			dst = flattened(dst, s.Blocks)
			s.Blocks = nil
		}
	}
	return dst
}

func (n *nativeMaker) block(b document.Block) document.Block {
	switch b := b.(type) {
	case *document.Section:
		n.inlines(b.Heading)
	case *document.Paragraph:
		n.inlines(b.Inlines)
	case *document.List:
		for _, item := range b.Items {
			item.Blocks = n.blocks(item.Blocks)
		}
	case *document.DefinitionList:
		for _, group := range b.Groups {
			n.group(group)
		}
	case *document.Quote:
		b.Blocks = n.blocks(b.Blocks)
	case *document.Table:
		n.table(b)
	case *document.Element:
		return n.element(b)
	case *document.Raw:
		return n.raw(b)
	}
	return b
}

func (n *nativeMaker) group(g *document.DefinitionGroup) {
	for _, t := range g.Terms {
		n.inlines(t.Inlines)
	}
	for _, d := range g.Definitions {
		d.Blocks = n.blocks(d.Blocks)
	}
}

func (n *nativeMaker) table(t *document.Table) {
	for _, row := range t.Rows() {
		for _, cell := range row.Cells {
			cell.Blocks = n.blocks(cell.Blocks)
		}
	}
}

// element makes a section of a heading. A table that kramdown could not have
// itself stays as it is.
func (n *nativeMaker) element(e *document.Element) document.Block {
	if e.Tag == "table" && !simpleTable(e) {
		return e
	}
	level := headingLevel(e.Tag)
	if level == 0 || len(e.Blocks) > 1 {
		e.Blocks = n.blocks(e.Blocks)
		return e
	}
	s := &document.Section{Span: e.Span, Attr: e.Attr, Level: min(max(level+n.p.settings.headerOffset, 1), 6)}
	if len(e.Blocks) == 1 {
		text, ok := e.Blocks[0].(*document.Paragraph)
		if !ok {
			return e
		}
		s.Heading = text.Inlines
	}
	n.inlines(s.Heading)
	n.headings[s] = heading{section: s, text: n.p.sources[e], noID: n.p.withoutID[&e.Attr]}
	return s
}

// simpleTable reports whether all rows of a table have as many cells, and all
// cells hold text.
func simpleTable(table *document.Element) bool {
	columns, simple := 0, true
	var visit func(blocks []document.Block)
	visit = func(blocks []document.Block) {
		for _, b := range blocks {
			e, _ := b.(*document.Element)
			switch {
			case e != nil && slices.Contains([]string{"thead", "tbody", "tfoot"}, e.Tag):
				visit(e.Blocks)
			case e != nil && e.Tag == "tr" && (columns == 0 || columns == len(e.Blocks)):
				columns = len(e.Blocks)
				simple = simple && !slices.ContainsFunc(e.Blocks, notText)
			default:
				simple = false
			}
		}
	}
	visit(table.Blocks)
	return simple
}

// notText reports whether b is no cell that holds just text.
func notText(b document.Block) bool {
	e, ok := b.(*document.Element)
	if !ok || e.Tag != "td" && e.Tag != "th" || len(e.Blocks) != 1 {
		return true
	}
	para, ok := e.Blocks[0].(*document.Paragraph)
	return !ok || !para.Tight
}

// raw makes a block of code or a formula of an element that was kept as it is
// written.
func (n *nativeMaker) raw(raw *document.Raw) document.Block {
	if formula, display := nativeMath(raw.Format, raw.Text); formula != nil {
		formula.Span = raw.Span
		if display {
			return &document.MathBlock{Span: raw.Span, Attr: formula.Attr, Text: formula.Text}
		}
		return &document.Paragraph{Span: raw.Span, Tight: true, Inlines: []document.Inline{formula}}
	}
	t := n.p.startTags[raw]
	if t == nil || strings.ToLower(t.tag.name) != "pre" {
		return raw
	}
	return nativeCode(raw, t.tag.attr)
}

// nativeCode makes a block of code of a pre.
func nativeCode(raw *document.Raw, attr document.Attr) *document.CodeBlock {
	_, open, _ := scanTag(raw.Text)
	content := raw.Text[open:]
	if end := strings.LastIndex(content, "</"); end >= 0 {
		content = content[:end]
	}
	code := &document.CodeBlock{Span: raw.Span, Attr: attr, Text: unescapeEntities(withoutTags(content))}
	if !strings.HasSuffix(code.Text, "\n") {
		code.Text += "\n"
	}
	t, n, _ := scanTag(content)
	if n > 0 && t.name == "code" && strings.Index(content, "</code>") == len(content)-len("</code>") {
		inner := document.CodeBlock{Attr: t.attr}
		liftLanguage(&inner)
		code.Language = inner.Language
	}
	liftLanguage(code)
	return code
}
