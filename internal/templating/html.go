package templating

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// longestTag bounds how far the end of a tag of HTML is looked for.
const longestTag = 2000

// htmlTag returns how long the tag of HTML is that begins here, if a template has
// tags in it elsewhere than in the values of its attributes, or if it ends an
// element with such a start tag: no reader takes that for HTML. Else it is 0.
//
// https://spec.commonmark.org/0.31.2/#html-tag
func (c *coverer) htmlTag() (length int, block bool) {
	rest := c.src[c.at:min(len(c.src), c.at+longestTag)]
	isEnd := strings.HasPrefix(rest, "</")
	at := 1
	if isEnd {
		at = 2
	}
	nameEnd := at
	for nameEnd < len(rest) && isNameByte(rest[nameEnd]) {
		nameEnd++
	}
	name := strings.ToLower(rest[at:nameEnd])
	if nameEnd == len(rest) || name == "" && rest[at] != '{' || strings.IndexByte(" \t\n/>{", rest[nameEnd]) < 0 {
		return 0, false
	}
	length, broken := c.tagLength(nameEnd)
	switch {
	case length == 0:
		return 0, false
	case isEnd && !broken:
		broken = c.endsBroken(name)
	case !isEnd:
		c.opened(name, broken && rest[length-2] != '/')
	}
	if !broken {
		return 0, false
	}
	return length, !isPhrase(name)
}

func isNameByte(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '-'
}

// tagLength returns where the tag of HTML ends whose name ends at i behind its
// start, and whether a template breaks it. It is 0 if there is no end.
func (c *coverer) tagLength(i int) (length int, broken bool) {
	quote, value := byte(0), false
	limit := min(len(c.src), c.at+longestTag)
	for at := c.at + i; at < limit; at++ {
		ch := c.src[at]
		if ch == '{' {
			if end, k := c.tag(at); end > 0 {
				end = c.region(at, end, k)
				broken = broken || quote == 0 && !value
				at = end - 1
				continue
			}
		}
		switch {
		case quote != 0:
			if ch == quote {
				quote, value = 0, false
			}
		case ch == '"' || ch == '\'':
			quote = ch
		case ch == '>':
			return at + 1 - c.at, broken
		case ch == '<' || !broken && ch == '\n' && strings.HasPrefix(c.src[at+1:], "\n"):
			return 0, false
		case ch == '=':
			value = true
		case ch == ' ' || ch == '\t' || ch == '\n':
			value = false
		}
	}
	return 0, false
}

// opened notes a start tag, so that its end tag is known if a template breaks it.
func (c *coverer) opened(name string, broken bool) {
	depths := c.brokenTags[name]
	switch {
	case broken && !htmlelement.Void(name) && name != "":
		if c.brokenTags == nil {
			c.brokenTags = map[string][]int{}
		}
		c.brokenTags[name] = append(depths, 0)
	case len(depths) > 0:
		depths[len(depths)-1]++
	}
}

// endsBroken reports whether an end tag belongs to a start tag that a template
// breaks.
func (c *coverer) endsBroken(name string) bool {
	depths := c.brokenTags[name]
	last := len(depths) - 1
	if last < 0 {
		return false
	}
	if depths[last] > 0 {
		depths[last]--
		return false
	}
	c.brokenTags[name] = depths[:last]
	return true
}

// isPhrase reports whether an element stands in a line of text, as one without a
// name does.
func isPhrase(name string) bool {
	switch name {
	case "", "button", "img", "input", "label", "source":
		return true
	}
	return htmlelement.TextLevel(name)
}
