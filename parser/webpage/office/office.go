// Package office makes plain HTML of what word processors, mail programs and
// spreadsheets write: pages that were saved by Word, Outlook, Excel, Google
// Docs, LibreOffice and Apple's programs, and what people paste from them.
// Paragraphs that look like lists, headings, notes and bold text become what
// they look like.
//
// Start with [Clean], which changes a tree before it is read; [IsSign] reports
// whether there is any need to. The steps of the work are in [cleaner.body], each
// in the file of its name. The names that programs give are in programs.txt.
//
// A page without their signs stays as it is. What is dropped is reported or returned,
// but for what only sets how things look.
package office

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// Cleaned is what was done to a tree.
type Cleaned struct {
	Added    map[*html.Node]bool // texts that are not in the source
	Hidden   []*html.Node        // what was taken out as no reader is shown it
	Left     []*html.Node        // what was round the text, and is none of it
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
		places: places, all: found.all(), styles: stylesOf(root),
		markers: map[*html.Node]bool{}, made: map[*html.Node]bool{}, added: map[*html.Node]bool{},
		anchors: map[string]*html.Node{}, referred: map[string]bool{}, holds: map[*html.Node]bool{},
	}
	for n := range root.Descendants() {
		if n.DataAtom == atom.Body {
			c.body(n)
			break
		}
	}
	return Cleaned{Added: c.added, Hidden: c.hidden, Left: c.left, Problems: c.problems}
}

// body cleans the text of a page. Each step relies on those before it.
func (c *cleaner) body(body *html.Node) {
	clipboardHeader(body)
	c.unpublish(body)
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
