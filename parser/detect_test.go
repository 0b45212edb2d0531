package parser_test

import (
	"errors"
	"testing"

	"github.com/stemmadocs/stemma/document"
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
		{"-", `{"base_path": "/a", "details": {}}`, "content"},
		{"a.json", `{"schema_name" : "answer", "details": {"body": "\"schema\": \"stemma.document/1\""}}`, "content"},
		{"a.json", `{"schema": "stemma.document/1", "details": "base_path"}`, "json"},
	} {
		if got := parser.Detect(c.path, c.text); got != c.want {
			t.Errorf("Detect(%q, %q) = %s, want %s", c.path, c.text, got, c.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"", "x: error empty: there is no text in it; name a file that holds a publication"},
		{" \n\t\n", "x: error empty: there is no text in it; name a file that holds a publication"},
		{"a\nb\x00", "x:2:2: error binary: there is a zero byte: this is not text; convert it to text in UTF-8 first"},
		{"\x00a\x00\n", "x:1:1: error binary: there is a zero byte: this is not text; it looks like UTF-16: name that with --charset utf-16be"},
		{"a\x00\n\x00", "x:1:2: error binary: there is a zero byte: this is not text; it looks like UTF-16: name that with --charset utf-16le"},
		{"a\n\xff\x81b", "x:2:1: error not-utf-8: the byte 0xFF is not UTF-8, and 0x81 further on is nothing in windows-1252; name what it is written in, for example: --charset windows-1251"},
		{"PK\x03\x04", "x:1:1: error binary: this is a zip archive, perhaps a Word or OpenDocument file, not text; convert it to text in UTF-8 first"},
	} {
		_, err := parser.Parse([]byte(c.src), parser.Options{Path: "x"})
		if got := problem(t, err); got != c.want {
			t.Errorf("Parse(%q): %s\nwant %s", c.src, got, c.want)
		}
	}
}

func TestParseNormalises(t *testing.T) {
	doc, err := parser.Parse([]byte("\ufeffOne\r\n\r\nTwo\rthree\n"), parser.Options{Path: "x", Format: "markdown"})
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Blocks) != 2 || doc.Blocks[1].Pos().Line != 3 {
		t.Errorf("%d blocks, the second on line %d", len(doc.Blocks), doc.Blocks[1].Pos().Line)
	}
	if doc.Source.Format != "markdown" || len(doc.Source.SHA256) != 64 {
		t.Errorf("source %+v", doc.Source)
	}
}

func TestParseFindsNoText(t *testing.T) {
	for src, want := range map[string]int{
		`<!DOCTYPE html><html><body><div id="app"></div><script src="a.js"></script></body></html>`: 1,
		`<!DOCTYPE html><html><body><p>Bees</p></body></html>`:                                      0,
		`{"schema_name": "answer", "base_path": "/a", "details": {"body": 42}}`:                     1,
		`{"schema_name": "answer", "base_path": "/a", "details": {"body": "<p>Bees</p>"}}`:          0,
		`{"schema": "stemma.document/1", "source": {"format": "json"}, "meta": {}, "blocks": []}`:   0,
	} {
		doc, err := parser.Parse([]byte(src), parser.Options{Path: "-"})
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, p := range doc.Problems {
			if p.Code == "no-text" {
				found++
			}
		}
		if found != want {
			t.Errorf("%s: %d warnings of no text, want %d", src, found, want)
		}
	}
}

// problem draws the problem that an error is.
func problem(t *testing.T, err error) string {
	t.Helper()
	var p document.Problem
	if !errors.As(err, &p) {
		t.Fatalf("%v is no problem", err)
	}
	return p.Format("x")
}
