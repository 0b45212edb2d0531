package prose

import (
	"strings"
	"testing"
)

func TestLists(t *testing.T) {
	for name, list := range map[string]struct {
		is      func(string) bool
		yes, no string
	}{
		"modal": {IsModal, "will shall may might must should can could would ought", "wills not do be"},
		"negation": {IsNegation, "not no never without unable nor neither none nothing nobody non",
			"now note known"},
		"first person": {IsFirstPerson, "we our us ours ourselves", "i my it were"},
		"third person": {IsThirdPerson, "it its itself they their them theirs department ministry office agency " +
			"organisation", "we this team"},
		"function": {IsFunctionWord, "a the of and in which is were their but such", "will not service we"},
	} {
		for w := range strings.FieldsSeq(list.yes) {
			if !list.is(w) {
				t.Errorf("%s: %q is none", name, w)
			}
		}
		for w := range strings.FieldsSeq(list.no) {
			if list.is(w) {
				t.Errorf("%s: %q is one", name, w)
			}
		}
	}
}

func TestHasVerb(t *testing.T) {
	for words, want := range map[string]bool{
		"the pond is deep":           true,
		"helping people":             true,
		"they carp":                  true, // a verb follows a subject
		"who":                        false,
		"the deep pond":              false,
		"red king":                   false, // too short for a participle
		"because the men must leave": true,
	} {
		if got := HasVerb(strings.Fields(words)); got != want {
			t.Errorf("%q has a verb: %v", words, got)
		}
	}
}

func TestAgree(t *testing.T) {
	for pair, want := range map[[2]string]bool{
		{"do", "does"}: true, {"are", "is"}: true, {"has", "have"}: true, {"was", "were"}: true,
		{"support", "supports"}: true, {"teaches", "teach"}: true, {"apply", "applies"}: true,
		{"a", "as"}: false, {"do", "did"}: false, {"use", "user"}: false, {"support", "support"}: false,
	} {
		if got := Agree(pair[0], pair[1]); got != want {
			t.Errorf("%q: %v", pair, got)
		}
		if back := Agree(pair[1], pair[0]); back != want {
			t.Errorf("%q from the other side: %v", pair, back)
		}
	}
}

func TestNumberWords(t *testing.T) {
	for i, w := range strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen " +
		"fourteen fifteen sixteen seventeen eighteen nineteen twenty") {
		if got, ok := Numeral(w); !ok || got != float64(i) {
			t.Errorf("%s is %v", w, got)
		}
	}
	if got, _ := Numeral("ninety"); got != 90 {
		t.Errorf("ninety is %v", got)
	}
	if _, ok := Numeral("twelfth"); ok {
		t.Error("twelfth is a numeral")
	}
	for w, want := range map[string]float64{
		"hundred": 1e2, "k": 1e3, "million": 1e6, "mn": 1e6, "bn": 1e9, "trillion": 1e12,
	} {
		if got, ok := Scale(w); !ok || got != want {
			t.Errorf("%s is %v", w, got)
		}
	}
	if _, ok := Scale("dozen"); ok {
		t.Error("dozen is a scale")
	}
	for w, want := range map[string]int{"january": 1, "may": 5, "sep": 9, "sept": 0, "december": 12, "ju": 0, "": 0} {
		if got := Month(w); got != want {
			t.Errorf("%q is month %d, want %d", w, got, want)
		}
	}
}
