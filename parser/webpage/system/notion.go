package system

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// notionList remembers a list of Notion, which has one item, and makes a task of it if
// it has a box.
func (c *cleaner) notionList(n *html.Node) {
	item := dom.FirstElement(n)
	if item == nil || item.DataAtom != atom.Li || dom.NextElement(item) != nil {
		return
	}
	if box := dom.FirstElement(item); box != nil && dom.HasClass(box, "checkbox") {
		item.RemoveChild(box)
		for text := item.FirstChild; text != nil && text.Type == html.TextNode && dom.IsSpace(text.Data); {
			item.RemoveChild(text)
			text = item.FirstChild
		}
		item.InsertBefore(taskBox(dom.HasClass(box, "checkbox-on")), item.FirstChild)
		for _, class := range [...]string{"to-do-children-checked", "to-do-children-unchecked"} {
			if inner := withClass(item, class); inner != nil {
				dom.Unwrap(inner)
			}
		}
	}
	c.kinds[n] = dom.Attr(n, "class")
	dropAttr(n, "class", "id", "type")
	dropAttr(item, "style")
	c.lists = append(c.lists, n)
}

// taskBox returns the box of a task that nobody can tick.
func taskBox(done bool) *html.Node {
	box := dom.New(atom.Input, html.Attribute{Key: "type", Val: "checkbox"}, html.Attribute{Key: "disabled"})
	if done {
		box.Attr = append(box.Attr, html.Attribute{Key: "checked"})
	}
	return box
}

// mergeLists makes one list of those of Notion that follow each other.
func (c *cleaner) mergeLists() {
	for i := len(c.lists) - 1; i >= 0; i-- {
		list := c.lists[i]
		before := list.PrevSibling
		for before != nil && before.Type == html.TextNode && dom.IsSpace(before.Data) {
			before = before.PrevSibling
		}
		if before == nil || c.kinds[before] != c.kinds[list] || dom.Attr(list, "start") == "1" {
			continue
		}
		dom.MoveChildren(before, list)
		list.Parent.RemoveChild(list)
	}
}

// toggle takes the list away that is round what opens and closes.
func (c *cleaner) toggle(n *html.Node) {
	item := dom.FirstElement(n)
	if n.DataAtom != atom.Ul || item == nil || dom.NextElement(item) != nil || dom.FirstElement(item) == nil ||
		dom.FirstElement(item).DataAtom != atom.Details {
		return
	}
	dom.Unwrap(item)
	dom.Unwrap(n)
}

// callout makes a division of a box, its sign before its text.
func (c *cleaner) callout(n *html.Node) {
	if n.DataAtom != atom.Figure {
		return
	}
	dom.Rename(n, atom.Div)
	dropAttr(n, "class", "style", "id")
}

// linkToPage makes a paragraph of a link to another page.
func (c *cleaner) linkToPage(n *html.Node) {
	if n.DataAtom == atom.Figure {
		dom.Rename(n, atom.P)
		dropAttr(n, "class", "id")
	}
}
