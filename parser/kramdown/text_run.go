package kramdown

import "github.com/stemmadocs/stemma/document"

// run is plain text that is not yet a node: s[from:to], or buf[mark:] if it is
// dirty, that is not as in the source.
type run struct {
	from, to int
	mark     int
	some     bool
	dirty    bool
}

// plain adds the source up to i to the text.
func (sp *spans) plain(i int) {
	switch r := &sp.run; {
	case i <= sp.pos:
		return
	case !r.some:
		*r = run{from: sp.pos, to: i, some: true}
	case r.dirty:
		sp.buf = append(sp.buf, sp.s[sp.pos:i]...)
		r.to = i
	default:
		r.to = i
	}
	sp.pos = i
}

// literal adds n bytes that could have been markup as they are.
func (sp *spans) literal(n int) {
	sp.plain(sp.pos + n)
	sp.used = sp.pos
}

// replace adds text for n bytes of source.
func (sp *spans) replace(n int, text string) {
	r := &sp.run
	switch {
	case !r.some:
		*r = run{from: sp.pos, some: true, dirty: true, mark: len(sp.buf)}
	case !r.dirty:
		r.dirty, r.mark = true, len(sp.buf)
		sp.buf = append(sp.buf, sp.s[r.from:r.to]...)
	}
	sp.buf = append(sp.buf, text...)
	sp.pos += n
	r.to = sp.pos
	sp.used = sp.pos
}

// mark is replace for what an attribute list may follow, to no effect.
func (sp *spans) mark(n int, text string) {
	sp.replace(n, text)
	sp.element, sp.elementEnd = nil, sp.pos
}

// flush makes nodes of the text that was gathered.
func (sp *spans) flush() {
	r := sp.run
	if !r.some {
		return
	}
	sp.run = run{}
	s := ""
	if r.dirty {
		s = sp.p.keepBytes(sp.buf[r.mark:])
		sp.buf = sp.buf[:r.mark]
	} else {
		s = sp.s[r.from:r.to]
	}
	if sp.level.raw {
		s = unescapeEntities(s)
	}
	if s == "" {
		return
	}
	span := sp.t.span(r.from, r.to)
	if sp.p.abbrs.byText != nil && !sp.tokens && !sp.level.raw {
		sp.abbreviate(s, span, r)
		return
	}
	t := sp.p.texts.next()
	t.Span, t.Text = span, s
	sp.nodes = append(sp.nodes, t)
}

// push adds a node that ends at end.
func (sp *spans) push(n document.Inline, end int) {
	sp.flush()
	sp.nodes = append(sp.nodes, n)
	sp.pos, sp.used = end, end
	sp.element, sp.elementEnd = n, end
}
