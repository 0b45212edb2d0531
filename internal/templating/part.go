package templating

import (
	"slices"
	"strings"
)

// part makes blocks of tags that stand alone on lines: what an engine puts there
// is not part of the list or the table that the line touches, and kramdown would
// take that for text of the line. A table with tags between its rows, or before
// one, is no table before the engine has run; it becomes one tag.
func (h *Hider) part(p *places) layer {
	r := parter{Hider: h, places: p, editor: editor{text: p.hidden()}}
	r.readLines()
	for from := 0; from < len(r.lines); {
		to := from + 1
		for to < len(r.lines) && r.lines[from].text != "" && r.lines[to].text != "" {
			to++
		}
		r.chunk(from, to)
		from = to
	}
	return r.layer()
}

// parter is one run over a text with stand-ins.
type parter struct {
	*Hider
	*places
	editor
	lines []textLine
}

// textLine is a line: where it begins, its text without blanks round it, and what
// it is.
type textLine struct {
	at, indent int
	text       string
	lineKind
}

type lineKind uint8

const (
	words        lineKind = iota
	tags                  // nothing but tags, of which one at least is no phrase
	item                  // it begins an item of a list
	row                   // of a table
	delimiterRow          // below the head of a table
	other                 // it begins another block
)

func (r *parter) readLines() {
	at := 0
	code := fences{tildes: r.Tildes}
	for line := range strings.Lines(r.text) {
		trimmed := strings.TrimSpace(line)
		l := textLine{at: at, indent: indent(line), text: trimmed}
		switch {
		case code.inside(line):
			l.lineKind, l.text = other, line // blank lines of code are no ends
		case l.indent < 4:
			l.lineKind = r.kindOf(trimmed)
		}
		r.lines = append(r.lines, l)
		at += len(line)
	}
}

// fences follows the blocks of code with fences.
type fences struct {
	tildes bool // backticks make none
	mark   byte
	length int
}

// inside reports whether a line is one of code, or a fence.
func (f *fences) inside(line string) bool {
	mark, length, info := fenceMark(strings.TrimRight(line, "\n"))
	switch {
	case f.tildes && mark == '`':
	case f.length == 0 && length > 0 && !(mark == '`' && strings.Contains(info, "`")):
		f.mark, f.length = mark, length
		return true
	case f.length > 0 && mark == f.mark && length >= f.length && strings.TrimSpace(info) == "":
		f.length = 0
		return true
	}
	return f.length > 0
}

func indent(line string) int {
	n := 0
	for n < len(line) && line[n] == ' ' {
		n++
	}
	if n < len(line) && line[n] == '\t' {
		return 4
	}
	return n
}

// kindOf says what a line is by its text without blanks round it.
func (r *parter) kindOf(text string) lineKind {
	switch {
	case text == "":
		return words
	case r.onlyTags(text):
		return tags
	case isItem(text):
		return item
	case strings.ContainsAny(text, "|+") && strings.Contains(text, "-") && strings.Trim(text, "|+-: \t") == "":
		return delimiterRow
	case text[0] == '|' || r.breaksRow(text):
		return row
	case text[0] == '#' || text[0] == '>' || strings.Trim(text, "-") == "" || strings.Trim(text, "* ") == "":
		return other
	}
	return words
}

// onlyTags reports whether a line is nothing but tags, of which one at least does
// not flow.
func (r *parter) onlyTags(text string) bool {
	block := false
	for _, c := range text {
		n := number(c)
		if n < 0 && c != ' ' && c != '\t' || n >= 0 && r.tags[n].literal {
			return false
		}
		block = block || n >= 0 && !r.tags[n].flows
	}
	return block
}

// breaksRow reports whether tags stand round a row of a table, as in
// {% for bee in bees %}| {{ bee }} |.
func (r *parter) breaksRow(text string) bool {
	first, last := strings.IndexByte(text, '|'), strings.LastIndexByte(text, '|')
	return first > 0 && r.onlyTags(text[:first]) ||
		first >= 0 && last > first && text[last+1:] != "" && text[last+1] != ' ' && r.onlyTags(text[last+1:])
}

// isItem reports whether a line begins an item of a list.
func isItem(text string) bool {
	rest := strings.TrimLeft(text, "0123456789")
	if digits := len(text) - len(rest); digits > 9 || rest == "" ||
		digits > 0 && rest[0] != '.' && rest[0] != ')' || digits == 0 && strings.IndexByte("-+*", rest[0]) < 0 {
		return false
	}
	return len(rest) == 1 || rest[1] == ' ' || rest[1] == '\t'
}

// chunk parts the lines from from to to, between which no line is blank.
func (r *parter) chunk(from, to int) {
	if first, last, found := r.brokenTable(from, to); found && r.lines[first].lineKind != item {
		r.chunk(from, first)
		r.table(from, first, last, to)
		r.chunk(last+1, to)
		return
	}
	inList := false
	for i := from; i < to; i++ {
		line := r.lines[i]
		inList = inList || line.lineKind == item
		if line.lineKind != tags || inList && line.indent > 0 {
			continue
		}
		if i > from && (inList || beginsBlock(r.lines[i-1].lineKind)) {
			r.blank(line.at)
		}
		if i+1 < to && beginsBlock(r.lines[i+1].lineKind) {
			r.blank(r.lines[i+1].at)
		}
	}
}

// table makes one tag of the lines from first to last among those of a chunk, and a
// block of it.
func (r *parter) table(from, first, last, to int) {
	start, end := r.lines[first], r.lines[last]
	marks := len(r.text[start.at:]) - len(strings.TrimLeft(r.text[start.at:], " \t>"))
	isItem := func(l textLine) bool { return l.lineKind == item }
	alone := start.text[0] != '>' && !slices.ContainsFunc(r.lines[from:first], isItem)
	if alone && first > from {
		r.blank(start.at)
	}
	r.swallow(&r.editor, r.places, start.at+marks, end.at+end.indent+len(end.text))
	if alone && last+1 < to {
		r.blank(r.lines[last+1].at)
	}
}

// beginsBlock reports whether a line of the kind is none of a paragraph.
func beginsBlock(k lineKind) bool { return k > tags }

// brokenTable returns the lines of a table that has tags between its rows, or
// before one.
func (r *parter) brokenTable(from, to int) (first, last int, found bool) {
	first = -1
	broken, between := false, false
	for i := from; i < to; i++ {
		switch k := r.lines[i].lineKind; {
		case k == delimiterRow && first < 0:
			first, last = max(from, i-1), i
		case first < 0:
		case k == row:
			broken = broken || between || r.breaksRow(r.lines[i].text)
			last = i
		case k == tags:
			between = true
			if broken {
				last = i
			}
		}
	}
	return first, last, broken
}

// blank puts a blank line before the line that begins at an offset.
func (r *parter) blank(at int) {
	if r.at == at && len(r.edits) > 0 && r.edits[len(r.edits)-1].oldEnd == at {
		return // it is there already
	}
	r.copy(at)
	r.replace(at, "\n")
}

// swallow makes one tag of the text from from to to, which holds tags.
func (h *Hider) swallow(e *editor, p *places, from, to int) {
	t := tag{}
	for _, c := range e.text[from:to] {
		if n := number(c); n >= 0 {
			h.tags[n].inside = true
			t.file = h.tags[n].file
		}
	}
	t.at = p.source(from)
	t.text = p.src[t.at:p.source(to)]
	if name, ok := h.name(t); ok {
		e.copy(from)
		e.replace(to, name)
	}
}
