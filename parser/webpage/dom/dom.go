// Package dom answers what the packages of parser/webpage ask of a tree of
// HTML, and changes it for them. The trees are those of golang.org/x/net/html;
// internal/htmlelement knows what an element is.
//
// Start with [Attr] and [Text]. Nothing here knows a site or a program.
package dom

import (
	"iter"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// WhiteSpace is the white space of HTML.
const WhiteSpace = htmlelement.WhiteSpace

// IsSpace reports a text that holds nothing but white space.
func IsSpace(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case ' ', '\t', '\n', '\f', '\r':
		default:
			return false
		}
	}
	return true
}

// IsBlank reports a comment, or a text that holds nothing but white space.
func IsBlank(n *html.Node) bool {
	return n.Type == html.CommentNode || n.Type == html.TextNode && IsSpace(n.Data)
}

// Attr returns an attribute of an element, and "" where it has none.
func Attr(n *html.Node, name string) string {
	value, _ := Lookup(n, name)
	return value
}

// Lookup returns an attribute of an element and whether it has it.
func Lookup(n *html.Node, name string) (string, bool) {
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key == name && a.Namespace == "" {
			return a.Val, true
		}
	}
	return "", false
}

// Span returns the number of an attribute that counts columns, rows or items,
// and 0 where it counts fewer than two.
func Span(n *html.Node, name string) int {
	value := Attr(n, name)
	if value == "" {
		return 0
	}
	span, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil || span < 2 {
		return 0
	}
	return min(span, htmlelement.MaxSpan)
}

// HasClass reports whether an element has a class.
func HasClass(n *html.Node, class string) bool {
	value := Attr(n, "class")
	if len(value) < len(class) || value == "" {
		return false
	}
	for name := range strings.FieldsSeq(value) {
		if name == class {
			return true
		}
	}
	return false
}

// Classes yields the classes of an element.
func Classes(n *html.Node) iter.Seq[string] { return strings.FieldsSeq(Attr(n, "class")) }

// Text returns the text of a node and of those in it.
func Text(n *html.Node) string {
	for child := OnlyChild(n); child != nil; child = OnlyChild(n) {
		n = child
	}
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	writeText(&b, n)
	return b.String()
}

func writeText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		writeText(b, child)
	}
}

// HasText reports a node with text that is more than white space.
func HasText(n *html.Node) bool {
	if n.Type == html.TextNode {
		return !IsSpace(n.Data)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if HasText(child) {
			return true
		}
	}
	return false
}

// Next returns the node after another one among those in root, in the order of the
// source. It is for the walks that each page goes through; any other ranges over
// [html.Node.Descendants].
func Next(n, root *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for ; n != root; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}

// IsBlock reports elements that are blocks, or parts of one.
func IsBlock(n *html.Node) bool { return n.Type == html.ElementNode && htmlelement.Block(n.Data) }

// HeadingLevel returns the level of a heading, and 0 for any other node.
func HeadingLevel(n *html.Node) int {
	if n.Type != html.ElementNode {
		return 0
	}
	return htmlelement.HeadingLevel(n.Data)
}

// IsEmbedded reports elements that show something else than the text in them.
func IsEmbedded(n *html.Node) bool { return n.Type == html.ElementNode && htmlelement.Embedded(n.Data) }

// IsHidden reports elements that hold no text for a reader: most hold code, and
// some drawings are a decoration.
func IsHidden(n *html.Node) bool {
	return n.Type == html.ElementNode &&
		(htmlelement.Hidden(n.Data) || n.DataAtom == atom.Svg && Attr(n, "aria-hidden") == "true")
}

// OnlyChild returns the child of a node that has just one.
func OnlyChild(n *html.Node) *html.Node {
	if child := n.FirstChild; child != nil && child.NextSibling == nil {
		return child
	}
	return nil
}

// FirstElement returns the first child of a node, white space aside, if that is
// an element.
func FirstElement(n *html.Node) *html.Node {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.ElementNode:
			return child
		case child.Type != html.TextNode || !IsSpace(child.Data):
			return nil
		}
	}
	return nil
}

// NextElement returns the next sibling of a node that is an element.
func NextElement(n *html.Node) *html.Node {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode {
			return n
		}
	}
	return nil
}

// PreviousElement returns the sibling before a node that is an element.
func PreviousElement(n *html.Node) *html.Node {
	for n = n.PrevSibling; n != nil; n = n.PrevSibling {
		if n.Type == html.ElementNode {
			return n
		}
	}
	return nil
}

// OnlyElement returns the only child of a node, white space and comments aside, if that
// is an element.
func OnlyElement(n *html.Node) (only *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.CommentNode || child.Type == html.TextNode && IsSpace(child.Data):
		case child.Type != html.ElementNode || only != nil:
			return nil
		default:
			only = child
		}
	}
	return only
}
