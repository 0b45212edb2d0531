package footnote

import "testing"

// TestMarks: what a reference can show.
func TestMarks(t *testing.T) {
	for text, want := range map[string]string{
		"1": "1", "[2]": "2 bracketed", " (345) ": "345 bracketed", "12345": "", "x": "x", "[]": "", "1a": "1a",
		"((7))": "7 bracketed", "1.": "1", "12)": "12", "*": "*", "†": "†", "[**]": "** bracketed", "¹²": "12",
		"iv": "iv", "(xii)": "xii bracketed", "aa": "aa", "ab": "", "Footnote 3": "3", "Note de bas de page 4": "4",
		"[note 5]": "5 bracketed", "Page 6": "", "[Smith 2004]": "", "Smith": "", "": "", "①": "①",
		"F12": "F12", "a b": "",
	} {
		mark, brackets, ok := markOf(text)
		if !ok {
			mark, brackets = "", false
		}
		if brackets {
			mark += " bracketed"
		}
		if mark != want {
			t.Errorf("%q is the mark %q, want %q", text, mark, want)
		}
	}
}

// TestArrows: what leads back to the text.
func TestArrows(t *testing.T) {
	for text, want := range map[string]bool{
		"↩": true, " ↩\ufe0e ": true, "⬆": true, "↑": true, "^": true, "⏎": true, "^^": true,
		"<": false, "": false, "↩ back": false,
	} {
		if isArrow(text) != want {
			t.Errorf("%q is an arrow: %v", text, !want)
		}
	}
}
