package html

import (
	"strconv"

	"github.com/stemmadocs/stemma/document"
)

// list writes a list with or without numbers.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-ol-element
func (w *writer) list(l *document.List) {
	name, own := "ul", []string(nil)
	if l.Ordered {
		name = "ol"
		if l.Start > 1 || l.Start < 0 {
			own = []string{"start", strconv.Itoa(l.Start)}
		}
	}
	a := l.Attr
	tasks := firstTask(l)
	if tasks < len(l.Items) {
		a = withClass(a, "task-list")
	}
	w.line()
	w.start(name, a, l.Span, own...)
	outer := w.enter(name)
	w.depth++
	for i, item := range l.Items {
		w.line()
		w.item(item, i >= tasks)
	}
	w.depth--
	w.context = outer
	w.line()
	w.endTag(name)
}

// item writes an item; task says that it is a task or comes after one. A box
// stands in the paragraph that the item starts with.
func (w *writer) item(item *document.ListItem, task bool) {
	a := item.Attr
	var text *document.Paragraph
	if len(item.Blocks) > 0 {
		text, _ = item.Blocks[0].(*document.Paragraph)
	}
	if item.Task != "" || task && text != nil {
		a = withClass(a, "task-list-item")
	}
	w.start("li", a, item.Span)
	if item.Task != "" {
		w.box = w.checkbox(item.Task == document.TaskDone)
		if text == nil || text.Tight {
			w.raw(w.box)
			w.box = ""
		}
	}
	w.body("li", item.Blocks)
}

// checkbox returns the box of a task; a page sets it off from the text.
func (w *writer) checkbox(done bool) string {
	box := `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"`
	label := "To do"
	if done {
		box += ` checked="checked"`
		label = "Done"
	}
	if !w.standalone {
		return box + ">"
	}
	return box + ` aria-label="` + label + `"> `
}

// firstTask returns the place of the first item that is a task.
func firstTask(l *document.List) int {
	for i, item := range l.Items {
		if item.Task != "" {
			return i
		}
	}
	return len(l.Items)
}

// definitionList writes groups of terms and their definitions.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-dl-element
func (w *writer) definitionList(l *document.DefinitionList) {
	w.line()
	w.start("dl", l.Attr, l.Span)
	outer := w.enter("dl")
	w.depth++
	for _, group := range l.Groups {
		for _, term := range group.Terms {
			w.line()
			list := w.enter("dt")
			w.phrase("dt", term.Attr, term.Span, term.Inlines)
			w.context = list
		}
		for _, definition := range group.Definitions {
			w.line()
			w.start("dd", definition.Attr, definition.Span)
			w.body("dd", definition.Blocks)
		}
	}
	w.depth--
	w.context = outer
	w.line()
	w.raw("</dl>")
}
