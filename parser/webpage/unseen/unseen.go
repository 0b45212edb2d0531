// Package unseen finds what a page holds and no reader of it is shown: what its
// attributes, the style sheets in the page or well-known classes hide.
//
// Start with [Take], which takes it out of the tree. What a reader is shown on demand,
// as the panels of tabs are, stays; so does what only looks hidden: text for screen
// readers, and what one program alone is told to skip (aria-hidden). Style sheets are
// believed where they hide a class or an id plainly and nothing in them shows it
// (sheet.go). The names that sites give are in names.txt.
//
// Where nearly all of the text is hidden, as it is until some script has run, the text
// stays. Nothing is reported here: the parts are for the caller to tell of.
package unseen

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// Part is a part of a page that no reader is shown.
type Part struct {
	Node   *html.Node
	Parent *html.Node // it was in
}

// Taken is what was taken out of a tree, and what was not.
type Taken struct {
	Parts []Part
	Kept  []*html.Node // hidden, but nearly all of the text
}

// Take takes out of a tree what no reader is shown.
func Take(root *html.Node) Taken {
	f := &finder{sheet: sheet{rules: map[string][]rule{}, shown: map[string]bool{}}, opened: map[string]bool{}}
	f.learn(root)
	f.find(root)
	var taken Taken
	for _, n := range f.hidden {
		if prose := proseIn(n); prose >= leastText && prose > f.shown*mostlyHidden {
			taken.Kept = append(taken.Kept, n)
			open(n)
			continue
		}
		taken.Parts = append(taken.Parts, Part{n, n.Parent})
		dom.CloseBlank(n)
		n.Parent.RemoveChild(n)
	}
	return taken
}

// leastText is how many bytes of hidden text can be that of a page, mostlyHidden how many
// times as much as is shown.
const leastText, mostlyHidden = 200, 4

// proseIn returns how many bytes of text are in an element, but for what is no prose and
// what is opened beside the text.
func proseIn(n *html.Node) (length int) {
	if isNoProse(n) || n.Type == html.ElementNode && hasWordOf(n, known().beside) {
		return 0
	}
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	for child := range n.ChildNodes() {
		length += proseIn(child)
	}
	return length
}

// isNoProse reports elements whose text is no prose of an author.
func isNoProse(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Nav, atom.Script, atom.Style, atom.Button, atom.Select, atom.Label, atom.Noscript, atom.Template,
		atom.Header, atom.Footer, atom.Dialog, atom.Textarea, atom.Title:
		return true
	}
	return false
}
