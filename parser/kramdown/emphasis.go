package kramdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// emphasis reads what one or two c start, see
// https://kramdown.gettalong.org/syntax.html#emphasis.
func (ip *inlineParser) emphasis(c byte) {
	i, n := ip.pos, 1
	if i+1 < ip.end && ip.s[i+1] == c {
		n = 2
	}
	if !ip.opens(i, c, n) {
		ip.literal(n)
		return
	}
	inEm := ip.level.parentEm
	if ip.emphasize(c, n) || n == 2 && !inEm && ip.emphasize(c, 1) {
		return
	}
	ip.literal(n)
}

// opens reports whether n times c at i may start an emphasis here.
func (ip *inlineParser) opens(i int, c byte, n int) bool {
	switch s := ip.s[:ip.end]; {
	case n == 1 && ip.level.inEm, n == 2 && ip.level.inStrong:
		return false
	case i+n < len(s) && space(s[i+n]):
		return false
	case c == '_':
		return !inWord(s[:ip.underscores(i, n)])
	}
	return true
}

// underscores returns the start of the run of underscores that the n at i
// belong to.
func (ip *inlineParser) underscores(i, n int) int {
	m := &ip.memo
	if m.underEnd != i {
		m.underStart = i
	}
	for m.underStart > 0 && ip.s[m.underStart-1] == '_' {
		m.underStart--
	}
	m.underEnd = i + n
	return m.underStart
}

// inWord reports whether underscores after s are part of a word.
func inWord(s string) bool {
	if s != "" && s[len(s)-1] == '-' {
		s = s[:len(s)-1]
	}
	if s == "" {
		return false
	}
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return letter(c)
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

// emphasize tries to read an emphasis of n times c.
func (ip *inlineParser) emphasize(c byte, n int) bool {
	i := ip.pos
	if ip.exhausted() || !ip.mayClose(i+n+1, c, n) {
		return false
	}
	t := ip.begin()
	ip.pos += n
	ip.markupEnd = ip.pos
	if n == 1 {
		ip.level.inEm, ip.level.parentEm = true, true
	} else {
		ip.level.inStrong = true
	}
	if !ip.until(stop{kind: delimiter, c: c, n: n}) {
		ip.reject(t)
		return false
	}
	end := ip.pos + n
	inlines := ip.accept(t)
	span := ip.t.span(i, end)
	if n == 1 {
		em := ip.p.emphases.next()
		em.Span, em.Inlines = span, inlines
		ip.push(em, end)
	} else {
		ip.push(&document.Strong{Span: span, Inlines: inlines}, end)
	}
	return true
}

// alnumAt reports whether s[i:] starts with a letter or a digit.
func alnumAt(s string, i int) bool {
	if c := s[i]; c < utf8.RuneSelf {
		return letter(c) || digit(c)
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
