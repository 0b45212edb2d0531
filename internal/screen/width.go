package screen

import (
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// Width returns how many columns s takes: two for a character of East Asian
// scripts or an emoji, none for a combining mark. The ambiguous ones of
// https://unicode.org/reports/tr11/ take one, whatever the locale.
func Width(s string) int { return displaywidth.String(s) }

// pieces cuts a word where a line may end in it: next to the characters of
// scripts that put no spaces between words. What closes or goes on stays with
// what is before it, what opens with what is after it.
//
// https://unicode.org/reports/tr14/
func pieces(word string) []string {
	var out []string
	start, before := 0, rune(0)
	for i, r := range word {
		if i > start && mayEnd(before, r) {
			out = append(out, word[start:i])
			start = i
		}
		before = r
	}
	return append(out, word[start:])
}

// mayEnd reports whether a line may end between two characters.
func mayEnd(before, after rune) bool {
	if !isIdeographic(before) && !isIdeographic(after) || unicode.Is(unicode.Lm, after) {
		return false
	}
	ends := unicode.In(before, unicode.L, unicode.N, unicode.M, unicode.Pe, unicode.Pf) ||
		before > unicode.MaxASCII && unicode.Is(unicode.Po, before)
	return ends && unicode.In(after, unicode.L, unicode.N)
}

func isIdeographic(r rune) bool {
	return r > unicode.MaxLatin1 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
