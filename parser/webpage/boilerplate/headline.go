package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// longestLine is how many bytes a line has that says something of the page.
const longestLine = 400

// line reads an element without blocks that says something of the page, or is
// a label of its furniture.
func (a *article) line(n *html.Node) bool {
	lines := strings.Split(shortText(n), "\n")
	if lines[0] == "" {
		return a.emptyLine(n)
	}
	if a.caption(n, lines[0]) && len(lines) == 1 {
		a.setMeta(n, "type", lines[0])
		return true
	}
	for i, line := range lines {
		h, ok := a.profile.Header(line)
		if !ok || !a.expected(n, h.Field, line) {
			return false
		}
		if i == len(lines)-1 {
			for _, line := range lines {
				h, _ := a.profile.Header(line)
				a.setMeta(n, h.Field, h.Value)
			}
			if isContents(line) {
				a.contents = nextElement(n)
			}
		}
	}
	return true
}

// emptyLine reports an element without text that is there for a script or the
// eye.
func (a *article) emptyLine(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Header, atom.Footer, atom.P, atom.Span:
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
	return n.DataAtom != atom.P && len(shortText(n)) == 0 && strings.TrimSpace(text(n)) == "" && get(n, "id") == ""
}

// expected reports whether such a line can stand where it does.
func (a *article) expected(n *html.Node, field, line string) bool {
	switch field {
	case "drop":
		return !isContents(line) || listsLinks(nextElement(n))
	case "type":
		return !a.passed && a.title != nil && a.kept == 0
	}
	return a.began || a.kept < headLines
}

func isContents(line string) bool { return strings.EqualFold(strings.Trim(line, " :"), "contents") }

// caption reports the line that the platform sets above a title: the type.
func (a *article) caption(n *html.Node, line string) bool {
	if a.passed || a.title == nil || len(line) > 60 {
		return false
	}
	for class := range classes(n) {
		switch class {
		case "gem-c-title__context", "gem-c-heading__context", "pub-c-title__context", "publication-header__type", "document-type", "type", "govuk-caption-xl":
			return true
		}
	}
	return false
}

// setMeta sets a field of what the document says of itself; what comes first
// holds.
func (a *article) setMeta(n *html.Node, field, value string) {
	m := &a.doc.Meta
	switch field {
	case "type":
		if h, ok := a.profile.Header(value); ok && h.Field == "type" {
			value = h.Value
		}
		first(&m.Type, value)
	case "published":
		first(&m.Published, value)
	case "updated":
		first(&m.Updated, value)
	case "withdrawn":
		first(&m.Withdrawn, value)
		a.notice = noticeRound(n, a.main)
	case "government":
		if first(&m.Government, value) {
			m.Political = true
		}
	}
}

func first(field *string, value string) bool {
	if *field != "" {
		return false
	}
	*field = value
	return true
}

// noticeRound returns the element that says that it is a notice round a line of
// it.
func noticeRound(n, main *html.Node) *html.Node {
	for up := n.Parent; up != nil && up != main; up = up.Parent {
		if get(up, "aria-label") == "Notice" {
			return up
		}
		for class := range classes(up) {
			if class == "gem-c-notice" || class == "app-c-notice" || class == "archive-notice" || class == "withdrawal-notice" || class == "notice" ||
				class == "gem-c-govspeak-notice" || class == "govuk-notice" {
				return up
			}
		}
	}
	return nil
}

// listsLinks reports a list of links to places in the page, or what holds one.
func listsLinks(n *html.Node) bool {
	if n == nil {
		return false
	}
	links, other := 0, 0
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && !isSpace(d.Data):
			if inLink(d, n) {
				links++
			} else if other++; other > 3 {
				return false
			}
		case d.DataAtom == atom.A && !strings.HasPrefix(get(d, "href"), "#"):
			return false
		}
	}
	return links > 0 && other <= links
}

func inLink(n, root *html.Node) bool {
	for n = n.Parent; n != nil && n != root; n = n.Parent {
		if n.DataAtom == atom.A {
			return true
		}
	}
	return false
}

// lineText returns the text of a node with single spaces, each line break a
// newline.
func lineText(n *html.Node) string {
	var lines []string
	var b strings.Builder
	end := func() {
		if line := strings.Join(strings.Fields(b.String()), " "); line != "" {
			lines = append(lines, line)
		}
		b.Reset()
	}
	for d := range n.Descendants() {
		switch {
		case d.DataAtom == atom.Br, isBlock(d.DataAtom):
			end()
		case d.Type == html.TextNode && !isActive(d.Parent):
			b.WriteString(d.Data)
		}
	}
	end()
	return strings.Join(lines, "\n")
}

// shortText is lineText of an element that can be a line, and "" for a longer
// one.
func shortText(n *html.Node) string {
	length := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if length += len(strings.TrimSpace(d.Data)); length > longestLine {
				return ""
			}
		}
	}
	return lineText(n)
}
