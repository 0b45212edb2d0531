package kramdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// emphasis reads what one or two c start.
func (sp *spans) emphasis(c byte) {
	i, n := sp.pos, 1
	if i+1 < sp.end && sp.s[i+1] == c {
		n = 2
	}
	if !sp.opens(i, c, n) {
		sp.literal(n)
		return
	}
	inEm := sp.level.parentEm
	if sp.emphasize(c, n) || n == 2 && !inEm && sp.emphasize(c, 1) {
		return
	}
	sp.literal(n)
}

// opens reports whether n times c at i may start an emphasis here.
func (sp *spans) opens(i int, c byte, n int) bool {
	switch s := sp.s[:sp.end]; {
	case n == 1 && sp.level.inEm, n == 2 && sp.level.inStrong:
		return false
	case i+n < len(s) && space(s[i+n]):
		return false
	case c == '_':
		return !inWord(s[:sp.underscores(i, n)])
	}
	return true
}

// underscores returns the start of the run of underscores that the n at i
// belong to.
func (sp *spans) underscores(i, n int) int {
	m := &sp.memo
	if m.underEnd != i {
		m.underStart = i
	}
	for m.underStart > 0 && sp.s[m.underStart-1] == '_' {
		m.underStart--
	}
	m.underEnd = i + n
	return m.underStart
}

// inWord reports whether underscores behind s are part of a word.
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
func (sp *spans) emphasize(c byte, n int) bool {
	i := sp.pos
	if sp.exhausted() || !sp.mayClose(i+n+1, c, n) {
		return false
	}
	t := sp.try()
	sp.pos += n
	sp.used = sp.pos
	if n == 1 {
		sp.level.inEm, sp.level.parentEm = true, true
	} else {
		sp.level.inStrong = true
	}
	if !sp.until(stop{kind: delimiter, c: c, n: n}) {
		sp.reject(t)
		return false
	}
	end := sp.pos + n
	inlines := sp.accept(t)
	span := sp.t.span(i, end)
	if n == 1 {
		em := sp.p.emphases.next()
		em.Span, em.Inlines = span, inlines
		sp.push(em, end)
	} else {
		sp.push(&document.Strong{Span: span, Inlines: inlines}, end)
	}
	return true
}

// alnumAt reports whether a letter or a digit stands at s[i:].
func alnumAt(s string, i int) bool {
	if c := s[i]; c < utf8.RuneSelf {
		return letter(c) || digit(c)
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
