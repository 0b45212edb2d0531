package footnote

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// spot is where a list was, which was taken out with its heading.
type spot struct{ heading, list, marker *html.Node }

// TakeOut takes the lists out of the tree, so that what is found to be around the
// text of a page does not hold them. [Notes.PutBack] brings them back.
func (f *Notes) TakeOut(root *html.Node) {
	for n := dom.Next(root, root); n != nil; n = dom.Next(n, root) {
		if f.Lists[n] {
			f.spots = append(f.spots, spot{heading: headingBefore(n), list: n, marker: marker()})
		}
	}
	for _, s := range f.spots {
		s.list.Parent.InsertBefore(s.marker, s.list)
		s.list.Parent.RemoveChild(s.list)
		if s.heading != nil {
			s.heading.Parent.RemoveChild(s.heading)
		}
	}
}

// marker returns an element for the place of a list. It has an id, without which an
// empty one would be there for its looks only.
func marker() *html.Node { return dom.New(atom.Div, html.Attribute{Key: "id", Val: "notes"}) }

// PutBack puts the lists back into the text of a page: where they were, or after all
// of it. A note that only something beside the text refers to goes; it is returned.
func (f *Notes) PutBack(main *html.Node) (gone []*html.Node) {
	if len(f.spots) == 0 {
		return nil
	}
	here := map[*html.Node]bool{}
	for n := range main.Descendants() {
		here[n] = true
	}
	used := f.used(main)
	for _, s := range f.spots {
		unused := f.takeUnused(s.list, used)
		if !here[s.marker] { // it went with what was round it
			if s.marker.Parent != nil {
				s.marker.Parent.RemoveChild(s.marker)
			}
			if gone = append(gone, unused...); dom.FirstElement(s.list) != nil {
				main.AppendChild(s.marker)
				s.show()
			}
			continue
		}
		if len(unused) > 0 {
			list := dom.New(s.list.DataAtom)
			for _, item := range unused {
				list.AppendChild(item)
			}
			s.marker.Parent.InsertBefore(list, s.marker.NextSibling)
		}
		s.show()
	}
	f.spots = nil
	return gone
}

// show puts a list and its heading where its marker is. The heading of a list that is
// empty stays: it is over the notes that nothing refers to.
func (s spot) show() {
	up := s.marker.Parent
	if s.heading != nil {
		up.InsertBefore(s.heading, s.marker)
	}
	if dom.FirstElement(s.list) != nil {
		up.InsertBefore(s.list, s.marker)
	}
	up.RemoveChild(s.marker)
}

// used returns the ids of the notes that a text refers to, and those notes again.
func (f *Notes) used(main *html.Node) map[string]bool {
	items, used := map[string]*html.Node{}, map[string]bool{}
	for item, id := range f.Items {
		items[id] = item
	}
	for texts := []*html.Node{main}; len(texts) > 0; texts = texts[1:] {
		for n := range texts[0].Descendants() {
			if ref, ok := f.References[n]; ok && !used[ref.ID] && items[ref.ID] != nil {
				used[ref.ID] = true
				texts = append(texts, items[ref.ID])
			}
		}
	}
	return used
}

// takeUnused takes the notes that nothing refers to out of a list.
func (f *Notes) takeUnused(list *html.Node, used map[string]bool) (unused []*html.Node) {
	for item := list.FirstChild; item != nil; {
		next := item.NextSibling
		if id, ok := f.Items[item]; ok && !used[id] {
			list.RemoveChild(item)
			delete(f.Items, item)
			unused = append(unused, item)
		}
		item = next
	}
	if dom.FirstElement(list) == nil {
		delete(f.Lists, list)
	}
	return unused
}
