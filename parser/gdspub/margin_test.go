package gdspub

import "testing"

// TestBullets holds the markers of lists and their lengths.
func TestBullets(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "a": 0, "1": 0, "1.": 0, "1. a": 3, "12. a": 4, "09.  a": 5, "1) a": 0, "1 a": 0, "1.a": 0, ". a": 0,
		"*": 0, "* a": 2, "- a": 2, "+ a": 2, "*\ta": 2, "*a": 0, ", a": 0, "/ a": 0, "**  a": 0, "1* a": 0,
	} {
		if got := bullet(text); got != want {
			t.Errorf("%q has a marker of %d bytes, want %d", text, got, want)
		}
	}
}

// TestMargins holds what begins lines: white space and the signs of quotations.
func TestMargins(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "a": "", "  a": "  ", "\t> a": "\t> ", ">": ">", "<": "", "? a": "", " \n": " ",
	} {
		if got := margin(text); got != want {
			t.Errorf("%q has the margin %q, want %q", text, got, want)
		}
	}
}

// TestInList holds which lines belong to the item of a list.
func TestInList(t *testing.T) {
	for _, c := range []struct {
		before bool
		text   string
		want   bool
	}{
		{false, "* a", true}, {false, "  * a", true}, {true, "* a", true}, {true, "", true}, {true, " ", true},
		{true, "  a", true}, {true, "a", false}, {false, "", false}, {false, "  a", false}, {false, "a", false},
	} {
		if got := inList(c.before, c.text); got != c.want {
			t.Errorf("%q, in a list before %t: %t", c.text, c.before, got)
		}
	}
}
