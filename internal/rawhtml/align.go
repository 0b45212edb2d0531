package rawhtml

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// TakeAlign takes the alignment of a cell out of its attributes: the old attribute,
// or what its style says.
func TakeAlign(c *document.Cell) {
	if align := document.Align(lower(c.Pairs["align"])); isAlign(align) {
		c.Align = align
		delete(c.Pairs, "align")
	}
	var rest []string
	for declaration := range strings.SplitSeq(c.Pairs["style"], ";") {
		name, value, _ := strings.Cut(declaration, ":")
		switch align := document.Align(lower(value)); {
		case isAlign(align) && lower(name) == "text-align":
			c.Align = align
		case strings.TrimSpace(declaration) != "":
			rest = append(rest, strings.TrimSpace(declaration))
		}
	}
	if len(rest) > 0 {
		c.Pairs["style"] = strings.Join(rest, "; ")
		return
	}
	c.Take("style")
}

func lower(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// AlignColumns gives a column that has no alignment yet that of most of its cells,
// if all of them have one.
func AlignColumns(t *document.Table) {
	var columns []map[document.Align]int
	eachCell(t, func(c *document.Cell, column int) {
		for len(columns) <= column {
			columns = append(columns, map[document.Align]int{})
		}
		columns[column][c.Align]++
	})
	for i, counts := range columns {
		if i == len(t.Columns) {
			t.Columns = append(t.Columns, "")
		}
		if counts[""] > 0 || t.Columns[i] != "" {
			continue
		}
		for _, align := range []document.Align{document.AlignLeft, document.AlignCenter, document.AlignRight} {
			if counts[align] > counts[t.Columns[i]] {
				t.Columns[i] = align
			}
		}
	}
	eachCell(t, func(c *document.Cell, column int) {
		if c.Align == t.Columns[column] {
			c.Align = ""
		}
	})
}

// eachCell visits the cells of a table with the columns that they start in, as far
// as their own row shows and as there may be columns at all.
func eachCell(t *document.Table, visit func(*document.Cell, int)) {
	for _, row := range t.Rows() {
		column := 0
		for _, cell := range row.Cells {
			if column >= htmlelement.MaxSpan {
				break
			}
			visit(cell, column)
			column += max(cell.ColSpan, 1)
		}
	}
}
