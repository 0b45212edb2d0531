package prose

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestSentencesOfText(t *testing.T) {
	got := Sentences(" Mr. Hale keeps bees.  They fly, e.g. in May! “Do they?” So he says")
	want := []string{" Mr. Hale keeps bees.  ", "They fly, e.g. in May! ", "“Do they?” ", "So he says"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := Sentences(""); got != nil {
		t.Errorf("sentences of nothing: %q", got)
	}
}

func TestSentencesAreTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aB 1.!?\n“”…é"))).Draw(t, "text")
		if got := strings.Join(Sentences(text), ""); got != text {
			t.Fatalf("%q became %q", text, got)
		}
	})
}

func TestSentences(t *testing.T) {
	tests := []struct{ text, want string }{
		{"One. Two! Three? Four", "One.|Two!|Three?|Four"},
		{"Mr. Smith came. He left.", "Mr. Smith came.|He left."},
		{"See e.g. Annex 2. It is long.", "See e.g. Annex 2.|It is long."},
		{"Ask J. R. Hartley. He knows.", "Ask J. R. Hartley.|He knows."},
		{"It is No. 5 of 7. There are more.", "It is No. 5 of 7.|There are more."},
		{"The answer was no. They left.", "The answer was no.|They left."},
		{"Version 1.5 is out. It works.", "Version 1.5 is out.|It works."},
		{"“Go on.” She went.", "“Go on.”|She went."},
		{"Wait... for it. Now.", "Wait... for it.|Now."},
		{"It is (mostly.) done", "It is (mostly.) done"},
		{"In 2013 there were 7. In 2014 none.", "In 2013 there were 7.|In 2014 none."},
		{"Ask Messrs. Hale and Co. or others. I. They know.", "Ask Messrs. Hale and Co. or others.|I.|They know."},
		{"We saw it… Then it went.", "We saw it…|Then it went."},
		{"See para. 7 and Nos. 3 to 5. 2013 was wet.", "See para. 7 and Nos. 3 to 5.|2013 was wet."},
	}
	for _, test := range tests {
		var got []string
		for _, s := range Sentences(test.text) {
			got = append(got, strings.TrimSpace(s))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s: %s", test.text, diff)
		}
	}
}

// What follows a run of marks decides whether a sentence begins there.
func TestSentencesAfterMarks(t *testing.T) {
	for text, want := range map[string]int{
		"It ends. ( \" The next.":                2,
		"It ends. ( \" the same.":                1,
		strings.Repeat(". ", 5) + "Next.":        5,
		strings.Repeat("? ( ", 20) + "the same.": 1,
	} {
		if got := SentenceStarts(text, NewVocabulary().Tokenize(text)); len(got) != want {
			t.Errorf("%q: sentences begin at %v, want %d of them", text, got, want)
		}
	}
}

func TestEndsInMark(t *testing.T) {
	for text, want := range map[string]bool{
		"": true, "It ends.": true, "Does it?": true, "as follows:": true, "first,": true,
		"“It ends.”": true, "(It ends.) ": true, "It goes on…": true,
		"It goes on": false, "Coming (soon)": false, "– ": false,
	} {
		if got := EndsInMark(text); got != want {
			t.Errorf("%q ends in a mark: %v", text, got)
		}
	}
}
