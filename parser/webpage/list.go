package webpage

import (
	"slices"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/rawhtml"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// list reads a list. What is in it without being an item goes to the item before it,
// or before the list.
func (c *container) list(n *html.Node, at document.Span) {
	l := &document.List{Attr: c.attr(n, at, "start"), Ordered: n.DataAtom == atom.Ol}
	if start, err := strconv.Atoi(dom.Attr(n, "start")); err == nil && l.Ordered && start != 1 {
		if l.Start = start; start == 0 {
			l.Set("start", "0") // for which Start has no value
		}
	}
	stray := &container{reader: c.reader}
	end := func() {
		for _, b := range stray.end() {
			if items := c.looseItems(b); items != nil {
				l.Items = append(l.Items, items...)
				continue
			}
			for _, b := range rawhtml.Stray(l, b) {
				c.add(b)
			}
		}
		stray = &container{reader: c.reader}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.CommentNode:
		case child.Type == html.ElementNode && child.DataAtom == atom.Li:
			end()
			l.Items = append(l.Items, c.item(child))
		default:
			stray.node(child)
		}
	}
	end()
	if slices.ContainsFunc(l.Items, func(item *document.ListItem) bool { return item.Task != "" }) {
		l.Classes = without(l.Classes, "task-list")
		for _, item := range l.Items {
			item.Classes = without(item.Classes, "task-list-item")
		}
	}
	l.Span = c.places.To(at)
	c.add(l)
}

// looseItems returns the items of a list that are in something else there, a form or
// a division: they are numbered as those beside it are.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-li-element
func (r *reader) looseItems(b document.Block) (items []*document.ListItem) {
	switch b := b.(type) {
	case *document.List:
		if r.loneLists[b] {
			return b.Items
		}
	case *document.Element:
		for _, inner := range b.Blocks {
			more := r.looseItems(inner)
			if more == nil {
				return nil
			}
			items = append(items, more...)
		}
		if len(items) > 0 {
			r.problems.Remark(b.Span, "unwrapped-element", "<"+b.Tag+"> between the items of a list is left out", "")
		}
	}
	return items
}

// loneItem reads an item that is in no list; those that follow each other have one.
func (c *container) loneItem(n *html.Node) {
	item := c.item(n)
	l, ok := c.last().(*document.List)
	if !ok || l != c.lone {
		l = &document.List{Span: item.Span}
		c.lone = l
		if c.loneLists == nil {
			c.loneLists = map[*document.List]bool{}
		}
		c.loneLists[l] = true
		c.add(l)
	}
	l.Items = append(l.Items, item)
	l.Span = l.Span.To(item.Span)
}

// loneDefinition reads a term or a definition that is in no list.
func (c *container) loneDefinition(n *html.Node) {
	l, ok := c.last().(*document.DefinitionList)
	if !ok || l != c.loneTerms {
		l = &document.DefinitionList{}
		c.loneTerms = l
	}
	c.definition(l, n)
	span := l.Groups[len(l.Groups)-1].Span
	if l.Span = l.Span.To(span); !ok || c.last() != document.Block(l) {
		c.add(l)
	}
}

func (r *reader) item(n *html.Node) *document.ListItem {
	at := r.places.Enter(n)
	item := &document.ListItem{Attr: r.attr(n, at), Task: takeTask(n)}
	item.Blocks = r.blocks(n)
	item.Span = r.places.To(at)
	return item
}

// takeTask takes the check box of a task out of an item.
func takeTask(n *html.Node) document.Task {
	box := dom.FirstElement(n)
	if box != nil && box.DataAtom == atom.P {
		box = dom.FirstElement(box)
	}
	if box == nil || box.DataAtom != atom.Input || dom.Attr(box, "type") != "checkbox" {
		return ""
	}
	if _, disabled := dom.Lookup(box, "disabled"); !disabled {
		return ""
	}
	box.Parent.RemoveChild(box)
	if _, done := dom.Lookup(box, "checked"); done {
		return document.TaskDone
	}
	return document.TaskOpen
}

func (r *reader) definitionList(n *html.Node, at document.Span) *document.DefinitionList {
	l := &document.DefinitionList{Attr: r.attr(n, at)}
	r.definitions(l, n)
	l.Span = r.places.To(at)
	return l
}

// definitions reads terms and definitions, in divisions of the list too. All else is
// a definition.
func (r *reader) definitions(l *document.DefinitionList, n *html.Node) {
	stray, at := &container{reader: r}, document.Span{}
	end := func() {
		if blocks := stray.end(); len(blocks) > 0 && !rawhtml.OnlyBreaks(blocks) {
			l.AddDefinition(&document.Definition{Span: r.places.To(at), Blocks: blocks})
		}
		stray = &container{reader: r}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.CommentNode:
		case child.DataAtom == atom.Div:
			end()
			r.definitions(l, child)
		case child.DataAtom == atom.Dt || child.DataAtom == atom.Dd:
			end()
			r.definition(l, child)
		default:
			at = r.places.Here()
			stray.node(child)
		}
	}
	end()
}

// definition reads a term or a definition.
func (r *reader) definition(l *document.DefinitionList, n *html.Node) {
	at := r.places.Enter(n)
	attr := r.attr(n, at)
	if n.DataAtom == atom.Dd {
		d := &document.Definition{Attr: attr, Blocks: r.blocks(n)}
		d.Span = r.places.To(at)
		l.AddDefinition(d)
		return
	}
	t := &document.Term{Attr: attr, Inlines: r.inlines(n)}
	t.Span = r.places.To(at)
	l.AddTerm(t)
}
