package profile

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const longestAbbreviation = 12 // bytes; longer words are names

// Abbreviates reports whether short is one word made, in order, of the
// initials of name: "DfT" of "Department for Transport", "Defra" of
// "Department for Environment, Food and Rural Affairs". Function words and a
// leading generic word may give none. Case does not count.
func Abbreviates(short, name string) bool {
	letters, ok := abbreviationLetters(short)
	if !ok {
		return false
	}
	return initials(letters, strings.Fields(Fold(name)))
}

// abbreviationLetters returns short in lower case, without dots, if it can be
// an abbreviation at all.
func abbreviationLetters(short string) (string, bool) {
	short = strings.ReplaceAll(strings.TrimSpace(short), ".", "")
	if len(short) < 2 || len(short) > longestAbbreviation {
		return "", false
	}
	for _, r := range short {
		if !unicode.IsLetter(r) && r != '&' {
			return "", false
		}
	}
	return strings.ToLower(strings.ReplaceAll(short, "&", "")), true
}

// initials reports whether letters are the initials of the folded words. It
// keeps the set of places in letters that the words so far can lead to, one
// bit each, so that it need not try the optional words one after the other.
func initials(letters string, words []string) bool {
	places := uint(1)
	for i, w := range words {
		next := step(letters, places, w)
		if class(w) == function || class(w) == generic && i == 0 && w != "hm" {
			next |= places
		}
		if next == 0 {
			return false
		}
		places = next
	}
	return places>>len(letters)&1 == 1
}

// step returns the places that the initial of word leads to.
func step(letters string, places uint, word string) uint {
	initial := word
	if word != "hm" {
		_, size := utf8.DecodeRuneInString(word)
		initial = word[:size]
	}
	next := uint(0)
	for at := range letters {
		if places>>at&1 == 1 && strings.HasPrefix(letters[at:], initial) {
			next |= 1 << (at + len(initial))
		}
	}
	return next
}

// introduced returns the name in "Full Name (ABBR)" where ABBR abbreviates it.
func introduced(name string) (full string, ok bool) {
	name = strings.TrimSpace(name)
	open := strings.LastIndexByte(name, '(')
	if open <= 0 || !strings.HasSuffix(name, ")") {
		return "", false
	}
	full = strings.TrimSpace(name[:open])
	return full, Abbreviates(name[open+1:len(name)-1], full)
}
