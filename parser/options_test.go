package parser_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/parser"
)

// TestLoadSettings: the options in files of a site, and where a file is wrong.
func TestLoadSettings(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"options.yml", "auto_ids: false\ntoc_levels: 2..3", "auto_ids=false toc_levels=2..3"},
		{"options.yml", "", ""},
		{"options.yml", "kramdown:\n  hard_wrap: yes", "input=GFM hard_wrap=yes"},
		{"_config.yml", "title: x\nmarkdown: kramdown", "input=GFM"},
		{"site/_config.yml", "kramdown:", "input=GFM"},
		{"_config.yml", "kramdown:\n  input: kramdown\n  toc_levels: [1, 3]\n  footnote_backlink: ''",
			"input=GFM input=kramdown toc_levels=1,3 footnote_backlink="},
		{"o.yml", "a: &x [apos, apos, quot, quot]\nkramdown:\n  smart_quotes: *x",
			"input=GFM smart_quotes=apos,apos,quot,quot"},
		{"o.yml", "typographic_symbols: {hellip: '...', ndash: --}", "typographic_symbols=hellip: ...,ndash: --"},
		{"o.yml", "math_engine: ~", "math_engine="},
		{"o.yml", "x: 1", `o.yml:1:1: error options: kramdown has no option "x"; there are`},
		{"o.yml", "kramdown:\n\n  hard_wrap: [1]",
			`o.yml:3:1: error options: the option hard_wrap is true or false, not "1"`},
		{"o.yml", "- a", "o.yml:1:1: error options: options are names and values"},
		{"o.yml", "a: b: c", "o.yml: error options: this is not YAML"},
	} {
		settings, err := parser.LoadSettings([]byte(c.src), c.name)
		var got []string
		for _, s := range settings {
			got = append(got, s.Name+"="+s.Value)
		}
		switch {
		case err != nil && !strings.HasPrefix(err.Error(), c.want) || err == nil && strings.Join(got, " ") != c.want:
			t.Errorf("%s with %q gives %q, %v; want %q", c.name, c.src, got, err, c.want)
		case err != nil && c.want == "":
			t.Errorf("%q: %v", c.src, err)
		}
	}
}
