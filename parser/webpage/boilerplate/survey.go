package boilerplate

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// survey is what a page holds of the elements that are asked for one after another, all
// found on one way through it.
type survey struct {
	root, body, title *html.Node
	language          string
	metas             []*html.Node // with a content
	links             []*html.Node // with an address
	h1s, lesser       []*html.Node // headings, and those of the levels 2 to 4
	scripts           []*html.Node // that describe the page for search engines
	mains             [len(mainNames)][]*html.Node
}

// mainNames are what sites call the element that holds the text, the best first: the main
// element or one of that role, ids, an article.
var mainNames = [...]string{"main", "#content", "#main", "#main-content", "article"}

// surveyOf goes through a whole page.
func surveyOf(root *html.Node) *survey {
	s := &survey{root: root}
	for n := root.FirstChild; n != nil; n = dom.Next(n, root) {
		if n.Type == html.ElementNode {
			s.element(n)
		}
	}
	return s
}

func (s *survey) element(n *html.Node) {
	s.main(n)
	switch n.DataAtom {
	case atom.Html:
		s.language = dom.Attr(n, "lang")
	case atom.Body:
		setOnce(&s.body, n)
	case atom.Title:
		setOnce(&s.title, n)
	case atom.Meta:
		addWith(&s.metas, n, "content")
	case atom.A:
		addWith(&s.links, n, "href")
	case atom.H1:
		s.h1s = append(s.h1s, n)
	case atom.H2, atom.H3, atom.H4:
		s.lesser = append(s.lesser, n)
	case atom.Script:
		if dom.Attr(n, "type") == "application/ld+json" {
			s.scripts = append(s.scripts, n)
		}
	}
}

// main adds an element to those of each of the mainNames that it has.
func (s *survey) main(n *html.Node) {
	id := dom.Attr(n, "id")
	for i, name := range mainNames {
		if n.Data == name || name[0] == '#' && id == name[1:] || i == 0 && dom.Attr(n, "role") == name {
			s.mains[i] = append(s.mains[i], n)
		}
	}
}

func setOnce(to **html.Node, n *html.Node) {
	if *to == nil {
		*to = n
	}
}

// addWith adds an element that has an attribute.
func addWith(to *[]*html.Node, n *html.Node, attribute string) {
	if _, ok := dom.Lookup(n, attribute); ok {
		*to = append(*to, n)
	}
}
