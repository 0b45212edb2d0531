package drift

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
