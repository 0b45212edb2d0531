package kramdown

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
)

// maxDepth is how deep containers and inlines may nest. What is deeper stays
// text.
const maxDepth = 100

// maxProblems is how many problems of one document are reported. A hostile
// document may hold as many as it has bytes.
const maxProblems = 10000

// warn reports a problem, unless there are too many already.
func (p *parser) warn(at document.Span, code, hint, format string, args ...any) {
	switch n := len(p.problems); {
	case n < maxProblems:
		p.problems.Warn(at, code, fmt.Sprintf(format, args...), hint)
	case n == maxProblems:
		p.problems.Warn(at, "more-problems", "there are more problems; they are not listed", "mend these first")
	}
}

// remark is warn for what does no harm.
func (p *parser) remark(at document.Span, code, hint, format string, args ...any) {
	if len(p.problems) < maxProblems {
		p.problems.Remark(at, code, fmt.Sprintf(format, args...), hint)
	}
}

// deep reports whether the nesting limit is reached.
func (p *parser) deep(at document.Span) bool {
	if p.depth < maxDepth {
		return false
	}
	p.noteLimit(&p.tooDeep, at)
	return true
}

// noteLimit remembers where a limit is reached first.
func (p *parser) noteLimit(limit *document.Span, at document.Span) {
	if limit.IsZero() {
		*limit = at
	}
}

// reportLimits reports the limits that were reached.
func (p *parser) reportLimits() {
	if !p.tooDeep.IsZero() {
		p.warn(p.tooDeep, "nesting", "take containers apart",
			"more than %d constructs in one another; what lies deeper is kept as text", maxDepth)
	}
	if !p.tooMuch.IsZero() {
		p.warn(p.tooMuch, "unclosed-marks", "close them, or write a backslash before them",
			"too many marks that nothing closes; the others are kept as text")
	}
}
