package webpage

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// noteItems are the items of lists that are footnotes, by their ids.
type noteItems map[string]*html.Node

// findNotes finds the items that are footnotes: those that a small link, or one
// that is marked as a reference, points at.
func findNotes(root *html.Node) noteItems {
	notes, byID := noteItems{}, map[string]*html.Node{}
	var targets []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if id := dom.Attr(n, "id"); id != "" && n.DataAtom == atom.Li {
			byID[id] = n
		}
		if target, ok := refersTo(n); ok {
			targets = append(targets, target)
		}
	}
	for _, id := range targets {
		if item := byID[id]; item != nil {
			notes[id] = item
		}
	}
	for id, item := range byID { // notes that nothing refers to
		if list := item.Parent; list.Parent != nil && isNotes(list.Parent) {
			notes[id] = item
		}
	}
	notes.dropOthers()
	return notes
}

// dropOthers forgets the items of lists that hold anything but notes: they are
// read as the lists that they are.
func (notes noteItems) dropOthers() {
	known := map[*html.Node]bool{}
	var others []string
	for id, item := range notes {
		list := item.Parent
		if _, ok := known[list]; !ok {
			known[list] = isList(list) && notes.are(list)
		}
		if !known[list] {
			others = append(others, id)
		}
	}
	for _, id := range others {
		delete(notes, id)
	}
}

// are reports whether every item of a list is a note.
func (notes noteItems) are(list *html.Node) bool {
	found := false
	for n := list.FirstChild; n != nil; n = n.NextSibling {
		if !found && n.DataAtom != atom.Li && !dom.IsSpace(dom.Text(n)) {
			return false // before the first note
		}
		if n.DataAtom == atom.Li {
			if found = notes[dom.Attr(n, "id")] == n; !found {
				return false
			}
		}
	}
	return found
}

func isList(n *html.Node) bool { return n.DataAtom == atom.Ol || n.DataAtom == atom.Ul }

// refersTo returns the id that a link points at, if it can be a reference to a
// footnote.
func refersTo(n *html.Node) (id string, ok bool) {
	if n.DataAtom != atom.A || dom.HasClass(n, "reversefootnote") {
		return "", false
	}
	id, ok = strings.CutPrefix(dom.Attr(n, "href"), "#")
	if plain, err := url.PathUnescape(id); err == nil {
		id = plain
	}
	return id, ok && id != "" && isMark(n) && isShortMark(dom.Text(n))
}

// isMark reports a link that looks like the mark of a footnote or is called one.
func isMark(n *html.Node) bool {
	raised := dom.OnlyChild(n)
	return n.Parent.DataAtom == atom.Sup || raised != nil && raised.DataAtom == atom.Sup ||
		dom.HasClass(n, "footnote") || dom.HasClass(n, "footnote-ref") || dom.HasClass(n, "footnote-reference") ||
		dom.Attr(n, "role") == "doc-noteref" || isBracketed(n)
}

// isNotes reports an element that is marked as the place of the footnotes.
func isNotes(n *html.Node) bool {
	return dom.HasClass(n, "footnotes") || dom.Attr(n, "role") == "doc-endnotes"
}

// isShortMark reports the text of a link that is no more than the number or name
// of a footnote.
func isShortMark(mark string) bool {
	const short, long = 16, 40
	mark = strings.TrimSpace(mark)
	return len(mark) <= short || len(mark) <= long && mark[0] == '[' && mark[len(mark)-1] == ']'
}

// label is the label of the note with that id.
func label(id string) string { return strings.TrimPrefix(id, "fn:") }

// isBracketed reports a link whose text is a number in brackets.
func isBracketed(n *html.Node) bool {
	_, bracketed := noteNumber(dom.Text(n))
	return bracketed && n.PrevSibling != nil
}

// noteNumber returns the number of a mark, and whether it is in brackets.
func noteNumber(mark string) (number string, bracketed bool) {
	mark = strings.TrimSpace(mark)
	number = strings.Trim(mark, "[]()")
	if number == "" || len(number) > 3 || strings.Trim(number, "0123456789") != "" {
		return "", false
	}
	return number, mark == "["+number+"]" || mark == "("+number+")"
}
