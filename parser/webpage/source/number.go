package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// number gives the elements of a tree the numbers of their start tags, unless marks have
// brought them through the parser, and what the parser did not get of them. It reports
// false where the parser did more than to make an element of every tag in turn: then the
// marks must go through it.
func (s *scanned) number(src string, root *html.Node, marks bool) bool {
	n := numberer{src: src, tags: s.tags, codes: s.codes, breaks: s.breaks, marks: marks}
	if !marks {
		n.numbers = numbers(len(s.tags))
	}
	return n.number(root) && (marks || n.next == len(n.tags))
}

type numberer struct {
	src     string
	tags    []int32
	codes   []textPlace
	breaks  []int32    // numbers of the tags after end tags that the parser makes elements of
	body    *html.Node // that the parser made before its tag
	marks   bool
	numbers string
	next    int              // tag that is expected next
	spare   []html.Attribute // room for attributes
	source  []html.Attribute // those that the tag in hand has in the source
}

func (n *numberer) number(node *html.Node) bool {
	if node.Type == html.ElementNode {
		switch {
		case n.marks:
			if number := tagNumber(node); number >= 0 && number < len(n.tags) {
				n.complete(node, number, node.Attr[0].Val, node.Attr[1:])
			}
		case node.DataAtom == atom.Br && len(n.breaks) > 0 && int(n.breaks[0]) == n.next:
			n.breaks = n.breaks[1:]
		case n.isNext(node.Data):
			n.take(node)
		case node.DataAtom == atom.Body:
			n.body = node
		case n.isNext("body") && n.body != nil:
			n.take(n.body)
			n.body = nil
			return n.number(node)
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

// isNext reports whether the next tag is that of an element of a name.
func (n *numberer) isNext(name string) bool {
	return n.next < len(n.tags) && isTag(n.src[n.tags[n.next]+1:], name)
}

// take gives an element the next number.
func (n *numberer) take(node *html.Node) {
	n.complete(node, n.next, n.numbers[digits*n.next:digits*(n.next+1)], node.Attr)
	n.next++
}

// complete gives an element the number of its tag as its first attribute, and what the
// parser did not get of it.
func (n *numberer) complete(node *html.Node, number int, digits string, attrs []html.Attribute) {
	if len(attrs) == 0 && node.Namespace == "" {
		if attrs = n.attributes(int(n.tags[number])); node.DataAtom == atom.A { // for which the parser sorts them
			slices.SortFunc(attrs, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
		}
	}
	node.Attr = append(n.room(len(attrs)+1), html.Attribute{Key: mark, Val: digits})
	node.Attr = append(node.Attr, attrs...)
	if node.FirstChild == nil && (node.DataAtom == atom.Script || node.DataAtom == atom.Style) {
		i, ok := slices.BinarySearchFunc(n.codes, number+1, func(t textPlace, n int) int { return int(t.tag) - n })
		if ok {
			node.AppendChild(&html.Node{Type: html.TextNode, Data: n.src[n.codes[i].from:n.codes[i].to]})
		}
	}
}

// attributes returns the attributes of the tag at a place of the source, until it is asked
// for others.
func (n *numberer) attributes(at int) []html.Attribute {
	n.source = n.source[:0]
	i := at
	for i < len(n.src) && !isSpaceByte(n.src[i]) && n.src[i] != '/' && n.src[i] != '>' {
		i++
	}
	for {
		if i = skipSpace(n.src, i); i == len(n.src) || n.src[i] == '>' {
			return n.source
		}
		end := skipKey(n.src, i)
		key := lowerName(n.src[i:end])
		from, to, next, _ := cutValue(n.src, end)
		if key != "" && !slices.ContainsFunc(n.source, func(a html.Attribute) bool { return a.Key == key }) {
			n.source = append(n.source, html.Attribute{Key: key, Val: n.src[from:to]})
		}
		i = next
	}
}

// room returns room for so many attributes, of which the first ones of many elements are
// in one piece.
func (n *numberer) room(count int) []html.Attribute {
	const most = 256
	if cap(n.spare) < count {
		n.spare = make([]html.Attribute, 0, max(count, most))
	}
	room := n.spare[:0:count]
	n.spare = n.spare[count:count]
	return room
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
