package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/stemmadocs/stemma/document"
)

// list reads a list, see https://spec.commonmark.org/0.31.2/#lists.
func (c *container) list(n *ast.List) {
	note := c.takeNote("list")
	if !c.nests(n) {
		return
	}
	l := &document.List{Span: c.nodeSpan(n), Ordered: n.IsOrdered()}
	if l.Ordered && n.Start != 1 {
		l.Start = n.Start
		if l.Start == 0 {
			const message = "the numbers of this list start at 0; it is read as starting at 1"
			c.doc.Problems.Warn(l.Span, "list-start", message, "")
		}
	}
	if note != nil {
		l.Attr = note.Attr()
		if _, ok := note.Get("start"); ok {
			l.Start = note.Int("start")
		}
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, c.item(item, n.IsTight))
	}
	c.add(l)
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
