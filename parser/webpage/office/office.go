// Package office makes plain HTML of what word processors, mail programs and
// spreadsheets write: pages that were saved by Word, Outlook, Excel, Google
// Docs, LibreOffice and Apple's programs, and what people paste from them.
// Paragraphs that look like lists, headings, notes and bold text become what
// they look like.
//
// Start with [Clean], which changes a tree before it is read; [IsSign] tells
// whether there is any need to. The steps of the work are in [cleaner.body], each
// in the file of its name. The names that programs give are in programs.txt.
//
// A page without their signs stays as it is. What is dropped is reported, but
// for what only says how things look.
package office

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// Cleaned says what was done to a tree.
type Cleaned struct {
	Added    map[*html.Node]bool // texts that are not in the source
	Problems document.Problems
}

// Clean makes plain HTML of a tree, if a program wrote it or a part of it; places
// knows where it is in its source.
func Clean(root *html.Node, places *source.Map) Cleaned {
	found := findSigns(root)
	if !found.any() {
		return Cleaned{}
	}
	c := &cleaner{
		places: places, all: found.all(), rules: map[string]look{}, levels: map[string]look{},
		markers: map[*html.Node]bool{}, made: map[*html.Node]bool{}, added: map[*html.Node]bool{},
		anchors: map[string]*html.Node{}, referred: map[string]bool{}, holds: map[*html.Node]bool{},
	}
	c.styleSheets(root)
	for n := range root.Descendants() {
		if n.DataAtom == atom.Body {
			c.body(n)
			break
		}
	}
	return Cleaned{Added: c.added, Problems: c.problems}
}

// cleaner is the state of one Clean.
type cleaner struct {
	places   *source.Map
	problems document.Problems
	all      bool                  // programs wrote all of the page: none of its classes and styles means anything
	rules    map[string]look       // of the style sheet, by class
	levels   map[string]look       // of the style sheet, by list and level: "l0:level1"
	markers  map[*html.Node]bool   // the bullets and numbers of lists
	made     map[*html.Node]bool   // elements that are as they should be
	added    map[*html.Node]bool   // texts that are not in the source
	anchors  map[string]*html.Node // targets of links, by name
	referred map[string]bool       // names that links point at
	holds    map[*html.Node]bool   // phrasing elements that hold blocks
}

// body cleans the text of a page. Each step relies on those before it.
func (c *cleaner) body(body *html.Node) {
	clipboardHeader(body)
	c.targets(body)
	c.prune(body)
	c.survey(body)
	c.notes(body)
	c.headings(body)
	c.quotes(body)
	c.contents(body)
	c.bookmarks(body)
	c.lists(body)
	c.spaces(body)
	c.inlines(body, 0)
	c.tidy(body)
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
