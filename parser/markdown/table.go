package markdown

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// table reads a table with pipes, see https://github.github.com/gfm/#tables-extension-.
func (c *container) table(n *extast.Table) {
	note := c.takeNote("table")
	if !c.nests(n) {
		return
	}
	t := &document.Table{Span: c.nodeSpan(n)}
	for _, align := range n.Alignments {
		t.Columns = append(t.Columns, alignOf(align))
	}
	var rows []*document.Row
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if _, head := row.(*extast.TableHeader); head {
			t.Head = append(t.Head, c.row(row))
		} else {
			rows = append(rows, c.row(row))
		}
	}
	if note == nil {
		note = &annotation.Annotation{}
	}
	t.Attr = note.Attr()
	if note.Has("headless") {
		t.Head = nil
	}
	if more := note.Int("head") - 1; 0 < more && more <= len(rows) && len(t.Head) == 1 {
		t.Head = append(t.Head, rows[:more]...)
		rows = rows[more:]
	}
	parted(t, rows, note)
	headRows(t, note)
	if note.Has("caption") {
		t.Caption = c.takeCaption(t)
	}
	c.add(t)
}

// parted divides the rows below the head into bodies and foot, as the annotation
// gives them.
func parted(t *document.Table, rows []*document.Row, note *annotation.Annotation) {
	if foot := note.Int("foot"); 0 < foot && foot <= len(rows) {
		t.Foot = rows[len(rows)-foot:]
		rows = rows[:len(rows)-foot]
	}
	for size := range strings.FieldsSeq(note.Value("bodies")) {
		if n, err := strconv.Atoi(size); err == nil && 0 < n && n <= len(rows) {
			t.Bodies = append(t.Bodies, rows[:n:n])
			rows = rows[n:]
		}
	}
	if len(rows) > 0 {
		t.Bodies = append(t.Bodies, rows)
	}
}

// headRows makes a header of the first cell of each row, as the annotation has it.
func headRows(t *document.Table, note *annotation.Annotation) {
	rows := slices.Concat(t.Bodies...)
	switch {
	case note.Has("row-heads"):
		rows = append(rows, t.Foot...)
	case note.Value("row-heads") != "bodies":
		return
	}
	for _, row := range rows {
		if len(row.Cells) > 0 {
			row.Cells[0].Header = true
		}
	}
}

// takeCaption takes the paragraph before a table, which is its caption.
func (c *container) takeCaption(t *document.Table) []document.Inline {
	if len(c.blocks) == 0 {
		return nil
	}
	p, ok := c.blocks[len(c.blocks)-1].(*document.Paragraph)
	if !ok || len(p.Classes) > 0 || len(p.Pairs) > 0 || p.ID != "" && t.ID != "" {
		return nil
	}
	t.ID = cmp.Or(t.ID, p.ID) // which stands before both
	c.blocks = c.blocks[:len(c.blocks)-1]
	return p.Inlines
}

func alignOf(a extast.Alignment) document.Align {
	switch a {
	case extast.AlignLeft:
		return document.AlignLeft
	case extast.AlignCenter:
		return document.AlignCenter
	case extast.AlignRight:
		return document.AlignRight
	}
	return ""
}

func (c *container) row(n ast.Node) *document.Row {
	start := c.start(n)
	row := &document.Row{Span: c.span(start, c.lineEnd(start))}
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		row.Cells = append(row.Cells, c.cell(cell))
	}
	if last := n.LastChild(); last != nil && last.Lines().Len() > 0 {
		c.extraCells(row, last.Lines().At(0).Stop)
	}
	return row
}

// extraCells reports what follows the last cell of a row, which no viewer shows.
//
// https://github.github.com/gfm/#example-204
func (c *container) extraCells(row *document.Row, at int) {
	end := c.lineEnd(at)
	rest := strings.TrimPrefix(strings.TrimLeft(string(c.src[at:end]), " \t"), "|")
	if rest = strings.TrimRight(strings.TrimSpace(rest), "| \t"); rest != "" {
		c.doc.Problems.Lose(row.Span, "extra-cells", "this row has more cells than the table has columns: \""+rest+
			"\" is not shown", "give the head of the table more columns, or write | in the text as \\|")
	}
}

func (c *container) cell(n ast.Node) *document.Cell {
	if n.Lines().Len() == 0 {
		start := c.start(n)
		return &document.Cell{Span: c.span(start, start)}
	}
	line := n.Lines().At(0)
	cell := &document.Cell{Span: c.span(line.Start, line.Stop)}
	if inlines := c.cellInlines(n); len(inlines) > 0 {
		cell.Blocks = []document.Block{&document.Paragraph{Span: cell.Span, Tight: true, Inlines: inlines}}
	}
	return cell
}
