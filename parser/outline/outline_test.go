package outline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		o, problems := Parse(src, name)
		checkParse(t, src)
		return map[string]string{"pins": o.String(), "problems": golden.Problems(name, problems)}
	})
}

// checkParse checks that every line is a pin, a problem or nothing, and that the
// pins are read again as they are written.
func checkParse(t *testing.T, src string) {
	t.Helper()
	o, problems := Parse(src, "f")
	if lines := strings.Count(src, "\n") + 1; len(o.Pins)+len(problems) > lines {
		t.Errorf("%d pins and %d problems in %d lines", len(o.Pins), len(problems), lines)
	}
	seen := map[int32]bool{}
	for _, p := range problems {
		if p.Severity != document.Error || p.File != "f" || p.Column < 1 || p.Message == "" || p.Hint == "" ||
			seen[p.Span.Line] {
			t.Errorf("an unclear problem: %+v", p)
		}
		seen[p.Span.Line] = true
	}
	again, problems := Parse(o.String(), "f")
	if len(problems) > 0 {
		t.Fatalf("cannot be read again: %v\n%s", problems, o)
	}
	for i := range again.Pins {
		again.Pins[i].Span = o.Pins[i].Span
	}
	if diff := cmp.Diff(o, again); diff != "" {
		t.Errorf("is read differently again (- before, + after)\n%s", diff)
	}
}

func FuzzParse(f *testing.F) {
	for _, src := range golden.Inputs(f, "testdata/*.txtar") {
		f.Add(src)
		for line := range strings.Lines(src) {
			f.Add(line)
		}
	}
	f.Add("\ufefftitle \"Bees\"\r\n\r\ntext \"\\u202ebees\" # \u202e\r\n")
	f.Add("text \"\xff\"\n")
	f.Fuzz(checkFuzz)
}

func checkFuzz(t *testing.T, src string) { checkParse(t, src) }

func TestUnsure(t *testing.T) {
	guess := func(kind Kind, words string, confidence float64, line int32) Pin {
		return Pin{Kind: kind, Words: words, Level: 2, Line: line,
			Inferred: &document.Inference{Confidence: confidence, Reason: "is\nshort"}}
	}
	o := &Outline{Pins: []Pin{
		{Kind: Text, Words: "sure"},
		guess(Heading, "nearly", 0.8, 1),
		guess(Heading, "second", 0.5, 9),
		guess(Heading, "first", 0.5, 7),
		guess(Heading, "last", 0.79, 2),
	}}
	const want = `heading 2 "first" # 0.50 line 7: is short
heading 2 "second" # 0.50 line 9: is short
heading 2 "last" # 0.79 line 2: is short
`
	if diff := cmp.Diff(want, o.Unsure(0.8).String()); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
	if got := o.Unsure(0.5).String(); got != "" {
		t.Errorf("%q is sure enough", got)
	}
}
