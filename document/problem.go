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

// Problem is something found while reading or writing.
type Problem struct {
	Span
	Severity Severity
	Loss     bool   // the source holds something that the output cannot
	Code     string // short name of the class: "unclosed-directive"
	Message  string // one line: what is wrong
	Hint     string // one line: what to do about it
}

// Format draws the problem as "file:line:col: severity code: message; hint";
// path stands in for the file of spans that name none.
func (p Problem) Format(path string) string {
	if p.File != "" {
		path = p.File
	}
	if p.Span.Line > 0 {
		path = fmt.Sprintf("%s:%d:%d", path, p.Span.Line, p.Column)
	}
	line := fmt.Sprintf("%s: %s %s: %s", path, p.Severity, p.Code, p.Message)
	if p.Hint != "" {
		line += "; " + p.Hint
	}
	return line
}

// SortProblems puts problems in source order; those at one place stay in the
// order of their codes and messages, and repeats are dropped.
func SortProblems(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Span.Line, b.Span.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.Compact(problems)
}
