package content

import "github.com/stemmadocs/stemma/document"

// table writes the alignment of cells as the platform's classes, and marks
// header cells with what they name.
func (w *writer) table(t *document.Table) *document.Table {
	out := copied(w, t)
	out.Columns = nil
	rows(out.Head, t.Columns, true)
	for _, body := range out.Bodies {
		rows(body, t.Columns, false)
	}
	rows(out.Foot, t.Columns, false)
	return out
}

func rows(rows []*document.Row, columns []document.Align, head bool) {
	for _, row := range rows {
		column := 0
		for _, c := range row.Cells {
			if c.Align == "" && column < len(columns) {
				c.Align = columns[column]
			}
			cell(c, head)
			column += max(c.ColSpan, 1)
		}
	}
}

func cell(c *document.Cell, head bool) {
	if c.Align != "" {
		c.AddClass("cell-text-" + string(c.Align))
		c.Align = ""
	}
	switch {
	case len(c.Blocks) == 0: // nothing at all, not the space that fills cells elsewhere
		c.Blocks = []document.Block{&document.Paragraph{Tight: true, Inlines: []document.Inline{&document.Text{}}}}
	case c.Pairs["scope"] != "":
	case head:
		c.Set("scope", "col")
	case c.Header:
		c.Set("scope", "row")
	}
}
