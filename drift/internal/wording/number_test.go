package wording

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNumbers(t *testing.T) {
	tests := []struct {
		text string
		want []quantity
		left string
	}{
		{"09", []quantity{{"", 9}}, ""},
		{"four", []quantity{{"", 4}}, ""},
		{"twenty-one", []quantity{{"", 21}}, ""},
		{"1,500,000", []quantity{{"", 1500000}}, ""},
		{"£1.5m", []quantity{{"£", 1500000}}, ""},
		{"10%", []quantity{{"%", 10}}, ""},
		{"-3", []quantity{{"", -3}}, ""},
		{"2012-13", []quantity{{"", 2012}, {"", 13}}, ""},
		{"16/01/2015", []quantity{{"", 16}, {"", 1}, {"", 2015}}, ""},
		{"3rd", []quantity{{"", 3}}, ""},
		{"5km", []quantity{{"km", 5}}, ""},
		{"four-year", []quantity{{"", 4}}, "year"},
		{"no-one", []quantity{{"", 1}}, "no"},
		{"department", nil, "department"},
		{"g7", nil, "g7"},
	}
	for _, test := range tests {
		got, left := parseNumber(test.text)
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(quantity{})); diff != "" || left != test.left {
			t.Errorf("%s: left %q\n%s", test.text, left, diff)
		}
	}
}
