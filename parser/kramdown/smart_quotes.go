package kramdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quote turns a straight quotation mark into a curly one, or two that follow
// each other into two, see https://kramdown.gettalong.org/syntax.html#typographic-symbols.
//
// The text from the character before the mark on decides. If that character
// belongs to markup, the text starts with the mark itself, and then the mark
// may play the part of the character before another one.
func (ip *inlineParser) quote() {
	at := ip.pos
	if at > ip.markupEnd {
		_, size := utf8.DecodeLastRuneInString(ip.s[ip.markupEnd:at])
		if ip.s[at-size] != '\\' {
			at -= size
		}
	}
	q := quoteText{s: ip.s[at:ip.end], back: ip.pos - at}
	q.decide()
	if q.skip > q.back {
		ip.plain(at + q.skip)
	}
	sy := &ip.p.settings.symbols
	text := sy.quote(ip.s[ip.pos], q.left)
	if q.double {
		text += sy.quote(ip.s[ip.pos+1], true)
		ip.substitute(2, text)
		return
	}
	ip.substitute(1, text)
}

func (sy *symbols) quote(c byte, left bool) string {
	switch {
	case c == '"' && left:
		return sy.ldquo
	case c == '"':
		return sy.rdquo
	case left:
		return sy.lsquo
	}
	return sy.rsquo
}

// quoteText is the text around a quotation mark.
type quoteText struct {
	s    string
	back int // where the mark is

	skip   int  // where the mark is that was decided on
	left   bool // it opens
	double bool // the next one does too
}

func (q *quoteText) decide() {
	s := q.s
	_, size := utf8.DecodeRuneInString(s)
	mark := isQuote(s[0])
	w := 0 // white space before the mark
	if space(s[0]) {
		w = 1
	}
	switch {
	case mark && beforeEmphasis(s[1:]):
		q.left = true
	case mark && beforePunctuation(s[1:]):
	case twoQuotes(s[w:]) && wordAt(s, w+2):
		q.skip, q.left, q.double = w, true, true
	case byteAt(s, w) == '\'' && decade(s[w+1:]):
		q.skip = w
	case w == 1 && isQuote(byteAt(s, 1)) && wordAt(s, 2):
		q.skip, q.left = 1, true
	case isQuote(byteAt(s, size)) && closesAfter(s[0]):
		q.skip = size
	case mark && beforeEnd(s[1:]):
	case byteAt(s, size) == '\'':
		q.skip, q.left = size, true
	case s[0] == '\'':
		q.left = true
	case byteAt(s, size) == '"':
		q.skip, q.left = size, true
	default:
		q.left = true
	}
}

func isQuote(c byte) bool { return c == '"' || c == '\'' }

func byteAt(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return 0
}

func wordAt(s string, i int) bool { return i < len(s) && word(s[i]) }

// beforeEmphasis reports whether s starts with one or two * or _ and no space.
func beforeEmphasis(s string) bool {
	n := 0
	for n < len(s) && n < 2 && (s[n] == '*' || s[n] == '_') {
		n++
	}
	return n > 0 && n < len(s) && !space(s[n]) || n == 2
}

const punctuation = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~"

// beforePunctuation reports whether s starts with a punctuation mark, other
// than an ellipsis, that no word follows.
func beforePunctuation(s string) bool {
	if s == "" || strings.IndexByte(punctuation, s[0]) < 0 || strings.HasPrefix(s[1:], "..") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	next := len(s) > 1 && (r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
	return next == (s[0] == '_')
}

// twoQuotes reports whether s starts with quotation marks of both kinds.
func twoQuotes(s string) bool {
	return len(s) > 1 && isQuote(s[0]) && isQuote(s[1]) && s[0] != s[1]
}

// decade reports whether s starts like "80s".
func decade(s string) bool {
	return len(s) > 2 && digit(s[0]) && digit(s[1]) && s[2] == 's'
}

// closesAfter reports whether a mark after c closes.
func closesAfter(c byte) bool {
	return strings.IndexByte(" \\\t\r\n[{(-", c) < 0
}

// beforeEnd reports whether s starts with white space, is empty, or starts
// with a lone s.
func beforeEnd(s string) bool {
	if s == "" || space(s[0]) {
		return true
	}
	if s[0] != 's' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	return len(s) == 1 || r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
}
