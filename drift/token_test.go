package drift

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestTokens(t *testing.T) {
	tests := []struct{ text, want string }{
		{"face-to-face, GOV.UK and/or aren’t", "face-to-face|,|GOV.UK|and/or|aren’t"},
		{"It costs £1.5m (10%) or £1,500,000.", "It|costs|£1.5m|(|10%|)|or|£1,500,000|."},
		{"from -5 to 2012–13", "from|-5|to|2012–13"},
		{"digital – which", "digital|–|which"},
		{"Coming soon... now", "Coming|soon|...|now"},
		{"the Officers’ ‘franchises’", "the|Officers|’|‘|franchises|’"},
		{"see https://example.org/a,b?c=d. Or not", "see|https://example.org/a,b?c=d|.|Or|not"},
		{"1,2,3 and 1,0000", "1|,|2|,|3|and|1|,|0000"},
	}
	for _, test := range tests {
		var got []string
		for _, tok := range NewVocabulary().Tokenize(test.text) {
			got = append(got, test.text[tok.From:tok.To])
		}
		if diff := cmp.Diff(test.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s: %s", test.text, diff)
		}
	}
}

// TestTokensCover checks that nothing but white space lies between tokens.
func TestTokensCover(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		at := int32(0)
		for _, tok := range NewVocabulary().Tokenize(text) {
			if tok.From < at || tok.To <= tok.From || strings.TrimSpace(text[at:tok.From]) != "" {
				t.Fatalf("%q: a token from %d to %d after %d", text, tok.From, tok.To, at)
			}
			at = tok.To
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q ends at %d", text, at)
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
	}
	for _, test := range tests {
		l := &leaf{text: test.text, tokens: NewVocabulary().Tokenize(test.text)}
		l.cuts = SentenceStarts(l.text, l.tokens)
		var got []string
		for _, s := range l.sentences() {
			got = append(got, s.text())
		}
		if diff := cmp.Diff(test.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s: %s", test.text, diff)
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
	}
	for _, test := range tests {
		got, left := parseNumber(test.text)
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(quantity{})); diff != "" || left != test.left {
			t.Errorf("%s: left %q\n%s", test.text, left, diff)
		}
	}
}
