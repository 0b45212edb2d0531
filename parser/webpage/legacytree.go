package webpage

import (
	"slices"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// restore takes away what the legacy site's tool added to the markup.
func restore(root *goquery.Selection) {
	for _, n := range root.Find("div.action-header, div.case-study-header").Nodes {
		actionTitle(n)
	}
	for i, n := range root.Find("div.department-intro").Nodes {
		navigation(n, i+1)
	}
	root.Find("span.organisation-logo").RemoveAttr("class")
	root.Find("p.fig > a.figure-permalink").Remove()
	for _, n := range root.Find("figure.media-player-wrapper").Nodes {
		n.DataAtom = atom.Div // an element like any other: it has no caption
	}
	root.Find("li[role=doc-endnote]").RemoveAttr("role")
	root.Find(".section-title").RemoveClass("section-title")
}

// actionTitle makes one heading of "Action NN" and the paragraph after it.
func actionTitle(header *html.Node) {
	h1 := goquery.NewDocumentFromNode(header).Find("h1").First()
	if h1.Length() == 0 {
		return
	}
	heading := h1.Nodes[0]
	title := dom.NextElement(heading)
	if isActionLabel(dom.Text(heading)) && title != nil && title.DataAtom == atom.P {
		lastText(heading).Data = strings.TrimRight(lastText(heading).Data, dom.WhiteSpace) + ": "
		for child := title.FirstChild; child != nil; child = title.FirstChild {
			title.RemoveChild(child)
			heading.AppendChild(child)
		}
		title.Parent.RemoveChild(title)
	}
	for n := heading.Parent; n != header; n = heading.Parent {
		dom.Unwrap(n)
	}
	dom.Unwrap(header)
}

// isActionLabel reports "Action 07".
func isActionLabel(s string) bool {
	words := strings.Fields(s)
	return len(words) == 2 && words[0] == "Action" && strings.Trim(words[1], "0123456789") == ""
}

// lastText returns the last text in an element that has some.
func lastText(n *html.Node) *html.Node {
	var last *html.Node
	for inner := range n.Descendants() {
		if inner.Type == html.TextNode {
			last = inner
		}
	}
	return last
}

// navigation makes navigation of the links between actions. The sentence about
// the series at the first place belongs to the text; at the others it is part of
// the navigation.
func navigation(intro *html.Node, place int) {
	links := false
	var rest []*html.Node
	for n := intro.FirstChild; n != nil; {
		next := n.NextSibling
		switch {
		case n.Type == html.ElementNode && (dom.HasClass(n, "next-link") || dom.HasClass(n, "prev-link")):
			links = links || !dom.IsSpace(dom.Text(n))
			dom.Unwrap(n)
		case n.Type == html.ElementNode:
			rest = append(rest, n)
		}
		n = next
	}
	if !links {
		dom.Unwrap(intro)
		return
	}
	intro.Data, intro.DataAtom = "nav", atom.Nav
	label := "Pagination"
	if place > 1 {
		label += " " + strconv.Itoa(place)
	}
	intro.Attr = append(intro.Attr, html.Attribute{Key: "aria-label", Val: label})
	if place > 1 {
		return
	}
	for _, n := range slices.Backward(rest) {
		intro.RemoveChild(n)
		intro.Parent.InsertBefore(n, intro.NextSibling)
	}
}
