package rawhtml

import (
	"slices"
	"strconv"

	"github.com/stemmadocs/stemma/document"
)

// exactly returns the list, table or definition list that an element is, where
// the model holds all of it, and nil otherwise.
func exactly(e *document.Element) document.Block {
	switch e.Tag {
	case "ul", "ol":
		if l, ok := list(e); ok {
			return l
		}
	case "dl":
		if l, ok := definitions(e); ok {
			return l
		}
	case "table":
		if t := Table(e, true); t != nil {
			return t
		}
	}
	return nil
}

// list makes a list of an element that holds nothing but items.
func list(e *document.Element) (*document.List, bool) {
	items := make([]*document.ListItem, 0, len(e.Blocks))
	for _, b := range e.Blocks {
		item, ok := b.(*document.Element)
		if !ok || item.Tag != "li" {
			return nil, false
		}
		items = append(items, asItem(item))
	}
	if len(items) == 0 {
		return nil, false
	}
	l := emptyList(e)
	l.Items = items
	return l, true
}

// emptyList makes a list of the tag of an element. A first number that the model
// does not hold stays among the attributes.
func emptyList(e *document.Element) *document.List {
	l := &document.List{Span: e.Span, Attr: e.Attr, Ordered: e.Tag == "ol"}
	start, err := strconv.Atoi(l.Pairs["start"])
	if err == nil && l.Ordered && start != 0 && start != 1 && strconv.Itoa(start) == l.Pairs["start"] {
		l.Start = start
		l.Take("start")
	}
	return l
}

func asItem(e *document.Element) *document.ListItem {
	return &document.ListItem{Span: e.Span, Attr: e.Attr, Blocks: e.Blocks}
}

// Stray adds to a list what is in it without being an item. A list belongs to the item
// before it. Anything else is an item itself in a list of bullets; in one of numbers it
// belongs to the item before it, so that the numbers stay, or is returned, to go before
// the list.
func Stray(l *document.List, blocks ...document.Block) (before []document.Block) {
	for _, b := range blocks {
		_, nested := b.(*document.List)
		switch n := len(l.Items); {
		case onlyBreaks(b):
		case n > 0 && (nested || l.Ordered):
			last := l.Items[n-1]
			last.Blocks = join(last.Blocks, b)
			last.Span = last.Span.To(b.Pos())
		case l.Ordered:
			before = append(before, b)
		default:
			l.Items = append(l.Items, &document.ListItem{Span: b.Pos(), Blocks: []document.Block{b}})
		}
	}
	return before
}

// join adds a block to others. Text that would run into the text before it gets a
// paragraph.
func join(blocks []document.Block, b document.Block) []document.Block {
	if p, ok := b.(*document.Paragraph); ok && p.Tight && endsTight(blocks) {
		loose := *p
		loose.Tight = false
		b = &loose
	}
	return append(blocks, b)
}

func endsTight(blocks []document.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	p, ok := blocks[len(blocks)-1].(*document.Paragraph)
	return ok && p.Tight
}

// OnlyBreaks reports blocks that hold nothing but line breaks.
func OnlyBreaks(blocks []document.Block) bool {
	return !slices.ContainsFunc(blocks, func(b document.Block) bool { return !onlyBreaks(b) })
}

func onlyBreaks(b document.Block) bool {
	p, ok := b.(*document.Paragraph)
	if !ok || p.ID != "" {
		return false
	}
	for _, n := range p.Inlines {
		if _, ok := n.(*document.LineBreak); !ok && !isSpace(n) {
			return false
		}
	}
	return true
}

func isSpace(n document.Inline) bool {
	t, ok := n.(*document.Text)
	return ok && len(trimmed([]document.Inline{t})) == 0
}
