package source

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// tokenizer cuts a source into tags, texts and comments just where the parser
// does. It is quicker, as it looks into a tag only to find where that ends.
//
// https://html.spec.whatwg.org/multipage/parsing.html#tokenization
type tokenizer struct {
	src      string
	from, to int    // where the token in hand is
	name     string // of the tag in hand, in lower case
	attrs    int    // how many attributes that has
	rawText  string // name of the element that starts here, if it holds no tags
	cdata    bool   // CDATA sections are text here
}

// next goes on to the next token. What is left of a tag that never ends is an
// error.
func (z *tokenizer) next() html.TokenType {
	z.from = z.to
	if z.rawText != "" && z.cutRawText() {
		return html.TextToken
	}
	for i := z.from; ; i++ {
		n := strings.IndexByte(z.src[i:], '<')
		if n < 0 {
			return z.text(len(z.src))
		}
		if i += n; startsMarkup(z.src[i:]) {
			if i > z.from {
				return z.text(i)
			}
			return z.markup()
		}
	}
}

// text ends a text.
func (z *tokenizer) text(to int) html.TokenType {
	z.to = to
	if to == z.from {
		return html.ErrorToken
	}
	return html.TextToken
}

// startsMarkup reports whether no text goes on here.
func startsMarkup(s string) bool {
	return len(s) > 1 && (isLetter(s[1]) || s[1] == '!' || s[1] == '?' || s[1] == '/')
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func (z *tokenizer) markup() html.TokenType {
	rest := z.src[z.from:]
	switch {
	case rest == "</":
		return z.text(len(z.src))
	case isLetter(rest[1]):
		return z.startTag()
	case rest[1] == '/' && isLetter(rest[2]):
		if z.tag(z.from+2) == noEnd {
			return html.ErrorToken
		}
		return html.EndTagToken
	case strings.HasPrefix(rest, "<!--"):
		z.to = z.from + commentLength(rest)
	case z.cdata && strings.HasPrefix(rest, "<![CDATA["):
		z.cutAfter("]]>", len("<![CDATA["))
		return html.TextToken
	default:
		z.cutAfter(">", 2)
	}
	return html.CommentToken
}

// cutAfter ends a token after the first end mark that is at least so many bytes
// on.
func (z *tokenizer) cutAfter(mark string, skip int) {
	z.to = len(z.src)
	if i := strings.Index(z.src[z.from+skip:], mark); i >= 0 {
		z.to = z.from + skip + i + len(mark)
	}
}

// commentLength returns how long the comment is that a text begins with. One
// may end as soon as it has begun.
//
// https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state
func commentLength(s string) int {
	for i := len("<!"); ; {
		n := strings.Index(s[i:], "--")
		if n < 0 {
			return len(s)
		}
		for i += n; i < len(s) && s[i] == '-'; i++ {
		}
		switch {
		case strings.HasPrefix(s[i:], ">"):
			return i + 1
		case strings.HasPrefix(s[i:], "!>") && i >= len("<!----"):
			return i + 2
		}
	}
}

func (z *tokenizer) startTag() html.TokenType {
	last := z.tag(z.from + 1)
	if htmlelement.RawText(z.name) {
		z.rawText = z.name
	}
	switch {
	case last == noEnd:
		return html.ErrorToken
	case last != unquoted && z.src[z.to-2] == '/':
		return html.SelfClosingTagToken
	}
	return html.StartTagToken
}

// part is what a tag ends with.
type part int

const (
	noEnd    part = iota // it never ends
	unquoted             // a value without quotes
	other
)

// tag cuts a tag whose name is at i.
//
// https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state
func (z *tokenizer) tag(i int) (last part) {
	s := z.src
	start := i
	for i < len(s) && !isSpaceByte(s[i]) && s[i] != '/' && s[i] != '>' {
		i++
	}
	z.name = lowerName(s[start:i])
	z.to = len(s)
	z.attrs = 0
	for last = other; ; z.attrs++ {
		if i = skipSpace(s, i); i == len(s) {
			return noEnd
		}
		if s[i] == '>' {
			z.to = i + 1
			return last
		}
		_, _, i, last = cutValue(s, skipKey(s, i))
	}
}

// skipKey returns where the name of an attribute ends, which can begin with a
// sign of equality.
//
// https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state
func skipKey(s string, i int) int {
	if s[i] == '=' {
		i++
	}
	for i < len(s) && !isSpaceByte(s[i]) && s[i] != '/' && s[i] != '>' && s[i] != '=' {
		i++
	}
	return i
}

// cutValue returns where the value after the name of an attribute is, and where what is
// after it begins.
func cutValue(s string, i int) (from, to, next int, last part) {
	if i = skipSpace(s, i); i == len(s) || s[i] != '=' {
		if i < len(s) && s[i] == '/' {
			i++
		}
		return i, i, i, other
	}
	if i = skipSpace(s, i+1); i == len(s) || s[i] == '>' {
		return i, i, i, other
	}
	if quote := s[i]; quote == '"' || quote == '\'' {
		n := strings.IndexByte(s[i+1:], quote)
		if n < 0 {
			return i + 1, len(s), len(s), other
		}
		return i + 1, i + 1 + n, i + n + 2, other
	}
	from = i
	for i < len(s) && !isSpaceByte(s[i]) && s[i] != '>' {
		i++
	}
	return from, i, i, unquoted
}

func skipSpace(s string, i int) int {
	for i < len(s) && isSpaceByte(s[i]) {
		i++
	}
	return i
}

func isSpaceByte(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r' }

// lowerName returns the name of an element, which is part of the source unless
// it has to be written anew.
func lowerName(s string) string {
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' || c == 0 {
			return lowerASCII(strings.ReplaceAll(s, "\x00", "\ufffd"))
		}
	}
	return s
}

func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}
