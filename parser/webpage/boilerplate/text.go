package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// lineText returns the text of a node with single spaces, each line break a
// newline.
func lineText(n *html.Node) string {
	var lines []string
	var b strings.Builder
	end := func() {
		if line := document.OneLine(b.String()); line != "" {
			lines = append(lines, line)
		}
		b.Reset()
	}
	for d := range n.Descendants() {
		switch {
		case d.DataAtom == atom.Br, dom.IsBlock(d):
			end()
		case d.Type == html.TextNode && !dom.IsHidden(d.Parent):
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

// longestLine is how many bytes a line of metadata can have.
const longestLine = 400

func inLink(n, root *html.Node) bool {
	for n = n.Parent; n != nil && n != root; n = n.Parent {
		if n.DataAtom == atom.A {
			return true
		}
	}
	return false
}

func clipped(s string) string {
	const longest = 80
	if len(s) > longest {
		return strings.ToValidUTF8(s[:longest], "") + "…"
	}
	return s
}
