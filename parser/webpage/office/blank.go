package office

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// soleElement returns the only element in a node that has no text beside it.
func soleElement(n *html.Node) (only *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.ElementNode && only == nil:
			only = child
		case child.Type == html.TextNode && isBlankText(child.Data), child.Type == html.CommentNode:
		default:
			return nil
		}
	}
	return only
}

// isBlankRune reports the spaces with which these programs move text about.
func isBlankRune(c rune) bool {
	switch c {
	case ' ', '\t', '\n', '\f', '\r', '\u00a0', '\u200b', '\ufeff':
		return true
	}
	return false
}

func isBlankText(s string) bool { return strings.TrimFunc(s, isBlankRune) == "" }

// isSeparator reports a line, or the space beside one.
func isSeparator(n *html.Node) bool {
	return n.Type == html.TextNode && isBlankText(n.Data) || n.DataAtom == atom.Br || n.DataAtom == atom.Hr
}

func isList(n *html.Node) bool { return n.DataAtom == atom.Ul || n.DataAtom == atom.Ol }

// isEmpty reports an element that holds nothing to see.
func isEmpty(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode && !isBlankText(child.Data):
			return false
		case child.Type != html.ElementNode || child.DataAtom == atom.Br:
		case child.DataAtom == atom.Img || child.DataAtom == atom.Hr || child.DataAtom == atom.Table,
			dom.IsEmbedded(child), !isEmpty(child):
			return false
		}
	}
	return true
}

// snippet returns the beginning of the text of a node.
func snippet(n *html.Node) string {
	return shorten(strings.Join(strings.FieldsFunc(dom.Text(n), isBlankRune), " "))
}

func shorten(s string) string {
	const longest = 60
	if len(s) <= longest {
		return s
	}
	return strings.ToValidUTF8(s[:longest], "") + "…"
}
