package kramdown

import (
	"strconv"

	"github.com/stemmadocs/stemma/document"
)

// listBlock reads a bulleted or a numbered list.
func (p *parser) listBlock(f *flow) bool {
	s := f.line().Text
	mark, ok := itemMark(s, 3)
	if !ok || p.deep(f.line().span(0, len(s))) {
		return false
	}
	ordered := s[mark-1] == '.'
	list := &document.List{Ordered: ordered}
	if ordered {
		list.Start = listStart(s[indent(s, 3) : mark-1])
	}
	first := f.i
	r := itemReader{p: p, base: len(p.scratch)}
	ended := r.list(f, ordered)
	lines := p.slabs.lines.keep(p.scratch[r.base:])
	p.scratch = p.scratch[:r.base]

	list.Span = linesSpan(f.lines[first:f.i])
	p.add(kid{kind: blockKid, block: list})
	trailing := p.items(list, r.items, lines, ended)
	if trailing && !ended {
		p.kids = append(p.kids, kid{kind: blankKid})
	}
	if ended {
		p.kids = append(p.kids, kid{kind: endKid})
	}
	return true
}

// listStart returns the number of the first item; 1 counts as none.
func listStart(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n == 1 {
		return 0
	}
	return n
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
			r.nesting = true
			continue
		case r.afterBlank() && isRule(l.Text):
			return false
		case endMark(l.Text):
			f.i++
			return true
		}
		if mark, ok := itemMark(l.Text, limit); ok && ordered == (l.Text[mark-1] == '.') {
			r.start(l, mark)
			limit = min(3, r.indent-1)
			r.nesting = r.startsList()
			continue
		}
		if !r.goesOn(f, l) {
			return false
		}
	}
	return false
}

// afterBlank reports whether the line above is blank.
func (r *itemReader) afterBlank() bool {
	n := len(r.p.scratch)
	return n > r.base && blank(r.p.scratch[n-1].Text)
}

// startsList reports whether the latest line starts a list of its own.
func (r *itemReader) startsList() bool {
	_, ok := itemMark(r.p.scratch[len(r.p.scratch)-1].Text, 3)
	return ok
}

// goesOn adds a line to the current item if it belongs there.
func (r *itemReader) goesOn(f *flow, l Line) bool {
	if !indented(l.Text, r.indent) && (r.afterBlank() || !r.p.lazy(f, f.i, r.indent)) {
		return false
	}
	whole := l.strip(r.indent)
	if r.nesting && !whole {
		l = padded(l, r.indent+4)
	}
	if _, ok := itemMark(l.Text, 3); ok && !r.nesting && whole {
		// A list needs no blank line to start within an item.
		r.add(Line{Text: "^", File: l.File, Number: l.Number, Column: l.Column})
		r.nesting = true
	}
	r.add(l)
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
		item := p.slabs.items.put(document.ListItem{Span: raw[i].span})
		list.Items[i] = item
		if raw[i].list != nil {
			p.apply(raw[i].list, item, &item.Attr)
		}
		content := lines[raw[i].first:raw[i].last]
		if p.opts.GFM {
			item.Task = taskMark(content)
		}
		outer := p.open()
		p.blocks(&flow{lines: content}, "")
		last := i == len(raw)-1
		tight := p.tightItem(last, ended, earlierTight)
		earlierTight = earlierTight || tight
		if k := p.last(); k != nil {
			trailing = k.kind == blankKid
		}
		item.Blocks = p.close(outer)
	}
	return trailing
}

// tightItem decides whether the item that was just read starts with text that
// is no paragraph, and marks it so. It reports true as well for an item that
// starts with something else.
func (p *parser) tightItem(last, ended, earlierTight bool) bool {
	first := p.first(0)
	if first == nil || first.kind != textKid {
		return true
	}
	second := p.first(1)
	if second != nil && second.kind == endKid && first.list != nil {
		second = p.first(2)
	}
	switch {
	case second == nil || second.kind != blankKid:
	case last && p.first(2) == nil && !ended:
	default:
		return false
	}
	if last && !earlierTight {
		return false
	}
	first.block.(*document.Paragraph).Tight = true
	return true
}

// first returns the nth kid of the innermost container, or nil.
func (p *parser) first(n int) *kid {
	if p.mark+n >= len(p.kids) {
		return nil
	}
	return &p.kids[p.mark+n]
}

// taskMark cuts "[ ] " or "[x] " off the start of an item.
func taskMark(lines []Line) document.Task {
	s := lines[0].Text
	if len(s) < 4 || s[0] != '[' || s[2] != ']' || s[3] != ' ' {
		return ""
	}
	switch s[1] {
	case ' ':
		lines[0].cut(4)
		return document.TaskOpen
	case 'x', 'X':
		lines[0].cut(4)
		return document.TaskDone
	}
	return ""
}
