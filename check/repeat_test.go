package check_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// twoPeriods is what a department says for one year and then for another.
func twoPeriods(before, later string) string {
	return "## Home Office\n\n### Progress during 2013\n\n" + before + "\n\n### Progress during 2014\n\n" + later + "\n"
}

// Two sentences that differ, and go on alike after an abbreviation or an
// initial, are not the same: a full stop after it ends no sentence.
func TestAbbreviationsEndNoSentence(t *testing.T) {
	for _, abbreviated := range []string{
		"Mr. Brown", "Mrs. Brown", "Ms. Brown", "Dr. Brown", "Prof. Brown", "Rev. Brown", "Hon. Member Brown",
		"Gen. Brown",
		"Messrs. Brown", "St. Brown", "e.g. Brown", "i.e. Brown", "cf. Brown", "viz. Brown", "approx. All of Brown",
		"No. 10",
		"J. Brown", "J. S. Brown", "Fig. 3", "para. 7", "Ltd. Brown", "vs. Brown", "et al. Brown", "esp. Brown",
	} {
		before := "The pond is in the care of " + abbreviated + " and his men who feed the carp daily."
		later := "By summer our new lake goes to " + abbreviated + " and his men who feed the carp daily."
		if got := found(t, "markdown", twoPeriods(before, later)); got != nil {
			t.Errorf("%s: %q", abbreviated, got)
		}
		again := "9:1: info repeated-sentence: this sentence says word for word what stands on line 5 under " +
			"\"Progress during 2013\""
		if diff := cmp.Diff([]string{again}, found(t, "markdown", twoPeriods(before, before))); diff != "" {
			t.Errorf("%s, said again (-want +got):\n%s", abbreviated, diff)
		}
	}
}

// What ends a sentence, so that the next is compared by itself.
func TestEndsOfSentences(t *testing.T) {
	const same = "the office has counted all the bees on its roof"
	capital := strings.ToUpper(same[:1]) + same[1:]
	for _, c := range []struct {
		name, before, later string
		want                string // the place of the repetition; empty for none
	}{
		{"a full stop", "One. " + capital + ".", "Something else happened. " + capital + ".", "9:26"},
		{"a question", "One? " + capital + ".", "Something else? " + capital + ".", "9:17"},
		{"a closing mark", "“One!” " + capital + ".", "“Something else!” " + capital + ".", "9:23"},
		{"a number first", "One. 12 of them say that " + same + ".", "Nothing came of that. 12 of them say that " +
			same + ".", "9:23"},
		{"a comma", "One, " + capital + ".", "But nothing at all came of the plans that we had, " + capital + ".", ""},
		{"a small letter after it", "One. " + same + ".", "But nothing at all came of the plans that we had. " +
			same + ".", ""},
		{"a version", "In 2.0 " + capital + ".", "But nothing at all came of the plans that we had in 2.0 " +
			capital + ".", ""},
	} {
		var got string
		for _, line := range found(t, "markdown", twoPeriods(c.before, c.later)) {
			place, rest, _ := strings.Cut(line, ": ")
			if strings.HasPrefix(rest, "info repeated-sentence: ") {
				got += place
			}
		}
		if got != c.want {
			t.Errorf("%s: found at %q, want %q", c.name, got, c.want)
		}
	}
}
