package markdown

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// list writes a list. Blank lines in it make all of its paragraphs loose; an
// annotation marks those that are not. Markdown numbers items one after the
// other; where a list does not, one that continues it begins.
//
// https://spec.commonmark.org/0.31.2/#lists
func (w *writer) list(l *document.List, previous document.Block) {
	w.separate()
	numbers := w.numbers(l)
	note := annotation.Annotation{Word: "list"}
	noteStart(&note, l, numbers)
	if len(l.Items) == 0 {
		note.Flag("empty")
		if l.Ordered {
			note.Flag("ordered")
		}
	}
	first := 1
	if len(numbers) > 0 {
		first = numbers[0]
	}
	if before, ok := previous.(*document.List); ok && before.Ordered == l.Ordered && len(l.Items) > 0 ||
		w.compact && first != 1 && is[*document.Paragraph](previous) {
		note.Flag("new")
	}
	attr := l.Attr
	if _, valued := firstValue(l); startsAtZero(l) && first == 0 && !valued {
		attr = without(attr, "start")
	}
	w.annotate(&note, attr)
	w.items(l, numbers)
}

// firstValue returns the value that the first item of a list has of its own.
func firstValue(l *document.List) (value string, ok bool) {
	if len(l.Items) > 0 {
		value, ok = l.Items[0].Pairs["value"]
	}
	return value, ok
}

// items writes the items of a list, run by run of numbers.
func (w *writer) items(l *document.List, numbers []int) {
	apart := !w.compact
	bullet := "- "
	if len(w.out) == 0 { // where Hugo would take that for front matter
		bullet = "* "
	}
	outer := w.enter(container{})
	for from := 0; from < len(l.Items); {
		to := runEnd(l, numbers, from)
		if from > 0 {
			if apart {
				w.blank()
			}
			note := annotation.Annotation{Word: "list"}
			note.Flag("continued")
			w.comment(&note)
		}
		compact := isCompact(l.Items[from:to])
		for i := from; i < to; i++ {
			if i > from && !compact {
				w.blank()
			}
			marker, attr := bullet, l.Items[i].Attr
			if l.Ordered {
				marker = strconv.Itoa(numbers[i]) + ". "
			}
			if i == from && i > 0 && jumps(l, numbers, i) {
				attr = without(attr, "value") // which the reader sees
			}
			w.item(l.Items[i], attr, marker, compact)
		}
		from = to
	}
	w.leave(outer)
}

// runEnd returns where the run of items ends that begins at an item.
func runEnd(l *document.List, numbers []int, from int) int {
	to := from + 1
	for to < len(l.Items) && (!l.Ordered || numbers[to] == numbers[to-1]+1) {
		to++
	}
	return to
}

// jumps reports whether an item has its number by its value alone.
func jumps(l *document.List, numbers []int, i int) bool {
	if isReversed(l) && numbers[i] == numbers[i-1]-1 {
		return false
	}
	return l.Items[i].Pairs["value"] == strconv.Itoa(numbers[i])
}

// isCompact reports whether items are written without blank lines: where all
// of its paragraphs are tight and nothing in it needs such lines, and where
// there is no place for one.
func isCompact(items []*document.ListItem) bool {
	tight := true
	for _, item := range items {
		for i, b := range item.Blocks {
			switch b := b.(type) {
			case *document.Paragraph:
				tight = tight && b.Tight && (i == 0 || is[*document.CodeBlock](item.Blocks[i-1]))
			case *document.List, *document.CodeBlock:
			default:
				return false
			}
		}
	}
	return tight || len(items) == 1 && len(items[0].Blocks) == 1
}

func (w *writer) item(item *document.ListItem, attr document.Attr, marker string, compact bool) {
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
	if item.Task != "" && !w.checkbox(item, attr) {
		note.Set("task", string(item.Task))
	}
	note.SetAttr(attr)
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
func (w *writer) checkbox(item *document.ListItem, attr document.Attr) bool {
	if len(item.Blocks) == 0 || !attr.IsZero() {
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
