package kramdown

// directive asks for a directive at byte n of a line.
func (p *parser) directive(l *Line, n int) (Directive, int) {
	if p.opts.Directive == nil {
		return Directive{}, 0
	}
	return p.opts.Directive(l.Text[n:], true, l.span(n, len(l.Text)))
}

func (d Directive) tag() htmlTag {
	return htmlTag{name: lowerName(d.Tag), end: d.Kind == CloseTag, directed: true, attr: d.Attr}
}

// directiveList reports whether an attribute list, and nothing else, stands
// at byte n of a line.
func (p *parser) directiveList(l *Line, n int) bool {
	d, length := p.directive(l, n)
	return length > 0 && d.Kind == AttributeList && blank(l.Text[n+length:])
}

// directiveEnds reports whether a directive at byte n of a line ends a
// paragraph.
func (p *parser) directiveEnds(l *Line, n int) bool {
	d, length := p.directive(l, n)
	switch {
	case length == 0:
		return false
	case d.Kind == OpenTag || d.Kind == CloseTag:
		return !elementKinds[d.tag().name].phrase
	}
	return d.Kind == BlockNode
}

// blockDirective reads the directive of the given length at byte n of the
// line. It reports whether it took it, and whether it was the end tag of tag.
func (p *parser) blockDirective(f *flow, n int, d Directive, length int, tag string) (took, closed bool) {
	l := f.line()
	span := l.span(n, n+length)
	t := d.tag()
	switch d.Kind {
	case OpenTag:
		if elementKinds[t.name].phrase || p.deep(span) {
			return false, false
		}
		p.htmlBlock(f, n, t, f.i, n+length)
		return true, false
	case CloseTag:
		if elementKinds[t.name].phrase {
			return false, false
		}
		closed = t.name == tag
		if !closed {
			p.warn(span, "stray-tag", "remove it, or open the element before", "nothing is open that %s could end", l.Text[n:n+length])
		}
		l.cut(n + length)
		if !closed {
			f.endTag()
		}
		return true, closed
	case AttributeList:
		if !blank(l.Text[n+length:]) {
			return false, false
		}
		f.i++
		p.give(f, &attrList{Attr: cloneAttr(d.Attr)})
		return true, false
	case BlockNode:
		p.add(kid{kind: blockKid, block: d.Block})
		l.cut(n + length)
		f.endTag()
		return true, false
	}
	return false, false
}

// directive reads a directive in running text.
func (sp *spans) directive() bool {
	ask := sp.p.opts.Directive
	if ask == nil {
		return false
	}
	i := sp.pos
	d, n := ask(sp.s[i:sp.end], false, sp.t.span(i, sp.end))
	if n == 0 {
		return false
	}
	switch d.Kind {
	case OpenTag:
		if t := d.tag(); !elementKinds[t.name].block && !sp.exhausted() {
			sp.htmlElement(t, n)
			return true
		}
	case AttributeList:
		if sp.elementEnd == i {
			sp.give(&attrList{Attr: cloneAttr(d.Attr)}, i+n)
			return true
		}
	case CloseTag:
		sp.p.warn(sp.t.span(i, i+n), "stray-tag", "remove it, or open the element before", "nothing is open that %s could end", sp.s[i:i+n])
		sp.replace(n, "")
		return true
	case InlineNodes:
		sp.flush()
		sp.nodes = append(sp.nodes, d.Inlines...)
		sp.pos, sp.used = i+n, i+n
		if len(d.Inlines) > 0 {
			sp.element, sp.elementEnd = d.Inlines[len(d.Inlines)-1], i+n
		}
		return true
	}
	return false
}
