package content

import "github.com/stemmadocs/stemma/document"

// table writes the alignment of cells as the platform's classes, and says of
// header cells what they name.
func (w *writer) table(t *document.Table) *document.Table {
	out := &document.Table{Span: t.Span, Attr: w.attr(t.Attr, t.Span), Caption: w.inlines(t.Caption),
		Head: w.rows(t, t.Head, true), Foot: w.rows(t, t.Foot, false)}
	for _, body := range t.Bodies {
		out.Bodies = append(out.Bodies, w.rows(t, body, false))
	}
	return out
}

func (w *writer) rows(t *document.Table, rows []*document.Row, head bool) (out []*document.Row) {
	for _, row := range rows {
		r := &document.Row{Span: row.Span, Attr: w.attr(row.Attr, row.Span)}
		column := 0
		for _, cell := range row.Cells {
			align := cell.Align
			if align == "" && column < len(t.Columns) {
				align = t.Columns[column]
			}
			r.Cells = append(r.Cells, w.cell(cell, align, head))
			column += max(cell.ColSpan, 1)
		}
		out = append(out, r)
	}
	return out
}

func (w *writer) cell(c *document.Cell, align document.Align, head bool) *document.Cell {
	out := &document.Cell{Span: c.Span, Attr: w.attr(c.Attr, c.Span), Header: c.Header, ColSpan: c.ColSpan, RowSpan: c.RowSpan, Blocks: w.blocks(c.Blocks)}
	if align != "" {
		out.AddClass("cell-text-" + string(align))
	}
	switch {
	case len(out.Blocks) == 0: // nothing at all, not the space that fills cells elsewhere
		out.Blocks = one(&document.Paragraph{Tight: true, Inlines: []document.Inline{&document.Text{}}})
	case out.Pairs["scope"] != "":
	case head:
		out.Set("scope", "col")
	case c.Header:
		out.Set("scope", "row")
	}
	return out
}
