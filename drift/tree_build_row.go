package drift

import "github.com/stemmadocs/stemma/document"

// table adds the caption and the rows of a table.
func (b *builder) table(s *section, n *document.Table) {
	b.text(s, n.Caption, "caption", false)
	b.rows(s, n.Head)
	for _, body := range n.Bodies {
		b.rows(s, body)
	}
	b.rows(s, n.Foot)
}

// onlyArranges reports a table that is no table to readers: without header cells and
// caption, it has one cell, or sections in some.
func onlyArranges(n *document.Table) bool {
	if len(n.Caption) > 0 || len(n.Head) > 0 {
		return false
	}
	cells, sections := 0, false
	for _, row := range n.Rows() {
		for _, cell := range row.Cells {
			if cell.Header {
				return false
			}
			cells++
			for _, inner := range cell.Blocks {
				_, ok := inner.(*document.Section)
				sections = sections || ok
			}
		}
	}
	return cells == 1 || sections
}

// arranged adds what is in a table that only arranges it. It returns the section that
// is open after it, as headings in cells are over what follows.
func (b *builder) arranged(s *section, n *document.Table, shape string) *section {
	for _, row := range n.Rows() {
		for _, cell := range row.Cells {
			before := len(s.children)
			b.blocks(s, cell.Blocks, shape)
			for len(s.children) > before {
				s, before = s.children[len(s.children)-1], 0
			}
		}
	}
	return s
}

// rows adds one block a row: a figure is then read beside the name of its row.
func (b *builder) rows(s *section, rows []*document.Row) {
	for _, row := range rows {
		cells := make([]rowCell, 0, len(row.Cells))
		for _, cell := range row.Cells {
			cells = append(cells, rowCell{cell.Blocks, cell.Span})
		}
		b.row(s, cells)
	}
}

// rowCell is a cell of a row, whatever markup it was written in.
type rowCell struct {
	blocks []document.Block
	span   document.Span
}

// row adds cells as one block.
func (b *builder) row(s *section, cells []rowCell) {
	w := b.writer()
	for _, cell := range cells {
		document.WalkBlocks(cell.blocks, func(n document.Node) bool {
			if p, ok := n.(*document.Paragraph); ok {
				w.gap(' ', p.Span)
				w.inlines(p.Inlines, 0)
				return false
			}
			return true
		})
		w.cell(cell.span)
	}
	b.add(s, w, "row", true)
}

// plainCells returns the cells of n, if it is a row of a table that no model
// of tables holds and its cells hold paragraphs and nothing else.
func plainCells(n *document.Element) []rowCell {
	if n.Tag != "tr" {
		return nil
	}
	var cells []rowCell
	for _, block := range n.Blocks {
		cell, ok := block.(*document.Element)
		if !ok || cell.Tag != "td" && cell.Tag != "th" {
			return nil
		}
		for _, block := range cell.Blocks {
			if _, ok := block.(*document.Paragraph); !ok {
				return nil
			}
		}
		cells = append(cells, rowCell{cell.Blocks, cell.Span})
	}
	return cells
}
