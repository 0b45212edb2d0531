package drift

import "testing"

// TestDatedPlaceholder checks that another day by which a text is to come
// matters, and that another wording alone does not.
func TestDatedPlaceholder(t *testing.T) {
	for new, want := range map[string]Severity{
		"Awaiting DCLG confirmation 7 May 2013":       Substantive,
		"Coming soon...":                              Substantive,
		"Still awaiting DCLG confirmation 5 May 2013": Minor,
	} {
		r := compare(statement("Home Office", "Awaiting DCLG confirmation 5 May 2013"), statement("Home Office", new))
		if len(r.Items) != 1 || r.Items[0].Class != placeholderOther || r.Items[0].Severity != want {
			t.Errorf("%q: %+v, want %s", new, r.Items, want)
		}
	}
}
