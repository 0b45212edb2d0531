package paper

import (
	"strings"
	"unicode/utf8"
)

// What two columns on a page look like: at least so many lines with text on both
// sides of a gap, and columns that are wide enough for prose. Tables have shorter
// cells.
const (
	fewestColumnLines = 8
	narrowestColumn   = 25 // characters, of half the lines
	widestGap         = 60 // per cent of the width from which on no gap begins
)

// uncolumn puts the right one of two columns, as "pdftotext -layout" prints them
// beside each other, after the left one, page by page.
func uncolumn(lines []line) []line {
	pages := pagesOf(lines)
	if pages == nil {
		return lines
	}
	var out []line
	for _, p := range pages {
		page := lines[p.from:p.to]
		if gap := gapOf(page); gap > 0 {
			page = twoColumns(page, gap)
		}
		out = append(out, page...)
	}
	return out
}

// gapOf returns the column, in characters from the left of the page, at which the
// right one of two columns begins, or 0: where most lines have text after at least
// two blanks.
func gapOf(page []line) int {
	starts, width := map[int]int{}, 0
	for _, l := range page {
		width = max(width, l.indent+l.width())
		for _, at := range afterGaps(l) {
			starts[at]++
		}
	}
	best := 0
	for at, n := range starts {
		if at*10 > width*3 && at*100 < width*widestGap && (n > starts[best] || n == starts[best] && at < best) {
			best = at
		}
	}
	if starts[best] < fewestColumnLines || starts[best]*10 < len(page)*6 {
		return 0
	}
	wide := 0
	for _, l := range page {
		if left, right, ok := l.at(best); ok && left.width() >= narrowestColumn && right.width() >= narrowestColumn {
			wide++
		}
	}
	if wide*2 < starts[best] {
		return 0
	}
	return best
}

// afterGaps returns the columns at which text begins after at least two blanks.
func afterGaps(l line) []int {
	var found []int
	column, blanks := l.indent, 0
	for _, c := range l.text {
		if c != ' ' {
			if blanks > 1 {
				found = append(found, column)
			}
			blanks = -1
		}
		blanks++
		column++
	}
	return found
}

// at parts a line before a column that is after at least two blanks.
func (l line) at(column int) (left, right line, ok bool) {
	n, i := column-l.indent, 0
	for ; n > 0 && i < len(l.text); n-- {
		_, size := utf8.DecodeRuneInString(l.text[i:])
		i += size
	}
	if i == 0 || i >= len(l.text) || !strings.HasSuffix(l.text[:i], "  ") {
		return l, line{}, false
	}
	left, right = l, l.from(i)
	left.text = strings.TrimRight(l.text[:i], " ")
	right.indent, right.page = 0, false
	return left, right, true
}

// twoColumns returns the lines of the left column, and then those of the right
// one. What goes over both, such as a title, stays before them.
func twoColumns(page []line, gap int) []line {
	var left, right []line
	for _, l := range page {
		a, b, ok := l.at(gap)
		switch {
		case ok:
			left, right = append(left, a), append(right, b)
		case l.indent >= gap-1:
			right = append(right, l)
		default:
			left = append(left, l)
		}
	}
	right[0].page = true // so that a paragraph can go on there
	return append(left, right...)
}
