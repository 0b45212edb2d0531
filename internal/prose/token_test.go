package prose

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
