package profile

import (
	"fmt"
	"strings"
)

// A pattern is a wording as gds.yaml writes it, compiled. Case and
// punctuation do not count.
//
//	word      the word itself
//	a|b       one of the words
//	[a|b]     the same, or nothing
//	{year}    four digits
//	{month}   the name of a month, or its first three letters
//	{date}    "1 January 2015", "1st Jan 2015", "January 1, 2015", "01/01/2015",
//	          "2015-01-01", with a time of day or without
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
	date
	anyWords
	text
	rest
)

const longestPattern = 24 // elements

// compile reads the notation above.
func compile(s string) (pattern, error) {
	var p pattern
	for _, field := range strings.Fields(s) {
		field = strings.Trim(field, "()“”\".,:;!?…")
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
			const message = "%q stands for nothing; there are {year} {month} {date} {any} {text} {rest}"
			return element{}, fmt.Errorf(message, field)
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
	case "date":
		return date, true
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
