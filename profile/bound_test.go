package profile

import "testing"

// Where the rules about words of names begin and end.
func TestBounds(t *testing.T) {
	for name, c := range map[string]struct{ got, want bool }{
		"five letters begin a word":           {begins("sport", "sports"), true},
		"in either order":                     {begins("sports", "sport"), true},
		"four letters begin none":             {begins("spor", "sports"), false},
		"other letters":                       {begins("spore", "sports"), false},
		"four letters with a capital":         {looksAbbreviated("Dfra"), true},
		"three letters with a capital":        {looksAbbreviated("Dfr"), false},
		"three letters with two capitals":     {looksAbbreviated("DfT"), true},
		"four small letters":                  {looksAbbreviated("dfra"), false},
		"a small word":                        {IsSmallWord("of"), true},
		"a small word in capitals":            {IsSmallWord("OF"), false},
		"no small word":                       {IsSmallWord("bees"), false},
		"a name with a number":                {Fold("Area 51 Board") == "area 51 board", true},
		"a name with a hyphen":                {Fold("Bee-keepers’ Board") == "bee keepers board", true},
		"an abbreviation after a name":        {Key("Forests Board (FB)") == "forests-board", true},
		"what is no abbreviation after it":    {Key("Forests Board (XY)") == "forests-board-xy", true},
		"an abbreviation of twelve letters":   {Abbreviates("abcdefghijkl", "a b c d e f g h i j k l"), true},
		"an abbreviation of thirteen letters": {Abbreviates("abcdefghijklm", "a b c d e f g h i j k l m"), false},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v", name, c.got)
		}
	}
}

// Headings that begin with a number, the first and the last digit included.
func TestPeriodsThatBeginWithDigits(t *testing.T) {
	for heading, want := range map[string]string{
		"2015 plans": "plan 2015", "9015 plans": "plan 9015", "1999 progress": "progress 1999",
		"0999 plans": "", "999 plans": "", "20155 plans": "", ":015 plans": "", "2015": "",
	} {
		m, ok := GDS().Period(heading)
		if ok != (want != "") || ok && m.Period.String() != want {
			t.Errorf("%q: %v %v, want %q", heading, m.Period, ok, want)
		}
	}
}

// The days of dates that can be.
func TestDays(t *testing.T) {
	for line, want := range map[string]string{
		"Updated 1 May 2014": "2014-05-01", "Updated 31 May 2014": "2014-05-31", "Updated 09 Sep 2014": "2014-09-09",
		"Updated 0 May 2014": "", "Updated 32 May 2014": "", "Updated 001 May 2014": "", "Updated 1 Mai 2014": "",
	} {
		if h, ok := GDS().Header(line); ok != (want != "") || h.Value != want {
			t.Errorf("%q: %v %v, want %q", line, h, ok, want)
		}
	}
}
