package kramdown

import "github.com/stemmadocs/stemma/document"

// definitions reads definitions of the terms in the paragraph before them, see
// https://kramdown.gettalong.org/syntax.html#definition-lists.
func (p *parser) definitions(f *flow) bool {
	mark, ok := definitionMark(f.line().Text, 3)
	if !ok || !p.termsBefore() || p.deep(f.line().span(0, mark)) {
		return false
	}
	loose := false
	if p.last().kind == blankChild {
		p.drop()
		loose = true
	}
	terms := p.drop()
	first := f.i
	r := itemReader{p: p, base: len(p.scratch)}
	r.definitions(f, loose)
	lines := p.arenas.lines.keep(p.scratch[r.base:])
	p.scratch = p.scratch[:r.base]

	group := &document.DefinitionGroup{Terms: p.terms(terms)}
	group.Span = terms.block.Pos().To(linesSpan(f.lines[first:f.i]))
	trailing := p.definitionItems(group, r.items, lines)
	p.addGroup(group, terms.list)
	if trailing {
		p.children = append(p.children, child{kind: blankChild})
	}
	return true
}

// termsBefore reports whether a paragraph is directly before, or with nothing
// but one empty line between.
func (p *parser) termsBefore() bool {
	last := p.last()
	if last != nil && last.kind == blankChild && last.plain {
		last = p.back(2)
	}
	return last != nil && last.kind == textChild
}

// definitions gathers the definitions of one list.
func (r *itemReader) definitions(f *flow, loose bool) {
	limit := 3
	for ; !f.done(); f.i++ {
		l := *f.line()
		mark, ok := definitionMark(l.Text, limit)
		switch {
		case ok:
			r.start(l, mark).loose = loose
			limit = min(3, r.indent-1)
			loose = false
		case endMark(l.Text):
			return
		case blank(l.Text):
			r.add(l)
			loose, r.blank = true, true
		case indented(l.Text, r.indent) || !r.blank && f.lazy(f.i, r.indent):
			l.strip(r.indent)
			r.add(l)
			loose, r.blank = false, false
		default:
			return
		}
	}
}

// terms turns each line of a paragraph into a term.
func (p *parser) terms(para child) []*document.Term {
	j := &p.pending[para.text]
	lines := j.lines
	var terms []*document.Term
	for i := range lines {
		l := &lines[i]
		t := &document.Term{Span: linesSpan(lines[i : i+1])}
		list, start := itemList(l.Text, skipSpace(l.Text, 0))
		if list == nil && i > 0 {
			start = 0
		} else if list != nil {
			p.apply(list, t, &t.Attr)
			p.noteWithoutID(list, &t.Attr)
		}
		part := pendingText{
			lines: lines[i : i+1], from: int32(start), to: int32(len(l.Text)), dst: &t.Inlines, within: i > 0,
		}
		if i == 0 {
			*j = part
		} else {
			p.enqueue(part)
			j = &p.pending[para.text]
		}
		terms = append(terms, t)
	}
	return terms
}

// definitionItems reads the content of the definitions. It reports whether
// the last one ends in a blank line.
func (p *parser) definitionItems(group *document.DefinitionGroup, raw []rawItem, lines []Line) bool {
	trailing := false
	for i := range raw {
		d := &document.Definition{Span: raw[i].span}
		if raw[i].list != nil {
			p.apply(raw[i].list, d, &d.Attr)
		}
		outer := p.open()
		p.blocks(&flow{lines: lines[raw[i].first:raw[i].last]}, "")
		if k := p.last(); k != nil {
			trailing = k.kind == blankChild
		}
		if first := p.nthChild(0); first != nil && first.kind == textChild && !raw[i].loose {
			p.makeTight(first)
		}
		d.Blocks = p.close(outer)
		group.Definitions = append(group.Definitions, d)
	}
	return trailing
}

// addGroup adds a group to the definition list before it, or starts one.
func (p *parser) addGroup(group *document.DefinitionGroup, list *attrList) {
	last := p.last()
	if last != nil && last.kind == blankChild {
		if before := p.back(2); before != nil {
			if _, ok := before.block.(*document.DefinitionList); ok {
				p.drop()
				last = p.last()
			}
		}
	}
	if last != nil {
		if d, ok := last.block.(*document.DefinitionList); ok {
			d.Groups = append(d.Groups, group)
			d.Span = d.Span.To(group.Span)
			return
		}
	}
	d := &document.DefinitionList{Span: group.Span, Groups: []*document.DefinitionGroup{group}}
	p.add(child{kind: blockChild, block: d})
	p.last().list = list
}
