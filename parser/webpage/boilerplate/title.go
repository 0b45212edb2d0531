package webpage

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/role"
)

// titleOf finds the heading that is the title of a page: of those of level 1
// the one that the page is named for, else the first that stands outside the
// body, else one that opens the body.
func titleOf(page *goquery.Document, main *html.Node, name string) *html.Node {
	var inside, outside []*html.Node
	for _, n := range page.Find("h1").Nodes {
		line := lineText(n)
		switch {
		case line == "" || isSiteName(n) || isPartOf(n, isFurnitureElement):
		case isWithin(n, main):
			inside = append(inside, n)
		default:
			outside = append(outside, n)
		}
	}
	for _, n := range append(inside, outside...) {
		if named(name, lineText(n)) && (!isPartOf(n, isBody) || opens(n, main)) {
			return n
		}
	}
	for _, n := range inside {
		if !isPartOf(n, isBody) || opens(n, main) {
			return n
		}
	}
	if len(inside) == 0 && len(outside) == 1 {
		return outside[0]
	}
	return nil
}

// opens reports whether no other text stands before a heading in the body that
// it is part of.
func opens(n, main *html.Node) bool {
	for up := n; up != main && up != nil && !isBody(up); up = up.Parent {
		for before := up.PrevSibling; before != nil; before = before.PrevSibling {
			if before.Type == html.ElementNode || before.Type == html.TextNode && !isSpace(before.Data) {
				return false
			}
		}
	}
	return true
}

func isFurnitureElement(n *html.Node) bool {
	switch get(n, "role") {
	case "banner", "contentinfo", "navigation", "dialog":
		return true
	}
	if n.DataAtom == atom.Nav || isFurnitureName(get(n, "id")) {
		return true
	}
	for class := range classes(n) {
		if isFurnitureName(class) {
			return true
		}
	}
	return false
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

// moveTitle brings the header of a page that stands before its main element
// into it.
func (a *article) moveTitle(root *html.Node) {
	if a.title == nil || isWithin(a.title, a.main) {
		return
	}
	header := a.title
	for up := header.Parent; up != nil && up != root && !isWithin(a.main, up); up = up.Parent {
		header = up
		if up.DataAtom == atom.Header {
			break
		}
	}
	header.Parent.RemoveChild(header)
	a.main.InsertBefore(header, a.main.FirstChild)
}

// nameTitle sets the title, and the number in it: the heading, or else the name
// of the page.
func (r *reader) nameTitle(heading *html.Node, name string) {
	m := &r.doc.Meta
	m.Title = name
	if heading != nil {
		r.takeCaption(heading)
		m.Title = strings.ReplaceAll(lineText(heading), "\n", " ")
	}
	m.Number = role.TitleNumber(m.Title)
}

// takeCaption takes the document type out of a heading.
func (r *reader) takeCaption(heading *html.Node) {
	for n := heading.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode && strings.Contains(get(n, "class"), "caption") && nextElementOrText(n) {
			first(&r.doc.Meta.Type, strings.ReplaceAll(lineText(n), "\n", " "))
			heading.RemoveChild(n)
			return
		}
	}
}

func nextElementOrText(n *html.Node) bool {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode || n.Type == html.TextNode && !isSpace(n.Data) {
			return true
		}
	}
	return false
}

// dashes part the name of a page from that of its site.
const dashes = " -|:–—·•«»"

// pageName is the name of a page without that of its site.
func pageName(page *goquery.Document, t tags) string {
	name := strings.Join(strings.Fields(page.Find("title").First().Text()), " ")
	for _, site := range [...]string{" - GOV.UK", " - Publications", " - Detailed guidance", " - Inside Government", " - Guidance"} {
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
