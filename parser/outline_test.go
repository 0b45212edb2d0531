package parser_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
	"github.com/stemmadocs/stemma/parser/outline"
)

const bees = `Bees on roofs

Published 4 December 2013

Feed them
They need sugar in the spring, and more of it than one would think.
`

func TestOutline(t *testing.T) {
	opts := parser.Options{Path: "bees.txt"}
	doc, pins, err := parser.Outline([]byte(bees), opts)
	if err != nil {
		t.Fatal(err)
	}
	const want = `title "Bees on roofs"
meta published "2013-12-04" from "Published 4 December 2013"
heading 2 "Feed them"
  text "They need sugar in the spring, and more of it than one would think."
`
	if pins.String() != want {
		t.Errorf("%s, want %s", pins, want)
	}
	if doc.Source.Format != "paper" || doc.Source.SHA256 == "" {
		t.Errorf("read from %+v", doc.Source)
	}
	opts.Outline = &outline.Outline{Pins: []outline.Pin{{Kind: outline.Text, Words: "feed them"}}}
	doc, err = parser.Parse([]byte(bees), opts)
	if err != nil {
		t.Fatal(err)
	}
	if document.Dump(doc) != `document title="Bees on roofs" published="2013-12-04" updated="2013-12-04"
  paragraph
    "Feed them"
  paragraph
    "They need sugar in the spring, and more of it than one would think."
` {
		t.Errorf("the pin takes no effect:\n%s", document.Dump(doc))
	}
}

// Formats whose readers guess nothing have no outlines.
func TestNoOutline(t *testing.T) {
	o := &outline.Outline{Pins: []outline.Pin{{Kind: outline.Text, Words: "bees"}}}
	for _, f := range parser.Formats() {
		if f.TakesOutline() {
			if f.Name != "paper" {
				t.Errorf("%s takes one", f.Name)
			}
			continue
		}
		_, errParse := parser.Parse([]byte("{}"), parser.Options{Path: "bees", Format: f.Name, Outline: o})
		_, _, errOutline := parser.Outline([]byte("{}"), parser.Options{Path: "bees", Format: f.Name})
		for _, err := range []error{errParse, errOutline} {
			want := "bees: error no-outline: this is read as " + f.Name + ", which has no outline; " +
				"an outline is for: paper"
			if err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("%v, want %s", err, want)
			}
		}
		if f.Merges() {
			files := []parser.Source{{Path: "1.md", Data: []byte("bees")}}
			if _, err := parser.Merge(files, parser.Options{Outline: o}); err == nil {
				t.Error("a folder is merged with an outline")
			}
		}
	}
	_, _, err := parser.Outline(nil, parser.Options{Path: "bees"})
	if err == nil || !strings.Contains(err.Error(), "empty") {
		t.Error(err)
	}
}
