package footnote

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// bareReference takes away what is round a reference and is of no meaning beside it:
// brackets, elements that only say that it is one, an anchor before it.
func bareReference(n *html.Node, ref Reference) Reference {
	top := n
	for {
		if open := takeBrackets(top); open != "" {
			ref.Mark = open + strings.Trim(ref.Mark, blanks) + closing(open)
		}
		up := top.Parent
		if up == nil || !isInline(up) || !isAlone(top) {
			break
		}
		if up.DataAtom == atom.Sup {
			dropNames(up)
		} else if up.DataAtom != atom.Span || !hasClass(up, known().reference) && !raises(up) {
			break
		}
		top = up
	}
	if before := top.PrevSibling; before != nil && before.DataAtom == atom.Span && before.FirstChild == nil {
		before.Parent.RemoveChild(before)
	}
	if top.DataAtom == atom.Span {
		for child := top.FirstChild; child != nil && child.DataAtom == atom.Span; child = top.FirstChild {
			dom.Unwrap(child)
		}
		dom.Unwrap(top)
	}
	return ref
}

// dropNames drops what only says that a mark is one. Kramdown's marks can have
// attributes of authors.
func dropNames(mark *html.Node) {
	if strings.HasPrefix(dom.Attr(mark, "id"), "fnref:") {
		return
	}
	mark.Attr = slices.DeleteFunc(mark.Attr, func(a html.Attribute) bool {
		return a.Key == "class" || strings.HasPrefix(a.Key, "data-")
	})
}

func closing(open string) string {
	if open == "(" {
		return ")"
	}
	return "]"
}

// isAlone reports a node without anything but blanks beside it.
func isAlone(n *html.Node) bool {
	for other := n.Parent.FirstChild; other != nil; other = other.NextSibling {
		if other != n && (other.Type == html.ElementNode || other.Type == html.TextNode && !isBlank(other)) {
			return false
		}
	}
	for other := n.Parent.FirstChild; other != nil; {
		next := other.NextSibling
		if other != n && other.Type == html.TextNode {
			n.Parent.RemoveChild(other)
		}
		other = next
	}
	return true
}

// takeBrackets takes the brackets round a node out of the texts beside it.
func takeBrackets(n *html.Node) (open string) {
	if !inBrackets(n) {
		return ""
	}
	before, after := n.PrevSibling, n.NextSibling
	open = before.Data[len(before.Data)-1:]
	before.Data, after.Data = before.Data[:len(before.Data)-1], after.Data[1:]
	return open
}
