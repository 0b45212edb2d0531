package drift

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func textOf(t testing.TB, r *Report, opts TextOptions) string {
	t.Helper()
	var b strings.Builder
	if err := r.Text(&b, opts); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNoDrift(t *testing.T) {
	if got := textOf(t, compare("# A\nText.", "# A\nText."), TextOptions{}); got != "No drift.\n" {
		t.Errorf("got %q", got)
	}
}

// TestTextFits checks that lines keep to the width, save words that are wider.
func TestTextFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairGen(t)
		width := rapid.IntRange(leastWidth, 120).Draw(t, "width")
		var b strings.Builder
		if err := compare(old, new).Text(&b, TextOptions{Width: width}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			line = strings.TrimRight(line, "\n")
			if line != strings.TrimRight(line, " ") {
				t.Fatalf("white space at the end of %q", line)
			}
			if printed(line) > width && strings.Contains(strings.TrimSpace(line), " ") && !strings.Contains(line, "│") {
				words := strings.Fields(line)
				if printed(line)-printed(words[len(words)-1]) >= width {
					t.Fatalf("%d wide, not %d: %q", printed(line), width, line)
				}
			}
		}
	})
}

// TestColour checks that colours say what the signs say, are closed on every
// line, and that nothing else of the text can steer a terminal.
func TestColour(t *testing.T) {
	r := compare("# A\nThe first \x1b[5mgate of them all is closed on Monday.", "# A\nThe first \x1b[5mgate of them all is open on Monday.")
	coloured := textOf(t, r, TextOptions{Colour: true})
	if !strings.Contains(coloured, "\x1b[9;31mclosed\x1b[0m\x1b[4;32mopen\x1b[0m") {
		t.Errorf("no colours in %q", coloured)
	}
	codes := regexp.MustCompile(`\x1b\[[\d;]*m`)
	for line := range strings.Lines(coloured) {
		if found := codes.FindAllString(line, -1); len(found) > 0 && found[len(found)-1] != "\x1b[0m" {
			t.Errorf("a colour runs on: %q", line)
		}
	}
	if plain := codes.ReplaceAllString(coloured, ""); strings.Contains(plain, "\x1b") || strings.Contains(coloured, "\x1b[5m") {
		t.Errorf("an escape of the text came through: %q", coloured)
	}
}

func TestSeverities(t *testing.T) {
	r := compare("# A\nThe gate is closed on Monday.", "# A\nThe gate is closed on Tuesday.")
	if r.Worst() != Substantive || len(r.AtLeast(Substantive)) != 1 || (&Report{}).Worst() != "" {
		t.Errorf("the worst is %s", r.Worst())
	}
	if s := House; !s.AtLeast(Cosmetic) || s.AtLeast(Minor) {
		t.Error("house style stands between cosmetic and minor")
	}
}
