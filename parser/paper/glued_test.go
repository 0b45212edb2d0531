package paper

import (
	"testing"

	"github.com/stemmadocs/stemma/profile"
)

func TestGluedNotes(t *testing.T) {
	for src, want := range map[string]bool{
		"There were bees since 20061 and wasps since then2.\n\nThey fly.": true,
		"There were bees since 20061 and wasps.":                          false,
		"There were bees2 and wasps3 in the year 20141.":                  false,
		"The forms mp3, abc1 and B12.":                                    false,
	} {
		found := false
		for _, p := range Parse(src, profile.GDS()).Problems {
			found = found || p.Code == "glued-notes"
		}
		if found != want {
			t.Errorf("%q: %v", src, found)
		}
	}
}
