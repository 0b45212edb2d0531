package html

import "testing"

func TestEscapes(t *testing.T) {
	for in, want := range map[string]string{
		"a < b & c > d \"e\"":      "a &lt; b &amp; c &gt; d \"e\"",
		"no\u00a0break":            "no&nbsp;break",
		"tab\tline\n":              "tab\tline\n",
		"esc\x1b[31m\x07 nul\x00":  "esc\uFFFD[31m\uFFFD nul\uFFFD",
		"del\x7f late\u0085 é £ 中": "del\uFFFD late\u0085 é £ 中",
		"carriage\rreturn":         "carriage&#13;return",
	} {
		if got := string(appendText(nil, in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if got := string(appendValue(nil, `"x"`)); got != "&quot;x&quot;" {
		t.Errorf("a value: got %q", got)
	}
}
