// Package screen lays out text for a terminal: wrapped at a width, in styles,
// with nothing in it that steers the terminal.
//
// Start with a [Writer], which gathers what is laid out. [Clean] and [Steers]
// serve those who write to a terminal in other ways.
//
// The package takes out of a text what steers a terminal, and what turns the
// direction of the text after it; it asks no terminal anything, so that the
// same text gives the same bytes everywhere.
package screen

import (
	"strings"
	"unicode"
)

// Clean returns s with a replacement character for each character that
// [Steers]; white space stays.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		if Steers(r) && !unicode.IsSpace(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// Steers reports the characters that a terminal obeys, and those that turn the
// direction of the text after them: the embeddings, overrides and isolates of
// https://unicode.org/reports/tr9/. Marks of direction turn nothing.
func Steers(r rune) bool {
	return unicode.IsControl(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
