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
	var t document.TextBuilder
	writeLines(&t, n)
	return t.String()
}

func writeLines(t *document.TextBuilder, n *html.Node) {
	hidden := dom.IsHidden(n)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode:
			if !hidden {
				t.Text(child.Data)
			}
		case child.DataAtom == atom.Br, dom.IsBlock(child):
			t.EndLine()
		}
		writeLines(t, child)
	}
}

// shortText is lineText of an element that can be a line, and "" for a longer
// one.
func shortText(n *html.Node) string {
	if textLeft(n, longestLine) < 0 {
		return ""
	}
	return lineText(n)
}

// textLeft takes the bytes of the text in an element off a number of them, until that is
// less than none.
func textLeft(n *html.Node, left int) int {
	for child := n.FirstChild; child != nil && left >= 0; child = child.NextSibling {
		if child.Type == html.TextNode {
			left -= len(strings.TrimSpace(child.Data))
		} else {
			left = textLeft(child, left)
		}
	}
	return left
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
