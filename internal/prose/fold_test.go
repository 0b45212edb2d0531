package prose

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	tests := []struct{ text, line, typography, fold string }{
		{"", "", "", ""},
		{"  Two\n\twords ", "Two words", "Two words", "two words"},
		{"10\u00a0km", "10\u00a0km", "10 km", "10 km"},
		{"‘It’s’ `so´", "‘It’s’ `so´", "'It's' 'so'", "'it's' 'so'"},
		{"“Yes” «no»", "“Yes” «no»", "\"Yes\" \"no\"", "\"yes\" \"no\""},
		{"a – b—c − d", "a – b—c − d", "a - b-c - d", "a - b-c - d"},
		{"Wait…", "Wait…", "Wait...", "wait..."},
		{"soft\u00adhyphen\ufeff", "soft\u00adhyphen\ufeff", "softhyphen", "softhyphen"},
		{"Cafe\u0301", "Café", "Café", "café"},
	}
	for _, test := range tests {
		if got := OneLine(test.text); got != test.line {
			t.Errorf("on one line %q is %q, want %q", test.text, got, test.line)
		}
		if got := FoldTypography(test.text); got != test.typography {
			t.Errorf("without typography %q is %q, want %q", test.text, got, test.typography)
		}
		if got := Fold(test.text); got != test.fold {
			t.Errorf("folded %q is %q, want %q", test.text, got, test.fold)
		}
	}
}

// What is folded is folded: ledgers and ids of items rest on that.
func TestFoldTwice(t *testing.T) {
	runes := []rune("aB é\u0301 \t\n\u00a0\u2009‘’“”`´–—−…\u00ad\u200b\ufeff")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom(runes)).Draw(t, "text")
		for name, fold := range map[string]func(string) string{
			"OneLine": OneLine, "FoldTypography": FoldTypography, "Fold": Fold,
		} {
			once := fold(text)
			if twice := fold(once); twice != once {
				t.Fatalf("%s: %q, then %q", name, once, twice)
			}
			if once != strings.TrimFunc(once, func(r rune) bool { return unicode.IsSpace(r) && !IsFixedSpace(r) }) {
				t.Fatalf("%s leaves white space round %q", name, once)
			}
		}
		if word := strings.Join(strings.Fields(text), ""); foldWord(word) != Fold(word) {
			t.Fatalf("as a word %q is %q, as a text %q", word, foldWord(word), Fold(word))
		}
	})
}

// A small letter can have a form of its own with the mark after it, where the
// capital has none.
func TestFoldComposesSmallLetters(t *testing.T) {
	for _, text := range []string{"İ\u0301", "J\u030c", "İ", "Ǆ\u0301"} {
		once := Fold(text)
		if twice := Fold(once); twice != once {
			t.Errorf("%q: %q, then %q", text, once, twice)
		}
	}
}
