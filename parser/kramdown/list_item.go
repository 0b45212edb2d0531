package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

func listMark(c byte) bool { return c == '*' || c == '+' || c == '-' || digit(c) }

// itemMark finds the marker of a list item after at most limit spaces. It
// returns the index after it.
func itemMark(s string, limit int) (end int, ok bool) {
	i := indent(s, limit)
	start := i
	for i < len(s) && digit(s[i]) {
		i++
	}
	switch {
	case i == len(s):
		return 0, false
	case i > start && s[i] != '.', i == start && (!listMark(s[i])):
		return 0, false
	}
	return i + 1, afterMark(s, i+1)
}

// afterMark reports whether what is at i may follow a marker.
func afterMark(s string, i int) bool {
	return i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '|')
}

// definitionMark is itemMark for the marker of a definition.
func definitionMark(s string, limit int) (end int, ok bool) {
	i := indent(s, limit)
	if i == len(s) || s[i] != ':' {
		return 0, false
	}
	return i + 1, afterMark(s, i+1)
}

// itemReader gathers the lines of the items of one list.
type itemReader struct {
	p       *parser
	base    int // where its lines start in p.scratch
	indent  int // of the content of the current item
	items   []rawItem
	blank   bool // the line above is blank
	nesting bool // the item may hold a list
}

// rawItem is an item before its content is read.
type rawItem struct {
	first, last int // its lines within p.scratch, from base
	split       int // where a list in it starts without a blank line before; 0 if none does
	list        *attrList
	span        document.Span
	loose       bool // of a definition: its first paragraph stays one
}

// start begins an item on line l, with its content at byte n.
func (r *itemReader) start(l Line, n int) *rawItem {
	span := linesSpan([]Line{l})
	s := l.Text
	column, i := n, n
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		if s[i] == '\t' {
			column += 3 - column%4
		}
		column++
		i++
	}
	list, end := itemList(s, i)
	if blank(s[end:]) {
		column = 4
	}
	r.indent = column
	l.cut(end)
	_, r.nesting = itemMark(l.Text, 3)
	r.blank = false
	first := len(r.p.scratch) - r.base
	if l.Text != "" {
		r.p.scratch = append(r.p.scratch, l)
	}
	r.items = append(r.items, rawItem{first: first, last: len(r.p.scratch) - r.base, list: list, span: span})
	return &r.items[len(r.items)-1]
}

// itemList reads the attribute list at s[i:] and returns where the content
// after it starts.
func itemList(s string, i int) (*attrList, int) {
	if i+3 > len(s) || s[i] != '{' || s[i+1] != ':' {
		return nil, skipSpace(s, i)
	}
	end := brace(s, i+2)
	if end < i+3 || s[i+2] == ':' || s[i+2] == '/' {
		return nil, i
	}
	if _, _, named := listName(s[i+2 : end]); named {
		return nil, i
	}
	list := &attrList{}
	list.parse(s[i+2 : end])
	return list, skipSpace(s, end+1)
}

// add goes on with the current item.
func (r *itemReader) add(l Line) {
	r.p.scratch = append(r.p.scratch, l)
	item := &r.items[len(r.items)-1]
	item.last = len(r.p.scratch) - r.base
	if !blank(l.Text) {
		item.span = item.span.To(l.span(0, trimBlanks(l.Text, 0, len(l.Text))))
	}
}

// indented reports whether s is indented by at least n columns, counted as
// kramdown does: a tab is as good as four spaces.
func indented(s string, n int) bool {
	for n >= 4 {
		k := codeIndent(s)
		if k == 0 {
			return false
		}
		s = s[k:]
		n -= 4
	}
	return indent(s, n) == n || codeIndent(s) > 0
}

// strip takes n columns of indentation from l, and reports whether it had
// them. Tabs at its start become spaces.
func (l *Line) strip(n int) bool {
	tabs := 0
	for tabs < len(l.Text) && l.Text[tabs] == '\t' {
		tabs++
	}
	if tabs > 0 && 4*tabs == n {
		l.cut(tabs)
		return true
	}
	if tabs > 0 {
		l.Text = strings.Repeat("    ", tabs) + l.Text[tabs:]
		l.Column -= int32(3 * tabs)
	}
	if indent(l.Text, n) < n {
		return false
	}
	l.cut(n)
	return true
}

// lazy reports whether line i may go on with an item without being indented.
func (f *flow) lazy(i, limit int) bool {
	s := f.lines[i].Text
	n, c := lead(s)
	if blank(s) {
		return false
	}
	return n > limit || c != '{' && c != '<' || !f.endsLazy(i)
}
