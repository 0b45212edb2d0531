package profile

import (
	"slices"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/internal/prose"
)

// How much of a line is looked at; no wording is longer.
const (
	longestLine  = 62 // words
	longestBytes = 2000
	longestAny   = 6 // words that {any} matches
)

// A line of text as patterns see it.
type line struct {
	words []token
	more  bool // there are words beyond longestLine
}

type token struct {
	fold       string
	start, end int
}

// tokens cuts text into words in small letters. Unlike words of prose they end
// at hyphens and full stops, which do not count, and have no apostrophes.
func tokens(s string) line {
	var l line
	if len(s) > longestBytes {
		s, l.more = s[:longestBytes], true
	}
	start := -1
	for i, r := range s {
		inside := prose.IsWordRune(r) || start >= 0 && prose.IsApostrophe(r)
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			l.add(s, start, i)
			start = -1
		}
		if len(l.words) > longestLine {
			break
		}
	}
	if start >= 0 {
		l.add(s, start, len(s))
	}
	if len(l.words) > longestLine {
		l.words, l.more = l.words[:longestLine], true
	}
	return l
}

func (l *line) add(s string, start, end int) {
	fold := strings.Map(func(r rune) rune {
		if prose.IsApostrophe(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s[start:end])
	l.words = append(l.words, token{fold, start, end})
}

// found is what a pattern picked out of a line.
type found struct {
	year, month, day int
	value            int // offset of the first word that the pattern does not spell out; -1 if none
}

// match reports whether the whole line is worded like p.
func (p pattern) match(l line) (found, bool) {
	f := found{value: -1}
	m := matcher{pattern: p, line: l}
	return f, m.from(0, 0, &f)
}

// matcher tries a pattern against a line. It remembers from which element and
// word it failed, so that it tries each pair once.
type matcher struct {
	pattern pattern
	line    line
	failed  [longestPattern + 1]uint64 // by element, a bit for every word
}

func (m *matcher) from(e, w int, f *found) bool {
	if m.failed[e]>>w&1 == 1 {
		return false
	}
	before := *f
	if m.try(e, w, f) {
		return true
	}
	*f = before
	m.failed[e] |= 1 << w
	return false
}

func (m *matcher) try(e, w int, f *found) bool {
	if e == len(m.pattern) {
		return w == len(m.line.words) && !m.line.more
	}
	el := m.pattern[e]
	if el.kind != literal && f.value < 0 && w < len(m.line.words) {
		f.value = m.line.words[w].start
	}
	switch el.kind {
	case rest:
		return true
	case anyWords:
		return m.some(e, w, min(w+longestAny, len(m.line.words)), f)
	case text:
		return m.some(e, w+1, len(m.line.words), f)
	case date:
		n := readDate(m.line.words[w:], f)
		return n > 0 && (m.from(e+1, w+n, f) || m.afterTime(e+1, w+n, f))
	}
	if w < len(m.line.words) && el.accept(m.line.words[w].fold, f) && m.from(e+1, w+1, f) {
		return true
	}
	return el.optional && m.from(e+1, w, f)
}

// some lets element e end at each word from least to most.
func (m *matcher) some(e, least, most int, f *found) bool {
	for next := least; next <= most; next++ {
		if m.from(e+1, next, f) {
			return true
		}
	}
	return false
}

// accept reports whether the element is this word, and notes the value.
func (e element) accept(word string, f *found) bool {
	switch e.kind {
	case literal:
		return slices.Contains(e.words, word)
	case year:
		n, ok := digits(word, 4, 4)
		f.year = n
		return ok && n >= 1000
	case month:
		f.month = prose.Month(word)
		return f.month > 0
	}
	return false
}

func digits(s string, least, most int) (n int, ok bool) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		if n < 100000 {
			n = n*10 + int(c-'0')
		}
	}
	return n, least <= len(s) && len(s) <= most
}
