package profile

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"Attorney <br> General's <br/> Office": "attorney general office",
		"The HM\u00a0Treasury":                 "hm treasury",
		"Her Majesty’s Revenue & Customs":      "hm revenue and customs",
		"H.M. Treasury":                        "hm treasury",
		"Culture, Media\nand  Sport":           "culture media and sport",
		"Ofs\u00adted":                         "ofsted",
		"a < b":                                "a b",
		"":                                     "",
	} {
		if got := Fold(name); got != want {
			t.Errorf("Fold(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestKey(t *testing.T) {
	for name, want := range map[string]string{
		"Attorney General’s Office":                      "attorney-generals-office",
		"Her Majesty's<br>Treasury":                      "hm-treasury",
		"The Food Standards Agency (FSA)":                "food-standards-agency",
		"Department for Business,\n Innovation & Skills": "department-for-business-innovation-and-skills",
		"Driver and Vehicle Licensing Agency (Swansea)":  "driver-and-vehicle-licensing-agency-swansea",
		"…": "",
	} {
		if got := Key(name); got != want {
			t.Errorf("Key(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSimilarity(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		least, most float64
	}{
		{"Food Standards Agency", "The Food Standards Agency (FSA)", 1, 1},
		{"Ministry of Justice", "Ministry of Defence", 0, 0},
		{"Department for Education", "Department of Energy and Climate Change", 0, 0},
		{"Law Officers’ departments", "Home Office", 0, 0},
		{"Land Registry", "HM Land Registry", 0.8, 0.9},
		{"Department for Transport", "Department for Transportation", 0.9, 0.95},
		{"Foreign Office", "Foreign and Commonwealth Office", 0.55, 0.6},
		{"Office", "The Office", 0, 0},
		{"", "", 0, 0},
	} {
		if got := similarity(withoutAbbreviation(c.a), withoutAbbreviation(c.b)); got < c.least || got > c.most {
			t.Errorf("similarity of %q and %q: %v, want %v to %v", c.a, c.b, got, c.least, c.most)
		}
	}
}

func TestAbbreviates(t *testing.T) {
	for _, c := range []struct {
		short, name string
		want        bool
	}{
		{"Defra", "Department for Environment, Food and Rural Affairs", true},
		{"DfT", "Department for Transport", true},
		{"FSA", "Food Standards Agency", true},
		{"F.S.A.", "The Food Standards Agency", true},
		{"DFF", "Department for Farming", true},
		{"DFF", "Department for Food and Farming", true}, // both F could be the function word's
		{"HMLR", "Her Majesty's Land Registry", true},
		{"FS", "Food Standards Agency", false},
		{"FSAX", "Food Standards Agency", false},
		{"F", "Food", false},
		{"Food", "Food", false},
		{"", "", false},
		{"two words", "Two Words", false},
		{strings.Repeat("a", 100), strings.Repeat("a ", 100), false},
	} {
		if got := Abbreviates(c.short, c.name); got != c.want {
			t.Errorf("Abbreviates(%q, %q) = %v", c.short, c.name, got)
		}
	}
}

// Names are drawn from the words that the rules look at.
var nameGenerator = rapid.Custom(func(t *rapid.T) string {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{
		"the", "The", "Department", "for", "of", "&", "and", "Her", "his", "Majesty's", "Majesty’s", "H", "M", "HM",
		"Transport", "Transportation", "Work", "Pensions", "Pension's", "Office", "Officers", "<br>", "<br />", "é",
		"(W)", "'",
	}), 0, 8).Draw(t, "words")
	return strings.Join(words, rapid.SampledFrom([]string{" ", "\n", "<br>", ", "}).Draw(t, "join"))
})

func TestNameProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := nameGenerator.Draw(t, "a"), nameGenerator.Draw(t, "b")
		if Fold(Fold(a)) != Fold(a) {
			t.Errorf("Fold is not stable on %q: %q, %q", a, Fold(a), Fold(Fold(a)))
		}
		if Key(Key(a)) != Key(a) {
			t.Errorf("Key is not stable on %q: %q, %q", a, Key(a), Key(Key(a)))
		}
		wordsA, wordsB := withoutAbbreviation(a), withoutAbbreviation(b)
		s := similarity(wordsA, wordsB)
		if s < 0 || s > 1.0001 {
			t.Errorf("similarity of %q and %q: %v", a, b, s)
		}
		if back := similarity(wordsB, wordsA); back-s > 1e-9 || s-back > 1e-9 {
			t.Errorf("similarity of %q and %q: %v, but %v the other way", a, b, s, back)
		}
		if self := similarity(wordsA, wordsA); self != 1 && self != 0 {
			t.Errorf("%q is unlike itself: %v", a, self)
		}
	})
}
