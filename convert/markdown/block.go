package markdown

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// blocks writes the blocks of a container.
func (w *writer) blocks(blocks []document.Block) {
	var previous document.Block
	for _, b := range blocks {
		if _, section := b.(*document.Section); !section {
			w.endSections()
		}
		w.block(b, previous)
		previous = b
	}
}

func (w *writer) block(b, previous document.Block) {
	b = w.anchorBefore(b)
	if nests(b) {
		if w.depth >= annotation.MaxNesting {
			w.problems.Lose(b.Pos(), "nesting", "what is nested this deep is written without the block around it", "")
			w.blocks(innerBlocks(b))
			return
		}
		w.depth++
		defer func() { w.depth-- }()
	}
	switch b := b.(type) {
	case *document.Section:
		w.section(b)
	case *document.Paragraph:
		w.paragraph(b)
	case *document.List:
		w.list(b, previous)
	case *document.DefinitionList:
		w.definitions(b)
	case *document.Quote:
		w.quote(b)
	case *document.CodeBlock:
		w.code(b)
	case *document.MathBlock:
		w.math(b)
	case *document.Table:
		w.table(b)
	case *document.Figure:
		w.figure(b)
	case *document.Element:
		w.element(b)
	case *document.Contents:
		w.contents(b)
	case *document.Notes:
		w.notes(b)
	case *document.Rule:
		w.rule(b)
	case *document.Raw:
		w.raw(b)
	default:
		w.problems.Lose(b.Pos(), "unknown-block", fmt.Sprintf("Markdown has no place for a %T", b), "")
	}
}

// rule writes a thematic break, as what is none with the marker of an item before
// it.
//
// https://spec.commonmark.org/0.31.2/#thematic-breaks
func (w *writer) rule(r *document.Rule) {
	w.separate()
	w.annotate(&annotation.Annotation{Word: "rule"}, r.Attr)
	if w.leads && bytes.HasSuffix(w.lead, []byte("* ")) {
		w.line("---")
		return
	}
	w.line("***")
}

func is[T document.Block](b document.Block) bool {
	_, ok := b.(T)
	return ok
}

// nests reports whether a block holds blocks. Sections, which seldom do so
// deeply, count for themselves.
func nests(b document.Block) bool {
	switch b.(type) {
	case *document.List, *document.DefinitionList, *document.Quote, *document.Table,
		*document.Figure, *document.Element:
		return true
	}
	return false
}

// innerBlocks returns the blocks in a block, to be written in its place where it
// cannot be.
func innerBlocks(b document.Block) (inner []document.Block) {
	switch b := b.(type) {
	case *document.List:
		for _, item := range b.Items {
			inner = append(inner, item.Blocks...)
		}
	case *document.DefinitionList:
		for _, g := range b.Groups {
			for _, t := range g.Terms {
				inner = append(inner, &document.Paragraph{Span: t.Span, Inlines: t.Inlines})
			}
			for _, d := range g.Definitions {
				inner = append(inner, d.Blocks...)
			}
		}
	case *document.Quote:
		inner = b.Blocks
	case *document.Table:
		inner = innerCells(b)
	case *document.Figure:
		inner = b.Blocks
		if len(b.Caption) > 0 {
			inner = append(inner[:len(inner):len(inner)], &document.Paragraph{Inlines: b.Caption})
		}
	case *document.Element:
		inner = b.Blocks
	}
	return inner
}

func innerCells(t *document.Table) (inner []document.Block) {
	if len(t.Caption) > 0 {
		inner = append(inner, &document.Paragraph{Inlines: t.Caption})
	}
	for _, row := range t.Rows() {
		for _, cell := range row.Cells {
			inner = append(inner, cell.Blocks...)
		}
	}
	return inner
}

// paragraph writes a paragraph.
//
// https://spec.commonmark.org/0.31.2/#paragraphs
func (w *writer) paragraph(p *document.Paragraph) {
	w.separate()
	attr := p.Attr
	w.text = w.text[:0]
	leads := w.idLeads(p)
	if leads {
		w.text, attr.ID = appendAnchor(w.text, p.ID), ""
	}
	w.text = w.phrases(w.text, p.Inlines, context{})
	note := annotation.Annotation{Word: "paragraph"}
	if p.Tight && !w.tight {
		note.Flag("tight")
	}
	if !p.Tight && w.tight {
		note.Flag("loose")
	}
	if len(w.text) == 0 {
		note.Flag("empty")
	}
	if _, alike := annotation.Anchor(p.Inlines); alike && !leads && !(p.Tight && w.tight && w.listed) {
		note.Flag("anchor")
	}
	w.annotate(&note, attr)
	if len(w.text) > 0 {
		w.lines(w.text)
	}
}

// quote writes a quotation, with a sign before every line.
//
// https://spec.commonmark.org/0.31.2/#block-quotes
func (w *writer) quote(q *document.Quote) {
	w.separate()
	w.annotate(&annotation.Annotation{Word: "quote"}, q.Attr)
	w.quoted(func() {
		w.blocks(q.Blocks)
		if !w.started {
			w.blank()
		}
	})
}

// alert writes an alert as GitHub has it: a quotation that begins with its kind.
func (w *writer) alert(kind string, blocks []document.Block) {
	w.quoted(func() {
		w.line("[!" + strings.ToUpper(kind) + "]")
		p, text := blocks[0].(*document.Paragraph)
		w.started = !text || !p.Attr.IsZero() || p.Tight || !visible(p.Inlines) ||
			strings.HasPrefix(document.PlainText(p.Inlines), "=") // which would underline the first line
		w.blocks(blocks)
	})
}

// quoted writes what is in a quotation.
func (w *writer) quoted(write func()) {
	outer := w.enter(container{})
	width := len(w.prefix)
	if w.leads {
		w.lead = append(w.lead, "> "...)
	}
	w.prefix = append(w.prefix, "> "...)
	write()
	w.prefix = w.prefix[:width]
	w.leave(outer)
}

func (w *writer) notes(n *document.Notes) {
	w.separate()
	note := annotation.Annotation{Word: "notes"}
	if n.Start != 0 {
		note.SetInt("start", n.Start)
	}
	if n.Mark != "" {
		note.Set("mark", n.Mark)
	}
	if n.Backlink != "" {
		note.Set("backlink", n.Backlink)
	}
	if n.Inline {
		note.Flag("inline")
	}
	note.SetAttr(n.Attr)
	w.comment(&note)
}

func (w *writer) contents(c *document.Contents) {
	w.separate()
	note := annotation.Annotation{Word: "contents"}
	if c.Ordered {
		note.Flag("ordered")
	}
	if len(c.Levels) > 0 {
		note.Set("levels", strings.Trim(fmt.Sprint(c.Levels), "[]"))
	}
	note.SetAttr(c.Attr)
	w.comment(&note)
}
