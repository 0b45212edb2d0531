package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// takeCaption takes the document type out of the title of a page of that name.
func (a *Article) takeCaption(name string) {
	inner := inmost(a.title)
	for n := inner.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode && nextElementOrText(n) && a.isCaption(n) {
			a.setType(n, strings.Trim(strings.ReplaceAll(lineText(n), "\n", " "), typeMarks))
			return
		}
	}
	n := inner.FirstChild
	for n != nil && n.Type == html.TextNode && dom.IsSpace(n.Data) {
		n = n.NextSibling
	}
	switch {
	case n == nil:
	case n.Type == html.ElementNode && n.DataAtom != atom.A:
		kind, ok := a.typeNamed(lineText(n))
		if ok && nextElementOrText(n) && (strings.Contains(kind, " ") || isParted(n)) {
			a.setType(n, kind)
		}
	case n.Type == html.TextNode:
		a.takePrefix(n, name)
	}
}

// isParted reports a part of a title that a mark or an element of its own parts from the
// rest: a word in it may only be set in another type.
func isParted(n *html.Node) bool {
	text := strings.TrimSpace(dom.Text(n))
	if strings.TrimRight(text, typeMarks) != text {
		return true
	}
	next := n.NextSibling
	for next != nil && next.Type == html.TextNode && dom.IsSpace(next.Data) {
		next = next.NextSibling
	}
	if next == nil || next.Type == html.ElementNode {
		return next != nil
	}
	return strings.IndexAny(strings.TrimSpace(next.Data), ":–—|") == 0
}

// takePrefix takes the type off a text that begins with it: "Detailed guide: …", or a
// line of its own. What the page is named with as well may be a part of the title, unless
// it is more than a word.
func (a *Article) takePrefix(n *html.Node, name string) {
	before, rest, parted := strings.Cut(n.Data, ":")
	if next := n.NextSibling; !parted && next != nil && next.DataAtom == atom.Br {
		before, parted = n.Data, true
	}
	kind, ok := a.typeNamed(before)
	if !ok || !parted || dom.IsSpace(rest) && !nextElementOrText(n) {
		return
	}
	prefix := strings.ToLower(kind)
	if !strings.Contains(kind, " ") && strings.HasPrefix(strings.ToLower(name), prefix) {
		return
	}
	label := &html.Node{Type: html.TextNode, Data: before}
	n.Parent.InsertBefore(label, n)
	n.Data = rest
	a.setType(label, kind)
}

// setType takes a node of the title for the type.
func (a *Article) setType(n *html.Node, kind string) {
	first(&a.meta.Type, kind)
	a.drop(n, Metadata)
}

// typeMarks part a type from the title.
const typeMarks = " \t\n\u00a0:–—-|"

// typeNamed returns the type that a text is the name of.
func (a *Article) typeNamed(s string) (kind string, ok bool) {
	h, ok := a.profile.Header(strings.Trim(strings.ReplaceAll(s, "\n", " "), typeMarks))
	return h.Value, ok && h.Field == "type"
}

// inmost returns the element that holds several nodes of all that an element holds.
func inmost(n *html.Node) *html.Node {
	for {
		inner := dom.FirstElement(n)
		if inner == nil || dom.IsBlock(inner) || nextElementOrText(inner) || inner.FirstChild == nil {
			return n
		}
		n = inner
	}
}

// isCaption reports the part of a title that names the type: by its class, or beside
// one that is said to be the title.
func (a *Article) isCaption(n *html.Node) bool {
	if strings.Contains(dom.Attr(n, "class"), "caption") {
		return true
	}
	if !dom.HasClass(n, "label") && !dom.HasClass(n, "type") && !dom.HasClass(n, "document-type") {
		return false
	}
	h, known := a.profile.Header(lineText(n))
	next := dom.NextElement(n)
	return known && h.Field == "type" || next != nil && (dom.HasClass(next, "title") || dom.HasClass(next, "heading"))
}

func nextElementOrText(n *html.Node) bool {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode || n.Type == html.TextNode && !dom.IsSpace(n.Data) {
			return true
		}
	}
	return false
}
