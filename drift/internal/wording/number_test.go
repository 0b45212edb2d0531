package wording

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCapitals holds the edges of the alphabet.
func TestCapitals(t *testing.T) {
	for s, want := range map[string]bool{
		"A": true, "Zoo": true, "": false, "@": false, "[a]": false, "a": false, "z": false, "aA": false, "É": false,
	} {
		if got := isCapital(s); got != want {
			t.Errorf("%q: %t", s, got)
		}
	}
}

// TestYears holds the words that are two years.
func TestYears(t *testing.T) {
	for s, want := range map[string]bool{
		"2012/13": true, "2012-13": true, "2012-2013": true, "1999/2000": true, "1912-13": true,
		"2012-3": false, "2012-013": false, "2012-20134": false, "2012": false, "": false, "2012.13": false,
		"1812-13": false, "2112-13": false, "201x-13": false, "2012-1x": false, "2012-": false,
	} {
		if got := isYears(s); got != want {
			t.Errorf("%q: %t", s, got)
		}
	}
}

// TestSameNumber: a number is the same however it is written, and a word is none.
func TestSameNumber(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"9", "09", true}, {"four", "4", true}, {"2012/13", "2012-13", true}, {"£1.5m", "£1,500,000", true},
		{"9", "90", false}, {"9", "9%", false}, {"9", "-9", false}, {"bees", "bees", false}, {"9", "bees", false},
		{"bees", "9", false}, {"1-2", "2-1", false}, {"5km", "5m", false}, {"-", "-", false},
	} {
		if got := SameNumber(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: %t", c.a, c.b, got)
		}
	}
}

// TestNumberKind: money is before percentages, and those are before dates,
// on whichever side they are.
func TestNumberKind(t *testing.T) {
	money, percent, date := quantity{"£", 1}, quantity{"%", 1}, quantity{"date", 2013}
	plain := quantity{"", 1}
	for _, c := range []struct {
		old, new []quantity
		want     Kind
	}{
		{nil, nil, NumberChanged},
		{[]quantity{plain}, nil, NumberChanged},
		{[]quantity{date}, []quantity{plain}, DateChanged},
		{[]quantity{plain}, []quantity{date}, DateChanged},
		{[]quantity{percent, date}, nil, PercentChanged},
		{[]quantity{date, percent}, nil, PercentChanged},
		{[]quantity{date}, []quantity{percent}, PercentChanged},
		{[]quantity{percent}, []quantity{date}, PercentChanged},
		{[]quantity{money, percent}, nil, MoneyChanged},
		{[]quantity{percent, money}, nil, MoneyChanged},
		{[]quantity{money}, []quantity{date}, MoneyChanged},
		{[]quantity{money, date}, []quantity{money}, DateChanged},
		{[]quantity{money}, []quantity{money}, NumberChanged},
	} {
		if got := numberKind(c.old, c.new); got != c.want {
			t.Errorf("%v -> %v is %s, want %s", c.old, c.new, got, c.want)
		}
	}
}

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
		{"-", nil, "-"},
		{"-four", []quantity{{"", -4}}, ""},
		{"1.2.3", []quantity{{"", 1}, {"", 2}, {"", 3}}, ""},
		{"1.5", []quantity{{"", 1.5}}, ""},
		{"1/2", []quantity{{"/2", 1}}, ""},
		{"twenty-ten", []quantity{{"", 20}, {"", 10}}, ""},
		{"nineteen-one", []quantity{{"", 19}, {"", 1}}, ""},
		{"20-1", []quantity{{"", 20}, {"", 1}}, ""},
		{"4-year-long", []quantity{{"", 4}}, "year-long"},
		{"2nd", []quantity{{"", 2}}, ""},
		{"1st", []quantity{{"", 1}}, ""},
		{"4th", []quantity{{"", 4}}, ""},
		{"1990's", []quantity{{"", 1990}}, ""},
		{"£", nil, "£"},
		{"£5kg", []quantity{{"£kg", 5}}, ""},
		{"5bn", []quantity{{"", 5000000000}}, ""},
	}
	for _, test := range tests {
		got, left := parseNumber(test.text)
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(quantity{})); diff != "" || left != test.left {
			t.Errorf("%s: left %q\n%s", test.text, left, diff)
		}
	}
}
