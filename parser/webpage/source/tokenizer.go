package webpage

import (
	"io"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// cutter cuts a source into tags, texts and comments just where the parser
// does. It is quicker, as it looks into a tag only to find where that ends.
type cutter struct {
	src      string
	from, to int    // where the piece in hand stands
	name     string // of the tag in hand, in lower case
	rawText  string // name of the element that starts here, if what it holds is no tags
	cdata    bool   // sections of characters are text here
}

// next goes on to the next piece. What is left of a tag that never ends is an
// error.
func (c *cutter) next() html.TokenType {
	c.from = c.to
	if c.rawText != "" && c.cutRawText() {
		return html.TextToken
	}
	for i := c.from; ; i++ {
		n := strings.IndexByte(c.src[i:], '<')
		if n < 0 {
			return c.text(len(c.src))
		}
		if i += n; startsMarkup(c.src[i:]) {
			if i > c.from {
				return c.text(i)
			}
			return c.markup()
		}
	}
}

// text ends a piece of text.
func (c *cutter) text(to int) html.TokenType {
	c.to = to
	if to == c.from {
		return html.ErrorToken
	}
	return html.TextToken
}

// startsMarkup reports whether no text goes on here.
func startsMarkup(s string) bool {
	return len(s) > 1 && (isLetter(s[1]) || s[1] == '!' || s[1] == '?' || s[1] == '/')
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func (c *cutter) markup() html.TokenType {
	rest := c.src[c.from:]
	switch {
	case rest == "</":
		return c.text(len(c.src))
	case isLetter(rest[1]):
		return c.startTag()
	case rest[1] == '/' && isLetter(rest[2]):
		if c.tag(c.from+2) == noEnd {
			return html.ErrorToken
		}
		return html.EndTagToken
	case strings.HasPrefix(rest, "<!--"):
		c.to = c.from + commentLength(rest)
	case c.cdata && strings.HasPrefix(rest, "<![CDATA["):
		c.cutAfter("]]>", len("<![CDATA["))
		return html.TextToken
	default:
		c.cutAfter(">", 2)
	}
	return html.CommentToken
}

// cutAfter ends a piece behind the first mark that stands some bytes on.
func (c *cutter) cutAfter(mark string, skip int) {
	c.to = len(c.src)
	if i := strings.Index(c.src[c.from+skip:], mark); i >= 0 {
		c.to = c.from + skip + i + len(mark)
	}
}

// commentLength returns how long the comment is that a text begins with. One
// may end as soon as it has begun.
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

func (c *cutter) startTag() html.TokenType {
	last := c.tag(c.from + 1)
	if htmlelement.RawText(c.name) {
		c.rawText = c.name
	}
	switch {
	case last == noEnd:
		return html.ErrorToken
	case last != unquoted && c.src[c.to-2] == '/':
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

// tag cuts a tag whose name stands at i.
func (c *cutter) tag(i int) (last part) {
	s := c.src
	start := i
	for i < len(s) && !isSpaceByte(s[i]) && s[i] != '/' && s[i] != '>' {
		i++
	}
	c.name = lowerName(s[start:i])
	c.to = len(s)
	for last = other; ; {
		if i = skipSpace(s, i); i == len(s) {
			return noEnd
		}
		if s[i] == '>' {
			c.to = i + 1
			return last
		}
		i, last = skipValue(s, skipKey(s, i))
	}
}

// skipKey returns where the name of an attribute ends, which can begin with a
// sign of equality.
func skipKey(s string, i int) int {
	if s[i] == '=' {
		i++
	}
	for i < len(s) && !isSpaceByte(s[i]) && s[i] != '/' && s[i] != '>' && s[i] != '=' {
		i++
	}
	return i
}

// skipValue returns where the value behind the name of an attribute ends.
func skipValue(s string, i int) (int, part) {
	if i = skipSpace(s, i); i == len(s) || s[i] != '=' {
		if i < len(s) && s[i] == '/' {
			i++
		}
		return i, other
	}
	if i = skipSpace(s, i+1); i == len(s) || s[i] == '>' {
		return i, other
	}
	if quote := s[i]; quote == '"' || quote == '\'' {
		n := strings.IndexByte(s[i+1:], quote)
		if n < 0 {
			return len(s), other
		}
		return i + n + 2, other
	}
	for i < len(s) && !isSpaceByte(s[i]) && s[i] != '>' {
		i++
	}
	return i, unquoted
}

func skipSpace(s string, i int) int {
	for i < len(s) && isSpaceByte(s[i]) {
		i++
	}
	return i
}

func isSpaceByte(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r' }

// lowerName returns the name of an element, which is most often part of the
// source.
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

// cutRawText cuts the text of a script, a title and the like, if there is any.
// There are few of them, and their rules are many: those are the parser's.
func (c *cutter) cutRawText() bool {
	start := "<" + c.rawText + ">"
	z := html.NewTokenizer(io.MultiReader(strings.NewReader(start), strings.NewReader(c.src[c.from:])))
	c.rawText = ""
	z.Next()
	if z.Next() != html.TextToken {
		return false
	}
	c.to = c.from + len(z.Raw())
	return true
}
