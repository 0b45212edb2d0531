package kramdown

import "github.com/stemmadocs/stemma/document"

// Trials may read budget bytes in vain for each byte of a text, and all
// texts together minBudget bytes more.
const (
	budget    = 16
	minBudget = 1 << 20
)

// trial is what must be undone if a construct does not end.
type trial struct {
	pos, markupEnd, nodes, buf, cited, problems int
	run                                         textRun
	level                                       level
	element                                     document.Inline
	elementEnd                                  int
	isHTML                                      bool
}

// begin starts to read the inside of a construct.
func (ip *inlineParser) begin() trial {
	t := trial{
		pos: ip.pos, markupEnd: ip.markupEnd, nodes: len(ip.nodes), buf: len(ip.buf),
		cited: len(ip.p.refs), problems: len(ip.p.problems),
		run: ip.run, level: ip.level, element: ip.element, elementEnd: ip.elementEnd,
		isHTML: ip.isHTML,
	}
	ip.run = textRun{}
	ip.level.parentEm = false
	ip.depth++
	return t
}

// accept ends the inside of a construct and returns it.
func (ip *inlineParser) accept(t trial) []document.Inline {
	ip.flush()
	inlines := ip.p.inlines.keep(ip.nodes[t.nodes:])
	ip.leave(t)
	return inlines
}

// reject forgets the inside of a construct.
func (ip *inlineParser) reject(t trial) {
	ip.waste(ip.pos - t.pos)
	ip.leave(t)
	ip.pos, ip.markupEnd = t.pos, t.markupEnd
	ip.element, ip.elementEnd, ip.isHTML = t.element, t.elementEnd, t.isHTML
	ip.p.refs = ip.p.refs[:t.cited]
	ip.p.problems = ip.p.problems[:t.problems]
}

func (ip *inlineParser) leave(t trial) {
	ip.nodes = ip.nodes[:t.nodes]
	ip.buf = ip.buf[:t.buf]
	ip.run, ip.level = t.run, t.level
	ip.depth--
}

// waste notes that n bytes were read in vain.
func (ip *inlineParser) waste(n int) {
	ip.memo.wasted += n
	if ip.memo.wasted > budget*len(ip.s) {
		ip.p.wasted += n
	}
}

// exhausted reports whether no more trials are allowed: because constructs
// nest too deep, or because too many came to nothing.
func (ip *inlineParser) exhausted() bool {
	switch {
	case ip.depth >= maxDepth:
		ip.p.noteLimit(&ip.p.tooDeep, ip.t.span(ip.pos, ip.pos+1))
		return true
	case ip.p.wasted > minBudget && ip.memo.wasted > budget*len(ip.s):
		ip.p.noteLimit(&ip.p.tooMuch, ip.t.span(ip.pos, ip.pos+1))
		return true
	}
	return false
}
