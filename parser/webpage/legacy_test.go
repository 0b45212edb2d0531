package webpage_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/parser/webpage"
	"github.com/stemmadocs/stemma/profile"
)

const legacy = "../../../shared/corpus/gdspub/"

// TestLegacyPages reads the HTML that the legacy site's tool made of each real
// file: it must be the document that the file itself is.
func TestLegacyPages(t *testing.T) {
	for name, src := range legacyPages(t) {
		t.Run(name, func(t *testing.T) {
			sameDocument(t, readSource(t, name), webpage.Parse(src, nil))
		})
	}
}

// TestLegacyPagesDrift compares both ways: there is nothing to see, but for the
// no-break spaces that the tool wrote as others.
func TestLegacyPagesDrift(t *testing.T) {
	for name, src := range legacyPages(t) {
		source, page := readSource(t, name), webpage.Parse(src, nil)
		source.Source.Format, page.Source.Format = "gdspub", "html"
		for _, pair := range [][2]*document.Document{{source, page}, {page, source}} {
			r := drift.Compare(drift.Side{Document: pair[0]}, drift.Side{Document: pair[1]}, nil)
			for _, item := range r.AtLeast(drift.Cosmetic) {
				t.Errorf("%s: %s, %s: %q is now %q", name, item.Class, item.Severity, item.Old, item.New)
			}
			if len(r.Items) > 1 {
				t.Errorf("%s: %d notices", name, len(r.Items))
			}
		}
	}
}

// legacyPages returns the real pages by name.
func legacyPages(t *testing.T) map[string]string {
	t.Helper()
	paths, _ := filepath.Glob(legacy + "expected/*.html")
	if len(paths) == 0 {
		t.Skip("the real files are not beside the project")
	}
	pages := map[string]string{}
	for _, path := range paths {
		pages[strings.TrimSuffix(filepath.Base(path), ".html")] = readText(t, path)
	}
	return pages
}

// foldedDump draws a document, white space folded: the tool wrote no-break
// spaces as others, and lines of the source are indented.
func foldedDump(doc *document.Document) string {
	text := strings.NewReplacer("\\u00a0", " ", "\\n", " \\n ").Replace(document.Dump(doc))
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		line = strings.Join(strings.Fields(line), " ")
		lines[i] = indent + strings.TrimSuffix(strings.TrimSuffix(line, ` "`), `"`)
	}
	return strings.Join(lines, "\n")
}

// readSource reads the source that a page was made of: a partial, or for
// merged__… a folder.
func readSource(t *testing.T, name string) *document.Document {
	t.Helper()
	source := legacy + "source"
	opts := gdspub.Options{Profile: profile.GDS(), Root: os.DirFS(source)}
	folder, merged := strings.CutPrefix(name, "merged__")
	path := strings.ReplaceAll(folder, "__", "/")
	if !merged {
		path += ".md"
		opts.Path = path
		return gdspub.Parse(readText(t, filepath.Join(source, path)), opts)
	}
	files, _ := filepath.Glob(filepath.Join(source, path, "*.md"))
	var parts []gdspub.File
	for _, file := range files {
		parts = append(parts, gdspub.File{Path: filepath.Join(path, filepath.Base(file)), Text: readText(t, file)})
	}
	return gdspub.Merge(parts, opts)
}

func readText(t *testing.T, path string) string {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(src), "\r\n", "\n")
}
