package check

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// tables finds tables in which no cell is a header.
func (f *finder) tables() {
	for _, t := range f.grids {
		if !hasHeader(t) {
			f.warn(t.Span, "table-without-header", "mark the cells of the first row or column as headers",
				"no cell of the table is a header")
		}
	}
}

func hasHeader(t *document.Table) bool {
	rows := 0
	for _, r := range t.Head {
		if slices.ContainsFunc(r.Cells, func(c *document.Cell) bool { return document.BlocksText(c.Blocks) != "" }) {
			return true
		}
	}
	for _, body := range t.Bodies {
		for _, r := range body {
			rows++
			if slices.ContainsFunc(r.Cells, func(c *document.Cell) bool { return c.Header }) {
				return true
			}
		}
	}
	return rows < 2 // nothing to head
}
