package names

import "testing"

const lists = `
of no list
# Where they are from.
[one]
first, second thing
third
part-*
[two]
first
`

func TestLists(t *testing.T) {
	got := Parse(lists)
	if len(got) != 2 {
		t.Fatalf("%d lists", len(got))
	}
	for name, want := range map[string][2]bool{
		"first": {true, true}, "second thing": {true, false}, "third": {true, false},
		"part-x": {true, false}, "part-": {true, false}, "part": {}, "": {}, "# Where they are from.": {},
		"second": {}, "of no list": {}, "thirds": {}, "[two]": {},
	} {
		if is := [2]bool{got["one"].Has(name), got["two"].Has(name)}; is != want {
			t.Errorf("%q is in them: %v", name, is)
		}
	}
	for text, want := range map[string]bool{
		"by second thing 1": true, "secondthing": false, "a part-x": false, "": false,
	} {
		if got["one"].Within(text) != want {
			t.Errorf("%q contains one: %v", text, !want)
		}
	}
}

func TestStarts(t *testing.T) {
	starts := Parse("[words]\nmso-, <o:, Two Words\nlst-*")["words"].Starts()
	for text, want := range map[string]bool{
		"<p style='mso-list:x'>": true, "<p style='xmso-list:x'>": false, "Xmso-": true,
		"<o:p>": true, "a <o:p>": true, "x<o:p>": false,
		"by Two Words": true, "by Two": false, "class=lst-7": true, "class=ast-7": false, "": false, "mso": false,
	} {
		if starts.In(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
