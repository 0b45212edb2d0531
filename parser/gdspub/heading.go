package gdspub

import (
	"strings"

	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/parser/legacy"
)

// heading makes room before a heading of the publications markup, which is one
// wherever a line begins with it; kramdown's own need a blank line before:
// https://kramdown.gettalong.org/syntax.html#headers.
func (w *rewriter) heading(l kramdown.Line) kramdown.Line {
	const signs = "#"
	text := strings.TrimLeft(l.Text, " ")
	indent := len(l.Text) - len(text)
	if !strings.HasPrefix(text, signs) || indent > 3 {
		return l
	}
	title := strings.TrimLeft(text, signs)
	if !w.marked(len(text)-len(title), strings.TrimLeft(title, " \u00a0")) {
		return l
	}
	l.Text, l.Column = text, l.Column+int32(indent)
	w.out.blank(l)
	return l
}

// marked reports whether a heading is one of the publications markup.
func (w *rewriter) marked(level int, title string) (ok bool) {
	switch level {
	case 1:
		_, _, ok = legacy.CutAction(title)
		ok = ok && w.departments
	case 2:
		_, _, ok = legacy.CutSection(title)
		ok = ok || w.departments
	case 4:
		_, _, ok = legacy.CutAction(title)
	}
	return ok
}
