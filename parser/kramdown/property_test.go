package kramdown_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// drawText draws lines of the kinds that blocks are made of.
func drawText(t *rapid.T) string {
	line := rapid.SampledFrom([]string{
		"", "", "", "text *with* `marks`", "  more", "* item", "  * nested", "1. one", "> quote", "# Heading", "line",
		"====", "    code", "| a | b |", "|---|---|", ": definition", "<div>", "</div>", "<p markdown=\"1\">",
		"{:.class}", "^", "~~~", "[a](b) \"quoted\" [ref] &amp;", "[ref]: target", "$$x$$", "- - -", "\ttab",
		"<!-- c -->", "{::comment}", "{:/}",
	})
	return strings.Join(rapid.SliceOfN(line, 1, 12).Draw(t, "lines"), "\n") + "\n"
}

// TestQuoteProperty: a text in a quotation reads as it does alone, only that
// it stands two columns further right.
func TestQuoteProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := drawText(t)
		quoted := "> " + strings.ReplaceAll(strings.TrimSuffix(src, "\n"), "\n", "\n> ")
		alone := parse(src, kramdown.Options{})
		doc := parse(quoted, kramdown.Options{})
		if len(doc.Blocks) != 1 {
			t.Fatalf("%q gives %d blocks", quoted, len(doc.Blocks))
		}
		inner := &document.Document{Blocks: doc.Blocks[0].(*document.Quote).Blocks}
		if diff := cmp.Diff(document.Dump(alone), document.Dump(inner)); diff != "" {
			t.Fatalf("%q differs (-alone +quoted):\n%s", src, diff)
		}
		want, got := spansOf(alone), spansOf(inner)
		for i := range want {
			want[i].Column += 2
			want[i].EndColumn += 2
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q has other spans (-alone +quoted):\n%s", src, diff)
		}
	})
}

func spansOf(doc *document.Document) []document.Span {
	var spans []document.Span
	document.WalkDocument(doc, func(n document.Node) bool {
		spans = append(spans, n.Pos())
		return true
	})
	return spans
}

// TestEndProperty: whether the last line ends in a newline makes no difference.
func TestEndProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := drawText(t)
		want := document.Dump(parse(src, kramdown.Options{}))
		if got := document.Dump(parse(strings.TrimSuffix(src, "\n"), kramdown.Options{})); got != want {
			t.Fatalf("%q differs without its last newline:\n%s", src, cmp.Diff(want, got))
		}
	})
}

// TestRealFiles reads all real files, in each way.
func TestRealFiles(t *testing.T) {
	if _, err := os.Stat(sources); err != nil {
		t.Skipf("the real files are not here: %v", err)
	}
	err := filepath.WalkDir(sources, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".md") {
			return err
		}
		src := strings.ReplaceAll(string(readFile(t, path)), "\r\n", "\n")
		for _, opts := range []kramdown.Options{{}, {AutoIDs: true, ParseBlockHTML: true}, {GFM: true}} {
			checkSpans(t, src, parse(src, opts))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
