package boilerplate

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// takeCaption takes the document type out of the title.
func (a *Article) takeCaption() {
	for n := inmost(a.title).FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode && nextElementOrText(n) && a.isCaption(n) {
			first(&a.meta.Type, strings.ReplaceAll(lineText(n), "\n", " "))
			a.drop(n, Metadata)
			return
		}
	}
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
