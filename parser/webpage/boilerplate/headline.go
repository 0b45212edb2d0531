package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// line reads an element without blocks that is metadata or a label of furniture.
func (a *Article) line(n *html.Node) bool {
	lines := strings.Split(shortText(n), "\n")
	if lines[0] == "" {
		return isEmptyLine(n)
	}
	if a.caption(n, lines[0]) && len(lines) == 1 {
		a.setMeta(n, "type", lines[0])
		return true
	}
	for i, line := range lines {
		h, ok := a.header(line)
		ok = ok && !((h.Field == "updated" || h.Field == "published") && leadsAway(n))
		if !ok || h.Field == "top" || !a.expected(n, h.Field, line) { // a page marks what is at its top
			return a.datedLine(n, lines)
		}
		if i == len(lines)-1 {
			for _, line := range lines {
				h, _ := a.header(line)
				a.setMeta(n, h.Field, h.Value)
			}
			if isContents(line) {
				a.contents = dom.NextElement(n)
			}
		}
	}
	return true
}

// datedLine reads an element that says when the page was published or changed, in
// several parts.
func (a *Article) datedLine(n *html.Node, lines []string) bool {
	if !a.expected(n, "updated", "") || leadsAway(n) {
		return false
	}
	dates := a.datesOf(strings.Join(lines, " "))
	if dates == nil && len(lines) > 1 {
		dates = a.datesOf(strings.Join(lines, " | "))
	}
	for _, h := range dates {
		a.setMeta(n, h.Field, h.Value)
	}
	return dates != nil
}

// isEmptyLine reports an element without text that is there for a script or for
// its looks.
func isEmptyLine(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Header, atom.Footer, atom.Span:
	default:
		return false
	}
	for d := range n.Descendants() {
		switch d.DataAtom {
		case 0, atom.Div, atom.Section, atom.Span, atom.A, atom.I, atom.B, atom.Script, atom.Style:
		default:
			return false
		}
	}
	return len(shortText(n)) == 0 && strings.TrimSpace(dom.Text(n)) == "" && dom.Attr(n, "id") == ""
}

// expected reports whether such a line can be where it is.
func (a *Article) expected(n *html.Node, field, line string) bool {
	switch field {
	case "drop":
		return !isContents(line) || listsLinks(dom.NextElement(n))
	case "type":
		return !a.passed && a.title != nil && a.blocks == 0
	}
	return a.began || a.blocks < headLines
}

func isContents(line string) bool { return strings.EqualFold(strings.Trim(line, " :"), "contents") }

// caption reports the line that GOV.UK sets above a title: the type.
func (a *Article) caption(n *html.Node, line string) bool {
	if a.passed || a.title == nil || len(line) > 60 {
		return false
	}
	return hasClassOf(n, known().kind)
}

// listsLinks reports a list of links to places in the page, or what holds one.
func listsLinks(n *html.Node) bool {
	if n == nil {
		return false
	}
	links, other := 0, 0
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && !dom.IsSpace(d.Data):
			if inLink(d, n) {
				links++
			} else if other++; other > 3 {
				return false
			}
		case d.DataAtom == atom.A && !strings.HasPrefix(dom.Attr(d, "href"), "#"):
			return false
		}
	}
	return links > 0 && other <= links
}
