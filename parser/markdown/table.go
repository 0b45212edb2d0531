package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// table reads a table with pipes.
func (c *container) table(n *extast.Table) {
	note := c.note("table")
	if !c.nests(n) {
		return
	}
	t := &document.Table{Span: c.nodeSpan(n)}
	for _, align := range n.Alignments {
		t.Columns = append(t.Columns, alignOf(align))
	}
	var rows []*document.Row
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if _, head := row.(*extast.TableHeader); head {
			t.Head = append(t.Head, c.row(row))
		} else {
			rows = append(rows, c.row(row))
		}
	}
	if note == nil {
		note = &annotation.Annotation{}
	}
	t.Attr = note.Attr()
	if note.Has("headless") {
		t.Head = nil
	}
	parted(t, rows, note)
	c.add(t)
}

// parted parts the rows below the head as the annotation says.
func parted(t *document.Table, rows []*document.Row, note *annotation.Annotation) {
	if foot := note.Int("foot"); 0 < foot && foot <= len(rows) {
		t.Foot = rows[len(rows)-foot:]
		rows = rows[:len(rows)-foot]
	}
	for size := range strings.FieldsSeq(note.Value("bodies")) {
		if n, err := strconv.Atoi(size); err == nil && 0 < n && n <= len(rows) {
			t.Bodies = append(t.Bodies, rows[:n:n])
			rows = rows[n:]
		}
	}
	if len(rows) > 0 {
		t.Bodies = append(t.Bodies, rows)
	}
}

func alignOf(a extast.Alignment) document.Align {
	switch a {
	case extast.AlignLeft:
		return document.AlignLeft
	case extast.AlignCenter:
		return document.AlignCenter
	case extast.AlignRight:
		return document.AlignRight
	}
	return ""
}

func (c *container) row(n ast.Node) *document.Row {
	start := c.start(n)
	row := &document.Row{Span: c.span(start, c.lineEnd(start))}
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		row.Cells = append(row.Cells, c.cell(cell))
	}
	return row
}

func (c *container) cell(n ast.Node) *document.Cell {
	if n.Lines().Len() == 0 {
		start := c.start(n)
		return &document.Cell{Span: c.span(start, start)}
	}
	line := n.Lines().At(0)
	cell := &document.Cell{Span: c.span(line.Start, line.Stop)}
	if inlines := c.cellPhrases(n); len(inlines) > 0 {
		cell.Blocks = []document.Block{&document.Paragraph{Span: cell.Span, Tight: true, Inlines: inlines}}
	}
	return cell
}

// htmlTable makes a table of its element, if it is made of nothing but parts
// of a table.
func (c *container) htmlTable(e *document.Element, said tagged) (*document.Table, bool) {
	t := &document.Table{Span: e.Span, Attr: e.Attr}
	t.Attr.Merge(said.attr)
	if said.columns != "" {
		for align := range strings.SplitSeq(said.columns, ",") {
			t.Columns = append(t.Columns, document.Align(align))
		}
	}
	for i, b := range e.Blocks {
		part, ok := c.part(b)
		if !ok || !part.Attr.IsZero() {
			return nil, false
		}
		if part.Tag == "caption" && i == 0 {
			if t.Caption, ok = phrasesOf(part.Blocks); !ok {
				return nil, false
			}
			continue
		}
		rows, ok := c.htmlRows(part)
		if !ok {
			return nil, false
		}
		switch part.Tag {
		case "thead":
			t.Head = append(t.Head, rows...)
		case "tbody":
			t.Bodies = append(t.Bodies, rows)
		case "tfoot":
			t.Foot = append(t.Foot, rows...)
		default:
			return nil, false
		}
	}
	return t, true
}

func (c *container) htmlRows(part *document.Element) (rows []*document.Row, ok bool) {
	for _, b := range part.Blocks {
		e, ok := c.part(b)
		if !ok || e.Tag != "tr" {
			return nil, false
		}
		row := &document.Row{Span: e.Span, Attr: c.attrOfPart(e)}
		for _, b := range e.Blocks {
			cell, ok := c.part(b)
			if !ok || cell.Tag != "td" && cell.Tag != "th" {
				return nil, false
			}
			row.Cells = append(row.Cells, c.htmlCell(cell, part.Tag == "thead"))
		}
		rows = append(rows, row)
	}
	return rows, true
}

func (c *container) htmlCell(e *document.Element, head bool) *document.Cell {
	cell := &document.Cell{Span: e.Span, Blocks: e.Blocks}
	cell.Attr = c.attrOfPart(e, "align", "colspan", "rowspan")
	cell.Header = e.Tag == "th" && !head || c.parts[e].header
	cell.Align = document.Align(e.Pairs["align"])
	cell.ColSpan, _ = strconv.Atoi(e.Pairs["colspan"])
	cell.RowSpan, _ = strconv.Atoi(e.Pairs["rowspan"])
	return cell
}
