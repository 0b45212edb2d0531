package kramdown_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// TestSettings: what a site sets holds for a document that says nothing else.
func TestSettings(t *testing.T) {
	const text = "## A \"b\"...\n\nc\nd *e\nf*\n\n<div>\n*g*\nh\n</div>\n\n<p>i\nj</p>\n\n" +
		"k <b>l\nm</b>[^n]  \no\\\np\n\n[^n]: q\n    r\n"
	for _, c := range []struct{ settings, doc, want, not string }{
		{"", "", `section #a-b level="2"`, "break\n      \"\\nd"},
		{"auto_ids=false", "", `section level="2"`, "#a-b"},
		{"auto_ids=false", "{::options auto_ids=\"true\" /}\n\n", `section #a-b level="2"`, ""},
		{"auto_id_prefix=x-;header_offset=2", "", `section #x-a-b level="4"`, ""},
		{"smart_quotes=apos,apos,quot,quot", "", `"A \"b\"…"`, ""},
		{"typographic_symbols=hellip: 'dots'", "", `”dots`, "…"},
		{"parse_block_html=true", "", "emphasis\n          \"g\"", ""},
		{"footnote_nr=4;footnote_backlink=", "", `notes`, ""},
		{"hard_wrap=true", "", "\"c\\nd \"", ""},
		{"input=GFM", "", "\"c\\nd \"", ""},
		{"input=GFM;hard_wrap=true", "",
			"\"c\"\n      break\n      \"\\nd \"\n      emphasis\n        \"e\"\n        break\n        \"\\nf\"", ""},
		{"input=GFM;hard_wrap=true", "", `"i\nj"`, ""},
		{"input=GFM;hard_wrap=true", "", `"l\nm"`, ""},
		{"input=GFM;hard_wrap=true", "", `"q\nr"`, ""},
		{"input=GFM;hard_wrap=true", "", "\\no\\\\\"\n      break\n      \"\\np\"", ""},
		{"input=GFM", "x -- <<y>> '...\n# z\n\n", `"z"`, ""},
		{"input=GFM;gfm_quirks=", "x -- <<y>> '...\n# z\n\n", `"x – «y» ‘…\n# z"`, ""},
		{"input=GFM;gfm_quirks=no_auto_typographic", "x -- '...\n# z\n\n", `"x -- ‘...\n# z"`, ""},
		{"input=GFM;gfm_quirks=paragraph_end,no_auto_typographic", "<< x >>\n* z\n\n", `"<< x >>"`, `\n*`},
		{"gfm_quirks=no_auto_typographic", "x --\n\n", `"x –"`, ""},
		{"smart_quotes=39,39,8222,8220", "'x' \"y\"\n\n", `"'x' „y“"`, ""},
		{"entity_output=symbolic;line_width=3;guess_lang=true", "", `”…`, ""},
	} {
		opts := kramdown.Options{AutoIDs: true}
		for s := range strings.SplitSeq(c.settings, ";") {
			name, value, _ := strings.Cut(s, "=")
			setting := kramdown.Setting{Name: name, Value: value}
			if c.settings == "" {
				continue
			}
			if err := setting.Check(); err != nil {
				t.Error(err)
			}
			opts.Settings = append(opts.Settings, setting)
		}
		doc := kramdown.Parse(kramdown.Split(c.doc+text, ""), opts)
		dump := document.Dump(doc)
		if !strings.Contains(dump, c.want) || c.not != "" && strings.Contains(dump, c.not) {
			t.Errorf("%s %q gives\n%swant %q, not %q", c.settings, c.doc, dump, c.want, c.not)
		}
		for _, p := range doc.Problems {
			t.Errorf("%s: %s", c.settings, p.Format("x"))
		}
	}
}

// TestSettingsChecked: the values of every option that takes but some.
func TestSettingsChecked(t *testing.T) {
	for _, c := range []struct{ name, good, bad string }{
		{"auto_ids", "true|false|yes|no", "|1|maybe"},
		{"header_offset", "0|-2| 3 ", "|x|1.5"},
		{"toc_levels", "1..3|2|1,2,6|1, 2", "|0|7|1,x|3..1|x"},
		{"smart_quotes", "lsquo,rsquo,ldquo,rdquo|apos, apos, quot, quot", "|lsquo|a,b,c,d"},
		{"typographic_symbols", "|hellip: ...|{ndash: --, laquo_space: x}", "dots: ..."},
		{"input", "GFM|gfm|kramdown", "|markdown|html"},
		{"entity_output", "as_char|:symbolic", "|chars"},
		{"footnote_backlink", "|up", ""},
		{"gfm_quirks", "|paragraph_end|paragraph_end,no_auto_typographic", "paragraph"},
		{"syntax_highlighter_opts", "|x", ""},
	} {
		for i, values := range []string{c.good, c.bad} {
			for value := range strings.SplitSeq(values, "|") {
				if i == 1 && values == "" {
					continue
				}
				if err := (kramdown.Setting{Name: c.name, Value: value}).Check(); (err == nil) != (i == 0) {
					t.Errorf("%s=%q: %v", c.name, value, err)
				}
			}
		}
	}
	err := kramdown.Setting{Name: "hardwrap"}.Check()
	if err == nil || !strings.Contains(err.Error(), "hard_wrap") {
		t.Errorf("an unknown option: %v", err)
	}
}

// TestOptionsOfSite: what counts for a whole document is not changed within it.
func TestOptionsOfSite(t *testing.T) {
	for _, option := range []string{`hard_wrap="false"`, `gfm_quirks=""`, `input="kramdown"`} {
		doc := kramdown.Parse(kramdown.Split("{::options "+option+" /}\n\na\nb\n# c\n", ""),
			kramdown.Options{GFM: true, Settings: []kramdown.Setting{{Name: "hard_wrap", Value: "true"}}})
		dump := document.Dump(doc)
		if !strings.Contains(dump, "break") || !strings.Contains(dump, "section") {
			t.Errorf("%s gives\n%s", option, dump)
		}
		if len(doc.Problems) != 1 || !strings.Contains(doc.Problems[0].Message, "no effect in a document") {
			t.Errorf("%s: %v", option, doc.Problems)
		}
	}
}

// TestOptionsNotFollowed: what this package leaves is said, of a site and of a document.
func TestOptionsNotFollowed(t *testing.T) {
	doc := kramdown.Parse(kramdown.Split("{::options gfm_emojis=\"true\" coderay_css=\"x\" /}\n", ""),
		kramdown.Options{Settings: []kramdown.Setting{
			{Name: "transliterated_header_ids", Value: "true"}, {Name: "line_width", Value: "3"}}})
	var all strings.Builder
	for _, p := range doc.Problems {
		all.WriteString(p.Format("x") + "\n")
	}
	if got := all.String(); strings.Count(got, "is not followed") != 2 || !strings.Contains(got, "gfm_emojis") ||
		!strings.Contains(got, "transliterated_header_ids") {
		t.Errorf("the problems are\n%s", got)
	}
}
