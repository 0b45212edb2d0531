package kramdown_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	tohtml "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// TestCases runs the cases, which other packages write and read back too.
func TestCases(t *testing.T) { golden.Run(t, "testdata/*.txtar", readCase) }

// TestEdges runs the cases of what is just, or just not, a construct.
func TestEdges(t *testing.T) { golden.Run(t, "testdata/edges/*.txtar", readCase) }

// readCase reads the input of a case. Its name chooses the options.
func readCase(t *testing.T, c *golden.Case) map[string]string {
	name, src := c.Input(t)
	doc := parse(src, kramdown.Options{
		AutoIDs:        strings.Contains(name, "ids"),
		GFM:            strings.Contains(name, "gfm"),
		ParseBlockHTML: strings.Contains(name, "html"),
	})
	checkSpans(t, src, doc)
	var problems strings.Builder
	for _, p := range doc.Problems {
		problems.WriteString(p.Format(name) + "\n")
	}
	html, _ := tohtml.Write(doc, tohtml.Options{})
	return map[string]string{
		"dump": document.Dump(doc), "problems": problems.String(), "out.html": string(html), "places": places(doc),
	}
}

// FuzzParse reads any text in any way: it does not panic, gives every node a
// place, and reads the same text the same way twice.
func FuzzParse(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	edges, err := filepath.Glob("testdata/edges/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range append(paths, edges...) {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(archive.Files[0].Data), uint8(0))
		f.Add(string(archive.Files[0].Data), uint8(7))
	}
	for _, a := range adversaries {
		f.Add(a.make(40), uint8(3))
	}
	f.Fuzz(func(t *testing.T, src string, how uint8) {
		src = strings.ToValidUTF8(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(src), "?")
		opts := kramdown.Options{AutoIDs: how&1 != 0, ParseBlockHTML: how&2 != 0, GFM: how&4 != 0}
		doc := parse(src, opts)
		checkSpans(t, src, doc)
		again := parse(src, opts)
		if document.Dump(again) != document.Dump(doc) || len(again.Problems) != len(doc.Problems) {
			t.Error("reads differently the second time")
		}
	})
}
