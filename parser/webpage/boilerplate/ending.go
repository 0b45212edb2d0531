package boilerplate

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// endLines is how many lines at either end of a text there are metadata.
const endLines = 6

// clearEnds takes out of the two ends of a text what says when the page was changed.
func (a *Article) clearEnds() {
	last := linesOf(a.Main, endLines, lastChild, previousSibling)
	slices.Reverse(last)
	a.clearDates(last)
	a.clearDates(linesOf(a.Main, endLines, firstChild, nextSibling))
}

// clearDates takes out of lines those that are about dates.
func (a *Article) clearDates(lines []*html.Node) {
	for i, n := range lines {
		if n.Parent == nil || leadsAway(n) {
			continue
		}
		dates := a.datesOf(strings.ReplaceAll(shortText(n), "\n", " "))
		switch {
		case dates != nil && inDataTable(n):
		case dates != nil:
			for _, h := range dates {
				a.setMeta(n, h.Field, h.Value)
			}
			a.take(n)
		case i+1 < len(lines) && !inDataTable(n) && a.revisedPair(n, lines[i+1]):
			a.take(n)
			a.take(lines[i+1])
		}
	}
}

// leadsAway reports a line that is all a link: to another page, of which it says when
// that was changed.
func leadsAway(n *html.Node) bool {
	for up := n; up != nil; up = up.Parent {
		if up.DataAtom == atom.A {
			return true
		}
	}
	for child := dom.FirstElement(n); child != nil; child = dom.FirstElement(child) {
		if child.DataAtom == atom.A {
			return true
		}
	}
	return false
}

// revisedPair reads a name and a value that say when the page was changed.
func (a *Article) revisedPair(name, value *html.Node) bool {
	label := shortText(name)
	if label == "" || strings.Contains(label, "\n") {
		return false
	}
	line := label + ": " + strings.ReplaceAll(shortText(value), "\n", " ")
	if !mayHoldDate(line) || fieldOf(strings.ToLower(label)) == "" {
		return false
	}
	h, ok := a.revised(line)
	if ok {
		a.setMeta(value, h.Field, h.Value)
	}
	return ok
}

// take takes a line out, and what is empty then.
func (a *Article) take(n *html.Node) {
	for up := n.Parent; up != a.Main && up.Parent != nil && hasNothingBut(up, n); up = up.Parent {
		n = up
	}
	a.dropMetadata(n)
}

// dropMetadata drops what was read for the metadata, and the heading over nothing else.
func (a *Article) dropMetadata(n *html.Node) {
	heading, last := seenBeside(n, previousSibling), seenBeside(n, nextSibling)
	a.drop(n, Metadata)
	if heading != nil && dom.HeadingLevel(heading) > 0 && last == nil && !a.kept[heading] {
		a.leaveOut(heading, leftOut, "what is below this heading is in the metadata")
	}
}

// seenBeside returns the next node beside another that is no comment and no space.
func seenBeside(n *html.Node, next func(*html.Node) *html.Node) *html.Node {
	for n = next(n); n != nil; n = next(n) {
		if n.Type != html.CommentNode && !(n.Type == html.TextNode && dom.IsSpace(n.Data)) {
			break
		}
	}
	return n
}

// elsewhere looks for when the page was changed in what is not its text, where the
// text does not say it: in its footer, mostly.
func (a *Article) elsewhere(body *html.Node) {
	if a.meta.Updated != "" || a.meta.Published != "" {
		return
	}
	parts := []*html.Node{body}
	for _, left := range a.Left {
		if left.How == Silent {
			parts = append(parts, left.Node)
		}
	}
	for _, part := range parts {
		if a.revisedIn(part) {
			return
		}
	}
}

// revisedIn looks into an element, but not into the text of the page.
func (a *Article) revisedIn(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child == a.Main, child.DataAtom == atom.Script, child.DataAtom == atom.Style:
		case child.Type == html.TextNode && saysLast(child.Data):
			line := n
			if !isLeaf(line) {
				line = child
			}
			if h, ok := a.revised(strings.ReplaceAll(shortText(line), "\n", " ")); ok && h.Field == "updated" {
				a.setMeta(n, h.Field, h.Value)
				return true
			}
		case child.Type == html.ElementNode && a.revisedIn(child):
			return true
		}
	}
	return false
}

// saysLast reports a text with "last" and a space after it, in letters of any size.
func saysLast(s string) bool {
	const word = "last"
	for {
		end := strings.IndexByte(s, ' ')
		if end < 0 {
			return false
		}
		if end >= len(word) && strings.EqualFold(s[end-len(word):end], word) {
			return true
		}
		s = s[end+1:]
	}
}

// hasNothingBut reports whether an element holds one child and nothing else that is
// seen.
func hasNothingBut(parent, child *html.Node) bool {
	for n := parent.FirstChild; n != nil; n = n.NextSibling {
		switch {
		case n == child || n.Type == html.CommentNode || n.Type == html.TextNode && dom.IsSpace(n.Data):
		case n.Type == html.ElementNode && isEmptyLine(n):
		default:
			return false
		}
	}
	return true
}

// inDataTable reports a cell of a table that has more rows than such a line and
// another one.
func inDataTable(n *html.Node) bool {
	const most = 2
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Table {
			rows := 0
			for d := range n.Descendants() {
				if d.DataAtom == atom.Tr {
					if rows++; rows > most {
						return true
					}
				}
			}
		}
	}
	return false
}

// linesOf returns the lines at one end of a text, up to one that is long: the elements
// that hold no blocks.
func linesOf(n *html.Node, most int, first, next func(*html.Node) *html.Node) (lines []*html.Node) {
	var walk func(n *html.Node) bool
	walk = func(n *html.Node) bool {
		for child := first(n); child != nil; child = next(child) {
			switch {
			case child.Type == html.TextNode && !dom.IsSpace(child.Data):
				return false
			case child.Type != html.ElementNode:
			case isPlatformBody(child):
				return false
			case isLeaf(child):
				if strings.TrimSpace(dom.Text(child)) == "" {
					continue
				}
				if len(lines) == most || shortText(child) == "" {
					return false
				}
				lines = append(lines, child)
			case !walk(child):
				return false
			}
		}
		return true
	}
	walk(n)
	return lines
}

func firstChild(n *html.Node) *html.Node      { return n.FirstChild }
func lastChild(n *html.Node) *html.Node       { return n.LastChild }
func nextSibling(n *html.Node) *html.Node     { return n.NextSibling }
func previousSibling(n *html.Node) *html.Node { return n.PrevSibling }

// isPlatformBody reports a text of which the platform shows the dates elsewhere.
func isPlatformBody(n *html.Node) bool {
	return dom.HasClass(n, "govspeak") || dom.HasClass(n, "gem-c-govspeak")
}
