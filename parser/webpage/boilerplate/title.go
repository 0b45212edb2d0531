package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// titleOf finds the heading that is the title of a page: of those of level 1
// the one that the page is named for, else the first that is in the main content and
// outside the body, else one that opens the body, else one beside the main content.
// Where that of level 1 is the name of the site, the title is the one below.
func titleOf(s *survey, m *mainContent, name string) *html.Node {
	var inside, outside, heard []*html.Node
	for _, n := range s.h1s {
		line := lineText(n)
		switch {
		case line == "" || isSiteName(n) || isLabel(line) || isPartOf(n, isFurnitureElement):
		case isHeardOnly(n):
			heard = append(heard, n)
		case isPartOf(n, m.isCore):
			inside = append(inside, n)
		default:
			outside = append(outside, n)
		}
	}
	if len(inside)+len(outside) == 0 {
		inside = heard
	}
	for _, n := range append(outside, inside...) {
		if rest := withoutName(name, lineText(n)); rest != name {
			if title := m.lesserTitle(s, rest); title != nil {
				m.site = n
				return title
			}
			break // the first one decides, which bounds the work
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
	if len(inside) == 0 {
		return m.lesserTitle(s, name)
	}
	return nil
}

// isHeardOnly reports a heading that is for screen readers alone. Where there is
// another one, it only says what kind of page this is.
func isHeardOnly(n *html.Node) bool {
	class := strings.ToLower(dom.Attr(n, "class"))
	for _, name := range [...]string{
		"sr-only", "visuallyhidden", "visually-hidden", "hide-accessible", "screen-reader",
	} {
		if strings.Contains(class, name) {
			return true
		}
	}
	return false
}

// lesserTitle returns the first heading of the text, if it is the name of the page,
// though of a lower level.
func (m *mainContent) lesserTitle(s *survey, name string) *html.Node {
	for _, n := range s.lesser {
		line := lineText(n)
		if line == "" || !isPartOf(n, m.isCore) || isPartOf(n, isFurnitureElement) {
			continue
		}
		if strings.EqualFold(line, name) && (!isPartOf(n, isBody) || m.opens(n)) {
			return n
		}
		return nil
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
// that of the site before or after it.
func named(page, heading string) bool {
	page, heading = strings.ToLower(page), strings.ToLower(strings.ReplaceAll(heading, "\n", " "))
	if rest, ok := strings.CutPrefix(page, heading); ok && (rest == "" || !isWordStart(rest)) {
		return true
	}
	rest, ok := strings.CutSuffix(page, heading)
	return ok && heading != "" && endsName(rest)
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
		a.takeCaption(name)
		a.meta.Title = strings.ReplaceAll(lineText(a.title), "\n", " ")
	}
	a.meta.Number = role.TitleNumber(a.meta.Title)
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
	if end := strings.IndexAny(href, ";?"); end >= 0 { // the number of a visit
		href = href[:end]
	}
	href = strings.TrimPrefix(strings.TrimPrefix(href, "https:"), "http:")
	host, path, _ := strings.Cut(strings.TrimPrefix(href, "//"), "/")
	if !strings.HasPrefix(href, "//") {
		path = strings.TrimPrefix(href, "/")
		host = path
	}
	return path == "" && (host != "" || strings.HasPrefix(href, "/")) || path == "index.html" || path == "home"
}
