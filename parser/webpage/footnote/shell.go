package footnote

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// place moves a list out of what cannot show notes: tables, lists, figures.
func (f *finder) place(list *html.Node) {
	var outer *html.Node
	for up := list.Parent; up != nil && up != f.root; up = up.Parent {
		switch up.DataAtom {
		case atom.Table, atom.Ul, atom.Ol, atom.Dl, atom.Figure, atom.P:
			outer = up
		}
	}
	if outer == nil || f.Own {
		return
	}
	shell := list.Parent
	shell.RemoveChild(list)
	outer.Parent.InsertBefore(list, outer.NextSibling)
	f.dropEmpty(shell)
}

// openShells takes away what is round a list of notes and nothing else: divisions,
// rules above it, headings for those who hear the page. The heading in the place of
// notes goes with them, and so does one over notes that are shown elsewhere.
func (f *finder) openShells(list *html.Node, last bool) {
	for shell, opened := list.Parent, false; shell != nil && shell != f.root; shell = list.Parent {
		heading, ok := f.isShell(shell)
		if heading && !f.Own && holdsNotes(shell) {
			f.dropHeadings(shell)
			heading, ok = false, true
		}
		if !ok || opened && !heading {
			break // what is round the place that was called that of the notes
		}
		opened = opened || holdsNotes(shell)
		f.openShell(shell)
	}
	if f.Own {
		return
	}
	if !f.Kramdown { // whose notes have none
		dropRule(list)
	}
	heading := headingBefore(list)
	if heading == nil {
		return
	}
	dropRule(heading)
	if after := dom.NextElement(list); !last && (after == nil || dom.HeadingLevel(after) > 0) && textAfter(list) == "" {
		f.dropHeading(heading, "all notes stand together, after the last ones")
	}
}

// dropHeadings drops the headings in the place of notes, which a program wrote there.
func (f *finder) dropHeadings(shell *html.Node) {
	for child := shell.FirstChild; child != nil; {
		next := child.NextSibling
		if dom.HeadingLevel(child) > 0 && !isUnseen(child) {
			f.dropHeading(child, "it is that of the notes")
		}
		child = next
	}
}

func (f *finder) dropHeading(heading *html.Node, why string) {
	words := document.OneLine(dom.Text(heading))
	f.Problems.Remark(f.places.Around(heading), "notes-heading",
		"the heading “"+words+"” is left out: "+why, "")
	heading.Parent.RemoveChild(heading)
}

func (f *finder) openShell(shell *html.Node) {
	for n := shell.FirstChild; n != nil; {
		next := n.NextSibling
		if n.DataAtom == atom.Hr || n.DataAtom == atom.Br || isUnseen(n) || n.Type == html.CommentNode {
			shell.RemoveChild(n)
		}
		n = next
	}
	dom.Unwrap(shell)
}

// textAfter returns the text between an element and the next one.
func textAfter(n *html.Node) string {
	if after := n.NextSibling; after != nil && after.Type == html.TextNode {
		return strings.Trim(after.Data, blanks)
	}
	return ""
}

// headingBefore returns the heading over a list of notes.
func headingBefore(list *html.Node) *html.Node {
	n := list.PrevSibling
	for n != nil && (n.Type != html.ElementNode && isBlank(n) || n.Type == html.CommentNode) {
		n = n.PrevSibling
	}
	if n != nil && dom.HeadingLevel(n) > 0 && known().heading.Has(headingWords(n)) {
		return n
	}
	return nil
}

func headingWords(n *html.Node) string {
	return strings.ToLower(strings.Trim(document.OneLine(dom.Text(n)), ":.[] "))
}

// dropRule drops the rule that parts notes from the text.
func dropRule(n *html.Node) {
	before := n.PrevSibling
	for before != nil && before.Type == html.TextNode && isBlank(before) {
		before = before.PrevSibling
	}
	if before != nil && before.DataAtom == atom.Hr && dom.Attr(before, "id") == "" {
		before.Parent.RemoveChild(before)
	}
}

// isShell reports an element that holds lists of notes, and otherwise no more than
// their heading.
func (f *finder) isShell(n *html.Node) (heading, ok bool) {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Aside, atom.Footer, atom.Article, atom.Center, atom.Font, atom.Small, atom.Span:
	default:
		return false, false
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case f.Lists[child], child.Type == html.CommentNode, child.Type == html.TextNode && isBlank(child),
			child.DataAtom == atom.Hr, child.DataAtom == atom.Br, isUnseen(child):
		case dom.HeadingLevel(child) > 0 && known().heading.Has(headingWords(child)):
			heading = true
		default:
			return false, false
		}
	}
	if !heading {
		return false, true
	}
	after := dom.NextElement(n) // it would come under the heading
	return true, textAfter(n) == "" && (after == nil || after.DataAtom != atom.P && after.DataAtom != atom.Ul &&
		after.DataAtom != atom.Ol && after.DataAtom != atom.Table)
}
