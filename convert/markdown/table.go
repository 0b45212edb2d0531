package markdown

import (
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// table writes a table with pipes where its cells are lines of text, else
// with tags.
func (w *writer) table(t *document.Table) {
	w.separate()
	if shape, ok := shapeOf(t); ok {
		w.pipes(t, shape)
		return
	}
	if !w.keepMarkup && w.compactTable(t) {
		return
	}
	if aligned := alignments(t.Columns); aligned != "" {
		note := annotation.Annotation{Word: "table"}
		note.Set("columns", aligned)
		w.comment(&note)
	}
	w.tags(t)
}

// alignments lists the alignments of the columns up to the last that has one.
func alignments(columns []document.Align) string {
	var names []string
	for _, align := range columns {
		names = append(names, string(align))
	}
	return strings.TrimRight(strings.Join(names, ","), ",")
}

// shape is what there is to know of a table that pipes can hold.
type shape struct {
	columns  int
	rowHeads rowHeads
}

// rowHeads says which rows below the head begin with a header cell.
type rowHeads uint8

const (
	noRowHeads   rowHeads = iota
	bodyRowHeads          // those of the bodies
	allRowHeads           // those of the foot as well
)

// shapeOf returns the shape of a table. It reports false for one that pipes
// cannot hold.
func shapeOf(t *document.Table) (s shape, ok bool) {
	if len(t.Caption) > 0 && !substantial(t.Caption) {
		return s, false
	}
	for _, align := range t.Columns {
		if delimiter(align) == "" {
			return s, false
		}
	}
	s.columns = -1
	for _, row := range t.Rows() {
		if s.columns < 0 {
			s.columns = len(row.Cells)
		}
		if !row.Attr.IsZero() || len(row.Cells) != s.columns || slices.ContainsFunc(row.Cells, noPipeCell) {
			return s, false
		}
	}
	if s.rowHeads, ok = rowHeadsOf(t); !ok || s.columns <= 0 {
		return s, false
	}
	return s, len(strings.Split(alignments(t.Columns), ",")) <= s.columns
}

// rowHeadsOf returns which rows begin with a header cell. It reports false
// where header cells stand in any other pattern.
func rowHeadsOf(t *document.Table) (rowHeads, bool) {
	var all, none [2]bool // of the bodies, of the foot
	for i, rows := range [2][]*document.Row{slices.Concat(t.Bodies...), t.Foot} {
		all[i], none[i] = true, true
		for _, row := range rows {
			for column, cell := range row.Cells {
				all[i] = all[i] && cell.Header == (column == 0)
				none[i] = none[i] && !cell.Header
			}
		}
	}
	for _, row := range t.Head {
		if slices.ContainsFunc(row.Cells, func(c *document.Cell) bool { return c.Header }) {
			return noRowHeads, false
		}
	}
	switch {
	case none[0] && none[1]:
		return noRowHeads, true
	case all[0] && all[1]:
		return allRowHeads, true
	case all[0] && none[1]:
		return bodyRowHeads, true
	}
	return noRowHeads, false
}

// noPipeCell reports whether a cell is more than a line of text.
func noPipeCell(c *document.Cell) bool {
	if !c.Attr.IsZero() || c.Align != "" || c.ColSpan > 1 || c.RowSpan > 1 ||
		c.ColSpan < 0 || c.RowSpan < 0 || len(c.Blocks) > 1 {
		return true
	}
	if len(c.Blocks) == 0 {
		return false
	}
	p, ok := c.Blocks[0].(*document.Paragraph)
	return !ok || !p.Tight || !p.Attr.IsZero() || !substantial(p.Inlines)
}

// substantial reports whether phrases are written as anything at all.
func substantial(inlines []document.Inline) bool {
	for _, n := range inlines {
		if text, ok := n.(*document.Text); !ok || text.Text != "" {
			return true
		}
	}
	return false
}

func delimiter(align document.Align) string {
	switch align {
	case "":
		return "---"
	case document.AlignLeft:
		return ":--"
	case document.AlignCenter:
		return ":-:"
	case document.AlignRight:
		return "--:"
	}
	return ""
}

// pipes writes a table with pipes. Its caption is the paragraph before it. What
// such tables do not know (no head, a head of several rows, header cells below
// it, several bodies, a foot) is in the annotation.
//
// https://github.github.com/gfm/#tables-extension-
func (w *writer) pipes(t *document.Table, s shape) {
	if len(t.Caption) > 0 {
		w.started = false // the line between blocks is there already
		w.paragraph(&document.Paragraph{Span: t.Span, Tight: w.tight, Inlines: t.Caption})
		w.separate()
	}
	note := pipesNote(t, s)
	// goldmark does not see that a blank line before a table makes a list loose.
	if len(note.Items) > 0 || w.listed {
		w.comment(&note)
	}
	rows := t.Rows()
	if len(t.Head) == 0 {
		w.row(&document.Row{Cells: make([]*document.Cell, s.columns)})
	} else {
		w.row(rows[0])
		rows = rows[1:]
	}
	w.delimiters(t, s.columns)
	for _, row := range rows {
		w.row(row)
	}
}

// pipesNote returns what pipes do not say of a table.
func pipesNote(t *document.Table, s shape) annotation.Annotation {
	note := annotation.Annotation{Word: "table"}
	switch {
	case len(t.Head) == 0:
		note.Flag("headless")
	case len(t.Head) > 1:
		note.SetInt("head", len(t.Head))
	}
	switch s.rowHeads {
	case bodyRowHeads:
		note.Set("row-heads", "bodies")
	case allRowHeads:
		note.Flag("row-heads")
	}
	var bodies []string
	for _, body := range t.Bodies {
		if len(body) > 0 {
			bodies = append(bodies, strconv.Itoa(len(body)))
		}
	}
	if len(bodies) > 1 {
		note.Set("bodies", strings.Join(bodies, " "))
	}
	if len(t.Foot) > 0 {
		note.SetInt("foot", len(t.Foot))
	}
	if len(t.Caption) > 0 {
		note.Flag("caption")
	}
	note.SetAttr(t.Attr)
	return note
}

// delimiters writes the line between the head and the rows below it.
func (w *writer) delimiters(t *document.Table, columns int) {
	w.begin()
	w.out = append(w.out, '|')
	for i := range columns {
		var align document.Align
		if i < len(t.Columns) {
			align = t.Columns[i]
		}
		w.out = append(append(append(w.out, ' '), delimiter(align)...), " |"...)
	}
	w.end()
}

func (w *writer) row(row *document.Row) {
	w.begin()
	w.out = append(w.out, '|')
	for _, cell := range row.Cells {
		w.text = w.text[:0]
		if cell != nil && len(cell.Blocks) > 0 {
			p := cell.Blocks[0].(*document.Paragraph)
			w.text = w.phrases(w.text, p.Inlines, context{oneLine: true, cell: true})
		}
		w.out = append(append(append(w.out, ' '), w.text...), " |"...)
	}
	w.end()
}

// tags writes a table with the tags of HTML.
func (w *writer) tags(t *document.Table) {
	w.openPart("table", t.Attr)
	outer := w.enter(container{})
	if len(t.Caption) > 0 {
		w.phrasesIn("caption", t.Caption, document.Attr{})
	}
	w.rows("thead", t.Head)
	for _, body := range t.Bodies {
		w.rows("tbody", body)
	}
	w.rows("tfoot", t.Foot)
	w.leave(outer)
	w.closeLineTag("table")
}

func (w *writer) rows(part string, rows []*document.Row) {
	if len(rows) == 0 {
		return
	}
	w.openLine(part, document.Attr{})
	for _, row := range rows {
		w.openPart("tr", row.Attr)
		for _, cell := range row.Cells {
			w.cell(cell, part == "thead")
		}
		w.closeLineTag("tr")
	}
	w.closeLineTag(part)
}

// cell writes a cell. One in the head is a header whether it is marked so or not.
func (w *writer) cell(c *document.Cell, head bool) {
	tag := "td"
	if head || c.Header {
		tag = "th"
	}
	if head && c.Header {
		w.comment(&annotation.Annotation{Word: "header"})
	}
	var own []string
	if c.Align != "" {
		own = append(own, "align", string(c.Align))
	}
	for _, span := range [...]struct {
		name string
		n    int
	}{{"colspan", c.ColSpan}, {"rowspan", c.RowSpan}} {
		if span.n != 0 && span.n != 1 {
			own = append(own, span.name, strconv.Itoa(span.n))
		}
	}
	w.contentIn(tag, c.Blocks, c.Attr, own...)
}
