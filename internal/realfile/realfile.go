// Package realfile reads the real files that stand beside the project, for
// tests. A test that asks for files that are not there is skipped.
package realfile

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Dir returns a folder of the corpus.
func Dir(t testing.TB, name string) string {
	t.Helper()
	at, err := os.Getwd()
	for err == nil && at != filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, "go.mod")); err == nil {
			break
		}
		at = filepath.Dir(at)
	}
	folder := filepath.Join(at, "..", "shared", "corpus", name)
	if _, err := os.Stat(folder); err != nil {
		t.Skip("no real files: ../shared/corpus/" + name + " does not stand beside the project")
	}
	return folder
}

// files returns the texts of the files that match a pattern, by their names.
func files(t testing.TB, pattern string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files match %s", pattern)
	}
	out := map[string]string{}
	for _, path := range paths {
		out[filepath.Base(path)] = Text(t, path)
	}
	return out
}

// Text reads a file, its lines ended by LF.
func Text(t testing.TB, path string) string {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(src), "\r\n", "\n")
}

// Items returns the content items of the publishing platform by file name.
func Items(t testing.TB) map[string]string {
	t.Helper()
	return files(t, filepath.Join(Dir(t, "govuk"), "*.json"))
}

// HTML returns every HTML text in the content items, by file and place.
func HTML(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, src := range Items(t) {
		var item any
		if err := json.Unmarshal([]byte(src), &item); err != nil {
			t.Fatal(err)
		}
		collect(name, item, out)
	}
	return out
}

func collect(name string, v any, out map[string]string) {
	switch v := v.(type) {
	case string:
		if strings.Contains(v, "</") {
			out[name] = v
		}
	case []any:
		for i, e := range v {
			collect(fmt.Sprintf("%s/%d", name, i), e, out)
		}
	case map[string]any:
		for key, e := range v {
			collect(name+"/"+key, e, out)
		}
	}
}

// LegacyPages returns the HTML that the legacy site's own tool made, by the
// name that package legacysource knows it by.
func LegacyPages(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, src := range files(t, filepath.Join(Dir(t, "gdspub"), "expected", "*.html")) {
		out[strings.TrimSuffix(name, ".html")] = src
	}
	return out
}
