package parser_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/parser"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct{ path, text, want string }{
		{"a.md", "{div .department}\n##Home Office\n", "gdspub"},
		{"a.txt", "<div .department>\n##Home Office\n", "gdspub"},
		{"-", "text\n\n{navigation}\n", "gdspub"},
		{"01-bees.md", "##01 Bees\n\nText.\n", "gdspub"},
		{"00-contents.md", "* Last edited on {TIMESTAMP}\n", "gdspub"},
		{"a.txt", "Get it: {PDF=a.pdf}\n", "gdspub"},
		{"a.html", "<p>Last edited on {TIMESTAMP}</p>\n", "html"},
		{"source/index.html", "{action_template}\n\n{include actions/01.md}\n", "gdspub"},
		{"source/partials/dir/_index.md", "- [Bees](/bees)\n", "gdspub"},
		{"a.md", "A paragraph\n{: .pull}\n", "kramdown"},
		{"a.md", "* TOC\n{:toc}\n\n```go\nx := 1\n```\n", "kramdown-gfm"},
		{"a.kd", "```go\nx := 1\n```\n{: .pull}\n", "kramdown"},
		{"a.md", "```go` is code\n{: .pull}\n", "kramdown"},
		{"a.kd", "text\n", "kramdown"},
		{"a.md", "# Bees\n\nText.\n", "markdown"},
		{"a.md", "Just text.\n", "markdown"},
		{"a.md", "<!-- stemma: document number=9 -->\n# Bees\n\n{div .x}\n", "markdown"},
		{"-", "See [bees](/bees).\n", "markdown"},
		{"a.txt", "# 1 in the world\n", "paper"},
		{"-", "Policy paper\n\nAction 9: bees\n", "paper"},
		{"a.json", `{"schema": "stemma.document/1"}`, "json"},
		{"-", "\n {\"schema\": \"stemma.document/1\"}", "json"},
		{"a.json", "{}", "json"},
		{"a.md", "<html>\n", "html"},
		{"a.md", " \n<HTML lang=\"en\">\n", "html"},
		{"a.md", "<html", "html"},
		{"a.md", "<!DOCTYPE HTML PUBLIC>\n", "html"},
		{"a.md", "<!doctype html", "html"},
		{"a.txt", "<htm", "paper"},
		{"a.txt", "<p>the <html> tag</p>", "paper"},
		{"a.htm", "text\n", "html"},
		{"a.xhtml", "{: .pull}\n", "html"},
		{"a.HTML", "# Bees\n", "html"},
		{"a.txt", "text\n", "paper"},
		{"a.text", "{: .pull}\n", "paper"},
		{"a.kramdown", "##Tight\n", "kramdown"},
		{"a.kd", "{TIMESTAMP}\n", "gdspub"},
		{"a.markdown", "text\n", "markdown"},
		{"a.markdown", "{: .pull}\n", "kramdown"},
		{"a.2013", "text\n", "paper"},
		{"-", "", "paper"},
		{"-", "{: .pull\n", "paper"},
		{"-", "the .pull}\n", "paper"},
		{"-", "#\n", "markdown"},
		{"-", "##\n", "markdown"},
		{"-", "#\tBees\n", "markdown"},
		{"-", "  ## Bees\n", "markdown"},
		{"-", "#Bees\n", "paper"},
		{"-", "##Bees\n", "gdspub"},
		{"-", "[bees]: (\n", "paper"},
		{"-", "{include x.md\n", "gdspub"},
		{"-", "see {include x.md}\n", "gdspub"},
		{"-", "see {PDF=x.pdf}\n", "gdspub"},
		{"-", "see {TIMESTAMP}\n", "gdspub"},
		{"-", "see {TIMESTAMP\n", "paper"},
		{"partials/_index.md", "Bees.\n", "gdspub"},
		{"source/partials/index.md", "Bees.\n", "markdown"},
		{"source/parts/_index.md", "Bees.\n", "markdown"},
		{"source/partials/_index.markdown", "Bees.\n", "markdown"},
		{"-", strings.Repeat("Bees.\n", 64<<10/6+1) + "##Bees\n", "paper"},
		{"-", `{"schema": "stemma.document/1"`, "json"},
		{"-", `"schema": "stemma.document/1"`, "paper"},
		{"-", `{"schema": "stemma"}`, "paper"},
		{"-", `{"base_path": "/a", "title": "details"}`, "paper"},
		{"-", `{"title": "details", "details": "base_path"}`, "paper"},
		{"-", `{"details": {}, "document_type": "x"}`, "content"},
		{"-", `{"web_url": "/a", "format": "answer", "details": {}}`, "content"},
		{"-", `{"_response_info": {}, "format": "answer", "details": {}}`, "content"},
		{"-", `{"artefact": [["web_url", "/a"], ["format", "answer"], ["details", {}]]}`, "content"},
		{"-", `[["web_url", "/a"], ["format", "answer"], ["details", {}]]`, "content"},
		{"-", `{"format": "answer", "details": {}}`, "paper"},
		{"-", `{"say": ["web_url and", "format", "details"]}`, "paper"},
		{"-", `["base_path": "/a", "details": {}]`, "paper"},
		{"-", `{ "schema" : 1, "base_path": "/a", "details": {}}`, "paper"},
		{"-", `{"base_path": "/a", "details": {}}`, "content"},
		{"a.json", `{"schema_name" : "answer", "details": {"body": "\"schema\": \"stemma.document/1\""}}`, "content"},
		{"a.json", `{"schema": "stemma.document/1", "details": "base_path"}`, "json"},
	} {
		if got := parser.Detect(c.path, c.text); got != c.want {
			t.Errorf("Detect(%q, %q) = %s, want %s", c.path, c.text, got, c.want)
		}
	}
}

// Every format can be found by its name, and each extension leads to a format
// that has it.
func TestFormats(t *testing.T) {
	for _, f := range parser.Formats() {
		found, err := parser.Find(f.Name)
		if err != nil || found.Name != f.Name || f.Description == "" {
			t.Errorf("%q: found %q, %v", f.Name, found.Name, err)
		}
		for _, ext := range f.Extensions {
			if other, _ := parser.Find(parser.Detect("a"+ext, "")); !slices.Contains(other.Extensions, ext) {
				t.Errorf("%s is detected as %q", ext, other.Name)
			}
		}
	}
	if _, err := parser.Find("word"); err == nil || err.Error() != `unknown input format "word"; there are `+
		"gdspub, kramdown, kramdown-gfm, paper, markdown, html, mhtml, content, json" {
		t.Errorf("an unknown format: %v", err)
	}
}

// What each format has that not all have.
func TestColumns(t *testing.T) {
	for column, c := range map[string]struct {
		has  func(parser.Format) bool
		want []string
	}{
		"no links":    {func(f parser.Format) bool { return f.NoLinks }, []string{"paper"}},
		"merges":      {parser.Format.Merges, []string{"gdspub"}},
		"not a batch": {func(f parser.Format) bool { return !f.Batch }, []string{"content", "json"}},
	} {
		var got []string
		for _, f := range parser.Formats() {
			if c.has(f) {
				got = append(got, f.Name)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", column, got, c.want)
		}
	}
}
