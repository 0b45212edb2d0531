package html

import (
	"slices"
	"strconv"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// table writes a table with its caption, columns and groups of rows.
//
// https://html.spec.whatwg.org/multipage/tables.html#the-table-element
func (w *writer) table(t *document.Table) {
	w.line()
	end := w.scroller(document.PlainText(t.Caption))
	w.start("table", t.Attr, t.Span)
	w.depth++
	if len(t.Caption) > 0 {
		w.line()
		w.phrase("caption", document.Attr{}, t.Span, t.Caption)
	}
	g := w.gridOf(t)
	w.rows("thead", t, t.Head, g)
	for _, body := range t.Bodies {
		w.rows("tbody", t, body, g)
	}
	w.rows("tfoot", t, t.Foot, g)
	w.depth--
	w.line()
	w.raw("</table>" + end)
}

// scroller writes the start tag of what makes a wide table scroll on its own,
// and returns the end tag. Who has no mouse must be able to reach it. Only
// pages need it.
func (w *writer) scroller(label string) string {
	if !w.standalone {
		return ""
	}
	w.tables++
	if label == "" {
		label = "Table " + strconv.Itoa(w.tables)
	}
	w.raw(`<div class="table" role="group" tabindex="0"`)
	w.attribute("aria-label", label)
	w.raw(">")
	return "</div>"
}

func (w *writer) rows(group string, t *document.Table, rows []*document.Row, g tableGrid) {
	if len(rows) == 0 {
		return
	}
	w.line()
	w.startTag(group)
	w.depth++
	for i, row := range rows {
		w.line()
		w.start("tr", row.Attr, row.Span)
		w.depth++
		column := 0
		for _, cell := range row.Cells {
			w.line()
			w.cell(cell, group, alignOf(t, cell, column), w.spans(cell, g, column, len(rows)-i))
			column += max(cell.ColSpan, 1)
		}
		for ; column < g.width; column++ {
			w.line()
			w.raw("<td data-filler></td>")
		}
		w.depth--
		if !w.compact {
			w.line()
		}
		w.raw("</tr>")
	}
	w.depth--
	w.line()
	w.endTag(group)
}

// alignOf returns the alignment of a cell: its own or that of its column.
func alignOf(t *document.Table, cell *document.Cell, column int) document.Align {
	if cell.Align == "" && column < len(t.Columns) {
		return t.Columns[column]
	}
	return cell.Align
}

func (w *writer) cell(c *document.Cell, group string, align document.Align, spans []string) {
	empty := emptyCell(c)
	name := "td"
	if (group == "thead" || c.Header) && !(w.standalone && empty) {
		name = "th"
	}
	own := make([]string, 0, 8)
	if w.standalone && name == "th" {
		own = append(own, "scope", map[bool]string{true: "col", false: "row"}[group == "thead"])
	}
	if name == "td" && c.Header && group != "thead" { // an empty one is no header on a page
		own = append(own, "data-header", "")
	}
	own = append(own, spans...)
	if w.compact && align != "" {
		own = append(own, "align", string(align))
	} else if style := alignStyle(align, c.Pairs["style"]); style != "" {
		own = append(own, "style", style)
	}
	w.start(name, c.Attr, c.Span, own...)
	if len(c.Blocks) == 0 && !w.standalone && !w.compact {
		w.raw("&nbsp;") // as kramdown fills it
	}
	w.body(name, c.Blocks)
}

// alignStyle returns the style attribute of an aligned cell with what its
// own style adds to that; the style of a cell that is not aligned is written
// with its other pairs.
func alignStyle(align document.Align, style string) string {
	switch align {
	case document.AlignLeft, document.AlignCenter, document.AlignRight:
		if style != "" && safeStyle(style) {
			return style + "; text-align: " + string(align)
		}
		return "text-align: " + string(align)
	}
	return ""
}

// emptyCell reports whether a cell holds nothing.
func emptyCell(c *document.Cell) bool {
	for _, b := range c.Blocks {
		if p, ok := b.(*document.Paragraph); !ok || !p.Tight || !p.Attr.IsZero() || len(p.Inlines) > 0 {
			return false
		}
	}
	return true
}

// tableGrid is what a page must know of the columns of a table.
type tableGrid struct {
	width  int    // to which rows are filled up; 0 where they are left as they are, because cells span rows
	starts []bool // columns that a cell begins in
}

func (w *writer) gridOf(t *document.Table) tableGrid {
	g := tableGrid{}
	if !w.standalone {
		return g
	}
	var ends []int // of rows
	for _, rows := range append([][]*document.Row{t.Head, t.Foot}, t.Bodies...) {
		for _, row := range rows {
			column := 0
			for _, cell := range row.Cells {
				if cell.RowSpan > 1 {
					return tableGrid{}
				}
				for len(g.starts) <= column {
					g.starts = append(g.starts, false)
				}
				g.starts[column] = true
				column += min(max(cell.ColSpan, 1), htmlelement.MaxSpan)
			}
			g.width = max(g.width, column)
			ends = append(ends, column)
		}
	}
	g.starts = append(g.starts, make([]bool, g.width-len(g.starts))...)
	for i := range g.starts {
		g.starts[i] = g.starts[i] || len(ends) > 0 && slices.Min(ends) <= i // where rows are filled up
	}
	return g
}

// spans returns the attributes of a cell that spans columns or rows. On a page
// it spans no column that no cell begins in, and no row after its group.
//
// https://html.spec.whatwg.org/multipage/tables.html#attr-tdth-colspan
func (w *writer) spans(c *document.Cell, g tableGrid, column, below int) (own []string) {
	columns, rows := c.ColSpan, c.RowSpan
	if w.standalone {
		rows = min(rows, below)
		if g.width > 0 && columns > 1 {
			columns = 0
			for i := column; i < min(column+c.ColSpan, len(g.starts)); i++ {
				if g.starts[i] {
					columns++
				}
			}
		}
	}
	if columns > 1 {
		own = append(own, "colspan", strconv.Itoa(columns))
	}
	if rows > 1 {
		own = append(own, "rowspan", strconv.Itoa(rows))
	}
	if columns != c.ColSpan && c.ColSpan > 1 {
		own = append(own, "data-colspan", strconv.Itoa(c.ColSpan))
	}
	if rows != c.RowSpan && c.RowSpan > 1 {
		own = append(own, "data-rowspan", strconv.Itoa(c.RowSpan))
	}
	if len(own) > 0 && own[len(own)-2][:5] == "data-" {
		w.problems.Remark(c.Span, "cell-clipped", "a cell spans columns or rows that are not there", "")
	}
	return own
}
