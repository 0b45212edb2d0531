package kramdown

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
)

// maxDepth is how deep containers and spans may nest. What lies deeper is
// kept as text.
const maxDepth = 100

// maxProblems is how many problems of one document are told.
const maxProblems = 10000

func (p *parser) warn(at document.Span, code, hint, format string, args ...any) {
	switch n := len(p.problems); {
	case n == maxProblems:
		code, hint, format, args = "more-problems", "mend these first", "there are more problems; they are not listed", nil
	case n > maxProblems:
		return
	}
	p.problems = append(p.problems, document.Problem{
		Span: at, Severity: document.Warning, Code: code,
		Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// deep reports whether the nesting limit is reached.
func (p *parser) deep(at document.Span) bool {
	if p.depth < maxDepth {
		return false
	}
	p.noteLimit(&p.tooDeep, at)
	return true
}

// reach notes where a limit is reached first.
func (p *parser) noteLimit(limit *document.Span, at document.Span) {
	if limit.IsZero() {
		*limit = at
	}
}

// limits reports the limits that were reached.
func (p *parser) reportLimits() {
	if !p.tooDeep.IsZero() {
		p.warn(p.tooDeep, "nesting", "take containers apart", "more than %d constructs in one another; what lies deeper is kept as text", maxDepth)
	}
	if !p.tooMuch.IsZero() {
		p.warn(p.tooMuch, "unclosed-marks", "close them, or write a backslash before them", "too many marks that nothing closes; the others are kept as text")
	}
}
