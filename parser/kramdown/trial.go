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
	pos, used, nodes, buf, cited, problems int
	run                                    run
	level                                  level
	element                                document.Inline
	elementEnd                             int
}

// try starts to read the inside of a construct.
func (sp *spans) try() trial {
	t := trial{
		pos: sp.pos, used: sp.used, nodes: len(sp.nodes), buf: len(sp.buf),
		cited: len(sp.p.refs), problems: len(sp.p.problems),
		run: sp.run, level: sp.level, element: sp.element, elementEnd: sp.elementEnd,
	}
	sp.run = run{}
	sp.level.parentEm = false
	sp.depth++
	return t
}

// accept ends the inside of a construct and returns it.
func (sp *spans) accept(t trial) []document.Inline {
	sp.flush()
	inlines := sp.p.inlines.keep(sp.nodes[t.nodes:])
	sp.leave(t)
	return inlines
}

// reject forgets the inside of a construct.
func (sp *spans) reject(t trial) {
	sp.waste(sp.pos - t.pos)
	sp.leave(t)
	sp.pos, sp.used = t.pos, t.used
	sp.element, sp.elementEnd = t.element, t.elementEnd
	sp.p.refs = sp.p.refs[:t.cited]
	sp.p.problems = sp.p.problems[:t.problems]
}

func (sp *spans) leave(t trial) {
	sp.nodes = sp.nodes[:t.nodes]
	sp.buf = sp.buf[:t.buf]
	sp.run, sp.level = t.run, t.level
	sp.depth--
}

// waste notes that n bytes were read in vain.
func (sp *spans) waste(n int) {
	sp.memo.wasted += n
	if sp.memo.wasted > budget*len(sp.s) {
		sp.p.wasted += n
	}
}

// exhausted reports whether no more trials are allowed: because constructs
// nest too deep, or because too many came to nothing.
func (sp *spans) exhausted() bool {
	switch {
	case sp.depth >= maxDepth:
		sp.p.reach(&sp.p.tooDeep, sp.t.span(sp.pos, sp.pos+1))
		return true
	case sp.p.wasted > minBudget && sp.memo.wasted > budget*len(sp.s):
		sp.p.reach(&sp.p.tooMuch, sp.t.span(sp.pos, sp.pos+1))
		return true
	}
	return false
}
