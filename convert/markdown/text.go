package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// mdContext is what the text of phrases must know of what is around it.
type mdContext struct {
	oneLine  bool // a newline cannot be written as one
	cell     bool // of a table, which "|" would end
	link     bool // in brackets, which "]" would end
	bracket  bool // a "[" of ours follows
	emphasis uint8
	strike   bool // no more "~~"
	depth    int
	after    rune // what follows the phrases; 0 is the end of the line
}

// The bytes that text may not be able to hold as they are: control characters
// and these, one bit for each of the first and the second 64 characters.
const (
	mdSpecialLow  = 1<<(' '+1) - 1 | 1<<'*' | 1<<'<' | 1<<'&' | 1<<'!' | 1<<':' | 1<<'('
	mdSpecialHigh = 1<<('\\'-64) | 1<<('`'-64) | 1<<('_'-64) | 1<<('['-64) | 1<<(']'-64) |
		1<<('~'-64) | 1<<('{'-64) | 1<<('|'-64) | 1<<('^'-64) | 1<<(0x7F-64)
	mdMarkByte = 0xEF // with which U+FEFF begins
)

func mdSpecial(c byte) bool {
	switch {
	case c < 64:
		return uint64(mdSpecialLow)>>c&1 != 0
	case c < 128:
		return uint64(mdSpecialHigh)>>(c-64)&1 != 0
	}
	return c == mdMarkByte
}

// appendText writes characters so that they are read as such.
func (w *mdWriter) appendText(s string, c mdContext) {
	if !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0 {
		s = mdClean(s)
	}
	done := 0
	for i := 0; i < len(s); i++ {
		if !mdSpecial(s[i]) {
			continue
		}
		w.text = append(w.text, s[done:i]...)
		done = i
		switch special := w.escape(s, i, c); special {
		case mdKeep:
		case mdBackslash:
			w.text = append(w.text, '\\')
		case mdReference:
			r, size := utf8.DecodeRuneInString(s[i:])
			w.text = mdAppendReference(w.text, r)
			i += size - 1
			done = i + 1
		}
	}
	w.text = append(w.text, s[done:]...)
}

type mdEscape uint8

const (
	mdKeep mdEscape = iota
	mdBackslash
	mdReference
)

// escape says how to write the special byte at i of s.
func (w *mdWriter) escape(s string, i int, c mdContext) mdEscape {
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = s[i-1]
	}
	if i+1 < len(s) {
		after = s[i+1]
	}
	ends := i == len(s)-1
	escape := false
	switch ch := s[i]; ch {
	case '\\', '`', '[':
		escape = true
	case '*', '~':
		// Between spaces that stay spaces it marks nothing.
		escape = w.lastByte() != ' ' || after != ' ' || i+2 >= len(s) || s[i+2] == '\n'
	case '_':
		escape = !mdWord(before) || !mdWord(after)
	case ']':
		escape = c.link
	case '|':
		escape = c.cell
	case '<':
		escape = ends || mdLetter(after) || strings.IndexByte("/!?", after) >= 0
	case '&':
		escape = mdReferenceLength(s[i:]) > 0
	case '!':
		// goldmark takes "!x^1]" for a reference to a note.
		escape = ends && c.bracket || i+2 < len(s) && s[i+2] == '^'
	case '{':
		escape = ends || mdLetter(after) || strings.IndexByte(":/{#.", after) >= 0
	case ':', '(':
		escape = i == 0 && w.lastByte() == ']'
	case '^':
		escape = i == 0 && w.lastByte() == '['
	case ' ', '\t':
		if w.atLineStart() {
			return mdReference
		}
	case '\n':
		return w.newline(c)
	case mdMarkByte:
		if strings.HasPrefix(s[i:], "\uFEFF") {
			return mdReference
		}
	default:
		return mdReference
	}
	if escape {
		return mdBackslash
	}
	return mdKeep
}

// newline says how to write the end of a line of the source.
func (w *mdWriter) newline(c mdContext) mdEscape {
	if c.oneLine || w.atLineStart() {
		return mdReference
	}
	w.closeLine()
	return mdKeep
}

// closeLine keeps white space at the end of a line from being lost.
func (w *mdWriter) closeLine() {
	switch last := w.lastByte(); last {
	case ' ', '\t', '\n':
		w.text = mdAppendReference(w.text[:len(w.text)-1], rune(last))
	}
}

// lastByte returns what was written last, and a newline before the first byte.
func (w *mdWriter) lastByte() byte {
	if len(w.text) == 0 {
		return '\n'
	}
	return w.text[len(w.text)-1]
}

func (w *mdWriter) atLineStart() bool { return w.lastByte() == '\n' }

func mdAppendReference(dst []byte, r rune) []byte {
	dst = append(dst, '&', '#')
	dst = strconv.AppendInt(dst, int64(r), 10)
	return append(dst, ';')
}

// mdReferenceLength returns the length of what looks like a character
// reference at the start of s.
func mdReferenceLength(s string) int {
	n := 1
	if n < len(s) && s[n] == '#' {
		n++
	}
	start := n
	for n < len(s) && n < start+40 && mdWord(s[n]) {
		n++
	}
	if n == start || n == len(s) || s[n] != ';' {
		return 0
	}
	return n + 1
}

func mdLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func mdWord(c byte) bool { return mdLetter(c) || '0' <= c && c <= '9' }
