package stemma_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/parser"
)

const corpus = "../shared/corpus/"

// papers lists the publications that there are: the sample pair, and where it
// stands beside the project the real corpus.
func papers(t testing.TB) []string {
	t.Helper()
	var paths []string
	for _, dir := range []string{"testdata/sample", corpus + "seed", corpus + "gdspub/source"} {
		err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
			if ext := filepath.Ext(path); err == nil && (ext == ".md" || ext == ".txt") {
				paths = append(paths, path)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(paths) <= 2 {
		t.Logf("no corpus beside the project (%s): only the sample is read", corpus)
	}
	return paths
}

func read(t testing.TB, path, format string, src []byte) *document.Document {
	t.Helper()
	opts := parser.Options{Path: path, Format: format}
	if source := corpus + "gdspub/source"; strings.HasPrefix(path, source) {
		opts.Root = os.DirFS(source)
	}
	doc, err := parser.Parse(src, opts)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return doc
}

func write(t testing.TB, doc *document.Document, format string) ([]byte, document.Problems) {
	t.Helper()
	f, err := convert.Find(format)
	if err != nil {
		t.Fatal(err)
	}
	return f.Write(doc, convert.Options{KeepMarkup: true})
}

// TestRoundTrips writes every paper as Markdown and as JSON and reads it back:
// the same document, without a loss, and the same bytes when written again.
func TestRoundTrips(t *testing.T) {
	for _, path := range papers(t) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc := read(t, path, "", src)
		for _, format := range []string{"markdown", "json"} {
			out, lost := write(t, doc, format)
			for _, p := range lost {
				t.Errorf("%s as %s: %s", path, format, p.Format(path))
			}
			back := read(t, "out."+format, format, out)
			if !document.Equal(doc, back) {
				t.Errorf("%s changed on its way through %s (-before +after):\n%s", path, format,
					cmp.Diff(document.Dump(doc), document.Dump(back)))
			}
			if again, _ := write(t, back, format); string(again) != string(out) {
				t.Errorf("%s as %s: the second writing differs:\n%s", path, format,
					cmp.Diff(string(out), string(again)))
			}
		}
	}
}

// TestNothingChangesByItself compares every paper with itself.
func TestNothingChangesByItself(t *testing.T) {
	for _, path := range papers(t) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc := read(t, path, "", src)
		if r := drift.Compare(doc, read(t, path, "", src), nil); len(r.Items) != 0 {
			t.Errorf("%s against itself: %+v", path, r.Items)
		}
	}
}

// TestNoMarkupSurvives looks for legacy markup in what is written, comments
// aside: what an author has commented out stays as it is.
func TestNoMarkupSurvives(t *testing.T) {
	for _, path := range papers(t) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc := read(t, path, "", src)
		document.WalkDocument(doc, func(n document.Node) bool {
			if raw, ok := n.(*document.Raw); ok && strings.HasPrefix(raw.Text, "<!--") {
				raw.Text = "<!-- -->"
			}
			return true
		})
		for _, format := range []string{"markdown", "html", "json"} {
			out, _ := write(t, doc, format)
			for _, left := range []string{"{div", "{/div}", "{:", "{navigation}",
				"{{DEPARTMENT", "&ellipsis;", "{include"} {
				if i := strings.Index(string(out), left); i >= 0 {
					t.Errorf("%s as %s: %.60q", path, format, out[i:])
				}
			}
		}
	}
}

// pair returns both versions of the real paper, or of the sample.
func pair(b *testing.B) (legacy, published []byte) {
	b.Helper()
	name := corpus + "seed/action-09"
	if _, err := os.Stat(name + ".legacy.md"); err != nil {
		name = "testdata/sample/action-21"
	}
	legacy, err := os.ReadFile(name + ".legacy.md")
	if err != nil {
		b.Fatal(err)
	}
	if published, err = os.ReadFile(name + ".published.txt"); err != nil {
		b.Fatal(err)
	}
	return legacy, published
}

func BenchmarkRead(b *testing.B) {
	legacy, published := pair(b)
	for _, c := range []struct {
		format string
		src    []byte
	}{{"gdspub", legacy}, {"paper", published}} {
		b.Run(c.format, func(b *testing.B) {
			b.SetBytes(int64(len(c.src)))
			for b.Loop() {
				read(b, "x", c.format, c.src)
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	legacy, _ := pair(b)
	doc := read(b, "x", "gdspub", legacy)
	for _, format := range convert.Formats() {
		b.Run(format.Name, func(b *testing.B) {
			b.SetBytes(int64(len(legacy)))
			for b.Loop() {
				write(b, doc, format.Name)
			}
		})
	}
}

// BenchmarkDrift compares the pair, read beforehand.
func BenchmarkDrift(b *testing.B) {
	legacy, published := pair(b)
	old, now := read(b, "x", "gdspub", legacy), read(b, "y", "paper", published)
	for b.Loop() {
		drift.Compare(old, now, nil)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pairs/s")
}
