package printer

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser"
)

// parse reads a document; path says in which format it is.
func parse(path, src string) *document.Document {
	doc, err := parser.Parse([]byte(src), parser.Options{Path: path})
	if err != nil {
		return &document.Document{Source: document.Source{Path: path}}
	}
	return doc
}

// compare compares two texts; a path that ends in .txt is plain text.
func compare(oldPath, old, newPath, new string) *drift.Report {
	return drift.Compare(parse(oldPath, old), parse(newPath, new), nil)
}

func compareMarkdown(old, new string) *drift.Report { return compare("old.md", old, "new.md", new) }

// sample compares the sample pair of the project.
func sample(t testing.TB) *drift.Report {
	t.Helper()
	return comparePair(t, filepath.Join("..", "..", "testdata", "sample", "action-21.legacy.md"),
		filepath.Join("..", "..", "testdata", "sample", "action-21.published.txt"))
}

// seed compares the pair of the corpus beside the project.
func seed(t testing.TB) *drift.Report {
	t.Helper()
	folder := filepath.Join("..", "..", "..", "shared", "corpus", "seed")
	old, new := filepath.Join(folder, "action-09.legacy.md"), filepath.Join(folder, "action-09.published.txt")
	return comparePair(t, old, new)
}

func comparePair(t testing.TB, oldPath, newPath string) *drift.Report {
	t.Helper()
	return compare(filepath.Base(oldPath), readFile(t, oldPath), filepath.Base(newPath), readFile(t, newPath))
}

func readFile(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("it is not there: %v", err)
	}
	return string(data)
}

// markdownGen draws a document: sections, paragraphs, lists, tables, and the
// signs that one form or another takes for its own.
func markdownGen() *rapid.Generator[[]string] {
	vocabulary := strings.Fields("we it will not may the a service services online users plan GDS open 4 2013 £50k " +
		"*all* **most** `code` [a](b) [link](http://example.org/x) <b> & \"x\" 'y' " +
		"{++ ++} {-- --} {~~ ~> ~~} {>> <<} {== ==} | \\ # - 1. @who [z] ]]>")
	sentence := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 12).Draw(t, "words"), " ") + "."
	})
	marks := rapid.SampledFrom([]string{"", "", "", "", "- ", "1. ", "> ", "# ", "## ", "### ", "    "})
	block := rapid.Custom(func(t *rapid.T) string {
		mark := marks.Draw(t, "mark")
		if mark != "" {
			return mark + sentence.Draw(t, "line")
		}
		joint := rapid.SampledFrom([]string{" ", "\n"}).Draw(t, "join")
		return strings.Join(rapid.SliceOfN(sentence, 1, 3).Draw(t, "sentences"), joint)
	})
	return rapid.SliceOfN(block, 1, 8)
}

// pairGen draws two documents, mostly versions of one.
func pairGen(t *rapid.T) (old, new string) {
	a := markdownGen().Draw(t, "old")
	b := markdownGen().Draw(t, "new")
	if rapid.IntRange(0, 3).Draw(t, "related") > 0 {
		b = append(rapid.Permutation(a).Draw(t, "order")[:rapid.IntRange(0, len(a)).Draw(t, "kept")], b[:1]...)
	}
	return strings.Join(a, "\n\n") + "\n", strings.Join(b, "\n\n") + "\n"
}

// printer is the shape of every printer.
type printer func(io.Writer, *drift.Report, Options) error

// draw returns what a printer writes.
func draw(t interface{ Fatal(...any) }, print printer, r *drift.Report, opts Options) []byte {
	var b bytes.Buffer
	if err := print(&b, r, opts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestCases prints the reports of cases; one that holds a ledger is judged on
// the first day of 2015.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		r, old, new := compareCase(t, c)
		opts := Options{FailOn: drift.Substantive, Old: []byte(old), New: []byte(new)}
		if src, ok := c.File("input.ledger"); ok {
			l, err := ledger.Parse([]byte(src), "accepted.ledger")
			if err != nil {
				t.Fatal(err)
			}
			opts.Judgement = l.Judge(r, "2015-01-01")
		}
		out := map[string]string{}
		for name, print := range printers() {
			out[name] = string(draw(t, print, r, opts))
		}
		opts.Colour = true
		out["colour"] = strings.ReplaceAll(string(draw(t, Text, r, opts)), "\x1b", "ESC")
		out["html"] = strings.NewReplacer(pageStyle, "page.css", pageScript, "page.js",
			hashOf(pageStyle), "HASH", hashOf(pageScript), "HASH").Replace(out["html"])
		out["results"] = results(t, out["sarif"])
		return out
	})
}

// results returns the results of a SARIF log, without the classes.
func results(t *testing.T, log string) string {
	t.Helper()
	var parsed sarifLog
	if err := json.Unmarshal([]byte(log), &parsed); err != nil {
		t.Fatal(err)
	}
	out, err := json.MarshalIndent(parsed.Runs[0].Results, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// compareCase compares input.old.md with input.new.md, or with input.new.txt,
// and returns their texts.
func compareCase(t *testing.T, c *golden.Case) (r *drift.Report, old, new string) {
	t.Helper()
	old, okOld := c.File("input.old.md")
	for _, path := range []string{"new.md", "new.txt"} {
		if new, okNew := c.File("input." + path); okOld && okNew {
			return compare("old.md", old, path, new), old, new
		}
	}
	t.Fatal("a case has the files input.old.md and input.new.md or input.new.txt")
	return nil, "", ""
}
