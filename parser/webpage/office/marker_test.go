package office

import "testing"

func TestMarkers(t *testing.T) {
	tests := []struct {
		label, format string
		open          *numbering
		kind          string
		number        int
		plain         bool
	}{
		{label: "·"}, {label: "o"}, {label: "§"}, {label: "-"}, {label: "\uf0b7"},
		{label: "1.", kind: "1", number: 1},
		{label: "12)", kind: "1", number: 12},
		{label: "(3)", kind: "1", number: 3},
		{label: "2.4", kind: "1", number: 4},
		{label: "a)", kind: "a", number: 1},
		{label: "B.", kind: "A", number: 2},
		{label: "i.", kind: "i", number: 1},
		{label: "(iv)", kind: "i", number: 4},
		{label: "i)", open: &numbering{kind: "a", next: 9}, kind: "a", number: 9},
		{label: "v)", kind: "a", number: 22},
		{label: "v)", open: &numbering{kind: "i", next: 5}, kind: "i", number: 5},
		{label: "c.", format: "roman-lower", kind: "i", number: 100},
		{label: "aa)", kind: "a", number: 27},
		{label: "Step 1:", plain: true},
		{label: "Annex", plain: true},
	}
	for _, test := range tests {
		m := readMarker(test.label, test.format, test.open)
		if m.kind != test.kind || m.plain != test.plain || !m.plain && m.number != test.number {
			t.Errorf("%q: kind %q, number %d, plain %v", test.label, m.kind, m.number, m.plain)
		}
	}
}
