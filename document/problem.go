package document

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity ranks a Problem.
type Severity string

// The severities. An error is content that could not be read or written as
// the source means it; a warning is something that an editor should look at;
// info is a remark.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Problem is something found while reading or writing. It is an error too, so
// that a reader that gives up can return the one that made it.
type Problem struct {
	Span
	Severity Severity
	Loss     bool   // the source holds something that the output cannot
	Code     string // short name of the class: "unclosed-directive"
	Message  string // one line: what is wrong
	Hint     string // one line: what to do about it
}

// Error draws the problem as Format does.
func (p Problem) Error() string { return p.Format("") }

// Format draws the problem as "file:line:col: severity code: message; hint";
// path stands in for the file of spans that name none. Without either the
// line begins with the severity.
func (p Problem) Format(path string) string {
	place := cmp.Or(p.File, path)
	switch {
	case p.Span.Line > 0:
		place = fmt.Sprintf("%s:%d:%d: ", place, p.Span.Line, p.Column)
	case place != "":
		place += ": "
	}
	line := fmt.Sprintf("%s%s %s: %s", place, p.Severity, p.Code, p.Message)
	if p.Hint != "" {
		line += "; " + p.Hint
	}
	return line
}

// Problems collects what is found, in any order; the zero value is empty and
// ready to use. Readers and writers return it sorted.
type Problems []Problem

// Add puts one problem at the end.
func (p *Problems) Add(problem Problem) { *p = append(*p, problem) }

// Remark adds something that is worth knowing.
func (p *Problems) Remark(at Span, code, message, hint string) {
	p.Add(Problem{Span: at, Severity: Info, Code: code, Message: message, Hint: hint})
}

// Warn adds something that an editor should look at.
func (p *Problems) Warn(at Span, code, message, hint string) {
	p.Add(Problem{Span: at, Severity: Warning, Code: code, Message: message, Hint: hint})
}

// Lose adds a loss: something of the source that the result does not hold.
func (p *Problems) Lose(at Span, code, message, hint string) {
	p.Add(Problem{Span: at, Severity: Warning, Loss: true, Code: code, Message: message, Hint: hint})
}

// Omit adds a loss of what only served presentation; its code is the kind of that.
func (p *Problems) Omit(at Span, code, message, hint string) {
	p.Add(Problem{Span: at, Severity: Info, Loss: true, Code: code, Message: message, Hint: hint})
}

// Sort puts the problems in source order; those at one place stay in the order
// of their codes and messages, and repeats are dropped.
func (p *Problems) Sort() {
	slices.SortStableFunc(*p, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Span.Line, b.Span.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
	*p = slices.Compact(*p)
}

// Sorted returns the problems sorted, as Sort does.
func (p Problems) Sorted() Problems {
	p.Sort()
	return p
}

// Losses returns the problems that are losses.
func (p Problems) Losses() Problems {
	var losses Problems
	for _, problem := range p {
		if problem.Loss {
			losses.Add(problem)
		}
	}
	return losses
}

// Err returns the first problem of severity [Error], or nil if there is none.
func (p Problems) Err() error {
	for _, problem := range p {
		if problem.Severity == Error {
			return problem
		}
	}
	return nil
}
