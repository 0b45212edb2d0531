package legacy

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// tables makes tables of those that were written in HTML, where the model has a
// place for all that they hold.
func tables(blocks []document.Block) {
	for i, b := range blocks {
		if e, ok := b.(*document.Element); ok && e.Tag == "table" {
			if t := table(e); t != nil {
				blocks[i] = t
			}
		}
	}
}

// table reads an HTML table, and nothing where it is no plain one.
func table(e *document.Element) *document.Table {
	t := &document.Table{Span: e.Span, Attr: e.Attr}
	for _, b := range e.Blocks {
		group, ok := b.(*document.Element)
		if !ok || !group.Attr.IsZero() {
			return nil
		}
		rows, ok := rows(group)
		switch {
		case !ok:
			return nil
		case group.Tag == "thead" && t.Bodies == nil:
			t.Head = append(t.Head, rows...)
		case group.Tag == "tbody":
			t.Bodies = append(t.Bodies, rows)
		case group.Tag == "tfoot":
			t.Foot = append(t.Foot, rows...)
		default:
			return nil
		}
	}
	if len(t.Head)+len(t.Bodies) == 0 {
		return nil
	}
	return t
}

func rows(group *document.Element) (out []*document.Row, ok bool) {
	for _, b := range group.Blocks {
		e, ok := b.(*document.Element)
		if !ok || e.Tag != "tr" {
			return nil, false
		}
		row := &document.Row{Span: e.Span, Attr: e.Attr}
		for _, b := range e.Blocks {
			c := cell(b, group.Tag == "thead")
			if c == nil {
				return nil, false
			}
			row.Cells = append(row.Cells, c)
		}
		out = append(out, row)
	}
	return out, true
}

// cell reads a cell; in the head of a table there are only those that name
// columns.
func cell(b document.Block, head bool) *document.Cell {
	e, ok := b.(*document.Element)
	if !ok || e.Tag != "th" && (head || e.Tag != "td") {
		return nil
	}
	c := &document.Cell{Span: e.Span, Attr: e.Attr, Header: e.Tag == "th" && !head, Blocks: e.Blocks}
	c.ColSpan, c.RowSpan = takeSpan(&c.Attr, "colspan"), takeSpan(&c.Attr, "rowspan")
	name, value, _ := strings.Cut(strings.TrimSuffix(c.Pairs["style"], ";"), ":")
	switch align := document.Align(strings.TrimSpace(value)); align {
	case document.AlignLeft, document.AlignCenter, document.AlignRight:
		if strings.TrimSpace(name) == "text-align" {
			c.Align = align
			delete(c.Pairs, "style")
		}
	}
	return c
}

// takeSpan takes the number of columns or rows of a cell out of its attributes.
func takeSpan(a *document.Attr, name string) int {
	const most = 1000 // that browsers let a cell span
	n, err := strconv.Atoi(a.Pairs[name])
	if err != nil || n < 1 {
		return 0
	}
	delete(a.Pairs, name)
	if n == 1 {
		return 0
	}
	return min(n, most)
}
