package boilerplate

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// mainOf returns the element that holds the text of a page: its main element, or
// else the one that holds nearly all of it.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-main-element
func mainOf(page *goquery.Document) *html.Node {
	body := page.Find("body").First().Nodes[0]
	if n := longest(page.Find("main, [role=main]")); n != nil {
		return n
	}
	w := weights{}
	whole := w.weigh(body)
	for _, selector := range [...]string{"#content", "#main", "#main-content", "article"} {
		if found := page.Find(selector); found.Length() == 1 && w[found.Nodes[0]]*2 > whole {
			return w.narrow(found.Nodes[0])
		}
	}
	return w.narrow(body)
}

// longest returns the element with most text, and nil if none has any.
func longest(found *goquery.Selection) (n *html.Node) {
	most := 0
	for _, candidate := range found.Nodes {
		if found.Length() == 1 {
			most = -1
		}
		if dom.IsSpace(dom.Text(candidate)) {
			continue
		}
		if length := len(dom.Text(candidate)); length > most {
			n, most = candidate, length
		}
	}
	return n
}

// weights know how many bytes of text, links and furniture aside, elements
// hold.
type weights map[*html.Node]int

func (w weights) weigh(n *html.Node) int {
	sum := 0
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode:
			sum += len(strings.TrimSpace(child.Data))
		case child.Type == html.ElementNode && !isWeightless(child):
			sum += w.weigh(child)
		}
	}
	if isDivision(n.DataAtom) {
		w[n] = sum
	}
	return sum
}

func isWeightless(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Nav, atom.Script, atom.Style, atom.Button, atom.Select, atom.Label, atom.Noscript, atom.Template:
		return true
	}
	return false
}

// isDivision reports elements that can hold all the text of a page.
func isDivision(a atom.Atom) bool {
	switch a {
	case atom.Body, atom.Div, atom.Section, atom.Article, atom.Main, atom.Form, atom.Center,
		atom.Table, atom.Tbody, atom.Tr, atom.Td, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Ul, atom.Ol:
		return true
	}
	return false
}

// besides is how many bytes of text there can be beside the text of a page in one
// element: an address, a claim of copyright.
const besides = 80

// narrow goes down to the element that holds the text while it leaves out nothing
// but links and short lines.
func (w weights) narrow(n *html.Node) *html.Node {
	for {
		inner := w.heaviest(n)
		if inner == nil || !w.allBesides(n, inner) {
			return n
		}
		n = inner
	}
}

func (w weights) heaviest(n *html.Node) (inner *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if !isDivision(child.DataAtom) || isTablePart(child.DataAtom) && !isLayoutTable(child) {
			continue
		}
		if inner == nil || w[child] > w[inner] {
			inner = child
		}
	}
	if inner == nil || w[inner]*2 <= w[n] || inner.DataAtom == atom.Ul || inner.DataAtom == atom.Ol {
		return nil
	}
	return inner
}

func isTablePart(a atom.Atom) bool {
	return a == atom.Table || a == atom.Tbody || a == atom.Tr || a == atom.Td
}

// isLayoutTable reports a table, or a part of one, that holds the divisions of
// a page and no data.
func isLayoutTable(n *html.Node) bool {
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Th, atom.Caption, atom.Thead:
			return false
		case atom.H1, atom.H2:
			return true
		}
	}
	return false
}

// allBesides reports whether no text of the author is beside one child.
func (w weights) allBesides(n, inner *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child == inner || child.Type == html.CommentNode || isWeightless(child):
		case child.Type == html.TextNode:
			if !dom.IsSpace(child.Data) {
				return false
			}
		case !isDivision(child.DataAtom):
			if dom.HeadingLevel(child) > 0 || !dom.IsSpace(dom.Text(child)) {
				return false
			}
		case isFurnitureElement(child):
		case w[child] > besides || hasHeading(child):
			return false
		}
	}
	return true
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

func hasHeading(n *html.Node) bool {
	for d := range n.Descendants() {
		if level := dom.HeadingLevel(d); (level == 1 || level == 2) && !isSiteName(d) {
			return true
		}
	}
	return false
}
