package drift

import (
	"strings"
	"testing"
)

// Spaces that keep words on one line are told once, with the first of them,
// whatever else changes beside them.
func TestFixedSpaces(t *testing.T) {
	text := "# A\nThe office keeps 5 km of rope and 3 m of string.\n\nIt opens at 9 am on Monday."
	fixed := strings.NewReplacer("5 km", "5\u00a0km", "3 m", "3\u00a0m", "9 am", "9\u202fam").Replace(text)
	for _, test := range []struct{ name, old, new, want string }{
		{"only spaces", text, fixed, `info typography "5 km" "5` + "\u00a0" + `km" ` +
			`only a space that keeps words on one line differs, here and in 2 other places`},
		{"the other way", fixed, text, `info typography "5` + "\u00a0" + `km" "5 km" ` +
			`only a space that keeps words on one line differs, here and in 2 other places`},
		{"beside a change", text, strings.Replace(fixed, "rope", "wire", 1),
			`substantive wording "rope" "wire" the wording differs` + "\n" +
				`info typography "5 km" "5` + "\u00a0" + `km" ` +
				`only a space that keeps words on one line differs, here and in 2 other places`},
		{"within a change", "# A\nIt has 5 km.", "# A\nIt has 6\u00a0km.",
			`substantive number-changed "5" "6" a number differs`},
	} {
		var got []string
		for _, i := range compare(test.old, test.new).Items {
			got = append(got, string(i.Severity)+" "+string(i.Class)+` "`+i.Old+`" "`+i.New+`" `+i.Reason)
		}
		if got := strings.Join(got, "\n"); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}
