package outline

import (
	"fmt"
	"strings"
	"testing"
)

// count returns the words from one number up to another.
func count(from, to int) string {
	var words []string
	for i := from; i <= to; i++ {
		words = append(words, fmt.Sprintf("w%d", i))
	}
	return strings.Join(words, ", ")
}

func TestNames(t *testing.T) {
	for name, c := range map[string]struct {
		places []Place
		want   string // of the first place
	}{
		"few words":     {[]Place{{Text: "Bees\u00a0on\troofs…"}}, `"Bees on roofs"`},
		"no words":      {[]Place{{Text: "***"}}, `""`},
		"20 words":      {[]Place{{Text: count(1, 20)}}, `"` + count(1, 20) + `"`},
		"more words":    {[]Place{{Text: count(1, 21)}}, `"` + count(1, 8) + `…"`},
		"another of 8":  {[]Place{{Text: count(1, 50)}, {Text: count(1, 8)}}, `"` + count(1, 16) + `…"`},
		"another of 16": {[]Place{{Text: count(1, 50)}, {Text: count(1, 30)}}, `"` + count(1, 32) + `…"`},
		"another of 32": {[]Place{{Text: count(1, 50)}, {Text: count(1, 51)}}, `"` + count(1, 32) + `…" #1`},
		"a line of 8": {[]Place{{Text: count(1, 50)}, {Text: count(1, 8), Inner: true}},
			`"` + count(1, 8) + `…"`},
		"a line":            {[]Place{{Text: count(1, 21), Inner: true}}, `"` + count(1, 21) + `"`},
		"what was a line":   {[]Place{{Text: count(1, 21), Whole: true}}, `"` + count(1, 21) + `"`},
		"equal lines":       {[]Place{{Text: "Bees"}, {Text: "BEES!", Inner: true}}, `"Bees" #1`},
		"equal but longer":  {[]Place{{Text: "Bees"}, {Text: "Bees on roofs"}}, `"Bees"`},
		"too few beginning": {[]Place{{Text: count(1, 21)}, {Text: count(1, 7)}}, `"` + count(1, 8) + `…"`},
	} {
		t.Run(name, func(t *testing.T) {
			n := Names(c.places)[0]
			got := fmt.Sprintf("%q", n.Words)
			if n.Nth > 0 {
				got += fmt.Sprintf(" #%d", n.Nth)
			}
			if got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// Text that is not UTF-8 is refused where it is not.
func TestNotUTF8(t *testing.T) {
	for src, want := range map[string]string{
		"\xff":                      "o:1:1: error outline-syntax: this is not UTF-8; save the file as UTF-8",
		"text \"a\"\ntext \"\xe9\"": "o:2:7: error outline-syntax: this is not UTF-8; save the file as UTF-8",
	} {
		_, problems := Parse(src, "o")
		if len(problems) != 1 || problems[0].Format("") != want {
			t.Errorf("%v, want %s", problems, want)
		}
	}
	if o, problems := Parse("\ufefftext \"\ufffd a\"\r\n", "o"); len(problems) > 0 || len(o.Pins) != 1 {
		t.Errorf("%v of what is UTF-8", problems)
	}
}
