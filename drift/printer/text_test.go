package printer

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/screen"
)

func TestNoDrift(t *testing.T) {
	if got := string(draw(t, Text, compareMarkdown("# A\nText.", "# A\nText."), Options{})); got != "No drift.\n" {
		t.Errorf("got %q", got)
	}
}

// TestTextFits checks that lines keep to the width, save words that are wider.
func TestTextFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairGen(t)
		width := rapid.IntRange(screen.LeastWidth, 120).Draw(t, "width")
		for line := range strings.Lines(string(draw(t, Text, compareMarkdown(old, new), Options{Width: width}))) {
			line = strings.TrimRight(line, "\n")
			if line != strings.TrimRight(line, " ") {
				t.Fatalf("white space at the end of %q", line)
			}
			if screen.Width(line) > width && strings.Contains(strings.TrimSpace(line), " ") {
				words := strings.Fields(line)
				if screen.Width(line)-screen.Width(words[len(words)-1]) >= width {
					t.Fatalf("%d wide, not %d: %q", screen.Width(line), width, line)
				}
			}
		}
	})
}

// TestColour checks that colours say what the signs say, are closed on every
// line, and that nothing else of the text can steer a terminal.
func TestColour(t *testing.T) {
	r := compareMarkdown("# A\nThe first \x1b[5mgate of them all is closed on Monday.",
		"# A\nThe first \x1b[5mgate of them all is open on Monday.")
	coloured := string(draw(t, Text, r, Options{Colour: true}))
	if !strings.Contains(coloured, "\x1b[9;31mclosed\x1b[0m\x1b[4;32mopen\x1b[0m") {
		t.Errorf("no colours in %q", coloured)
	}
	codes := regexp.MustCompile(`\x1b\[[\d;]*m`)
	for line := range strings.Lines(coloured) {
		if found := codes.FindAllString(line, -1); len(found) > 0 && found[len(found)-1] != "\x1b[0m" {
			t.Errorf("a colour runs on: %q", line)
		}
	}
	plain := codes.ReplaceAllString(coloured, "")
	if strings.Contains(plain, "\x1b") || strings.Contains(coloured, "\x1b[5m") {
		t.Errorf("an escape of the text came through: %q", coloured)
	}
}

// TestSteering checks that text cannot turn the direction of a report, steer
// a terminal, or bury it under one word.
func TestSteering(t *testing.T) {
	word := strings.Repeat("é", 5000)
	r := compareMarkdown("# T\n\n## Home \u202e\u2066Office\n\nOne here.\n\n"+word+"a",
		"# T\n\n## Home \u202eOffices\n\nTwo \u202b\x1b here.\n\n"+word+"b")
	r.Old.Path = "evil\u202e.md"
	for form, print := range map[string]printer{"text": Text, "markdown": Markdown, "html": HTML, "junit": JUnit} {
		got := string(draw(t, print, r, Options{FailOn: drift.Cosmetic}))
		if strings.ContainsAny(got, "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\x1b") {
			t.Errorf("%s: it is steered by the text:\n%.2000q", form, got)
		}
		if form != "html" && strings.Contains(got, word) {
			t.Errorf("%s: a word of 5000 letters is shown whole", form)
		}
		if !utf8.ValidString(got) {
			t.Errorf("%s: a letter is cut", form)
		}
	}
}

// TestBundles checks that statements that are missing alike are one item, even
// the first two.
func TestBundles(t *testing.T) {
	missing := func(year int, severity drift.Severity) drift.Item {
		return drift.Item{Class: drift.PeriodMissing, Severity: severity, Old: "two words",
			Period: &drift.Period{Kind: "plan", Year: year}}
	}
	r := &drift.Report{Items: []drift.Item{
		missing(2013, drift.Structural), missing(2014, drift.Structural), missing(2015, drift.Minor),
		{Class: drift.Wording, Severity: drift.Substantive, Old: "a", New: "b"},
	}}
	var got []string
	for _, bundle := range bundles(unjudged(r).Items) {
		got = append(got, string(bundle[0].Severity)+" "+statements(bundle))
	}
	want := []string{
		"substantive  (1 word)", "structural plan 2013 (2 words), plan 2014 (2 words)", "minor plan 2015 (2 words)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	r.Items = r.Items[:2]
	if n := len(bundles(unjudged(r).Items)); n != 1 {
		t.Errorf("%d bundles", n)
	}
}

// TestTogether holds which items are of one bundle.
func TestTogether(t *testing.T) {
	item := func(c drift.Class, s drift.Severity, state ledger.State) ledger.Item {
		return ledger.Item{Item: &drift.Item{Class: c, Severity: s}, State: state}
	}
	missing := item(drift.PeriodMissing, drift.Minor, "")
	added := item(drift.PeriodAdded, drift.Minor, "")
	wording := item(drift.Wording, drift.Minor, "")
	for _, c := range []struct {
		a, b ledger.Item
		want bool
	}{
		{missing, missing, true},
		{added, added, true},
		{missing, added, false},
		{added, missing, false},
		{added, wording, false},
		{wording, wording, false},
		{missing, item(drift.PeriodMissing, drift.Structural, ""), false},
		{missing, item(drift.PeriodMissing, drift.Minor, ledger.StateAccepted), false},
	} {
		if got := together(c.a, c.b); got != c.want {
			t.Errorf("%s, %s, %s and %s, %s, %s: %t", c.a.Class, c.a.Severity, c.a.State,
				c.b.Class, c.b.Severity, c.b.State, got)
		}
	}
}
