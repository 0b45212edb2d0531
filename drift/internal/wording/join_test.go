package wording

import (
	"testing"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

// TestOpposite holds that one hunk takes words out and the other puts words in.
func TestOpposite(t *testing.T) {
	out := sequence.Hunk{OldFrom: 1, OldTo: 2, NewFrom: 1, NewTo: 1}
	in := sequence.Hunk{OldFrom: 4, OldTo: 4, NewFrom: 3, NewTo: 4}
	both, none := sequence.Hunk{OldTo: 1, NewTo: 1}, sequence.Hunk{OldFrom: 5, OldTo: 5, NewFrom: 5, NewTo: 5}
	for _, c := range []struct {
		a, b sequence.Hunk
		want bool
	}{
		{out, in, true}, {in, out, true},
		{out, out, false}, {in, in, false},
		{out, both, false}, {in, both, false}, {both, out, false}, {both, in, false},
		{out, none, false}, {in, none, false}, {none, out, false}, {none, in, false},
	} {
		if got := opposite(c.a, c.b); got != c.want {
			t.Errorf("%v and %v: %t", c.a, c.b, got)
		}
	}
}

// TestIslands: only two replacements with weak words between them are one.
func TestIslands(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"two replacements",
			"There are red and big bees.", "There are blue and small bees.",
			"wording: red and big -> blue and small"},
		{"a replacement and words taken out",
			"There are red and big bees.", "There are blue and bees.",
			"wording: red -> blue\nwording: big -> "},
		{"a replacement and new words",
			"There are red and bees.", "There are blue and small bees.",
			"wording: red -> blue\nwording:  -> small"},
		{"words taken out and a replacement",
			"There are red and big bees.", "There are and small bees.",
			"wording: red -> \nwording: big -> small"},
		{"new words and a replacement",
			"There are and big bees.", "There are blue and small bees.",
			"wording:  -> blue\nwording: big -> small"},
		{"two weak words",
			"There are red in the big bees.", "There are blue in the small bees.",
			"wording: red in the big -> blue in the small"},
		{"three weak words",
			"There are red and in the big bees.", "There are blue and in the small bees.",
			"wording: red -> blue\nwording: big -> small"},
		{"a strong word",
			"There are red hives big bees.", "There are blue hives small bees.",
			"wording: red -> blue\nwording: big -> small"},
		{"a mark",
			"There are red, big bees.", "There are blue, small bees.",
			"wording: red, big -> blue, small"},
		{"a number went",
			"There are 4 people in the large office of the ministry.",
			"There are people in the large office of the 4 ministry.",
			"wording: 4 -> \nwording:  -> 4"},
		{"a number came first",
			"There are people in the large office of the 4 ministry.",
			"There are 4 people in the large office of the ministry.",
			"wording:  -> 4\nwording: 4 -> "},
		{"a denial went",
			"It is not the case that bees of any kind fly.", "It is the case that bees of any kind do not fly.",
			"wording: not -> \nwording:  -> do not"},
		{"a name and a word",
			"We support it.", "HM Treasury support it.",
			"person-shift: We -> HM Treasury"},
		{"a voice before a word",
			"We warmly like it.", "HM Treasury like it.",
			"person-shift: We -> HM Treasury\nwording: warmly -> "},
		{"a voice before new words",
			"We like it.", "HM Treasury warmly like it.",
			"actor-changed: We -> HM Treasury warmly"},
		{"a voice after a word",
			"It is liked gladly by us.", "It is liked by HM Treasury.",
			"wording: gladly -> \nperson-shift: us -> HM Treasury"},
		{"years",
			"It is for the years 2012-13 and on.", "It is for the years 2013-14 and on.",
			"date-changed: 2012-13 -> 2013-14"},
		{"years in words",
			"It is for the years 2012/13 and on.", "It is for the years 2012-13 and on.",
			"number-format: 2012/13 -> 2012-13"},
		{"a range",
			"It is for the 20-30 bees and on.", "It is for the 20-40 bees and on.",
			"number-changed: 20-30 -> 20-40"},
	} {
		if got := draw(newPair("HM Treasury", c.old, c.new)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// TestAcronyms holds the words that may name an organisation.
func TestAcronyms(t *testing.T) {
	for s, want := range map[string]bool{
		"GDS": true, "MoJ": true, "DfT": true, "AA": true, "ZZ": true, "AbZ": true,
		"": false, "A": false, "Zoo": false, "gds": false, "@@": false, "[[": false, "`Ab": false, "ÉÉ": false,
	} {
		if got := isAcronym(s); got != want {
			t.Errorf("%q: %t", s, got)
		}
	}
}
