package paper

import (
	"strings"

	"github.com/stemmadocs/stemma/parser/role"
)

// rows marks the rows of tables: lines with tabs between cells, and
// neighbouring lines with bars. Their cells are not certain, so they stay
// paragraphs and the run of them is reported.
func (r *reader) rows() {
	for i := 0; i < len(r.blocks); {
		n := r.rowRun(i)
		if n == 0 {
			i++
			continue
		}
		for j := i; j < i+n; j++ {
			r.blocks[j].kind = row
		}
		r.doc.Problems.Warn(r.blocks[i].span().To(r.blocks[i+n-1].span()), "table-not-guessed",
			"these lines look like rows of a table; they are kept as paragraphs",
			"bring the table over by hand")
		i += n
	}
}

// rowRun returns the number of rows from block i on.
func (r *reader) rowRun(i int) int {
	tabs, bars := 0, 0
	for i+tabs < len(r.blocks) && hasCells(&r.blocks[i+tabs], "\t") {
		tabs++
	}
	for i+bars < len(r.blocks) && hasCells(&r.blocks[i+bars], "|") {
		bars++
	}
	if bars == 1 {
		bars = 0
	}
	return max(tabs, bars)
}

// hasCells reports whether a separator is inside the line, a tab after a label
// aside.
func hasCells(b *block, separator string) bool {
	if len(b.lines) != 1 || b.kind != paragraph {
		return false
	}
	text := b.lines[0].text
	if l, ok := role.LabelOf(text); ok {
		text = text[l.Length:]
	}
	return strings.Contains(text, separator)
}
