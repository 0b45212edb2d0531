package parser_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// Markdown that was made of a page in an archive has the links of the page; copies in
// archives that a text cites stay.
func TestUndoReplay(t *testing.T) {
	const at = "https://web.archive.org/web/20130405060708"
	const page = "# Hut\n\n[a](" + at + "/http://huts.example/a) ![b](" + at + "im_/http://huts.example/b.png)\n"
	for name, c := range map[string]struct {
		src, format string
		want        bool
	}{
		"Markdown":   {page + "[c](" + at + "/http://other.example/c)", "markdown", true},
		"kramdown":   {page + "[c](" + at + "/http://other.example/c)", "kramdown", true},
		"two":        {page, "markdown", false},
		"two of one": {page + "[a](" + at + "/http://huts.example/a)", "markdown", false},
		"of two times": {strings.Replace(page, "0607", "0608", 1) + "[c](" + at + "/http://c.example/)", "markdown",
			false},
		"most elsewhere": {page + "[c](" + at + "/http://c.example/) <http://d.example/> <http://e.example/> " +
			"<http://f.example/>", "markdown", false},
		"our own": {"<!-- stemma: x -->\n\n" + page + "[c](" + at + "/http://c.example/)", "markdown", false},
	} {
		doc, err := parser.Parse([]byte(c.src), parser.Options{Path: "a.md", Format: c.format})
		if err != nil {
			t.Fatal(err)
		}
		dump := document.Dump(doc)
		told := 0
		for _, p := range doc.Problems {
			if p.Code == "archived-copy" {
				told++
			}
		}
		if undone := strings.Contains(dump, `href="http://huts.example/a"`); undone != c.want ||
			undone == strings.Contains(dump, at) || undone != (told == 1) {
			t.Errorf("%s: undone is %v: %v\n%s", name, undone, doc.Problems, dump)
		}
	}
}
