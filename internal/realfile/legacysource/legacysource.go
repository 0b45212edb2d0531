// Package legacysource reads the real sources of the legacy site, for tests. It is apart
// from package realfile, which the readers that it uses need for their own tests.
package legacysource

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/profile"
)

// Parse reads the source that a page of the legacy site was made of: a partial, or for
// merged__… a folder.
func Parse(t testing.TB, name string) *document.Document {
	t.Helper()
	source := filepath.Join(realfile.Dir(t, "gdspub"), "source")
	opts := gdspub.Options{Profile: profile.GDS(), Root: os.DirFS(source)}
	folder, merged := strings.CutPrefix(name, "merged__")
	path := strings.ReplaceAll(folder, "__", "/")
	if !merged {
		path += ".md"
		opts.Path = path
		return gdspub.Parse(realfile.Text(t, filepath.Join(source, path)), opts)
	}
	paths, err := filepath.Glob(filepath.Join(source, path, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	var parts []gdspub.File
	for _, file := range paths {
		parts = append(parts, gdspub.File{Path: filepath.Join(path, filepath.Base(file)), Text: realfile.Text(t, file)})
	}
	return gdspub.Merge(parts, opts)
}
