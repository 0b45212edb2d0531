package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// row reads a line of cells.
func (r *tableReader) row(line []Line) {
	s := line[0].Text
	s = s[:trimBlanks(s, 0, len(s))]
	c := cellScanner{s: s, code: -1, codeEnd: -1, escapes: r.p.cellEscapes[:0]}
	ends := c.cellEnds(r.p.cellEnds[:0])
	start := 0
	if r.leading && blank(s[:ends[0]]) {
		start = ends[0] + 1
		ends = ends[1:]
	}
	last := start // where the last cell starts
	if n := len(ends); n > 1 {
		last = ends[n-2] + 1
	}
	if blank(s[last:]) {
		ends = ends[:len(ends)-1]
	}
	row := r.p.rows.next()
	row.Span = linesSpan(line)
	row.Cells = r.p.cellRefs.take(len(ends))
	escapes := c.escapes
	for i, end := range ends {
		n := 0
		for n < len(escapes) && escapes[n] < end {
			n++
		}
		row.Cells[i] = r.cell(line, start, end, escapes[:n])
		escapes = escapes[n:]
		start = end + 1
	}
	r.columns = max(r.columns, len(ends))
	r.rows = append(r.rows, row)
	r.p.cellEnds, r.p.cellEscapes = ends[:0], c.escapes[:0]
}

// cell reads the cell at bytes from to to of line, in which the backslashes at
// escapes are before pipes.
func (r *tableReader) cell(line []Line, from, to int, escapes []int) *document.Cell {
	s := line[0].Text
	from = min(skipSpace(s, from), to)
	to = trimBlanks(s, from, to)
	span := line[0].span(from, to)
	cell := r.p.arenas.cells.next()
	cell.Span = span
	if from < to {
		para := r.p.paragraphs.next()
		para.Span, para.Tight = span, true
		text := pendingText{lines: line, from: int32(from), to: int32(to), dst: &para.Inlines}
		if len(escapes) > 0 {
			text.lines = r.p.without(&line[0], from, to, escapes)
			text.from, text.to = 0, 0
		}
		r.p.enqueue(text)
		cell.Blocks = r.p.arenas.blocks.take(1)
		cell.Blocks[0] = para
	}
	return cell
}

// cellScanner finds the pipes that cut a row into cells.
type cellScanner struct {
	s        string
	code     int // the next "<code", or len(s); -1 if not looked for
	codeEnd  int // the last "</code>"
	unclosed int // shortest run of backticks that nothing closes before code; 0 if unknown

	escapes []int // backslashes that keep pipes from cutting
}

// cellEnds appends the places of the pipes that cut s into cells, and its
// end. Pipes in code and those after a backslash do not cut.
func (c *cellScanner) cellEnds(ends []int) []int {
	s := c.s
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '|':
			if i == 0 || s[i-1] != '\\' {
				ends = append(ends, i)
			} else {
				c.escapes = append(c.escapes, i-1)
			}
		case '`':
			i += c.span(i) - 1
		case '<':
			if i == c.nextCode(i) {
				i = c.elementEnd(i) - 1
				c.unclosed = 0
			}
		}
	}
	return append(ends, len(s))
}

// span returns the length of the code span at i, or of its backticks if
// nothing closes it.
func (c *cellScanner) span(i int) int {
	s := c.s
	n := i
	for n < len(s) && s[n] == '`' {
		n++
	}
	n -= i
	if n == 1 && (i == 0 || space(s[i-1])) && i+1 < len(s) && space(s[i+1]) || c.unclosed > 0 && n >= c.unclosed {
		return n
	}
	end := strings.Index(s[i+n:c.nextCode(i)], s[i:i+n])
	if end < 0 {
		c.unclosed = n
		return n
	}
	return n + end + n
}

// nextCode returns where the next element "<code …>…</code>" starts, at i or
// after it.
func (c *cellScanner) nextCode(i int) int {
	if c.code >= i {
		return c.code
	}
	if c.codeEnd < 0 {
		c.codeEnd = strings.LastIndex(c.s, "</code>")
	}
	c.code = len(c.s)
	if at := strings.Index(c.s[i:], "<code"); at >= 0 && i+at < c.codeEnd {
		c.code = i + at
	}
	return c.code
}

// elementEnd returns the end of the element that starts at i.
func (c *cellScanner) elementEnd(i int) int {
	open := i + strings.IndexByte(c.s[i:], '>')
	end := strings.Index(c.s[open:], "</code>")
	if end < 0 {
		return open + 1
	}
	return open + end + len("</code>")
}
