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
// the one that the page is named for, else the first that is outside the body,
// else one that opens the body.
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

// opens reports whether no other text is before a heading in the body that it
// is part of.
func opens(n, main *html.Node) bool {
	for up := n; up != main && up != nil && !isBody(up); up = up.Parent {
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

// moveTitle brings the header of a page that is before its main element into it.
func (a *Article) moveTitle(root *html.Node) {
	if a.title == nil || isWithin(a.title, a.Main) {
		return
	}
	header := a.title
	for up := header.Parent; up != nil && up != root && !isWithin(a.Main, up); up = up.Parent {
		header = up
		if up.DataAtom == atom.Header {
			break
		}
	}
	header.Parent.RemoveChild(header)
	a.Main.InsertBefore(header, a.Main.FirstChild)
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
