package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// OneLine returns s with its characters composed (Unicode's normal form C) and
// runs of white space as one space. Fixed spaces stay what they are.
func OneLine(s string) string {
	if isTidy(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	owed := false
	for _, r := range compose(s) {
		if isPlainSpace(r) {
			owed = b.Len() > 0
			continue
		}
		if owed {
			b.WriteByte(' ')
			owed = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isPlainSpace reports white space that only lays out the source.
func isPlainSpace(r rune) bool { return unicode.IsSpace(r) && !IsFixedSpace(r) }

// IsFixedSpace reports spaces that somebody chose: those that keep two words on
// one line, and thin ones.
func IsFixedSpace(r rune) bool {
	return r == '\u00a0' || r == '\u202f' || r == '\u2009' || r == '\u2007'
}

// FoldTypography returns [OneLine] of s with one shape of quotation mark, dash,
// ellipsis, tick, cross and space.
func FoldTypography(s string) string {
	if isTidy(s) && isPlain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range compose(s) {
		foldRune(&b, r)
	}
	return OneLine(b.String())
}

// foldRune writes r without its typography.
func foldRune(b *strings.Builder, r rune) {
	switch r {
	case '‘', '’', '‚', '‛', '′', '`', '´':
		b.WriteByte('\'')
	case '“', '”', '„', '‟', '″', '«', '»':
		b.WriteByte('"')
	case '‐', '‑', '‒', '–', '—', '―', '−':
		b.WriteByte('-')
	case '…':
		b.WriteString("...")
	case '✔', '✅', '☑':
		b.WriteString("✓")
	case '✘', '✕', '✖', '❌', '❎', '☒':
		b.WriteString("✗")
	case '\ufeff', '\ufe0e', '\ufe0f':
	default:
		switch {
		case isInvisible(r):
		case IsFixedSpace(r):
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
}

// isInvisible reports soft hyphens and spaces without width: they tell where a
// word may be broken.
func isInvisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060':
		return true
	}
	return false
}

// Fold returns the form in which texts of two versions are compared:
// [FoldTypography] of s in small letters. Those can compose where the capitals
// could not.
func Fold(s string) string { return compose(strings.ToLower(FoldTypography(s))) }

// foldWord is Fold of a word, which holds no white space.
func foldWord(s string) string {
	if isPlain(s) {
		return strings.ToLower(s)
	}
	return Fold(s)
}

// compose returns s in Unicode's normal form C.
func compose(s string) string {
	if isPlain(s) {
		return s
	}
	return norm.NFC.String(s)
}

// isTidy reports whether OneLine would change nothing, as far as ASCII tells.
func isTidy(s string) bool {
	space := true
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf, c < ' ', c == ' ' && space:
			return false
		default:
			space = c == ' '
		}
	}
	return !space || s == ""
}

// isPlain reports whether s is ASCII, without the one ASCII character that
// has a typographic form of its own.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] == '`' {
			return false
		}
	}
	return true
}
