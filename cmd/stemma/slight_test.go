package main

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestCensus: each severity is counted, and losses of presentation by kind, the
// most frequent first; a loss of text is a warning among others.
func TestCensus(t *testing.T) {
	var problems document.Problems
	if got := census(problems); got != "no problems" {
		t.Errorf("of none: %s", got)
	}
	add := func(n int, severity document.Severity, loss bool, code string) {
		for range n {
			problems.Add(document.Problem{Severity: severity, Loss: loss, Code: code})
		}
	}
	add(1, document.Info, true, "style")
	if got, want := census(problems), "1 loss of presentation (style 1)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	add(2, document.Error, false, "include")
	add(1, document.Warning, true, "nesting")
	add(3, document.Info, true, "class")
	add(1, document.Info, true, "id")
	add(1, document.Info, false, "charset")
	const want = "2 errors, 1 warning, 5 losses of presentation (class 3, id 1, style 1), 1 remark"
	if got := census(problems); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestSeen holds what makes the exit status 1.
func TestSeen(t *testing.T) {
	tests := []struct {
		problem      document.Problem
		seen, strict bool
	}{
		{document.Problem{Severity: document.Error}, true, true},
		{document.Problem{Severity: document.Warning}, false, true},
		{document.Problem{Severity: document.Warning, Loss: true}, false, true},
		{document.Problem{Severity: document.Info, Loss: true}, false, true},
		{document.Problem{Severity: document.Info}, false, false},
	}
	for _, test := range tests {
		problems := document.Problems{{Severity: document.Info}, test.problem}
		if got := seen(problems, false) != nil; got != test.seen {
			t.Errorf("%+v: %v", test.problem, got)
		}
		if got := seen(problems, true) != nil; got != test.strict {
			t.Errorf("%+v, strict: %v", test.problem, got)
		}
	}
}
