package templating

import (
	"regexp"
	"strings"
	"sync"
)

// attributeList is a list of attributes: {#id}, {.class}, {width="300" height=200}.
//
//   - Hugo, https://gohugo.io/content-management/markdown-attributes/
//   - Docusaurus, https://docusaurus.io/docs/markdown-features/toc#heading-ids
//   - pandoc, https://pandoc.org/MANUAL.html#extension-attributes
var attributeList = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`^\{[ \t]*` + attribute + `(?:[ \t]+` + attribute + `)*[ \t]*\}$`)
})

const attribute = `(?:[#.][\pL\pN_][\pL\pN_:.-]*|[A-Za-z_:][A-Za-z0-9_:.-]*=(?:"[^"]*"|'[^']*'|[^\s"'<>=` + "`" + `]+))`

// isAttributeList reports whether a text is nothing but a list of attributes.
func isAttributeList(s string) bool { return attributeList().MatchString(s) }

// attributes returns how long the list of attributes is that begins here, where
// one is kept and means something: behind what it belongs to, at the end of a
// heading or alone on a line. It is 0 if there is none.
func (c *coverer) attributes() int {
	if !c.Attributes {
		return 0
	}
	rest := c.src[c.at:]
	n := strings.IndexAny(rest[1:], "{}\n") + 2
	if n < 2 || rest[n-1] != '}' || !isAttributeList(rest[:n]) {
		return 0
	}
	previous := byte('\n')
	if c.at > 0 {
		previous = c.src[c.at-1]
	}
	switch previous {
	case '{':
		return 0
	case ')', ']', '`':
		return n
	}
	after, below, _ := strings.Cut(rest[n:], "\n")
	if strings.TrimSpace(after) != "" {
		return 0
	}
	before := strings.TrimLeft(c.src[strings.LastIndexByte(c.src[:c.at], '\n')+1:c.at], " \t>")
	if before == "" || beginsHeading(before) || isUnderline(below) {
		return n
	}
	return 0
}

// beginsHeading reports whether a line begins as a heading.
//
// https://spec.commonmark.org/0.31.2/#atx-headings
func beginsHeading(line string) bool {
	text := strings.TrimLeft(line, "#")
	level := len(line) - len(text)
	return level > 0 && level <= 6 && strings.IndexByte(" \t", text[0]) >= 0
}

// isUnderline reports whether a text begins with a line that makes a heading of the
// one before it.
//
// https://spec.commonmark.org/0.31.2/#setext-headings
func isUnderline(below string) bool {
	line, _, _ := strings.Cut(below, "\n")
	line = strings.Trim(line, " \t>\r")
	return line != "" && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}
