package profile

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A pattern is a wording as gds.yaml writes it, compiled. Case and
// punctuation do not count.
//
//	word      the word itself
//	a|b       one of the words
//	[a|b]     the same, or nothing
//	{year}    four digits
//	{month}   the name of a month, or its first three letters
//	{date}    "1 January 2015"
//	{any}     up to six words, or none
//	{text}    one word or more
//	{rest}    everything to the end, or nothing
type pattern []element

type element struct {
	kind     elementKind
	words    []string
	optional bool
}

type elementKind byte

const (
	literal elementKind = iota
	year
	month
	day
	anyWords
	text
	rest
)

const (
	longestPattern = 24 // elements
	longestAny     = 6  // words that {any} stands for
	longestLine    = 62 // words of a line that are looked at
	longestBytes   = 2000
)

var dateElements = []element{{kind: day}, {kind: month}, {kind: year}}

// compile reads the notation above.
func compile(s string) (pattern, error) {
	var p pattern
	for _, field := range strings.Fields(s) {
		field = strings.Trim(field, "()“”\".,:;!?…")
		if field == "{date}" {
			p = append(p, dateElements...)
			continue
		}
		e, err := compileElement(field)
		if err != nil {
			return nil, err
		}
		if e.kind != literal || len(e.words) > 0 {
			p = append(p, e)
		}
	}
	switch {
	case len(p) == 0:
		return nil, fmt.Errorf("the wording %q holds no word", s)
	case len(p) > longestPattern:
		return nil, fmt.Errorf("the wording %q is longer than %d words", s, longestPattern)
	}
	return p, nil
}

func compileElement(field string) (element, error) {
	var e element
	if inner, ok := between(field, "[", "]"); ok {
		field, e.optional = inner, true
	}
	if inner, ok := between(field, "{", "}"); ok {
		e.kind, ok = elementKindOf(inner)
		if !ok {
			return element{}, fmt.Errorf("%q stands for nothing; there are {year} {month} {date} {any} {text} {rest}", field)
		}
		return e, nil
	}
	for alternative := range strings.SplitSeq(field, "|") {
		t := tokens(alternative)
		if len(t.words) > 1 {
			return element{}, fmt.Errorf("%q is more than one word", alternative)
		}
		for _, w := range t.words {
			e.words = append(e.words, w.fold)
		}
	}
	if strings.ContainsAny(field, "{}[]") {
		return element{}, fmt.Errorf("a bracket of %q has no partner", field)
	}
	return e, nil
}

func elementKindOf(name string) (elementKind, bool) {
	switch name {
	case "year":
		return year, true
	case "month":
		return month, true
	case "any":
		return anyWords, true
	case "text":
		return text, true
	case "rest":
		return rest, true
	}
	return literal, false
}

func between(s, open, end string) (string, bool) {
	s, opened := strings.CutPrefix(s, open)
	s, closed := strings.CutSuffix(s, end)
	return s, opened && closed
}

// A line of text as patterns see it.
type line struct {
	words []token
	more  bool // there are words beyond longestLine
}

type token struct {
	fold       string
	start, end int
}

// tokens cuts text into lower-case words of letters and digits; apostrophes
// are left out.
func tokens(s string) line {
	var l line
	if len(s) > longestBytes {
		s, l.more = s[:longestBytes], true
	}
	start := -1
	for i, r := range s {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) ||
			start >= 0 && isApostrophe(r)
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
		if isApostrophe(r) {
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
		return m.some(e, w, w, min(w+longestAny, len(m.line.words)), f)
	case text:
		return m.some(e, w, w+1, len(m.line.words), f)
	}
	if w < len(m.line.words) && el.accept(m.line.words[w].fold, f) && m.from(e+1, w+1, f) {
		return true
	}
	return el.optional && m.from(e+1, w, f)
}

// some lets element e end at each word from least to most.
func (m *matcher) some(e, w, least, most int, f *found) bool {
	for next := least; next <= most; next++ {
		if m.from(e+1, next, f) {
			return true
		}
	}
	return false
}

// accept reports whether the element is this word, and notes what it says.
func (e element) accept(word string, f *found) bool {
	switch e.kind {
	case literal:
		return slices.Contains(e.words, word)
	case year:
		n, ok := digits(word, 4, 4)
		f.year = n
		return ok && n >= 1000
	case day:
		n, ok := digits(word, 1, 2)
		f.day = n
		return ok && 1 <= n && n <= 31
	case month:
		f.month = monthNumber(word)
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

// monthNumber returns 1 to 12 for the English name of a month or its first
// three letters, in lower case, and otherwise 0.
func monthNumber(word string) int {
	if utf8.RuneCountInString(word) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if word == name || word == name[:3] {
			return int(m)
		}
	}
	return 0
}
