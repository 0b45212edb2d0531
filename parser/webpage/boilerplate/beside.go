package boilerplate

import (
	"path"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// sift takes out of an element around the text what is beside it and no text. Of a
// page of nothing but links these are its text.
func (a *Article) sift(n *html.Node, m *mainContent) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch {
		case m.cores[child]:
		case m.around[child]:
			if child.DataAtom == atom.Table {
				a.unwrapTable(child)
			}
			a.sift(child, m)
		case dom.HeadingLevel(child) > 0:
			a.headingBeside(child, m)
		case child.Type == html.ElementNode, child.Type == html.TextNode && !dom.IsSpace(child.Data):
			a.beside(child, m)
		}
		child = next
	}
}

const besideMain = "this is beside the main part of the page"

// beside takes out a node beside the text that is marked as furniture or is all links,
// and tells of one that is mostly links, or has no sentences where it is sure that the
// text is elsewhere.
func (a *Article) beside(n *html.Node, m *mainContent) {
	w := m.of(n)
	mostlyLinks := w.links > 0 && w.plain == 0 && w.linked > 2*(w.text+w.heads)
	switch {
	case !a.kept[n] && a.isFurniture(n):
		a.drop(n, Silent)
	case isLogo(n), mostlyLinks && linksFiles(n):
	case m.bare && w.isLinks():
		a.tellBare(n)
	case w.isLinks():
		a.drop(n, Silent)
	case w == weight{}:
		if m.sure || !showsSomething(n) {
			a.leaveOut(n, leftOut, besideMain)
		}
	case !m.bare && mostlyLinks && w.links > 2:
		a.leaveOut(n, leftOut, "most of this is links beside the text")
	case n.DataAtom == atom.Table && isLayoutTable(n):
		a.unwrapTable(n)
		a.sift(n, m)
	case n.Type == html.ElementNode && m.isArrangement(n) && dom.FirstElement(n) != nil:
		inner := *m
		inner.sure = m.sure && w.plain*2 < w.text // or else the short lines in it are of a text
		a.sift(n, &inner)
	case isCopyright(n):
		a.leaveOut(n, leftOut, "this is a claim of copyright beside the text")
	case m.sure && w.plain == 0 && n != a.contents && !a.saysSomething(n):
		a.leaveOut(n, leftOut, besideMain)
	}
}

// tellBare tells once that links are kept, as a page has nothing else.
func (a *Article) tellBare(n *html.Node) {
	if !a.bare {
		a.Problems.Remark(a.places.Around(n), "no-sentences",
			"there are no sentences on the page, so links that might be for finding the way are kept", "")
	}
	a.bare = true
}

// headingBeside takes out a heading of what is taken out.
func (a *Article) headingBeside(h *html.Node, m *mainContent) {
	next := underHeading(h)
	ofLinks := next != nil && !m.cores[next] && (a.isFurniture(next) || m.of(next).isLinks() && !linksFiles(next))
	switch {
	case h == m.site:
		a.leaveOut(h, leftOut, "this is the name of the site")
	case m.sure && m.titled && dom.HeadingLevel(h) == 1:
		a.leaveOut(h, leftOut, besideMain)
	case next == nil && !m.sure, next != nil && (m.cores[next] || m.around[next]):
	case ofLinks && isLabel(lineText(h)):
		a.drop(h, Silent)
		a.contents = next
	case ofLinks && !m.bare, m.sure && (next == nil || m.of(next).plain == 0):
		a.leaveOut(h, leftOut, besideMain)
	}
}

// underHeading returns what is below a heading, or below the few that follow it.
func underHeading(h *html.Node) *html.Node {
	const most = 5
	next := dom.NextElement(h)
	for range most {
		if next == nil || dom.HeadingLevel(next) == 0 {
			break
		}
		next = dom.NextElement(next)
	}
	return next
}

// showsSomething reports an element with an image that says what it shows, a recording
// or a formula, outside links.
func showsSomething(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A:
		return false
	case atom.Img:
		return strings.TrimSpace(dom.Attr(n, "alt")) != ""
	case atom.Audio, atom.Video, atom.Iframe, atom.Object, atom.Embed, atom.Math:
		return true
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if showsSomething(child) {
			return true
		}
	}
	return false
}

// linksFiles reports what links to documents that readers download.
func linksFiles(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.A {
			address, _, _ := strings.Cut(dom.Attr(d, "href"), "?")
			switch strings.ToLower(strings.TrimPrefix(path.Ext(address), ".")) {
			case "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "zip":
				return true
			}
		}
	}
	return false
}

// status are words that say in a line beside a text what became of it.
var status = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(rescind(s|ed)?|supersede[sd]?|withdrawn|cancell?ed|revoke[sd]?|repeal(s|ed)?|` +
		`archived|expired|obsolete|draft|amend(s|ed)?|replace[sd]?|effective)\b`)
})

// saysSomething reports a line that is metadata, or says what became of the text.
func (a *Article) saysSomething(n *html.Node) bool {
	line := document.OneLine(shortText(n))
	if n.Type == html.TextNode {
		line = document.OneLine(n.Data)
	}
	if len(line) > longestLine {
		return false
	}
	h, ok := a.profile.Header(line)
	return ok && h.Field != "top" && h.Field != "drop" || status().MatchString(line)
}

// copyright is what lines begin with that say whose a page is.
var copyright = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(©|\(c\)|copyright\b|all rights reserved)`)
})

func isCopyright(n *html.Node) bool {
	const longest = 200
	line := document.OneLine(shortText(n))
	return len(line) < longest && copyright().MatchString(line)
}

// keepText keeps the elements that hold most of the text from being taken for furniture.
// Where such elements hold nearly all of the text together, their names say nothing.
func (a *Article) keepText(m *mainContent) {
	if whole := m.weights[m.body]; whole.plain*4 < whole.prose {
		for n, w := range m.weights {
			if w.prose > w.plain && isUsualFurniture(n) {
				keepAround(a.kept, n)
			}
		}
	}
	for core := range m.cores {
		keepAround(a.kept, core)
		keepAround(a.held, core)
		for n := core; n != nil; n = m.heavyChild(n) {
			a.kept[n] = true
		}
	}
}

// narrow goes down to the element that holds all that is left.
func (a *Article) narrow(m *mainContent) {
	for !m.cores[a.Main] {
		inner := dom.OnlyElement(a.Main)
		if inner == nil || !m.around[inner] && !m.cores[inner] {
			return
		}
		a.Main = inner
	}
}
