package boilerplate

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// titleOf finds the heading that is the title of a page: of those of level 1
// the one that the page is named for, else the first that is in the main content and
// outside the body, else one that opens the body, else one beside the main content.
func titleOf(page *goquery.Document, m *mainContent, name string) *html.Node {
	var inside, outside []*html.Node
	for _, n := range page.Find("h1").Nodes {
		line := lineText(n)
		switch {
		case line == "" || isSiteName(n) || isLabel(line) || isPartOf(n, isFurnitureElement):
		case isPartOf(n, m.isCore):
			inside = append(inside, n)
		default:
			outside = append(outside, n)
		}
	}
	for _, n := range append(inside, outside...) {
		if named(name, lineText(n)) && (!isPartOf(n, isBody) || m.opens(n)) {
			return n
		}
	}
	for _, n := range inside {
		if !isPartOf(n, isBody) || m.opens(n) {
			return n
		}
	}
	if len(inside) == 0 && (len(outside) == 1 || len(outside) > 0 && !m.chosen) {
		return outside[0]
	}
	return nil
}

// isLabel reports a heading that is the label of a list of links.
func isLabel(heading string) bool {
	switch strings.ToLower(strings.Trim(heading, " :")) {
	case "contents", "table of contents", "on this page", "in this section", "navigation", "main navigation", "menu",
		"main menu", "search", "breadcrumb", "you are here":
		return true
	}
	return false
}

// opens reports whether no other text is before a heading in the body that it
// is part of.
func (m *mainContent) opens(n *html.Node) bool {
	for up := n; up != nil && !m.cores[up] && !isBody(up); up = up.Parent {
		for before := up.PrevSibling; before != nil; before = before.PrevSibling {
			if before.Type == html.ElementNode || before.Type == html.TextNode && !dom.IsSpace(before.Data) {
				return false
			}
		}
	}
	return true
}

func isPartOf(n *html.Node, is func(*html.Node) bool) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && is(n) {
			return true
		}
	}
	return false
}

func isWithin(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// named reports whether a page's name is that of a heading, with or without
// that of the site.
func named(page, heading string) bool {
	heading = strings.ReplaceAll(heading, "\n", " ")
	rest, ok := strings.CutPrefix(strings.ToLower(page), strings.ToLower(heading))
	return ok && (rest == "" || !isWordStart(rest))
}

func isWordStart(s string) bool { return strings.Trim(s[:1], dashes) != "" && s[0] < 0x80 }

// addTitle adds the title to the text, and with it the header of a page that is
// beside its main element.
func (m *mainContent) addTitle(title *html.Node) {
	if m.titled = title != nil && isPartOf(title, m.isCore); m.titled || title == nil {
		return
	}
	header := title
	for up := header.Parent; m.chosen && up != nil && !m.around[up]; up = up.Parent {
		header = up
		if up.DataAtom == atom.Header {
			break
		}
	}
	m.add(header)
}

func (m *mainContent) isCore(n *html.Node) bool { return m.cores[n] }

// takeTitle takes the title out of a body that was found for how much it holds.
func (a *Article) takeTitle(body *html.Node) {
	if a.cores[body] && a.title != nil && isWithin(a.title, body) {
		a.passed = true
		a.drop(a.title, Metadata)
	}
}

// nameTitle sets the title, and the number in it: the heading, or else the name
// of the page.
func (a *Article) nameTitle(name string) {
	a.meta.Title = name
	if a.title != nil {
		a.takeCaption()
		a.meta.Title = strings.ReplaceAll(lineText(a.title), "\n", " ")
	}
	a.meta.Number = role.TitleNumber(a.meta.Title)
}

// takeCaption takes the document type out of the title.
func (a *Article) takeCaption() {
	for n := a.title.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode && strings.Contains(dom.Attr(n, "class"), "caption") && nextElementOrText(n) {
			first(&a.meta.Type, strings.ReplaceAll(lineText(n), "\n", " "))
			a.drop(n, Metadata)
			return
		}
	}
}

func nextElementOrText(n *html.Node) bool {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode || n.Type == html.TextNode && !dom.IsSpace(n.Data) {
			return true
		}
	}
	return false
}

// dashes part the name of a page from that of its site.
const dashes = " -|:–—·•«»"

// siteNames are what the pages of GOV.UK in their several ages put after their
// names, the last first.
var siteNames = [...]string{
	" - GOV.UK", " - Publications", " - Detailed guidance", " - Inside Government", " - Guidance",
}

// pageName is the name of a page without that of its site.
func pageName(page *goquery.Document, t tags) string {
	name := document.OneLine(page.Find("title").First().Text())
	for _, site := range siteNames {
		name = strings.TrimSpace(strings.TrimSuffix(name, site))
	}
	if short := t["og:title"]; short != "" && named(name, short) {
		return short
	}
	if rest, ok := strings.CutSuffix(name, t["og:site_name"]); ok {
		if short := strings.TrimRight(rest, dashes); short != "" && short != rest {
			return short
		}
	}
	return name
}

// isSiteName reports a heading that only leads to the front page.
func isSiteName(heading *html.Node) bool {
	for d := range heading.Descendants() {
		if d.Type == html.TextNode && !dom.IsSpace(d.Data) && !inLink(d, heading) {
			return false
		}
		if href, ok := dom.Lookup(d, "href"); ok && !isFrontPage(href) {
			return false
		}
	}
	return true
}

// isFrontPage reports the address of a site.
func isFrontPage(href string) bool {
	href = strings.TrimPrefix(strings.TrimPrefix(href, "https:"), "http:")
	host, path, _ := strings.Cut(strings.TrimPrefix(href, "//"), "/")
	if !strings.HasPrefix(href, "//") {
		path = strings.TrimPrefix(href, "/")
		host = path
	}
	return path == "" && (host != "" || strings.HasPrefix(href, "/")) || path == "index.html" || path == "home"
}
