package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// table reads lines that all hold a pipe, between two boundaries, see
// https://kramdown.gettalong.org/syntax.html#tables.
func (p *parser) table(f *flow, n int) bool {
	s := f.line().Text
	if !hasPipe(s) || n == len(s) || space(s[n]) || !p.afterBoundary() {
		return false
	}
	if p.wholeTable(f, s[n] == '|') {
		return true
	}
	if p.waiting != nil {
		p.warn(f.line().span(n, len(s)), "attribute-list", "write it below the text",
			"kramdown loses the attribute list above a line with a pipe that is no table")
		p.waiting = nil
	}
	return false
}

// wholeTable reads a table unless it turns out to be none.
func (p *parser) wholeTable(f *flow, leading bool) bool {
	end := f.i + 1
	for end < len(f.lines) && hasPipe(f.lines[end].Text) {
		end++
	}
	lines := f.lines[f.i:end]
	if !f.beforeBoundary(end) || !p.pipesOutsideCode(lines) {
		return false
	}
	r := tableReader{p: p, table: &document.Table{Span: linesSpan(lines)}, leading: leading}
	if !r.fits(lines) {
		return false
	}
	p.add(child{kind: blockChild, block: r.table})
	r.read(lines)
	f.i = end
	return true
}

// hasPipe reports whether s holds a pipe that no backslash escapes.
func hasPipe(s string) bool {
	for i := 0; ; i++ {
		k := strings.IndexByte(s[i:], '|')
		if k < 0 {
			return false
		}
		if i += k; i == 0 || s[i-1] != '\\' {
			return true
		}
	}
}

// pipesOutsideCode reports whether every line has a pipe that is not within a
// code span. A code span may go over a line's end.
func (p *parser) pipesOutsideCode(lines []Line) bool {
	plain := true
	for i := range lines {
		plain = plain && strings.IndexByte(lines[i].Text, '`') < 0 && strings.IndexByte(lines[i].Text, '<') < 0
	}
	if plain {
		return true
	}
	seen := false // on the current line
	for _, token := range p.inline.codeTokens(lines) {
		switch token := token.(type) {
		case *document.Code:
			breaks := strings.Count(strings.TrimRight(token.Text, "\n"), "\n")
			if breaks > 1 || breaks == 1 && !seen {
				return seen
			}
			seen = seen && breaks == 0
		case *document.Text:
			text := strings.TrimRight(token.Text, "\n")
			first, _, broken := strings.Cut(text, "\n")
			if broken && !seen && !hasPipe(first) {
				return false
			}
			last := text[strings.LastIndexByte(text, '\n')+1:]
			seen = seen && !broken || hasPipe(last)
		}
	}
	return seen
}

// tableReader builds one table.
type tableReader struct {
	p       *parser
	table   *document.Table
	leading bool // rows start with a pipe
	rows    []*document.Row
	columns int
	foot    bool

	bodyRows int // rows in the bodies
	bytes    int // of text
}

// maxFill is how many cells a table may have for each of its bytes.
const maxFill = 8

type rowKind uint8

const (
	cellRow rowKind = iota
	separatorRow
	footRow // introduces the foot
)

// rowKindOf distinguishes lines of cells, of hyphens and of equals signs.
func rowKindOf(s string) rowKind {
	kind := cellRow
	for i := range len(s) {
		switch c := s[i]; {
		case c == '|' || c == '+' || c == ':' || c == ' ' || c == '\t':
		case c == '-' && kind != footRow:
			kind = separatorRow
		case c == '=' && kind != separatorRow:
			kind = footRow
		default:
			return cellRow
		}
	}
	return kind
}

// fits reports whether lines make a table with a body.
func (r *tableReader) fits(lines []Line) bool {
	bodies, rows, head, foot := 0, 0, false, false
	for i := range lines {
		switch rowKindOf(lines[i].Text) {
		case cellRow:
			rows++
		case separatorRow:
			switch {
			case rows == 0:
			case !head && !foot:
				head, rows = true, 0
			case !foot:
				bodies, rows = bodies+1, 0
			}
		case footRow:
			if rows > 0 {
				bodies, rows = bodies+1, 0
			}
			foot = true
		}
	}
	return bodies > 0 || rows > 0 && !foot
}

func (r *tableReader) read(lines []Line) {
	for i := range lines {
		r.bytes += len(lines[i].Text)
		switch rowKindOf(lines[i].Text) {
		case cellRow:
			r.row(lines[i : i+1])
		case separatorRow:
			r.separator(lines[i].Text)
		case footRow:
			r.body()
			r.foot = true
		}
	}
	if r.foot {
		r.table.Foot, r.rows = r.rows, nil
	} else {
		r.body()
	}
	r.even()
}

func (r *tableReader) body() {
	if len(r.rows) > 0 {
		r.bodyRows += len(r.rows)
		r.table.Bodies = append(r.table.Bodies, r.rows)
		r.rows = nil
	}
}

// separator ends the head or a body. The first one that has rows above it
// aligns the columns.
func (r *tableReader) separator(s string) {
	switch {
	case len(r.rows) == 0 || r.foot:
	case r.table.Columns == nil:
		r.table.Head, r.rows = r.rows, nil
		r.table.Columns = alignments(s)
	default:
		r.body()
	}
}

// alignments reads the colons of a separator line.
func alignments(s string) []document.Align {
	aligns := []document.Align{}
	for i := 0; i < len(s); i++ {
		if s[i] != '-' {
			continue
		}
		left := i > 0 && s[i-1] == ':'
		for i < len(s) && s[i] == '-' {
			i++
		}
		right := i < len(s) && s[i] == ':'
		switch {
		case left && right:
			aligns = append(aligns, document.AlignCenter)
		case left:
			aligns = append(aligns, document.AlignLeft)
		case right:
			aligns = append(aligns, document.AlignRight)
		default:
			aligns = append(aligns, "")
		}
	}
	return aligns
}

// even gives all rows the same number of cells.
func (r *tableReader) even() {
	t := r.table
	if n := len(t.Head) + len(t.Foot) + r.bodyRows; n*r.columns > maxFill*(r.bytes+1000) {
		r.p.warn(t.Span, "table", "write out the empty cells", "rows of very different lengths are left as they are")
		return
	}
	fill := func(rows []*document.Row) {
		for _, row := range rows {
			for len(row.Cells) < r.columns {
				row.Cells = append(row.Cells, &document.Cell{Span: row.Span})
			}
		}
	}
	fill(t.Head)
	for _, body := range t.Bodies {
		fill(body)
	}
	fill(t.Foot)
	if len(t.Columns) > r.columns {
		t.Columns = t.Columns[:r.columns]
	}
	for len(t.Columns) < r.columns {
		t.Columns = append(t.Columns, "")
	}
}
