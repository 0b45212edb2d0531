package footnote

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed programs.txt
var programs string

// known are the lists of programs.txt.
var known = sync.OnceValue(func() (l struct {
	reference, notes, note, back, bibliography, aside, unseen, word, returns, heading *names.List
}) {
	lists := names.Parse(programs)
	l.reference, l.notes, l.note, l.back = lists["reference"], lists["notes"], lists["note"], lists["back"]
	l.bibliography, l.aside, l.unseen = lists["bibliography"], lists["aside"], lists["unseen"]
	l.word, l.returns, l.heading = lists["word"], lists["return"], lists["heading"]
	return l
})

func hasClass(n *html.Node, list *names.List) bool {
	for class := range dom.Classes(n) {
		if list.Has(class) {
			return true
		}
	}
	return false
}

// role returns what an element is by its role or by the vocabulary of EPUB.
//
// https://www.w3.org/TR/dpub-aria-1.1/
func role(n *html.Node) string {
	if r := dom.Attr(n, "role"); strings.HasPrefix(r, "doc-") {
		return r
	}
	return dom.Attr(n, "epub:type")
}

// isMarkedReference reports a link that is called a reference.
func isMarkedReference(n *html.Node) bool {
	switch role(n) {
	case "doc-noteref", "noteref":
		return true
	}
	if _, ok := dom.Lookup(n, "data-footnote-ref"); ok || dom.Attr(n, "rel") == "footnote" {
		return true
	}
	if hasClass(n, known().reference) {
		return true
	}
	return n.Parent != nil && isInline(n.Parent) && hasClass(n.Parent, known().reference)
}

// isRaised reports a link that is raised above the line, or whose text is.
func isRaised(n *html.Node) bool {
	inner := dom.OnlyChild(n)
	for up := n.Parent; up != nil && isInline(up); up = up.Parent {
		if raises(up) {
			return true
		}
	}
	return inner != nil && raises(inner) || raises(n)
}

func raises(n *html.Node) bool {
	if n.DataAtom == atom.Sup || n.Type == html.ElementNode && strings.Contains(dom.Attr(n, "style"), "super") {
		return true
	}
	for class := range dom.Classes(n) {
		switch class {
		case "sup", "super", "superscript":
			return true
		}
	}
	return false
}

func isInline(n *html.Node) bool {
	return n.Type == html.ElementNode && !dom.IsBlock(n)
}

// isCited reports an element that is part of a bibliography, or of what refers to one.
func isCited(n *html.Node) bool {
	for i := 0; n != nil && i < 4; i++ {
		if known().bibliography.Has(dom.Attr(n, "role")) || hasClass(n, known().bibliography) {
			return true
		}
		n = n.Parent
	}
	return false
}

// holdsNotes reports an element that is called the place of notes.
func holdsNotes(n *html.Node) bool {
	switch role(n) {
	case "doc-endnotes", "doc-footnotes", "footnotes", "endnotes", "rearnotes":
		return true
	}
	if n.Type != html.ElementNode {
		return false
	}
	if _, ok := dom.Lookup(n, "data-footnotes"); ok || known().notes.Has(dom.Attr(n, "id")) {
		return true
	}
	return hasClass(n, known().notes)
}

// isCalledNote reports an element that is called a note.
func isCalledNote(n *html.Node) bool {
	switch role(n) {
	case "doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote":
		return true
	}
	return n.Type == html.ElementNode && hasClass(n, known().note)
}

// isUnseen reports an element that is only for readers who hear the page.
func isUnseen(n *html.Node) bool { return n.Type == html.ElementNode && hasClass(n, known().unseen) }
