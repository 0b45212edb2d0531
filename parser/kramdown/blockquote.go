package kramdown

import "github.com/stemmadocs/stemma/document"

// quote reads lines marked with '>', and those that go on lazily, see
// https://kramdown.gettalong.org/syntax.html#blockquotes.
func (p *parser) quote(f *flow) bool {
	if p.deep(f.line().span(0, len(f.line().Text))) {
		return false
	}
	first := f.i
	for f.i++; !f.done() && !f.endsLazy(f.i); {
		f.i++
	}
	inner := p.arenas.lines.keep(f.lines[first:f.i])
	for i := range inner {
		inner[i].cut(quoteMark(inner[i].Text))
	}
	q := &document.Quote{Span: linesSpan(f.lines[first:f.i])}
	p.add(child{kind: blockChild, block: q})
	q.Blocks = p.container(inner)
	return true
}

// quoteMark returns the length of the marker at the start of s, or 0.
func quoteMark(s string) int {
	n, c := lead(s)
	switch {
	case c != '>':
		return 0
	case n+1 < len(s) && s[n+1] == ' ':
		return n + 2
	}
	return n + 1
}
