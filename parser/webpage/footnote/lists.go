package footnote

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// lists makes lists of the notes. Those that are items of a list of notes stay where
// they are.
func (f *finder) lists() {
	byList := map[*html.Node][]*note{}
	for _, n := range f.notes {
		if isItem(n.block) {
			byList[n.block.Parent] = append(byList[n.block.Parent], n)
		}
	}
	var made []*html.Node
	seen := map[*html.Node]bool{}
	for len(f.notes) > 0 {
		if first := f.notes[0].block; isItem(first) {
			list := first.Parent
			f.notes = f.notes[1:]
			if !seen[list] {
				seen[list] = true
				made = append(made, f.itemList(list, byList[list])...)
			}
			continue
		}
		group := f.notes[:groupOf(f.notes)]
		if i := slices.IndexFunc(group, func(n *note) bool { return isItem(n.block) }); i > 0 {
			group = group[:i]
		}
		f.notes = f.notes[len(group):]
		made = append(made, f.newList(group))
	}
	for i, list := range made {
		f.place(list)
		f.openShells(list, i == len(made)-1)
	}
}

// itemList makes sure that a list holds nothing but notes. It returns the list of
// notes, if there is one: items that are none stay a list of their own, and where
// most are none, all do.
func (f *finder) itemList(list *html.Node, notes []*note) (made []*html.Node) {
	items, strays := 0, false
	for n := list.FirstChild; n != nil; n = n.NextSibling {
		switch {
		case n.DataAtom == atom.Li:
			items++
		case items == 0 && !isBlank(n):
			strays = true
		}
	}
	if len(notes) == items && !strays {
		for _, n := range notes {
			f.take(n, n.block)
		}
		f.Lists[list] = true
		return []*html.Node{list}
	}
	called := holdsNotes(list) || list.Parent != nil && holdsNotes(list.Parent)
	notes = slices.DeleteFunc(notes, func(n *note) bool {
		return !called && len(n.back) == 0 && 2*len(notes) <= items
	})
	if len(notes) == 0 || strays && !called {
		return nil
	}
	return []*html.Node{f.splitList(list, notes)}
}

// splitList moves the notes of a list to one before it. What stays keeps its numbers.
func (f *finder) splitList(list *html.Node, notes []*note) *html.Node {
	made := dom.New(list.DataAtom)
	source.CopyPlace(made, list)
	number := 1
	if start, err := strconv.Atoi(dom.Attr(list, "start")); err == nil {
		number = start
	}
	keepNumbers(list, number, notes)
	list.Parent.InsertBefore(made, list)
	for _, n := range notes {
		list.RemoveChild(n.block)
		made.AppendChild(n.block)
		f.take(n, n.block)
	}
	f.Problems.Remark(f.places.Around(list), "unused-footnote",
		"nothing refers to some notes of this list; they stay a list", "")
	f.Lists[made] = true
	return made
}

// keepNumbers writes down the numbers of the items that stay in a list.
func keepNumbers(list *html.Node, number int, notes []*note) {
	isNote, expected := map[*html.Node]bool{}, 0
	for _, n := range notes {
		isNote[n.block] = true
	}
	for n := list.FirstChild; n != nil && list.DataAtom == atom.Ol; n = n.NextSibling {
		if n.DataAtom != atom.Li {
			continue
		}
		switch _, given := dom.Lookup(n, "value"); {
		case isNote[n] || given:
		case expected == 0:
			list.Attr = slices.DeleteFunc(list.Attr, func(a html.Attribute) bool { return a.Key == "start" })
			list.Attr = append(list.Attr, html.Attribute{Key: "start", Val: strconv.Itoa(number)})
			expected = number + 1
		case number != expected:
			n.Attr = append(n.Attr, html.Attribute{Key: "value", Val: strconv.Itoa(number)})
			expected = number + 1
		default:
			expected++
		}
		number++
	}
}

// newList makes a list of notes that are in none.
func (f *finder) newList(group []*note) *html.Node {
	list, place := dom.New(atom.Ol), group[0].block
	for up := place; up != nil && up != f.root; up = up.Parent {
		if up.DataAtom == atom.Dl || up.DataAtom == atom.Table {
			place = up
		}
	}
	source.CopyPlace(list, place)
	place.Parent.InsertBefore(list, place)
	for _, n := range group {
		item := dom.New(atom.Li)
		source.CopyPlace(item, n.block)
		list.AppendChild(item)
		f.take(n, item)
	}
	if !isBlank(place) && place.Parent != nil && (place.DataAtom == atom.Dl || place.DataAtom == atom.Table) {
		list.Parent.RemoveChild(list)
		place.Parent.InsertBefore(list, place.NextSibling)
	}
	f.Lists[list] = true
	return list
}

// take makes an item of a note, without its mark and its links back.
func (f *finder) take(n *note, item *html.Node) {
	f.dropBack(n)
	if n.block != n.body {
		f.LinksBack = f.LinksBack || n.led
	}
	if lead := n.freshLead(); lead != nil {
		lead.drop(n.body)
	} else if n.led {
		tidyStart(n.body)
	}
	for i, l := range n.links {
		f.References[l] = bareReference(l, n.references[i])
	}
	f.Items[item] = n.id
	f.Kramdown = f.Kramdown || strings.HasPrefix(n.id, "fn:") && n.block == item
	if item != n.block {
		f.move(n, item)
	}
	n.dropTarget(item)
	dropAnchors(item)
	unwrapText(item)
}

// dropTarget takes the id away that is the item's now.
func (n *note) dropTarget(item *html.Node) {
	switch {
	case n.target == nil || n.target == item || n.target.Parent == nil:
	case isBlank(n.target) && isInline(n.target):
		n.target.Parent.RemoveChild(n.target)
	default:
		n.target.Attr = slices.DeleteFunc(n.target.Attr, func(a html.Attribute) bool {
			return (a.Key == "id" || a.Key == "name") && a.Val == n.id
		})
	}
}

// unwrapText takes away what is round all of a note, and classes that only say that
// it is one.
func unwrapText(item *html.Node) {
	for {
		only := dom.FirstElement(item)
		if only == nil || only.DataAtom != atom.Div && only.DataAtom != atom.Span || dom.Attr(only, "class") == "" ||
			!isAlone(only) {
			break
		}
		dom.Unwrap(only)
	}
	if isCalledNote(item) {
		item.Attr = slices.DeleteFunc(item.Attr, func(a html.Attribute) bool { return a.Key == "class" })
	}
}

// freshLead returns the mark that a note begins with, if it is the one that refers to
// it, once its links back are gone.
func (n *note) freshLead() *lead {
	if n.lead == nil || n.block != n.body {
		return nil
	}
	l := leadOf(n.body)
	if l == nil || isItem(n.block) && !l.distinct {
		return nil
	}
	for _, ref := range n.references {
		if mark, _, _ := markOf(ref.Mark); mark == l.mark {
			return l
		}
	}
	return nil
}

// move moves the text of a note into an item, and drops what held it.
func (f *finder) move(n *note, item *html.Node) {
	shell := n.block.Parent
	switch n.block.DataAtom {
	case atom.P, atom.Pre:
		shell.RemoveChild(n.block)
		item.AppendChild(n.block)
	case atom.Tr:
		moveCells(item, n.block)
		shell.RemoveChild(n.block)
	default:
		dom.MoveChildren(item, n.body)
		shell.RemoveChild(n.block)
		if n.body != n.block && n.body.Parent != nil {
			n.body.Parent.RemoveChild(n.body)
		}
	}
	f.dropEmpty(shell)
}

// moveCells moves what the cells of a row hold, but for that with the mark.
func moveCells(item, row *html.Node) {
	for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
		if cell.Type != html.ElementNode || isBlank(cell) {
			continue
		}
		if isLeading(dom.Text(cell)) && next(cell) != nil {
			continue
		}
		if item.FirstChild != nil {
			p := dom.New(atom.Div)
			dom.MoveChildren(p, cell)
			item.AppendChild(p)
			dom.Unwrap(p)
			continue
		}
		dom.MoveChildren(item, cell)
	}
}

// dropEmpty drops an element that held notes and nothing else.
func (f *finder) dropEmpty(n *html.Node) {
	for n != nil && n != f.root && n.Parent != nil && n.DataAtom != atom.Body && isBare(n) {
		up := n.Parent
		up.RemoveChild(n)
		n = up
	}
}

// isBare reports an element that shows nothing but rules and breaks.
func isBare(n *html.Node) bool {
	for d := range n.Descendants() {
		if text := d.Type == html.TextNode && !dom.IsSpace(d.Data) && !isNotesCaption(d.Parent); text || shows(d) ||
			d.DataAtom == atom.Ol {
			return false
		}
	}
	return true
}

// isNotesCaption reports the caption of a table that is a heading over notes.
func isNotesCaption(n *html.Node) bool {
	return n.DataAtom == atom.Caption && known().heading.Has(headingWords(n))
}

// dropAnchors drops the empty anchors that links led to.
func dropAnchors(item *html.Node) {
	var anchors []*html.Node
	for d := range item.Descendants() {
		if d.Type == html.ElementNode && d.FirstChild == nil &&
			(d.DataAtom == atom.A && dom.Attr(d, "href") == "" || d.DataAtom == atom.Span) {
			anchors = append(anchors, d)
		}
	}
	for _, n := range anchors {
		n.Parent.RemoveChild(n)
	}
}
