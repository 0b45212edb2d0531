package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// OneLine is normal form T1: composed characters, runs of white space as one
// space. No-break spaces stay what they are.
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

// IsFixedSpace reports spaces that somebody chose: no-break and thin ones.
func IsFixedSpace(r rune) bool {
	return r == '\u00a0' || r == '\u202f' || r == '\u2009' || r == '\u2007'
}

// FoldTypography is normal form T2: T1 with one shape of quotation mark, dash,
// ellipsis and space.
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
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
	default:
		if IsFixedSpace(r) {
			r = ' '
		}
		b.WriteRune(r)
	}
}

// Fold is the form in which words of two versions are compared: T2 in
// lower case.
func Fold(s string) string { return strings.ToLower(FoldTypography(s)) }

// foldWord is foldText of a word, which holds no white space.
func foldWord(s string) string {
	if isPlain(s) {
		return strings.ToLower(s)
	}
	return Fold(s)
}

// compose is Unicode's normal form C.
func compose(s string) string {
	if isPlain(s) {
		return s
	}
	return norm.NFC.String(s)
}

// isTidy reports whether collapse would change nothing, as far as ASCII tells.
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
