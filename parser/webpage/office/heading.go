package office

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

var headingAtoms = [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}

// headings makes headings of the paragraphs that are in the style of one.
func (c *cleaner) headings(body *html.Node) {
	for n := range body.Descendants() {
		if n.DataAtom != atom.P && n.DataAtom != atom.Div {
			continue
		}
		if level := c.headingLevel(n); level > 0 && !isBlankText(dom.Text(n)) {
			dom.Rename(n, headingAtoms[level-1])
		}
	}
}

// quotes makes quotes of the paragraphs that are in the style of one.
func (c *cleaner) quotes(body *html.Node) {
	var found []*html.Node
	for n := range body.Descendants() {
		if n.DataAtom == atom.P && (dom.HasClass(n, "MsoQuote") || dom.HasClass(n, "MsoIntenseQuote")) {
			found = append(found, n)
		}
	}
	for _, n := range found {
		before := n.PrevSibling
		for before != nil && before.Type == html.TextNode && isBlankText(before.Data) {
			n.Parent.RemoveChild(before)
			before = n.PrevSibling
		}
		if before == nil || !c.made[before] || before.DataAtom != atom.Blockquote {
			before = dom.New(atom.Blockquote)
			c.made[before] = true
			n.Parent.InsertBefore(before, n)
		}
		n.Parent.RemoveChild(n)
		before.AppendChild(n)
	}
}

// headingLevel returns the level of the heading that a paragraph looks like,
// and 0 for any other.
func (c *cleaner) headingLevel(n *html.Node) int {
	for class := range dom.Classes(n) {
		switch class {
		case "MsoTitle", "MsoTitleCxSpFirst", "MsoTitleCxSpMiddle", "MsoTitleCxSpLast":
			return 1
		case "title":
			if c.all && n.DataAtom == atom.P {
				return 1
			}
		}
		for _, prefix := range []string{"MsoHeading", "Heading", "heading"} {
			if number, ok := strings.CutPrefix(class, prefix); ok && n.DataAtom == atom.P {
				if level := digit(number); level > 0 {
					return level
				}
			}
		}
	}
	if dom.Attr(n, "role") == "heading" && n.DataAtom == atom.P {
		return digit(dom.Attr(n, "aria-level"))
	}
	if n.DataAtom != atom.P {
		return 0
	}
	l := c.look(n)
	if level := digit(l["mso-outline-level"]); level > 0 {
		return level
	}
	return digit(strings.TrimPrefix(strings.Trim(l["mso-style-name"], `"'`), "heading "))
}

// digit returns the level that a digit names; there are six.
func digit(s string) int {
	if len(s) != 1 || s[0] < '1' || s[0] > '9' {
		return 0
	}
	return min(int(s[0]-'0'), len(headingAtoms))
}

// contents drops the table of contents that a program made of the headings: an
// entry goes if there is a heading of the same words.
func (c *cleaner) contents(body *html.Node) {
	var entries []*html.Node
	names := map[string]bool{}
	for n := range body.Descendants() {
		switch {
		case dom.HeadingLevel(n) > 0:
			names[squeezed(dom.Text(n))] = true
		case n.DataAtom == atom.P && isTocEntry(n):
			entries = append(entries, n)
		}
	}
	dropped := false
	for _, n := range entries {
		if repeats(n, names) {
			dropped = true
			c.remark(n, "contents-list", "an entry of the table of contents is left out; the headings say the same")
			n.Parent.RemoveChild(n)
		}
	}
	for _, n := range entries {
		if dropped && n.Parent != nil && dom.HasClass(n, "MsoTocHeading") {
			n.Parent.RemoveChild(n)
		}
	}
}

func isTocEntry(n *html.Node) bool {
	for class := range dom.Classes(n) {
		if strings.HasPrefix(class, "MsoToc") || strings.HasPrefix(class, "MsoTOC") {
			return true
		}
	}
	return false
}

// repeats reports an entry of the same words as a heading.
func repeats(n *html.Node, names map[string]bool) bool {
	said := squeezed(strings.TrimRight(dom.Text(n), "0123456789 \n\u00a0"))
	return said != "" && names[said]
}

// squeezed returns text without white space, and without the number before it
// and the dots after it.
func squeezed(s string) string {
	s = strings.Map(func(c rune) rune {
		if isBlankRune(c) {
			return -1
		}
		return c
	}, s)
	return strings.TrimRight(strings.TrimLeft(s, "0123456789.()"), ".…")
}
