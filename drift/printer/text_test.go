package printer

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/drift"
	"pgregory.net/rapid"
)

func textOf(t testing.TB, r *drift.Report, opts TextOptions) string {
	t.Helper()
	var b strings.Builder
	if err := Text(&b, r, opts); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNoDrift(t *testing.T) {
	if got := textOf(t, compareMarkdown("# A\nText.", "# A\nText."), TextOptions{}); got != "No drift.\n" {
		t.Errorf("got %q", got)
	}
}

// TestTextFits checks that lines keep to the width, save words that are wider.
func TestTextFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairGen(t)
		width := rapid.IntRange(leastWidth, 120).Draw(t, "width")
		var b strings.Builder
		if err := Text(&b, compareMarkdown(old, new), TextOptions{Width: width}); err != nil {
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
	r := compareMarkdown("# A\nThe first \x1b[5mgate of them all is closed on Monday.", "# A\nThe first \x1b[5mgate of them all is open on Monday.")
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
