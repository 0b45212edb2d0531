package markdown_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/parser"
)

const corpus = "../../../shared/corpus"

// corpusFiles returns the files below a folder of the corpus with an extension.
func corpusFiles(t testing.TB, folder, extension string) (paths []string) {
	root := filepath.Join(corpus, folder)
	if _, err := os.Stat(root); err != nil {
		t.Skip("the corpus is not here: ", err)
	}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(path, extension) {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// TestCorpus writes what other readers make of real files, and reads it back.
func TestCorpus(t *testing.T) {
	for _, kind := range []struct{ folder, extension, format string }{
		{"gdspub/source", ".md", "gdspub"},
		{"gdspub/source", ".md", "kramdown"},
		{"gdspub/source", ".md", "markdown"},
		{"kramdown", ".text", "kramdown"},
		{"kramdown", ".text", "kramdown-gfm"},
		{"kramdown", ".text", "markdown"},
		{"seed", ".txt", "paper"},
		{"seed", ".md", "gdspub"},
	} {
		t.Run(kind.format+" "+kind.folder, func(t *testing.T) {
			for _, path := range corpusFiles(t, kind.folder, kind.extension) {
				src, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				opts := parser.Options{Path: path, Format: kind.format, Root: os.DirFS(corpus + "/gdspub/source")}
				doc, err := parser.Parse(src, opts)
				if err != nil {
					continue // no text at all
				}
				if wrong := roundTrip(doc); wrong != "" {
					t.Errorf("%s: %s", path, wrong)
				}
				if wrong := plainTrip(doc); wrong != "" {
					t.Errorf("%s: plain: %s", path, wrong)
				}
				if kind.format == "markdown" {
					checkSpans(t, string(src), doc)
				}
			}
		})
	}
}
