package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Invisibles are the characters without width that stood in a text.
type Invisibles struct {
	Count int
	First int // offset of the first
}

// DropInvisible returns a text without characters that only programs see, and what
// there was of them: spaces without width, marks of the order of bytes, and soft
// hyphens in words. In scripts that put no space between words a space without
// width tells where they end, and stays.
//
// https://www.unicode.org/reports/tr14/#ZW
func DropInvisible(s string) (string, Invisibles) {
	if !hasInvisible(s) {
		return s, Invisibles{}
	}
	var b strings.Builder
	b.Grow(len(s))
	var found Invisibles
	kept, before := 0, ' '
	for i := 0; i < len(s); {
		if c := s[i]; c != "\u00ad"[0] && c != "\u200b"[0] && c != "\ufeff"[0] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if isInvisible(r) {
			if kept < i {
				before, _ = utf8.DecodeLastRuneInString(s[kept:i])
			}
			if drops(r, before, visibleAfter(s[i+size:])) {
				if found.Count == 0 {
					found.First = i
				}
				found.Count++
				b.WriteString(s[kept:i])
				kept = i + size
			}
		}
		i += size
	}
	b.WriteString(s[kept:])
	return b.String(), found
}

// visibleAfter returns the first character of s that may be seen. Of those that are
// not there are few in a row; of more, the last counts.
func visibleAfter(s string) rune {
	const most = 8
	var r rune
	for range most {
		var size int
		if r, size = utf8.DecodeRuneInString(s); !isInvisible(r) {
			return r
		}
		s = s[size:]
	}
	return r
}

// hasInvisible reports whether one of the characters may be there.
func hasInvisible(s string) bool {
	return strings.Contains(s, "\u200b") || strings.Contains(s, "\ufeff") || strings.Contains(s, "\u00ad")
}

func isInvisible(r rune) bool { return r == '\u200b' || r == '\ufeff' || r == '\u00ad' }

// drops reports whether a character between two others says nothing.
func drops(r, before, after rune) bool {
	switch r {
	case '\u00ad':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case '\u200b':
		return !unicode.In(before, unspaced...) && !unicode.In(after, unspaced...)
	}
	return true
}

// unspaced are the scripts without a space between words.
var unspaced = []*unicode.RangeTable{
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Javanese, unicode.Balinese,
	unicode.Tai_Le, unicode.Tai_Tham,
}

// Problem is the remark about what was dropped, without a place; it needs at least one.
func (v Invisibles) Problem() Problem {
	verb := " are left out"
	if v.Count == 1 {
		verb = " is left out"
	}
	return Problem{Severity: Info, Code: "invisible-character",
		Message: numbered(v.Count, "character") + " without width" + verb,
		Hint:    "they are spaces and hyphens that no reader sees"}
}
