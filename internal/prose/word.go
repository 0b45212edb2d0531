package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsWordRune reports what words are made of: letters, digits and the marks
// that combine with them.
func IsWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// IsDigit reports the digits 0 to 9.
func IsDigit(r rune) bool { return '0' <= r && r <= '9' }

// IsCurrency reports signs of currencies.
func IsCurrency(r rune) bool { return unicode.Is(unicode.Sc, r) }

// IsApostrophe reports the signs that are typed for an apostrophe.
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', '´':
		return true
	}
	return false
}

// WordLen returns the length of the word that s begins with, 0 if there is
// none. Single runes of joints hold a word together where they are between two
// parts of it: with "-'" those of "no-one" and "aren't".
func WordLen(s, joints string) int {
	end := 0
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !IsWordRune(r) {
			next, _ := utf8.DecodeRuneInString(s[end+size:])
			if end == 0 || !strings.ContainsRune(joints, r) || !IsWordRune(next) {
				break
			}
		}
		end += size
	}
	return end
}

// Words returns the words of s in small letters, cut at everything else: at
// hyphens and apostrophes too.
func Words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !IsWordRune(r) })
}
