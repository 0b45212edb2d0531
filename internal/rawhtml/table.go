package rawhtml

import (
	"maps"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// Table makes a table of an element, or returns nil where there is no row in it. An
// exact one is a table whose HTML is the same again, with all attributes; any
// other may lose those of columns and groups of rows.
func Table(e *document.Element, exact bool) *document.Table {
	r := tableReader{Table: &document.Table{Span: e.Span, Attr: e.Attr}, exact: exact}
	for _, b := range e.Blocks {
		if !r.part(b) {
			return nil
		}
	}
	if len(r.Head)+len(r.Bodies)+len(r.Foot) == 0 {
		return nil
	}
	AlignColumns(r.Table)
	return r.Table
}

type tableReader struct {
	*document.Table
	exact bool
}

// part reads a caption, columns or a group of rows. It reports false for what has no
// place in a table.
func (r *tableReader) part(b document.Block) bool {
	e, ok := b.(*document.Element)
	if !ok {
		return !r.exact && isComment(b)
	}
	if r.exact && !e.Attr.IsZero() {
		return false
	}
	switch e.Tag {
	case "caption":
		inlines, ok := onlyText(e.Blocks)
		late := len(r.Head)+len(r.Bodies)+len(r.Foot) > 0
		if !ok || len(r.Caption) > 0 || r.exact && (late || len(inlines) == 0) {
			return false
		}
		r.Caption = inlines
		return true
	case "col", "colgroup":
		return !r.exact
	case "tr":
		row := r.row(e, false)
		if row == nil || r.exact {
			return false
		}
		if len(r.Bodies) == 0 {
			r.Bodies = append(r.Bodies, nil)
		}
		last := &r.Bodies[len(r.Bodies)-1]
		*last = append(*last, row)
		return true
	}
	return r.group(e)
}

func (r *tableReader) group(e *document.Element) bool {
	var rows []*document.Row
	for _, b := range e.Blocks {
		row, ok := b.(*document.Element)
		if !ok && !r.exact && isComment(b) {
			continue
		}
		if !ok || row.Tag != "tr" {
			return false
		}
		read := r.row(row, e.Tag == "thead")
		if read == nil {
			return false
		}
		rows = append(rows, read)
	}
	if r.exact && (len(rows) == 0 || r.Foot != nil || e.Tag == "thead" && (r.Head != nil || r.Bodies != nil)) {
		return false
	}
	switch e.Tag {
	case "thead":
		r.Head = append(r.Head, rows...)
	case "tbody":
		r.Bodies = append(r.Bodies, rows)
	case "tfoot":
		r.Foot = append(r.Foot, rows...)
	default:
		return false
	}
	return true
}

func (r *tableReader) row(e *document.Element, head bool) *document.Row {
	row := &document.Row{Span: e.Span, Attr: e.Attr}
	for _, b := range e.Blocks {
		cell, ok := b.(*document.Element)
		switch {
		case !ok && !r.exact && isComment(b):
			continue
		case !ok || cell.Tag != "td" && cell.Tag != "th", r.exact && head && cell.Tag == "td":
			return nil
		}
		row.Cells = append(row.Cells, r.cell(cell, head))
	}
	return row
}

// cell reads a cell. One that holds nothing has an empty text, as a browser shows
// no space in it.
func (r *tableReader) cell(e *document.Element, head bool) *document.Cell {
	c := &document.Cell{Span: e.Span, Attr: e.Attr, Header: e.Tag == "th" && !head, Blocks: e.Blocks}
	c.Pairs = maps.Clone(e.Pairs) // as it may yet turn out that there is no table
	if !r.exact {
		simplify(c)
		return c
	}
	if len(c.Blocks) == 0 {
		c.Blocks = []document.Block{&document.Paragraph{Span: e.Span, Tight: true}}
	}
	c.ColSpan, c.RowSpan = exactSpan(&c.Attr, "colspan"), exactSpan(&c.Attr, "rowspan")
	style := c.Pairs["style"]
	if align := document.Align(strings.TrimPrefix(style, "text-align: ")); isAlign(align) && string(align) != style {
		c.Align = align
		c.Take("style")
	}
	return c
}

// exactSpan takes the number of columns or rows of a cell out of its attributes,
// where it is written as we write it.
func exactSpan(a *document.Attr, name string) int {
	if a.Pairs[name] == "" {
		return 0
	}
	n, err := strconv.Atoi(a.Pairs[name])
	if err != nil || n < 2 || n > htmlelement.MaxSpan || strconv.Itoa(n) != a.Pairs[name] {
		return 0
	}
	a.Take(name)
	return n
}

// Simplify takes what the model has a place for out of the attributes of cells,
// however it is written there.
func Simplify(t *document.Table) {
	for _, row := range t.Rows() {
		for _, cell := range row.Cells {
			simplify(cell)
		}
	}
	AlignColumns(t)
}

func simplify(c *document.Cell) {
	c.ColSpan, c.RowSpan = span(&c.Attr, "colspan", c.ColSpan), span(&c.Attr, "rowspan", c.RowSpan)
	TakeAlign(c)
}

// span takes a number of columns or rows out of attributes, if it is one.
func span(a *document.Attr, name string, known int) int {
	if a.Pairs[name] == "" {
		return known
	}
	n, err := strconv.Atoi(strings.TrimSpace(a.Pairs[name]))
	if err != nil || n < 1 {
		return known
	}
	a.Take(name)
	if n == 1 {
		return 0
	}
	return min(n, htmlelement.MaxSpan)
}

func isComment(b document.Block) bool {
	raw, ok := b.(*document.Raw)
	return ok && strings.HasPrefix(raw.Text, "<!--")
}

func isAlign(a document.Align) bool {
	return a == document.AlignLeft || a == document.AlignCenter || a == document.AlignRight
}
