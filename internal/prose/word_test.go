package prose

import (
	"slices"
	"strings"
	"testing"
)

func TestWordLen(t *testing.T) {
	tests := []struct{ text, joints, want string }{
		{"no-one came", "-'", "no-one"},
		{"no-one came", "'", "no"},
		{"aren’t they", "-’", "aren’t"},
		{"2.5 per cent", ".", "2.5"},
		{"end. Next", ".", "end"},
		{"end.", ".", "end"},
		{"a--b", "-", "a"},
		{"-a", "-", ""},
		{"e\u0301te\u0301", "", "e\u0301te\u0301"},
		{"", "-", ""},
	}
	for _, test := range tests {
		if got := test.text[:WordLen(test.text, test.joints)]; got != test.want {
			t.Errorf("%q begins with the word %q, want %q", test.text, got, test.want)
		}
	}
}

func TestWords(t *testing.T) {
	got := Words("The R&D team’s no-one, in 2013:\u00a0ÉTÉ!")
	if want := strings.Fields("the r d team s no one in 2013 été"); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Words(" –, "); len(got) != 0 {
		t.Errorf("words of marks: %q", got)
	}
}

func TestRunes(t *testing.T) {
	for name, of := range map[string]struct {
		is      func(rune) bool
		yes, no string
	}{
		"word":       {IsWordRune, "aÉ7\u0301", "_-' .\u00ad"},
		"digit":      {IsDigit, "059", "a٣½"},
		"currency":   {IsCurrency, "£$€", "L%"},
		"apostrophe": {IsApostrophe, "'’‘ʼ`´", "\"“,"},
		"fixed":      {IsFixedSpace, "\u00a0\u202f\u2009\u2007", " \t\u2003"},
	} {
		for _, r := range of.yes {
			if !of.is(r) {
				t.Errorf("%s: %q is none", name, r)
			}
		}
		for _, r := range of.no {
			if of.is(r) {
				t.Errorf("%s: %q is one", name, r)
			}
		}
	}
}
