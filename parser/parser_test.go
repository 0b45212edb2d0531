package parser_test

import (
	"testing"

	"github.com/stemmadocs/stemma/parser"
)

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

// Where a page was stays known beside what it was read from.
func TestAddress(t *testing.T) {
	const src = `<html><head><link rel="canonical" href="https://huts.example/a"></head><body>Rules.</body></html>`
	doc, err := parser.Parse([]byte(src), parser.Options{Path: "a.html"})
	if err != nil {
		t.Fatal(err)
	}
	if got := doc.Source; got.Address != "https://huts.example/a" || got.Path != "a.html" || got.Format != "html" {
		t.Errorf("the source is %+v", got)
	}
}

// A document knows whether its format holds links, even one that comes back
// from JSON.
func TestNoLinks(t *testing.T) {
	for _, c := range []struct {
		format, src string
		want        bool
	}{
		{"paper", "Bees.", true},
		{"markdown", "Bees.", false},
		{"json", `{"schema": "stemma.document/1", "source": {"format": "paper"}, "meta": {}, "blocks": []}`, true},
		{"json", `{"schema": "stemma.document/1", "source": {"format": "html"}, "meta": {}, "blocks": []}`, false},
		{"json", `{"schema": "stemma.document/1", "source": {"format": "other"}, "meta": {}, "blocks": []}`, false},
	} {
		doc, err := parser.Parse([]byte(c.src), parser.Options{Format: c.format})
		if err != nil {
			t.Fatal(err)
		}
		if doc.Source.NoLinks != c.want {
			t.Errorf("%s: no links is %v", c.src, doc.Source.NoLinks)
		}
	}
}
