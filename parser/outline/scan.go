package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

type tokenKind byte

const (
	end     tokenKind = iota // of the line, or a comment
	bare                     // a word without quotation marks
	quoted                   // a string
	ordinal                  // #2
)

// token is a word of a line.
type token struct {
	kind tokenKind
	text string // of a string, what it means; of an ordinal, what is after #
	at   int    // offset in the line
}

// scanner cuts one line into tokens.
type scanner struct {
	text       string
	at         int
	start, end int // of the pin
}

// next returns the next token of the line.
func (s *scanner) next() (token, *document.Problem) {
	rest := strings.TrimLeftFunc(s.text[s.at:], unicode.IsSpace)
	s.at = len(s.text) - len(rest)
	t := token{kind: end, at: s.at}
	switch {
	case rest == "":
		return t, nil
	case rest[0] == '#':
		return s.hash(rest)
	case rest[0] == '"':
		return s.quotation(rest)
	}
	first, size := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune("“”„‟«»‘’'", first) {
		return t, errorf(s.at, `write "…"`, "%s is no straight quotation mark", rest[:size])
	}
	n := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || r == '"' || r == '#' })
	if n < 0 {
		n = len(rest)
	}
	t.kind, t.text = bare, rest[:n]
	s.take(n)
	return t, nil
}

// take goes on to after n bytes, which are part of the pin.
func (s *scanner) take(n int) {
	s.at += n
	s.end = s.at
}

// hash reads #2; any other number sign begins a comment.
func (s *scanner) hash(rest string) (token, *document.Problem) {
	n := 1
	for n < len(rest) && '0' <= rest[n] && rest[n] <= '9' {
		n++
	}
	t := token{kind: end, at: s.at}
	if n == 1 {
		return t, nil
	}
	t.kind, t.text = ordinal, rest[1:n]
	s.take(n)
	return t, nil
}

// quotation reads a string.
func (s *scanner) quotation(rest string) (token, *document.Problem) {
	t := token{kind: quoted, at: s.at}
	n := 1
	for n < len(rest) && rest[n] != '"' {
		if rest[n] == '\\' {
			n++
		}
		n++
	}
	if n >= len(rest) {
		return t, errorf(s.at, `end it with "`, "the string does not end")
	}
	text, err := strconv.Unquote(rest[:n+1])
	if err != nil || !utf8.ValidString(text) {
		return t, errorf(s.at, `write \" for a quotation mark in it and \\ for a backslash`,
			"the string has an escape that is none")
	}
	t.text = text
	s.take(n + 1)
	return t, nil
}
