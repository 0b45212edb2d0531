package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// Line is one line of input, without its newline, and where it came from.
type Line struct {
	Text   string
	File   string // of Span.File
	Number int32  // from 1
	Column int32  // of Text[0], in bytes, from 1
}

// Split cuts src into lines. The line after a final newline is not one.
func Split(src, file string) []Line {
	lines := make([]Line, 0, strings.Count(src, "\n")+1)
	for n := int32(1); src != ""; n++ {
		text, rest, _ := strings.Cut(src, "\n")
		lines = append(lines, Line{Text: text, File: file, Number: n, Column: 1})
		src = rest
	}
	return lines
}

// span returns the place of Text[from:to].
func (l *Line) span(from, to int) document.Span {
	return document.Span{
		File: l.File,
		Line: l.Number, Column: l.Column + int32(from),
		EndLine: l.Number, EndColumn: l.Column + int32(to),
	}
}

// cut drops the first n bytes.
func (l *Line) cut(n int) {
	l.Text = l.Text[n:]
	l.Column += int32(n)
}

// without returns bytes from to to of l without those at the given places, and
// remembers these for the spans of what is in it.
func (p *parser) without(l *Line, from, to int, places []int) []Line {
	var b strings.Builder
	start := from
	after := make([]int, len(places))
	for i, at := range places {
		b.WriteString(l.Text[start:at])
		start, after[i] = at+1, at-from-i
	}
	b.WriteString(l.Text[start:to])
	lines := p.arenas.lines.take(1)
	lines[0] = *l
	lines[0].cut(from)
	lines[0].Text = b.String()
	if p.dropped == nil {
		p.dropped = map[*Line][]int{}
	}
	p.dropped[&lines[0]] = after
	return lines
}

// linesSpan returns the place of whole lines, without white space around them.
func linesSpan(lines []Line) document.Span {
	for len(lines) > 0 && blank(lines[len(lines)-1].Text) {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 {
		return document.Span{}
	}
	first, last := &lines[0], &lines[len(lines)-1]
	start := first.span(skipSpace(first.Text, 0), len(first.Text))
	end := len(last.Text)
	for end > 0 && space(last.Text[end-1]) {
		end--
	}
	return start.To(last.span(0, end))
}

func space(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func digit(c byte) bool { return '0' <= c && c <= '9' }

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// word reports whether c is an ASCII letter, digit or underscore.
func word(c byte) bool { return letter(c) || digit(c) || c == '_' }

// skipSpace returns the first index from i on that is not white space.
func skipSpace(s string, i int) int {
	for i < len(s) && space(s[i]) {
		i++
	}
	return i
}

// skipBlanks returns the first index from i on that is neither space nor tab.
func skipBlanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	return i
}

// blank reports whether s is nothing but white space.
func blank(s string) bool { return skipSpace(s, 0) == len(s) }

// indent counts the leading spaces of s, up to limit.
func indent(s string, limit int) int {
	n := 0
	for n < len(s) && n < limit && s[n] == ' ' {
		n++
	}
	return n
}

// lead returns the indentation that a block marker may have, up to three
// spaces, and the byte that follows it, or 0.
func lead(s string) (int, byte) {
	n := indent(s, 3)
	if n == len(s) {
		return n, 0
	}
	return n, s[n]
}

// codeIndent returns the length of the indentation that marks code: a tab or
// four spaces; 0 where there is none.
func codeIndent(s string) int {
	switch {
	case s != "" && s[0] == '\t':
		return 1
	case indent(s, 4) == 4:
		return 4
	}
	return 0
}

// endMark reports whether s is the end-of-block marker, see
// https://kramdown.gettalong.org/syntax.html#eob-marker.
func endMark(s string) bool { return s != "" && s[0] == '^' && blank(s[1:]) }
