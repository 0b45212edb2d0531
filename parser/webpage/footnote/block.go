package footnote

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// note is an element that may be a note.
type note struct {
	id         string
	target     *html.Node // that has it
	at         int        // in the order of the page
	block      *html.Node // where it begins
	body       *html.Node // what holds its text: a definition, or the block
	lead       *lead      // the mark that it begins with
	called     bool       // it is called a note, or is in what is called notes
	sure       bool       // that it is one
	likely     bool       // if those beside it are
	references []Reference
	links      []*html.Node // that refer to it
	back       []*link      // that lead back from it
	led        bool         // one of them is before its text
}

// noteAt returns the note that a target of links is, or begins.
func (f *finder) noteAt(target *html.Node, id string) *note {
	n := &note{id: id, target: target, at: f.order[target]}
	block := f.blockAt(target)
	if block == nil {
		return nil
	}
	n.block, n.body = block, block
	switch block.DataAtom {
	case atom.Dt:
		if n.body = next(block); n.body == nil || n.body.DataAtom != atom.Dd {
			return nil
		}
		if _, _, ok := markOf(dom.Text(block)); !ok {
			return nil
		}
	case atom.Dd:
		if dt := dom.PreviousElement(block); dt != nil && dt.DataAtom == atom.Dt {
			if _, _, ok := markOf(dom.Text(dt)); !ok {
				return nil
			}
			n.block = dt
		}
	}
	if !isItem(n.block) && !isNoteSized(n.body) || isCited(n.block) {
		return nil
	}
	n.lead = leadOf(n.block)
	n.called = isCalledNote(n.body) || isCalledNote(n.block)
	for i, up := 0, n.body.Parent; up != nil && up != f.root && i < 4 && !n.called; i, up = i+1, up.Parent {
		n.called = holdsNotes(up)
	}
	return n
}

// isNoteSized reports an element that holds text, but no headings and not most of a
// page.
func isNoteSized(n *html.Node) bool {
	const most = 3000 // nodes
	count, text := 0, false
	for d := range n.Descendants() {
		if count++; count > most || dom.HeadingLevel(d) > 0 || d.DataAtom == atom.Main {
			return false
		}
		text = text || d.Type == html.TextNode && strings.Trim(d.Data, blanks) != "" || d.DataAtom == atom.Img
	}
	return text
}

// blockAt returns the block that begins with a target.
func (f *finder) blockAt(target *html.Node) *html.Node {
	n := target
	if !dom.IsBlock(n) && isBlank(n) {
		if after := next(n); after != nil && isTextBlock(after.DataAtom) { // an anchor before its paragraph
			n = after
		}
	}
	for ; !dom.IsBlock(n); n = n.Parent {
		if n.Parent == nil || n == f.root || !isFirst(n) {
			return nil
		}
	}
	for n != f.root && f.isWithin(n) {
		n = n.Parent
	}
	switch n.DataAtom {
	case atom.Td, atom.Th:
		if n = n.Parent; n.DataAtom != atom.Tr {
			return nil
		}
	case atom.Table:
		return onlyRow(n)
	case atom.Tr, atom.Li, atom.Dt, atom.Dd:
	default:
		if !isTextBlock(n.DataAtom) {
			return nil
		}
	}
	if n == f.root {
		return nil
	}
	return n
}

// isTextBlock reports the blocks that can be a note as a whole.
func isTextBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Aside, atom.Section, atom.Article, atom.Blockquote, atom.Address, atom.Center, atom.Pre:
		return true
	}
	return false
}

// isWithin reports whether a block is the beginning of the note that is around it.
func (f *finder) isWithin(n *html.Node) bool {
	up := n.Parent
	if up == nil || !isFirst(n) {
		return false
	}
	switch up.DataAtom {
	case atom.Li, atom.Dd, atom.Dt, atom.Td, atom.Th:
		return true
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		return false
	}
	return isTextBlock(up.DataAtom) && isCalledNote(up) && !holdsNotes(up) && !f.holdsOthers(n)
}

// holdsOthers reports whether marks lead to a place behind another one in its parent.
func (f *finder) holdsOthers(inner *html.Node) bool {
	const most = 500
	count := 0
	for after := inner.NextSibling; after != nil; after = after.NextSibling {
		for d := range after.Descendants() {
			if count++; count > most || f.aims[d] {
				return true
			}
		}
		if f.aims[after] {
			return true
		}
	}
	return false
}

// onlyRow returns the row of a table that has just one.
func onlyRow(table *html.Node) (row *html.Node) {
	for d := range table.Descendants() {
		if d.DataAtom == atom.Tr {
			if row != nil {
				return nil
			}
			row = d
		}
	}
	return row
}

// isFirst reports whether nothing but a mark is before a node in its parent.
func isFirst(n *html.Node) bool {
	const most = 20 // nodes before it
	before, count := "", 0
	for p := n.PrevSibling; p != nil; p = p.PrevSibling {
		if count++; count > most {
			return false
		}
		if p.Type != html.TextNode && p.Type != html.ElementNode {
			continue
		}
		if p.DataAtom == atom.Br || p.DataAtom == atom.Img || dom.HeadingLevel(p) > 0 {
			return false
		}
		if before = dom.Text(p) + before; len(before) > 80 {
			return false
		}
	}
	before = strings.Trim(before, blanks+"[(^")
	if before == "" || isArrow(before) {
		return true
	}
	_, _, ok := markOf(before)
	return ok
}

// isBlank reports a node without text and images.
func isBlank(n *html.Node) bool {
	if n.Type == html.TextNode {
		return strings.Trim(n.Data, blanks) == ""
	}
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.Trim(d.Data, blanks) != "" || shows(d) {
			return false
		}
	}
	return !shows(n)
}

// shows reports an element that shows something without any text.
func shows(n *html.Node) bool {
	return n.DataAtom == atom.Img || n.DataAtom == atom.Input || dom.IsEmbedded(n)
}

// next returns the element after another, with no text between.
func next(n *html.Node) *html.Node {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		switch {
		case n.Type == html.ElementNode && n.DataAtom != atom.Br:
			return n
		case n.Type == html.TextNode && strings.Trim(n.Data, blanks) != "":
			return nil
		}
	}
	return nil
}
