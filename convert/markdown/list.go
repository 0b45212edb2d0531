package markdown

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// maxStart is the largest number that Markdown takes for that of an item.
const maxStart = 999999999

// list writes a list. Blank lines in it make all of its paragraphs loose; an
// annotation marks those that are not.
//
// https://spec.commonmark.org/0.31.2/#lists
func (w *writer) list(l *document.List, previous document.Block) {
	w.separate()
	note := annotation.Annotation{Word: "list"}
	start := max(l.Start, 1)
	if l.Start != 0 && (!l.Ordered || len(l.Items) == 0 || l.Start < 0 || l.Start+len(l.Items) > maxStart) {
		note.SetInt("start", l.Start)
		start = 1
	}
	if len(l.Items) == 0 {
		note.Flag("empty")
		if l.Ordered {
			note.Flag("ordered")
		}
	}
	if before, ok := previous.(*document.List); ok && before.Ordered == l.Ordered && len(l.Items) > 0 ||
		w.compact && start != 1 && is[*document.Paragraph](previous) {
		note.Flag("new")
	}
	w.annotate(&note, l.Attr)

	bullet := "- "
	if len(w.out) == 0 { // where Hugo would take that for front matter
		bullet = "* "
	}
	compact := isCompact(l)
	outer := w.enter(container{})
	for i, item := range l.Items {
		if i > 0 && !compact {
			w.blank()
		}
		marker := bullet
		if l.Ordered {
			marker = strconv.Itoa(start+i) + ". "
		}
		w.item(item, marker, compact)
	}
	w.leave(outer)
}

// isCompact reports whether a list is written without blank lines: where all
// of its paragraphs are tight and nothing in it needs such lines, and where
// there is no place for one.
func isCompact(l *document.List) bool {
	tight := true
	for _, item := range l.Items {
		for _, b := range item.Blocks {
			switch b := b.(type) {
			case *document.Paragraph:
				tight = tight && b.Tight
			case *document.List, *document.CodeBlock:
			default:
				return false
			}
		}
	}
	return tight || len(l.Items) == 1 && len(l.Items[0].Blocks) == 1
}

func (w *writer) item(item *document.ListItem, marker string, compact bool) {
	w.container = container{listed: true, compact: compact, tight: compact}
	width := len(w.prefix)
	if !w.leads {
		w.lead = append(w.lead[:0], w.prefix...)
		w.leads = true
	}
	w.lead = append(w.lead, marker...)
	for range len(marker) {
		w.prefix = append(w.prefix, ' ')
	}

	note := annotation.Annotation{Word: "item"}
	if item.Task != "" && !w.checkbox(item) {
		note.Set("task", string(item.Task))
	}
	note.SetAttr(item.Attr)
	if len(note.Items) > 0 || len(item.Blocks) == 0 {
		w.separate()
		w.comment(&note)
	}
	w.blocks(item.Blocks)
	w.prefix = w.prefix[:width]
}

// checkbox writes the state of a task before the paragraph that the item
// begins with, if it does.
//
// https://github.github.com/gfm/#task-list-items-extension-
func (w *writer) checkbox(item *document.ListItem) bool {
	if len(item.Blocks) == 0 || !item.Attr.IsZero() {
		return false
	}
	p, ok := item.Blocks[0].(*document.Paragraph)
	if !ok || !p.Attr.IsZero() || p.Tight != w.tight || !visible(p.Inlines) {
		return false
	}
	switch item.Task {
	case document.TaskOpen:
		w.lead = append(w.lead, "[ ] "...)
	case document.TaskDone:
		w.lead = append(w.lead, "[x] "...)
	default:
		return false
	}
	return true
}

// visible reports whether phrases begin with something that a viewer shows
// after a check box, on the same line.
func visible(inlines []document.Inline) bool {
	for _, n := range inlines {
		switch n := n.(type) {
		case *document.Text:
			if n.Text == "" {
				continue
			}
			return strings.TrimLeft(n.Text, " \t\n") == n.Text
		case *document.Emphasis, *document.Strong, *document.Link:
			return true
		default:
			return false
		}
	}
	return false
}
