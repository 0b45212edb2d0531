package randdoc

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
)

func (d drawer) table(depth int) *document.Table {
	t := &document.Table{Attr: d.attr()}
	columns := 1 + d.n(2, "columns")
	plain := d.one(2, "plain")
	for range d.n(columns, "alignments") {
		t.Columns = append(t.Columns, document.Align(d.choose("align", []string{"", "left", "center", "right"},
			[]string{"x"})))
	}
	if d.one(5, "caption") {
		t.Caption = d.inlines(2)
	}
	t.Head = d.rows(d.n(2, "head"), columns, depth, plain)
	for range d.n(2, "bodies") {
		t.Bodies = append(t.Bodies, d.rows(1+d.n(1, "rows"), columns, depth, plain))
	}
	if d.one(5, "foot") {
		t.Foot = d.rows(1, columns, depth, plain)
	}
	if plain && d.one(3, "row heads") {
		nameRows(slices.Concat(t.Bodies...))
	}
	if plain && d.one(3, "row heads") {
		nameRows(t.Foot)
	}
	return t
}

// nameRows makes header cells of those that rows begin with.
func nameRows(rows []*document.Row) {
	for _, row := range rows {
		row.Cells[0].Header = true
	}
}

func (d drawer) rows(n, columns, depth int, plain bool) (rows []*document.Row) {
	for range n {
		row := &document.Row{}
		if !plain {
			row.Attr = d.attr()
			columns = max(0, columns+d.n(2, "ragged")-1)
		}
		for range columns {
			row.Cells = append(row.Cells, d.cell(depth, plain))
		}
		rows = append(rows, row)
	}
	return rows
}

func (d drawer) cell(depth int, plain bool) *document.Cell {
	c := &document.Cell{}
	if !d.one(5, "empty") {
		c.Blocks = []document.Block{&document.Paragraph{Tight: true, Inlines: d.inlines(2)}}
	}
	if plain {
		return c
	}
	c.Attr = d.attr()
	c.Header = d.one(4, "header")
	c.Align = document.Align(d.pick("align", "", "", "left", "right"))
	c.ColSpan, c.RowSpan = d.n(2, "colspan"), d.n(2, "rowspan")
	if d.wild {
		c.ColSpan, c.RowSpan = d.n(4, "colspan")-1, d.n(4, "rowspan")-1
	}
	if d.one(4, "blocks") {
		c.Blocks = d.blocks(depth + 1)
	}
	return c
}
