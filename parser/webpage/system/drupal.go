package system

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// field keeps the label of a field of Drupal with its value: in one paragraph if the
// value is one line of text, else as a paragraph of its own above a list of lines or
// above the blocks.
func (c *cleaner) field(label *html.Node) {
	if dom.HeadingLevel(label) > 0 || dom.IsSpace(dom.Text(label)) || label.DataAtom != atom.Div || !isInline(label) {
		return
	}
	items := itemsAfter(label)
	switch {
	case len(items) == 0:
		return
	case len(items) == 1 && isInline(items[0]):
		line := c.labelled(label)
		line.AppendChild(c.text(" "))
		dom.MoveChildren(line, items[0])
		dropEmptied(items[0])
	case allInline(items):
		list := dom.New(atom.Ul)
		first := items[0]
		first.Parent.InsertBefore(list, first)
		for _, item := range items {
			li := dom.New(atom.Li)
			dom.MoveChildren(li, item)
			item.Parent.RemoveChild(item)
			list.AppendChild(li)
		}
		c.labelled(label)
	default:
		c.labelled(label)
	}
}

// labelled makes a paragraph of a label, which it returns.
func (c *cleaner) labelled(label *html.Node) *html.Node {
	text := strings.TrimRight(dom.Text(label), dom.WhiteSpace+"\u00a0")
	p, strong := dom.New(atom.P), dom.New(atom.Strong)
	dom.MoveChildren(strong, label)
	trimEnd(strong)
	if !strings.HasSuffix(text, ":") && !strings.HasSuffix(text, "?") {
		strong.AppendChild(c.text(":"))
	}
	p.AppendChild(strong)
	replace(label, p)
	return p
}

// trimEnd takes the blanks from the end of the last text of an element.
func trimEnd(n *html.Node) {
	for last := n.LastChild; last != nil; last = last.LastChild {
		if last.Type == html.TextNode {
			last.Data = strings.TrimRight(last.Data, dom.WhiteSpace+"\u00a0")
		}
	}
}

// itemsAfter returns the values of a field, which come after its label.
func itemsAfter(label *html.Node) (items []*html.Node) {
	for n := dom.NextElement(label); n != nil; n = dom.NextElement(n) {
		switch {
		case isLabel(n):
			return items
		case dom.HasClass(n, "field__items") || dom.HasClass(n, "field-items"):
			for item := n.FirstChild; item != nil; item = item.NextSibling {
				if item.Type == html.ElementNode {
					items = append(items, item)
				}
			}
		case dom.HasClass(n, "field__item") || dom.HasClass(n, "field-item"):
			items = append(items, n)
		}
	}
	return items
}

func isLabel(n *html.Node) bool {
	return dom.HasClass(n, "field__label") || dom.HasClass(n, "field-label")
}

func allInline(items []*html.Node) bool {
	for _, item := range items {
		if !isInline(item) || item.DataAtom != atom.Div {
			return false
		}
	}
	return true
}

// dropEmptied drops an element that holds nothing now, and the one round it.
func dropEmptied(n *html.Node) {
	for n.FirstChild == nil || n.FirstChild.NextSibling == nil && dom.IsSpace(dom.Text(n)) {
		up := n.Parent
		up.RemoveChild(n)
		if n = up; n.DataAtom != atom.Div {
			return
		}
	}
}

// viewsField keeps the label of a column of a list apart from its value.
func (c *cleaner) viewsField(label *html.Node) {
	text := dom.Text(label)
	if label.DataAtom != atom.Span || dom.IsSpace(text) {
		return
	}
	trimEnd(label)
	dom.Rename(label, atom.Strong)
	dropAttr(label, "class")
	after := label.NextSibling
	if after == nil || after.Type != html.TextNode || strings.TrimLeft(after.Data, " \n") == after.Data {
		label.Parent.InsertBefore(c.text(" "), after)
	}
}
