package webpage

import (
	"slices"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

func (r *reader) list(n *html.Node, at document.Span) *document.List {
	l := &document.List{Attr: r.attr(n, at, "start"), Ordered: n.DataAtom == atom.Ol}
	if start, err := strconv.Atoi(dom.Attr(n, "start")); err == nil && l.Ordered && start != 1 {
		if l.Start = start; start == 0 {
			l.Set("start", "0") // for which Start has no value
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode && dom.IsSpace(child.Data):
			r.places.Text()
		case child.Type == html.CommentNode:
		case child.Type == html.ElementNode && child.DataAtom == atom.Li:
			l.Items = append(l.Items, r.item(child))
		default:
			r.stray(l, child)
		}
	}
	if slices.ContainsFunc(l.Items, func(item *document.ListItem) bool { return item.Task != "" }) {
		l.Classes = without(l.Classes, "task-list")
		for _, item := range l.Items {
			item.Classes = without(item.Classes, "task-list-item")
		}
	}
	l.Span = r.places.To(at)
	return l
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

// stray reads what is in a list without being an item: a list belongs to
// the item before it, anything else becomes an item.
func (r *reader) stray(l *document.List, n *html.Node) {
	at := r.places.Here()
	c := &container{reader: r}
	c.node(n)
	blocks := c.end()
	if len(blocks) == 0 {
		return
	}
	if _, nested := blocks[0].(*document.List); nested && len(l.Items) > 0 {
		last := l.Items[len(l.Items)-1]
		last.Blocks = append(last.Blocks, blocks...)
		return
	}
	l.Items = append(l.Items, &document.ListItem{Span: at, Blocks: blocks})
}

func (r *reader) definitionList(n *html.Node, at document.Span) *document.DefinitionList {
	l := &document.DefinitionList{Attr: r.attr(n, at)}
	r.definitions(l, n)
	l.Span = r.places.To(at)
	return l
}

// definitions reads terms and definitions, in divisions of the list too.
func (r *reader) definitions(l *document.DefinitionList, n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == html.TextNode && dom.IsSpace(child.Data) {
			r.places.Text()
			continue
		}
		if child.Type == html.ElementNode && child.DataAtom == atom.Div {
			r.definitions(l, child)
			continue
		}
		if child.Type == html.CommentNode {
			continue
		}
		at := r.places.Enter(child)
		if child.Type == html.ElementNode && child.DataAtom == atom.Dt {
			t := &document.Term{Attr: r.attr(child, at), Inlines: r.inlines(child)}
			t.Span = r.places.To(at)
			g := group(l, true)
			g.Terms = append(g.Terms, t)
			g.Span = g.Span.To(t.Span)
			continue
		}
		d := &document.Definition{}
		if child.DataAtom == atom.Dd {
			d.Attr = r.attr(child, at)
			d.Blocks = r.blocks(child)
		} else {
			c := &container{reader: r}
			c.node(child)
			d.Blocks = c.end()
		}
		d.Span = r.places.To(at)
		g := group(l, false)
		g.Definitions = append(g.Definitions, d)
		g.Span = g.Span.To(d.Span)
	}
}

// group returns the group that a term or definition belongs to.
func group(l *document.DefinitionList, term bool) *document.DefinitionGroup {
	if n := len(l.Groups); n > 0 && !(term && len(l.Groups[n-1].Definitions) > 0) {
		return l.Groups[n-1]
	}
	l.Groups = append(l.Groups, &document.DefinitionGroup{})
	return l.Groups[len(l.Groups)-1]
}
