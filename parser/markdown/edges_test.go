package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/markdown"
)

// TestPlaces checks where text lies that goldmark gives in several pieces.
func TestPlaces(t *testing.T) {
	doc := markdown.Parse([]byte("a &amp; b *c* d\\\ne `f`\n\n> g\n> h"), nil)
	var got []string
	document.WalkDocument(doc, func(n document.Node) bool {
		s := n.Pos()
		name := strings.TrimPrefix(fmt.Sprintf("%T", n), "*document.")
		got = append(got, fmt.Sprintf("%s %d:%d-%d:%d", name, s.Line, s.Column, s.EndLine, s.EndColumn))
		return true
	})
	want := []string{
		"Paragraph 1:1-2:6", "Text 1:1-1:10", "Emphasis 1:11-1:14", "Text 1:12-1:13", "Text 1:14-1:16",
		"LineBreak 1:16-1:17", "Text 1:16-2:2", "Code 2:3-2:6", "Quote 4:1-5:4", "Paragraph 4:3-5:4", "Text 4:3-5:4",
	}
	if strings.Join(got, ", ") != strings.Join(want, ", ") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestMarkers checks which lines open too many containers to be read: what
// only looks like markers does not count.
func TestMarkers(t *testing.T) {
	for name, test := range map[string]struct {
		line    string
		tooMany bool
	}{
		"quotes":               {strings.Repeat("> ", 401) + "x", true},
		"as many as are read":  {strings.Repeat(">", 400) + "x", false},
		"items":                {strings.Repeat("- ", 401) + "x", true},
		"numbers":              {strings.Repeat("1. ", 401) + "x", true},
		"numbers without room": {strings.Repeat("1.", 450) + " x", false},
		"room for items":       {strings.Repeat(" ", 810) + "- x", true},
		"less room":            {strings.Repeat(" ", 780) + "- x", false},
		"room by tabs":         {strings.Repeat("\t", 203) + "* x", true},
		"a quote alone":        {">", false},
		"nothing after a mark": {"-", false},
	} {
		doc := markdown.Parse([]byte(test.line), nil)
		raw := false
		if len(doc.Blocks) == 1 {
			r, ok := doc.Blocks[0].(*document.Raw)
			raw = ok && r.Text == test.line
		}
		if raw != test.tooMany {
			t.Errorf("%s: kept as it is: %v", name, raw)
		}
	}
}

// TestOddAnnotations reads annotations that our writer would not write so.
func TestOddAnnotations(t *testing.T) {
	for src, want := range map[string]string{
		"<!-- stemma: table bodies=\"0 1 x 9\" -->\n\n| a |\n|---|\n| b |\n| c |": `
  table
    head
      row
        cell
          paragraph tight="yes"
            "a"
    body
      row
        cell
          paragraph tight="yes"
            "b"
    body
      row
        cell
          paragraph tight="yes"
            "c"`,
		"<!-- stemma: quote empty -->\n": `
  raw format="html" text="<!-- stemma: quote empty -->"`,
		"<!-- stemma: list empty start=3 ordered -->\n": `
  list ordered="yes" start="3"`,
		"<!-- stemma: raw blanks=\"2 3\" -->\n\n<div>x": `
  raw format="html" text="<div>x\n\n"`,
		`a <span title="b\*c&amp;">d</span>`: `
  paragraph
    "a "
    element tag="span" [title="b\\*c&"]
      "d"`,
	} {
		got := document.Dump(markdown.Parse([]byte(src), nil))
		if got != "document"+want+"\n" {
			t.Errorf("%s\nis read as\n%swant\ndocument%s", src, got, want)
		}
	}
}
