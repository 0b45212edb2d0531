package kramdown

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// listBlock reads a bulleted or a numbered list. The numbers mean nothing: a
// list starts with 1 whatever they are. See
// https://kramdown.gettalong.org/syntax.html#ordered-and-unordered-lists.
func (p *parser) listBlock(f *flow) bool {
	s := f.line().Text
	mark, ok := itemMark(s, 3)
	if !ok || p.deep(f.line().span(0, len(s))) {
		return false
	}
	ordered := s[mark-1] == '.'
	list := &document.List{Ordered: ordered}
	first := f.i
	r := itemReader{p: p, base: len(p.scratch)}
	ended := r.list(f, ordered)
	lines := p.arenas.lines.keep(p.scratch[r.base:])
	p.scratch = p.scratch[:r.base]

	list.Span = linesSpan(f.lines[first:f.i])
	p.add(child{kind: blockChild, block: list})
	trailing := p.items(list, r.items, lines, ended)
	if trailing && !ended {
		p.children = append(p.children, child{kind: blankChild})
	}
	return true
}

// list gathers the items of a list. It reports whether an end-of-block marker
// ended it.
func (r *itemReader) list(f *flow, ordered bool) bool {
	limit := 3
	for ; !f.done(); f.i++ {
		l := *f.line()
		switch {
		case blank(l.Text):
			r.add(l)
			r.blank, r.nesting = true, true
			continue
		case r.blank && isRule(l.Text):
			return false
		case endMark(l.Text):
			f.i++
			return true
		}
		if mark, ok := itemMark(l.Text, limit); ok && ordered == (l.Text[mark-1] == '.') {
			r.start(l, mark)
			limit = min(3, r.indent-1)
			continue
		}
		if !r.goesOn(f, l) {
			return false
		}
	}
	return false
}

// goesOn adds a line to the current item if it belongs there.
func (r *itemReader) goesOn(f *flow, l Line) bool {
	if !indented(l.Text, r.indent) && (r.blank || !f.lazy(f.i, r.indent)) {
		return false
	}
	whole := l.strip(r.indent)
	switch _, list := itemMark(l.Text, 3); {
	case list && whole && !r.nesting:
		// A list within an item needs no blank line before it; it ends
		// whatever is open there.
		r.items[len(r.items)-1].split = len(r.p.scratch) - r.base
		r.nesting = true
	case list && !whole && r.nesting:
		l = padded(l, r.indent+4)
	}
	r.add(l)
	r.blank = false
	return true
}

// padded returns l with n more spaces before it.
func padded(l Line, n int) Line {
	const spaces = "                                                                "
	for n > len(spaces) {
		l = padded(l, len(spaces))
		n -= len(spaces)
	}
	l.Text = spaces[:n] + l.Text
	l.Column -= int32(n)
	return l
}

// items reads the content of the items. It reports whether the last one ends
// in a blank line, which then belongs to the container of the list.
func (p *parser) items(list *document.List, raw []rawItem, lines []Line, ended bool) bool {
	list.Items = p.itemRefs.take(len(raw))
	earlierTight, trailing := len(raw) == 1, false
	for i := range raw {
		item := p.arenas.items.next()
		item.Span = raw[i].span
		list.Items[i] = item
		if raw[i].list != nil {
			p.apply(raw[i].list, item, &item.Attr)
		}
		outer := p.open()
		if raw[i].split > 0 {
			p.blocks(&flow{lines: lines[raw[i].first:raw[i].split]}, "")
			raw[i].first = raw[i].split
		}
		p.blocks(&flow{lines: lines[raw[i].first:raw[i].last]}, "")
		if p.opts.GFM {
			item.Task = p.taskMark()
		}
		last := i == len(raw)-1
		tight := p.tightItem(last, ended, earlierTight)
		earlierTight = earlierTight || tight
		if k := p.last(); k != nil {
			trailing = k.kind == blankChild
		}
		item.Blocks = p.close(outer)
	}
	return trailing
}

// tightItem decides whether the item that was just read starts with text that
// is no paragraph, and marks it so. It reports true as well for an item that
// starts with something else.
func (p *parser) tightItem(last, ended, earlierTight bool) bool {
	first := p.nthChild(0)
	if first == nil || first.kind != textChild {
		return true
	}
	next := 1
	if second := p.nthChild(1); second != nil && second.kind == silentChild && first.list != nil {
		next = 2
	}
	switch second := p.nthChild(next); {
	case second == nil || second.kind != blankChild:
	case last && p.nthChild(next+1) == nil && !ended:
	default:
		return false
	}
	if last && !earlierTight {
		return false
	}
	p.makeTight(first)
	return true
}

// makeTight makes the paragraph that the innermost container starts with text
// that is none. Attributes that it was given are lost, as they are in kramdown,
// and what follows it there starts on a new line.
func (p *parser) makeTight(first *child) {
	para := first.block.(*document.Paragraph)
	para.Tight = true
	if first.list != nil {
		first.list = nil
		p.warn(para.Span, "attribute-list", "to give it to the item, write it before the text",
			"attribute list belongs to text that is no paragraph; it means nothing there")
	}
	more := p.children[p.firstChild+1:]
	if n := len(more); n > 0 && more[n-1].kind == blankChild {
		more = more[:n-1]
	}
	if slices.ContainsFunc(more, func(k child) bool { return k.kind != silentChild }) {
		p.pending[first.text].newline = true
	}
}

// nthChild returns the nth child of the innermost container, or nil.
func (p *parser) nthChild(n int) *child {
	if p.firstChild+n >= len(p.children) {
		return nil
	}
	return &p.children[p.firstChild+n]
}
