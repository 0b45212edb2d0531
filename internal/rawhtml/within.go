package rawhtml

import "github.com/stemmadocs/stemma/document"

// within returns the blocks of a phrase, with the phrase around the text of each.
func (s *settler) within(e *document.Element) []document.Block {
	w := &wrapper{phrase: e, settler: s}
	return w.blocks(e.Blocks)
}

// wrapper puts a phrase around the text of blocks. Only the first has the id.
type wrapper struct {
	*settler
	phrase *document.Element
	placed bool
}

func (w *wrapper) blocks(blocks []document.Block) []document.Block {
	for _, b := range blocks {
		w.block(b)
	}
	return blocks
}

func (w *wrapper) block(b document.Block) {
	switch b := b.(type) {
	case *document.Section:
		b.Heading = w.inlines(b.Heading)
		w.blocks(b.Blocks)
	case *document.Paragraph:
		b.Inlines = w.inlines(b.Inlines)
	case *document.List:
		for _, item := range b.Items {
			w.blocks(item.Blocks)
		}
	case *document.DefinitionList:
		for _, g := range b.Groups {
			for _, t := range g.Terms {
				t.Inlines = w.inlines(t.Inlines)
			}
			for _, d := range g.Definitions {
				w.blocks(d.Blocks)
			}
		}
	case *document.Quote:
		w.blocks(b.Blocks)
	case *document.Table:
		b.Caption = w.inlines(b.Caption)
		for _, row := range b.Rows() {
			for _, cell := range row.Cells {
				w.blocks(cell.Blocks)
			}
		}
	case *document.Figure:
		b.Caption = w.inlines(b.Caption)
		w.blocks(b.Blocks)
	case *document.Element:
		w.blocks(b.Blocks)
	}
}

// inlines returns text in the phrase.
func (w *wrapper) inlines(inner []document.Inline) []document.Inline {
	if len(inner) == 0 {
		return nil
	}
	e := w.phrase
	if w.copies -= size(e.Attr); w.copies < 0 {
		return inner
	}
	attr := document.Attr{ID: e.ID}
	attr.Merge(e.Attr)
	if w.placed {
		attr.ID = ""
	}
	w.placed = true
	return []document.Inline{phrase(e, attr, inner)}
}

func phrase(e *document.Element, attr document.Attr, inner []document.Inline) document.Inline {
	switch e.Tag {
	case "em":
		return &document.Emphasis{Span: e.Span, Attr: attr, Inlines: inner}
	case "strong":
		return &document.Strong{Span: e.Span, Attr: attr, Inlines: inner}
	case "del", "strike":
		return &document.Strikethrough{Span: e.Span, Attr: attr, Inlines: inner}
	case "a":
		if _, ok := attr.Pairs["href"]; ok {
			href, title := attr.Take("href"), attr.Take("title")
			return &document.Link{Span: e.Span, Attr: attr, Href: href, Title: title, Inlines: inner}
		}
	}
	return &document.InlineElement{Span: e.Span, Attr: attr, Tag: e.Tag, Inlines: inner}
}

func size(a document.Attr) (bytes int) {
	const least = 8
	bytes = least + len(a.ID)
	for _, class := range a.Classes {
		bytes += len(class)
	}
	for name, value := range a.Pairs {
		bytes += len(name) + len(value)
	}
	return bytes
}
