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
	note := annotation.Annotation{Word: "table"}
	if columns, ok := grid(t); ok {
		w.pipes(t, columns, &note)
		return
	}
	if aligned := alignments(t.Columns); aligned != "" {
		note.Set("columns", aligned)
		w.comment(&note)
	}
	w.tags(t)
}

// rowGroups returns the rows of a table, part by part.
func rowGroups(t *document.Table) [][]*document.Row {
	parts := [][]*document.Row{t.Head}
	parts = append(parts, t.Bodies...)
	return append(parts, t.Foot)
}

// alignments lists the alignments of the columns up to the last that has one.
func alignments(columns []document.Align) string {
	var names []string
	for _, align := range columns {
		names = append(names, string(align))
	}
	return strings.TrimRight(strings.Join(names, ","), ",")
}

// grid returns the number of columns of a table that pipes can hold.
func grid(t *document.Table) (columns int, ok bool) {
	if len(t.Head) > 1 || len(t.Caption) > 0 {
		return 0, false
	}
	for _, align := range t.Columns {
		if delimiter(align) == "" {
			return 0, false
		}
	}
	columns = -1
	for _, rows := range rowGroups(t) {
		for _, row := range rows {
			if columns < 0 {
				columns = len(row.Cells)
			}
			if !row.Attr.IsZero() || len(row.Cells) != columns || slices.ContainsFunc(row.Cells, noPipeCell) {
				return 0, false
			}
		}
	}
	return columns, columns > 0 && len(strings.Split(alignments(t.Columns), ",")) <= columns
}

// noPipeCell reports whether a cell is more than a line of text.
func noPipeCell(c *document.Cell) bool {
	if !c.Attr.IsZero() || c.Header || c.Align != "" || c.ColSpan > 1 || c.RowSpan > 1 ||
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

// pipes writes a table with pipes. What such tables do not know (no head,
// several bodies, a foot) is in the annotation.
//
// https://github.github.com/gfm/#tables-extension-
func (w *writer) pipes(t *document.Table, columns int, note *annotation.Annotation) {
	if len(t.Head) == 0 {
		note.Flag("headless")
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
	note.SetAttr(t.Attr)
	// goldmark does not see that a blank line before a table makes a list loose.
	if len(note.Items) > 0 || w.listed {
		w.comment(note)
	}

	head := &document.Row{Cells: make([]*document.Cell, columns)}
	if len(t.Head) > 0 {
		head = t.Head[0]
	}
	w.row(head)
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
	for _, rows := range rowGroups(t)[1:] {
		for _, row := range rows {
			w.row(row)
		}
	}
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
