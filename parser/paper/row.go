package paper

import (
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/role"
)

// How many lines make a table whose cells nothing parts.
const (
	fewestRows  = 3  // with figures or dates in each
	fewestCells = 6  // of which a quarter are figures
	longestCell = 60 // bytes
	figureless  = 64 // cells at most without a figure among them
)

// rows marks the rows of tables that were flattened: lines with tabs between
// cells, neighbouring lines with bars, with figures or dates in columns, and
// with a cell each. Which cell is in which column is not certain, so they stay
// paragraphs and the run of them is reported.
func (r *reader) rows() {
	end, tried := 0, 0 // of the run of lines that can be cells; up to where that is settled
	for i := 0; i < len(r.blocks); {
		n := r.rowRun(i)
		if end <= i {
			end = i + r.runOf(i, isCell)
		}
		if n == 0 && i >= tried && len(strings.Fields(r.blocks[i].lines[0].text)) <= 2 {
			if n = r.cells(i, end-i); n == 0 {
				tried = end
			}
		}
		if n == 0 {
			i++
			continue
		}
		for j := i; j < i+n; j++ {
			r.blocks[j].kind = row
		}
		r.reportRows(i, n)
		i += n
	}
}

// reportRows reports a run of n rows.
func (r *reader) reportRows(i, n int) {
	r.doc.Problems.Warn(r.blocks[i].span().To(r.blocks[i+n-1].span()), "table-not-guessed",
		"these lines look like rows of a table; they are kept as paragraphs",
		"bring the table over by hand")
}

// rowRun returns the number of rows from block i on.
func (r *reader) rowRun(i int) int {
	tabs := r.runOf(i, func(b *block) bool { return hasCells(b, "\t") })
	bars := r.runOf(i, func(b *block) bool { return hasCells(b, "|") })
	if bars == 1 {
		bars = 0
	}
	if n := max(tabs, bars); n > 0 {
		return n
	}
	head := 0
	if r.isTableHead(i) {
		head = 1
	}
	if n := r.runOf(i+head, hasFigures); n >= fewestRows {
		return head + n
	}
	return 0
}

// runOf returns the number of blocks from i on that are so.
func (r *reader) runOf(i int, is func(*block) bool) int {
	n := 0
	for i+n < len(r.blocks) && is(&r.blocks[i+n]) {
		n++
	}
	return n
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

// hasFigures reports whether a line is a row of figures, or has a date or season
// in its first column: "Wool 12 40 -3", "Spring 2024 Feed the bees".
func hasFigures(b *block) bool {
	text, ok := b.short(longestLabel)
	if !ok || b.kind != paragraph || strings.HasSuffix(text, ".") || strings.HasSuffix(text, ":") {
		return false
	}
	words := strings.Fields(text)
	figures := 0
	for _, w := range words {
		if isFigure(w) {
			figures++
		}
	}
	return figures > 1 && figures*3 >= len(words) || beginsWithDate(words)
}

// isFigure reports a number as it is printed in a cell, and what is there in
// place of one.
func isFigure(word string) bool {
	switch word {
	case "-", "–", "—", "n/a", "N/A", "*", "..":
		return true
	}
	digit := strings.ContainsFunc(word, unicode.IsDigit)
	return digit && !strings.ContainsFunc(word, func(c rune) bool {
		return !unicode.IsDigit(c) && !prose.IsCurrency(c) && !strings.ContainsRune("+-−–.,%()/*", c)
	})
}

// beginsWithDate reports words that are more than the date or the season and
// year that they begin with.
func beginsWithDate(words []string) bool {
	n := min(len(words), 3)
	for i, w := range words[:n] {
		if len(w) == 4 && strings.Trim(w, "0123456789") == "" {
			return i > 0 && len(words) > i+1 && isMonthOrSeason(words[i-1])
		}
	}
	return false
}

func isMonthOrSeason(w string) bool {
	switch w = strings.ToLower(w); w {
	case "spring", "summer", "autumn", "winter":
		return true
	}
	return prose.Month(w) > 0
}

// isTableHead reports whether block i can be the heads of columns: at least two
// words, all with capitals.
func (r *reader) isTableHead(i int) bool {
	text, ok := r.blocks[i].short(longestCell)
	if !ok || r.blocks[i].kind != paragraph || prose.EndsInMark(text) || hasFigures(&r.blocks[i]) {
		return false
	}
	return len(strings.Fields(text)) > 1 && role.IsName(text)
}

// cells returns the number of lines from block i on, of a run of short ones,
// that are cells of a table, one a line: a quarter of them are figures. The last
// is a figure, since the line after it may be a heading.
func (r *reader) cells(i, run int) int {
	if run < fewestCells {
		return 0
	}
	figures, end := 0, 0
	for n := range run {
		if n > end+figureless {
			break
		}
		if isFigureCell(r.blocks[i+n].text()) {
			if figures++; figures*4 >= n+1 {
				end = n + 1
			}
		}
	}
	if end < fewestCells {
		return 0
	}
	return end
}

// isCell reports a line that is short and no sentence.
func isCell(b *block) bool {
	text, ok := b.short(longestCell)
	return ok && b.kind == paragraph && (!prose.EndsInMark(text) || isFigureCell(text))
}

// isFigureCell reports a cell of nothing but figures.
func isFigureCell(text string) bool {
	return strings.Trim(text, "0123456789") != text && !strings.ContainsFunc(text, unicode.IsLetter)
}
