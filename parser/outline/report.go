package outline

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// unused reports a pin that names no place; seen is how many there are of its
// words.
func (f *fitter) unused(p *Pin, seen int) {
	below := ""
	for _, heading := range p.Under {
		below += fmt.Sprintf(" below %q", heading)
	}
	message := fmt.Sprintf("no block%s has the words %q", below, p.Words)
	if seen > 0 {
		message = fmt.Sprintf("there is no #%d: %s%s with the words %q",
			p.Nth, prose.Count(seen, "block"), below, p.Words)
	}
	f.problems.Warn(p.Span, "pin-unused", message,
		"look in outline --pins for how blocks are named, or take the line out")
}

// ambiguous reports a pin that could name blocks at two lines of the text.
func (f *fitter) ambiguous(p *Pin, first, second int32) {
	f.problems.Add(document.Problem{Span: p.Span, Severity: document.Error, Code: "pin-ambiguous",
		Message: fmt.Sprintf("the blocks at lines %d and %d of the text both have the words %q",
			first, second, p.Words),
		Hint: `add #1 or #2 for one of them, every for all, or under "…"`})
}

// theWords names what a pin is about.
func theWords(p *Pin) string { return fmt.Sprintf("the words %q", p.Words) }

// conflict reports, once, a pin for what another is about.
func (f *fitter) conflict(other, p *Pin, about string) {
	if f.reported[p] {
		return
	}
	f.reported[p] = true
	f.problems.Add(document.Problem{Span: p.Span, Severity: document.Error, Code: "pin-conflict",
		Message: fmt.Sprintf("%s: line %d of the outline is about that too", about, other.Span.Line),
		Hint:    "take one of them out"})
}
