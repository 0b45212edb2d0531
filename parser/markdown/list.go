package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// list reads a list, see https://spec.commonmark.org/0.31.2/#lists.
func (c *container) list(n *ast.List) {
	note := c.takeNote("list")
	if !c.nests(n) {
		return
	}
	l := &document.List{Span: c.nodeSpan(n), Ordered: n.IsOrdered()}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, c.item(item, n.IsTight))
	}
	if note != nil && note.Has("continued") && c.continued(l, n.Start) {
		return
	}
	if note != nil {
		l.Attr = note.Attr()
	}
	startAt(l, note, n.Start)
	c.number = n.Start + len(l.Items) - 1
	c.add(l)
}

// startAt gives a list the number of its first item.
func startAt(l *document.List, note *annotation.Annotation, number int) {
	switch {
	case note != nil && note.Value("start") != "":
		l.Start = note.Int("start")
	case l.Ordered && number == 0:
		l.Set("start", "0") // for which Start has no value
	case l.Ordered && number != 1:
		l.Start = number
	}
}

// continued adds the items of a list to the one before it, which it continues
// with another number.
func (c *container) continued(l *document.List, number int) bool {
	if len(c.blocks) == 0 || !l.Ordered {
		return false
	}
	before, ok := c.blocks[len(c.blocks)-1].(*document.List)
	if !ok || !before.Ordered {
		return false
	}
	expected := c.number + 1
	if _, reversed := before.Pairs["reversed"]; reversed {
		expected = c.number - 1
	}
	if number != expected && l.Items[0].Pairs["value"] == "" {
		l.Items[0].Set("value", strconv.Itoa(number))
	}
	before.Items = append(before.Items, l.Items...)
	before.Span = before.Span.To(l.Span)
	c.number = number + len(l.Items) - 1
	return true
}

func (c *container) item(n ast.Node, tight bool) *document.ListItem {
	item := &document.ListItem{Span: c.nodeSpan(n)}
	inner := c.inner()
	inner.tight = tight
	first := n.FirstChild()
	if note := c.annotationOf(first, "item"); note != nil {
		item.Attr = note.Attr()
		item.Task = document.Task(note.Value("task"))
		first = first.NextSibling()
	} else if first != nil {
		item.Task = task(first)
	}
	inner.from(first)
	item.Blocks = inner.close()
	if item.Task != "" && len(item.Blocks) > 0 {
		p, ok := item.Blocks[0].(*document.Paragraph)
		if ok && len(p.Inlines) == 0 && p.Attr.IsZero() && isText(first) {
			item.Blocks = item.Blocks[1:] // a check box with nothing after it
		}
	}
	return item
}

func isText(n ast.Node) bool {
	return n != nil && (n.Kind() == ast.KindTextBlock || n.Kind() == ast.KindParagraph)
}

// task returns the state of the check box that a block begins with, see
// https://github.github.com/gfm/#task-list-items-extension-.
func task(n ast.Node) document.Task {
	if !isText(n) {
		return ""
	}
	box, ok := n.FirstChild().(*extast.TaskCheckBox)
	switch {
	case !ok:
		return ""
	case box.IsChecked:
		return document.TaskDone
	}
	return document.TaskOpen
}
