package markdown

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// htmlTable makes a table of its element, if it is made of nothing but parts
// of a table.
func (c *container) htmlTable(e *document.Element, said elementNotes) (*document.Table, bool) {
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
			if t.Caption, ok = onlyInlines(part.Blocks); !ok {
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
