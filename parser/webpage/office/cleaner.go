package office

import (
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// cleaner is the state of one Clean.
type cleaner struct {
	places   *source.Map
	problems document.Problems
	all      bool                  // programs wrote all of the page: none of its classes and styles means anything
	styles                         // of the style sheets of the page
	markers  map[*html.Node]bool   // the bullets and numbers of lists
	made     map[*html.Node]bool   // elements that are as they should be
	added    map[*html.Node]bool   // texts that are not in the source
	hidden   []*html.Node          // what no reader is shown
	left     []*html.Node          // what is round the text
	anchors  map[string]*html.Node // targets of links, by name
	referred map[string]bool       // names that links point at
	holds    map[*html.Node]bool   // phrasing elements that hold blocks
}

// lose reports that something of an element is not in the result.
func (c *cleaner) lose(n *html.Node, code, message, hint string) {
	c.problems.Lose(c.places.Around(n), code, message, hint)
}

// remark reports what was made of an element.
func (c *cleaner) remark(n *html.Node, code, message string) {
	c.problems.Remark(c.places.Around(n), code, message, "")
}

// text returns a text that is not in the source.
func (c *cleaner) text(s string) *html.Node {
	n := &html.Node{Type: html.TextNode, Data: s}
	c.added[n] = true
	return n
}
