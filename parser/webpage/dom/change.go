package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// New returns an element that is in no tree yet.
func New(a atom.Atom, attrs ...html.Attribute) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: a.String(), DataAtom: a, Attr: attrs}
}

// Rename makes another element of an element.
func Rename(n *html.Node, a atom.Atom) { n.Data, n.DataAtom = a.String(), a }

// Unwrap puts the children of a node in its place.
func Unwrap(n *html.Node) {
	for child := n.FirstChild; child != nil; child = n.FirstChild {
		n.RemoveChild(child)
		n.Parent.InsertBefore(child, n)
	}
	n.Parent.RemoveChild(n)
}

// MoveChildren moves the children of one node to the end of another.
func MoveChildren(to, from *html.Node) {
	for child := from.FirstChild; child != nil; child = from.FirstChild {
		from.RemoveChild(child)
		to.AppendChild(child)
	}
}

// SetAttr sets an attribute of an element.
func SetAttr(n *html.Node, name, value string) {
	for i, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			n.Attr[i].Val = value
			return
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: name, Val: value})
}

// CloseBlank takes away the blank after a node where there is one before it, so that one is
// left when the node goes.
func CloseBlank(n *html.Node) {
	before, after := n.PrevSibling, n.NextSibling
	if before == nil || after == nil || before.Type != html.TextNode || after.Type != html.TextNode ||
		before.Data == "" || n.Parent.DataAtom == atom.Pre {
		return
	}
	if strings.IndexByte(WhiteSpace, before.Data[len(before.Data)-1]) >= 0 {
		after.Data = strings.TrimLeft(after.Data, WhiteSpace)
	}
}
