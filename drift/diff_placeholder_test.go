package drift

import (
	"fmt"
	"testing"
)

// TestDatedPlaceholder checks that another day by which a text is to come
// matters, and that another wording alone does not.
func TestDatedPlaceholder(t *testing.T) {
	for new, want := range map[string]Severity{
		"Awaiting DCLG confirmation 7 May 2013":       Substantive,
		"Coming soon...":                              Substantive,
		"Still awaiting DCLG confirmation 5 May 2013": Minor,
	} {
		r := compare(statement("Home Office", "Awaiting DCLG confirmation 5 May 2013"), statement("Home Office", new))
		if len(r.Items) != 1 || r.Items[0].Class != PlaceholderChanged || r.Items[0].Severity != want {
			t.Errorf("%q: %+v, want %s", new, r.Items, want)
		}
	}
}

// A page is a published version if its statements name their periods.
func TestPlaceholderStillOnPages(t *testing.T) {
	text := "%%format %s\n= Home Office\n== %s\nComing soon...\n"
	const named = "Departmental digital strategy commitments (December 2012)"
	for _, test := range []struct {
		oldFormat, oldPeriod, newFormat, newPeriod string
		want                                       int
	}{
		{"gdspub", "", "html", "", 0},
		{"gdspub", "", "html", named, 1},
		{"html", "", "html", named, 1},
		{"html", "", "html", "", 0},
		{"html", "", "paper", named, 1},
		{"html", named, "html", named, 0},
		{"html", named, "paper", named, 0},
		{"content", named, "html", named, 0},
		{"gdspub", "", "content", "", 1},
		{"markdown", "", "html", named, 0},
	} {
		r := compare(fmt.Sprintf(text, test.oldFormat, test.oldPeriod),
			fmt.Sprintf(text, test.newFormat, test.newPeriod))
		if n := summarise(r.Items).ByClass[PlaceholderRemaining]; n != test.want {
			t.Errorf("%v: told %d times", test, n)
		}
	}
}
