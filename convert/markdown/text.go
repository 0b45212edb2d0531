package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// context is what the text of phrases must know of what is around it.
type context struct {
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
	specialLow  = 1<<(' '+1) - 1 | 1<<'*' | 1<<'<' | 1<<'&' | 1<<'!' | 1<<':' | 1<<'('
	specialHigh = 1<<('\\'-64) | 1<<('`'-64) | 1<<('_'-64) | 1<<('['-64) | 1<<(']'-64) |
		1<<('~'-64) | 1<<('{'-64) | 1<<('|'-64) | 1<<('^'-64) | 1<<(0x7F-64)
	markByte = 0xEF // with which U+FEFF begins
)

func isSpecial(c byte) bool {
	switch {
	case c < 64:
		return uint64(specialLow)>>c&1 != 0
	case c < 128:
		return uint64(specialHigh)>>(c-64)&1 != 0
	}
	return c == markByte
}

// appendText writes characters so that they are read as such.
func (w *writer) appendText(s string, c context) {
	if !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0 {
		s = document.ValidText(s)
	}
	w.run, w.runSigns = len(w.text), signedRun{}
	done := 0
	looked, addressed := false, false
	for i := 0; i < len(s); i++ {
		if !isSpecial(s[i]) {
			continue
		}
		w.text = append(w.text, s[done:i]...)
		done = i
		special := w.escape(s, i, c)
		if special != keep && !looked {
			looked, addressed = true, strings.Contains(s, "://") || strings.Contains(s, "www.")
		}
		if addressed && (special == reference || special == backslash && !c.link) {
			w.breakAddress()
		}
		switch special {
		case keep:
		case backslash:
			w.text = append(w.text, '\\')
		case reference:
			r, size := utf8.DecodeRuneInString(s[i:])
			w.text = appendReference(w.text, r)
			i += size - 1
			done = i + 1
		}
	}
	w.text = append(w.text, s[done:]...)
}

type escaping uint8

const (
	keep escaping = iota
	backslash
	reference
)

// escape returns how to write the special byte at i of s.
//
// https://spec.commonmark.org/0.31.2/#backslash-escapes
func (w *writer) escape(s string, i int, c context) escaping {
	after := byte(' ')
	if i+1 < len(s) {
		after = s[i+1]
	}
	ends := i == len(s)-1
	escape := false
	switch ch := s[i]; ch {
	case '\\':
		escape = !isWord(after) && (after < utf8.RuneSelf || after == markByte)
	case '`':
		escape = w.live&ticks != 0
	case '*', '_', '~':
		escape = w.live&signOf(ch) != 0 && w.mayMark(s, i, c)
	case '[':
		escape = c.link || c.bracket || mayLink(s[i:]) || w.mayBegin(s[i:])
	case ']':
		escape = c.link
	case '|':
		escape = c.cell
	case '<':
		escape = ends || annotation.IsLetter(after) || strings.IndexByte("/!?", after) >= 0 ||
			strings.IndexByte(s[i:min(i+maxMail, len(s))], '@') > 0
	case '&':
		escape = referenceLength(s[i:]) > 0
	case '!':
		// goldmark takes "!x^1]" for a reference to a note.
		escape = ends && c.bracket || i+2 < len(s) && s[i+2] == '^'
	case '{':
		if after == '{' || after == '%' || after >= 0xF3 || after == '#' && isComment(s[i:]) {
			return reference // a template engine does not know backslashes
		}
		escape = ends || annotation.IsLetter(after) || strings.IndexByte(":/{#.", after) >= 0
	case ':', '(':
		escape = i == 0 && w.lastByte() == ']'
	case '^':
		escape = i == 0 && w.lastByte() == '['
	case ' ', '\t':
		if w.atLineStart() {
			return reference
		}
	case '\n':
		return w.newline(c)
	case markByte:
		if strings.HasPrefix(s[i:], "\uFEFF") {
			return reference
		}
	default:
		return reference
	}
	if escape {
		return backslash
	}
	return keep
}

// mayMark reports whether a sign at i of s may begin or end a phrase, which all of
// its run do.
func (w *writer) mayMark(s string, i int, c context) bool {
	if i < w.runSigns.end {
		return w.runSigns.marks
	}
	from, to := signRun(s, i)
	beyond := edge{unknown: true}
	opens, closes := flanking(s[i], edgeBefore(s, from, beyond, c.oneLine), edgeAfter(s, to, beyond, c.oneLine))
	w.runSigns = signedRun{to, opens || closes}
	return w.runSigns.marks
}

// signedRun is the run of signs that was looked at last.
type signedRun struct {
	end   int // in the present text
	marks bool
}

// maxBrackets is how far a bracket that ends is looked for.
const maxBrackets = 200

// mayLink reports whether the bracket that s begins with may belong to a link
// or a note, which it may wherever it is not seen to end. There are no links to
// definitions in what we write.
//
// https://spec.commonmark.org/0.31.2/#links
func mayLink(s string) bool {
	depth := 0
	for i := range min(len(s), maxBrackets) {
		switch s[i] {
		case '[':
			depth++
		case ']':
			if i+1 < len(s) && strings.IndexByte("([:", s[i+1]) >= 0 {
				return true // as what is between them may be escaped
			}
			if depth--; depth == 0 {
				return s[1] == '^'
			}
		}
	}
	return true
}

// mayBegin reports whether brackets that a block begins with, or the marker of an
// item, are read as a check box or as the name of an alert.
func (w *writer) mayBegin(s string) bool {
	if len(s) < 3 || len(w.text) > 1 || len(w.text) == 1 && strings.IndexByte("-+*", w.text[0]) < 0 {
		return false
	}
	return s[1] == '!' || s[2] == ']' && strings.IndexByte(" \t\nxX", s[1]) >= 0
}

// maxAddress is how far the start of an address is looked for.
const maxAddress = 2048

// breakAddress keeps GitHub from finding an address in the word of text that is
// being written: it would take what follows for a part of it, be it a backslash,
// a bracket or a sign.
//
// https://github.github.com/gfm/#autolinks-extension-
func (w *writer) breakAddress() {
	start := max(len(w.text)-maxAddress, w.run)
	start += bytes.LastIndexAny(w.text[start:], " \t\n<") + 1
	if !bytes.Contains(w.text[start:], []byte("://")) && !bytes.Contains(w.text[start:], []byte("www.")) {
		return
	}
	word := string(w.text[start:])
	w.text = w.text[:start]
	for i := range len(word) {
		begins := strings.HasPrefix(word[i:], "://") || word[i] == '.' && strings.HasSuffix(word[:i], "www")
		if begins && (i == 0 || word[i-1] != '\\') {
			w.text = append(w.text, '\\')
		}
		w.text = append(w.text, word[i])
	}
}

// maxMail is how far the sign of a mail address is looked for.
const maxMail = 100

// isComment reports whether a text begins with what engines such as Nunjucks take
// for a comment.
func isComment(s string) bool {
	const longest = 1000 // so that marks without an end cost no more than others
	return strings.Contains(s[:min(len(s), longest)], "#}")
}

// newline returns how to write the end of a line of the source.
func (w *writer) newline(c context) escaping {
	if c.oneLine || w.atLineStart() {
		return reference
	}
	w.closeLine()
	return keep
}

// closeLine keeps white space at the end of a line from being lost.
func (w *writer) closeLine() {
	switch last := w.lastByte(); last {
	case ' ', '\t', '\n':
		w.text = w.text[:len(w.text)-1]
		w.breakAddress()
		w.text = appendReference(w.text, rune(last))
	}
}

// lastByte returns what was written last, and a newline before the first byte.
func (w *writer) lastByte() byte {
	if len(w.text) == 0 {
		return '\n'
	}
	return w.text[len(w.text)-1]
}

func (w *writer) atLineStart() bool { return w.lastByte() == '\n' }

// appendReference appends a character as a numeric reference.
//
// https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
func appendReference(dst []byte, r rune) []byte {
	dst = append(dst, '&', '#')
	dst = strconv.AppendInt(dst, int64(r), 10)
	return append(dst, ';')
}

// referenceLength returns the length of what looks like a character
// reference at the start of s.
func referenceLength(s string) int {
	n := 1
	if n < len(s) && s[n] == '#' {
		n++
	}
	start := n
	for n < len(s) && n < start+40 && isWord(s[n]) {
		n++
	}
	if n == start || n == len(s) || s[n] != ';' {
		return 0
	}
	return n + 1
}

func isWord(c byte) bool { return annotation.IsLetter(c) || '0' <= c && c <= '9' }
