package source

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// number gives the elements of a tree that was made without marks the numbers
// of their start tags. It reports false where the parser did more than to make
// an element of every tag in turn: then the marks must go through it.
func (s *scanned) number(src string, root *html.Node) bool {
	n := numberer{src: src, tags: s.tags, numbers: numbers(len(s.tags))}
	return n.number(root) && n.next == len(n.tags)
}

type numberer struct {
	src     string
	tags    []int32
	numbers string
	next    int              // tag that is expected next
	spare   []html.Attribute // room for attributes
}

func (n *numberer) number(node *html.Node) bool {
	if node.Type == html.ElementNode {
		switch {
		case n.next < len(n.tags) && isTag(n.src[n.tags[n.next]+1:], node.Data):
			n.mark(node)
		case !isImplied(node.Data):
			return false
		}
	}
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		if !n.number(child) {
			return false
		}
	}
	return true
}

// mark gives an element the number of the next tag, as its first attribute.
func (n *numberer) mark(node *html.Node) {
	const most = 256
	count := len(node.Attr) + 1
	if cap(n.spare) < count {
		n.spare = make([]html.Attribute, 0, max(count, min(most, 2*(len(n.tags)-n.next))))
	}
	attr := n.spare[:count:count]
	attr[0] = html.Attribute{Key: mark, Val: n.numbers[digits*n.next : digits*(n.next+1)]}
	copy(attr[1:], node.Attr)
	node.Attr = attr
	n.spare = n.spare[count:count]
	n.next++
}

// isTag reports whether a source goes on with the name of an element.
func isTag(src, name string) bool {
	return len(src) > len(name) && strings.EqualFold(src[:len(name)], name) &&
		strings.IndexByte(dom.WhiteSpace+"/>", src[len(name)]) >= 0
}

// isImplied reports the elements that the parser makes of its own accord and
// that are never there beside a tag of theirs.
func isImplied(name string) bool {
	switch name {
	case "html", "head", "body", "tbody", "tr", "colgroup":
		return true
	}
	return false
}

// digits is how many each number has.
const digits = 8

// numbers returns the numbers below n one after the other.
func numbers(n int) string {
	b := make([]byte, n*digits)
	for i := range n {
		for j, rest := digits*(i+1)-1, i; j >= digits*i; j-- {
			b[j] = byte('0' + rest%10)
			rest /= 10
		}
	}
	return string(b)
}
