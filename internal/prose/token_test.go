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
		{"R&D costs £5 or -£3; a-£4", "R&D|costs|£5|or|-£3|;|a|-|£4"},
		{"a_b soft\u00adhyphen cafe\u0301", "a_b|soft\u00adhyphen|cafe\u0301"},
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

func TestTokenSpaces(t *testing.T) {
	v := NewVocabulary()
	tokens := v.Tokenize("The pond,\u00a0the  POND")
	var got []string
	for _, tok := range tokens {
		got = append(got, v.Text(tok.ID))
	}
	if diff := cmp.Diff("the pond , the pond", strings.Join(got, " ")); diff != "" {
		t.Error(diff)
	}
	spaces := []Space{NoSpace, PlainSpace, NoSpace, FixedSpace, PlainSpace}
	for i, tok := range tokens {
		if tok.Space != spaces[i] || tok.Punct != (i == 2) {
			t.Errorf("token %d: %+v", i, tok)
		}
	}
	if tokens[0].ID != tokens[3].ID || tokens[1].ID != tokens[4].ID || tokens[0].ID == tokens[1].ID {
		t.Errorf("equal words and unequal numbers: %+v", tokens)
	}
}

// A long text has the same tokens as its parts.
func TestLongText(t *testing.T) {
	const part = "The pond is 2.5 m deep, isn't it? "
	v := NewVocabulary()
	short, long := v.Tokenize(part), v.Tokenize(strings.Repeat(part, 2*longText/len(part)))
	for i, tok := range long {
		same := short[i%len(short)]
		shift := int32(i / len(short) * len(part))
		if i >= len(short) && i%len(short) == 0 {
			same.Space = PlainSpace
		}
		if same.From, same.To = same.From+shift, same.To+shift; tok != same {
			t.Fatalf("token %d is %+v, want %+v", i, tok, same)
		}
	}
}
