package markdown

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// plainTable makes of a table, which it may change, one that pipes can hold, as
// far as that costs nothing but presentation; each kind of that is a loss. What
// only arranges the page makes room for what it holds.
func plainTable(t *document.Table, problems *document.Problems) []document.Block {
	s := tableSimplifier{Table: t, problems: problems}
	s.dropEmptyRows()
	if isLayout(t) {
		s.problems.Omit(t.Span, "table-layout", "a table that only arranges what it holds is left out around that", "")
		return innerCells(t)
	}
	s.raiseHead()
	if s.columns = widest(t); s.columns == 0 || slices.ContainsFunc(t.Rows(), keepsTags) {
		return []document.Block{t}
	}
	s.fill()
	s.align()
	for _, row := range t.Rows() {
		for _, cell := range row.Cells {
			s.cell(cell)
		}
	}
	s.headers()
	return []document.Block{t}
}

// tableSimplifier simplifies one table.
type tableSimplifier struct {
	*document.Table
	problems *document.Problems
	columns  int
}

// isLayout reports whether a table only arranges the page: it has neither
// header cells nor a caption, and there is one cell, or headings in some.
func isLayout(t *document.Table) bool {
	if slices.ContainsFunc(t.Caption, isShown) || slices.ContainsFunc(t.Head, hasCells) {
		return false
	}
	cells, headed := 0, false
	for _, row := range t.Rows() {
		for _, cell := range row.Cells {
			if cell.Header {
				return false
			}
			cells++
			headed = headed || slices.ContainsFunc(cell.Blocks, isHeaded)
		}
	}
	return cells == 1 || headed
}

func hasCells(row *document.Row) bool { return len(row.Cells) > 0 }

// isHeaded reports whether a block is a section, or becomes some where nothing
// is written around it.
func isHeaded(b document.Block) bool {
	switch b := b.(type) {
	case *document.Section:
		return true
	case *document.Element:
		return isWrapper(b.Tag) && slices.ContainsFunc(b.Blocks, isHeaded)
	case *document.Figure:
		return len(b.Caption) == 0 && b.ID == "" && slices.ContainsFunc(b.Blocks, isHeaded)
	}
	return false
}

// keepsTags reports whether a row has a cell that pipes cannot hold whatever is
// left out: one that spans others, or that holds other blocks than paragraphs.
func keepsTags(row *document.Row) bool {
	return slices.ContainsFunc(row.Cells, func(c *document.Cell) bool {
		return c.ColSpan > 1 || c.RowSpan > 1 || c.ColSpan < 0 || c.RowSpan < 0 ||
			slices.ContainsFunc(c.Blocks, func(b document.Block) bool { return !is[*document.Paragraph](b) })
	})
}

// widest returns the number of cells in the longest row.
func widest(t *document.Table) (columns int) {
	for _, row := range t.Rows() {
		columns = max(columns, len(row.Cells))
	}
	return columns
}

// dropEmptyRows leaves out rows without any cell, which no viewer shows.
func (s *tableSimplifier) dropEmptyRows() {
	drop := func(rows []*document.Row) []*document.Row {
		return slices.DeleteFunc(rows, func(row *document.Row) bool {
			if len(row.Cells) == 0 {
				s.problems.Omit(row.Span, "table-row", "a row without cells is left out", "")
			}
			return len(row.Cells) == 0
		})
	}
	s.Head, s.Foot = drop(s.Head), drop(s.Foot)
	for i, body := range s.Bodies {
		s.Bodies[i] = drop(body)
	}
}

// raiseHead makes the head of a table that has none of the rows of header
// cells that it begins with. The cell above a column of such cells may be empty.
func (s *tableSimplifier) raiseHead() {
	first := slices.IndexFunc(s.Bodies, func(body []*document.Row) bool { return len(body) > 0 })
	if len(s.Head) > 0 || first < 0 {
		return
	}
	body := s.Bodies[first]
	n := 0
	for n < len(body) && isHeadRow(body[n]) {
		n++
	}
	if n == 0 || n == len(body) && n > 1 {
		return
	}
	s.Head, s.Bodies[first] = body[:n:n], body[n:]
	for _, row := range s.Head {
		for _, cell := range row.Cells {
			cell.Header = false
		}
	}
	s.problems.Omit(s.Head[0].Span, "table-head", "rows of header cells that begin a table are written as its head", "")
}

func isHeadRow(row *document.Row) bool {
	for i, cell := range row.Cells {
		if !cell.Header && (i > 0 || len(cell.Blocks) > 0 || len(row.Cells) == 1) {
			return false
		}
	}
	return true
}

// fill gives all rows the same number of cells.
func (s *tableSimplifier) fill() {
	for _, row := range s.Rows() {
		if len(row.Cells) < s.columns {
			s.problems.Omit(row.Span, "table-row", "a row with fewer cells than others is filled up with empty ones",
				"")
		}
		for len(row.Cells) < s.columns {
			row.Cells = append(row.Cells, &document.Cell{Span: row.Span})
		}
	}
	if len(s.Columns) > s.columns {
		s.Columns = s.Columns[:s.columns]
	}
}

// align gives each column one alignment: its own, or that of most of the cells
// below the head.
func (s *tableSimplifier) align() {
	for len(s.Columns) < s.columns {
		s.Columns = append(s.Columns, "")
	}
	for column := range s.columns {
		if delimiter(s.Columns[column]) == "" {
			s.Columns[column] = ""
		}
		if s.Columns[column] == "" {
			s.Columns[column] = s.commonAlign(column)
		}
	}
	for i, row := range s.Rows() {
		for column, cell := range row.Cells {
			if cell.Align != "" && cell.Align != s.Columns[column] && i >= len(s.Head) {
				s.problems.Omit(cell.Span, "align", "a cell is aligned as its column, not as it was", "")
			}
			cell.Align = ""
		}
	}
}

// commonAlign returns the alignment that at least half of the cells of a column
// below the head have, those that hold nothing not counted.
func (s *tableSimplifier) commonAlign(column int) document.Align {
	counts, cells := map[document.Align]int{}, 0
	for _, row := range s.Rows()[len(s.Head):] {
		if cell := row.Cells[column]; len(cell.Blocks) > 0 {
			counts[cell.Align]++
			cells++
		}
	}
	for _, align := range []document.Align{document.AlignLeft, document.AlignCenter, document.AlignRight} {
		if cells > 0 && counts[align]*2 >= cells {
			return align
		}
	}
	return ""
}

// cell makes a cell a line of text. Paragraphs are parted by breaks, which all
// viewers show: a table of tags for their sake could no longer be read as text.
func (s *tableSimplifier) cell(c *document.Cell) {
	c.ColSpan, c.RowSpan = 0, 0
	if len(c.Blocks) == 0 {
		return
	}
	if p := c.Blocks[0].(*document.Paragraph); len(c.Blocks) == 1 && substantial(p.Inlines) {
		p.Attr, p.Tight, p.Inlines = document.Attr{}, true, oneLine(p.Inlines)
		return
	}
	line := &document.Paragraph{Span: c.Blocks[0].Pos(), Tight: true}
	for _, b := range c.Blocks {
		p := b.(*document.Paragraph)
		if !substantial(p.Inlines) {
			continue
		}
		if len(line.Inlines) > 0 {
			s.problems.Omit(p.Span, "table-paragraph", "the paragraphs of a cell are lines of one", "")
			line.Inlines = append(line.Inlines, &document.LineBreak{Span: p.Span})
		}
		line.Inlines = append(line.Inlines, oneLine(p.Inlines)...)
	}
	if len(line.Inlines) == 0 {
		c.Blocks = nil
		return
	}
	c.Blocks = []document.Block{line}
}

// headers keeps header cells below the head only where all rows begin with
// one.
func (s *tableSimplifier) headers() {
	if _, ok := rowHeadsOf(s.Table); ok {
		return
	}
	for _, row := range s.Rows() {
		for _, cell := range row.Cells {
			if cell.Header {
				s.problems.Omit(cell.Span, "table-header",
					"a header cell below the head of a table is written as any other", "")
				cell.Header = false
			}
		}
	}
}
