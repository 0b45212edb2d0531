package profile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/internal/prose"
)

// Fold returns the normal form in which two spellings of one name are equal:
// lower case, "&" as "and", "Her Majesty's" as "hm", without line breaks,
// punctuation, possessive endings and a leading "the".
func Fold(name string) string {
	words := nameWords(name)
	for i, w := range words {
		words[i] = strings.ReplaceAll(strings.TrimSuffix(w, "'s"), "'", "")
	}
	return strings.Join(tidy(words), " ")
}

// Key returns the key of an organisation by its name: lower case, words
// joined by "-", apostrophes dropped, "Her Majesty's" as "hm". An abbreviation
// in brackets after the name is not part of it.
func Key(name string) string {
	if full, ok := introduced(name); ok {
		name = full
	}
	words := nameWords(name)
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, "'", "")
	}
	return strings.Join(tidy(words), "-")
}

// nameWords cuts a name into words in small letters. Unlike a word of prose,
// one of a name ends at a hyphen and may begin or end with an apostrophe; all
// apostrophes are made straight.
func nameWords(name string) []string {
	var (
		words []string
		word  strings.Builder
	)
	end := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	for i := 0; i < len(name); {
		r, size := utf8.DecodeRuneInString(name[i:])
		switch {
		case prose.IsWordRune(r):
			word.WriteRune(unicode.ToLower(r))
		case prose.IsApostrophe(r):
			word.WriteByte('\'')
		case unicode.Is(unicode.Cf, r): // soft hyphens, zero-width joiners
		case r == '&':
			end()
			words = append(words, "and")
		case r == '<':
			end()
			size = max(size, breakTag(name[i:]))
		default:
			end()
		}
		i += size
	}
	end()
	return words
}

// breakTag returns the length of a "<br>" in any spelling at the start of s.
func breakTag(s string) int {
	if len(s) < len("<br>") || !strings.EqualFold(s[:3], "<br") {
		return 0
	}
	n := 3 + len(s[3:]) - len(strings.TrimLeft(s[3:], " \t\n/"))
	if n < len(s) && s[n] == '>' {
		return n + 1
	}
	return 0
}

// tidy drops empty words and leading articles and contracts the royal style.
func tidy(words []string) []string {
	out := words[:0]
	for _, w := range words {
		switch {
		case w == "" || w == "the" && len(out) == 0:
			continue
		case len(out) > 0 && isMajesty(out[len(out)-1], w):
			out[len(out)-1] = "hm"
			continue
		}
		out = append(out, w)
	}
	return out
}

func isMajesty(a, b string) bool {
	switch b {
	case "majesty", "majestys":
		return a == "her" || a == "his"
	case "m":
		return a == "h" // "H.M. Treasury"
	}
	return false
}

// A wordClass is how much a word tells one name from others.
type wordClass byte

const (
	distinctive wordClass = iota
	generic               // what kind of body it is
	function              // grammar
)

// IsSmallWord reports the words of grammar in names, in small letters: "of",
// "for".
func IsSmallWord(word string) bool {
	switch word {
	case "of", "for", "and", "the", "to", "in", "on":
		return true
	}
	return false
}

// class sorts the words of names, already folded.
func class(word string) wordClass {
	if IsSmallWord(word) {
		return function
	}
	switch word {
	case "department", "departments", "dept", "ministry", "ministries", "min",
		"office", "offices", "hm", "government":
		return generic
	}
	return distinctive
}
