// Package golden runs cases that live in txtar files: one sentence that says
// why the case is there, the input, and the outputs that it is about.
//
// A case may leave outputs out; those that it holds are compared. With the
// flag -update they are written anew; files whose name begins with "input"
// are never touched.
package golden

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"znkr.io/diff/textdiff"

	"github.com/stemmadocs/stemma/document"
)

var update = flag.Bool("update", false, "write the golden outputs anew")

// Case is one txtar file.
type Case struct {
	Path    string
	Comment string
	archive *txtar.Archive
}

// File returns the file of that name and whether there is one.
func (c *Case) File(name string) (string, bool) {
	for _, f := range c.archive.Files {
		if f.Name == name {
			return string(f.Data), true
		}
	}
	return "", false
}

// Input returns the name and the content of the first file whose name begins
// with "input".
func (c *Case) Input(t *testing.T) (name, content string) {
	t.Helper()
	for _, f := range c.archive.Files {
		if strings.HasPrefix(f.Name, "input") {
			return f.Name, string(f.Data)
		}
	}
	t.Fatalf("%s: no file whose name begins with \"input\"", c.Path)
	return "", ""
}

// Tree returns the files below "input/", which the first one may ask for.
func (c *Case) Tree() fstest.MapFS {
	tree := fstest.MapFS{}
	for _, f := range c.archive.Files {
		if name, ok := strings.CutPrefix(f.Name, "input/"); ok {
			tree[name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return tree
}

// Run runs every case that the pattern finds as a subtest. produce returns
// all the outputs it can make, by file name.
func Run(t *testing.T, pattern string, produce func(t *testing.T, c *Case) map[string]string) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no case matches %s (%v)", pattern, err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			c := &Case{path, strings.TrimSpace(string(archive.Comment)), archive}
			if c.Comment == "" {
				t.Errorf("%s: say in a sentence on top why the case is there", path)
			}
			c.check(t, produce(t, c))
		})
	}
}

// Inputs returns the inputs of all cases that the pattern finds: the seeds of
// a fuzz target.
func Inputs(t testing.TB, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no case matches %s (%v)", pattern, err)
	}
	var inputs []string
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if strings.HasPrefix(f.Name, "input") {
				inputs = append(inputs, string(f.Data))
			}
		}
	}
	return inputs
}

// Problems draws problems as a case holds them, one a line; path stands for
// the file that they are in.
func Problems(path string, problems document.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Format(path) + "\n")
	}
	return b.String()
}

// check compares the outputs that the case holds, or writes them anew.
func (c *Case) check(t *testing.T, outputs map[string]string) {
	t.Helper()
	held := 0
	for i := range c.archive.Files {
		f := &c.archive.Files[i]
		got, ok := outputs[f.Name]
		switch {
		case strings.HasPrefix(f.Name, "input"):
			continue
		case !ok:
			t.Errorf("%s: %s is not an output of this test", c.Path, f.Name)
			continue
		}
		held++
		got = lastLine(got)
		if *update {
			f.Data = []byte(got)
		} else if !bytes.Equal(f.Data, []byte(got)) {
			t.Errorf("%s: %s differs (- want, + got; -update writes it anew)\n%s",
				c.Path, f.Name, textdiff.Unified(string(f.Data), got))
		}
	}
	if held == 0 {
		t.Errorf("%s holds no output; there are %v", c.Path, slices.Sorted(maps.Keys(outputs)))
	}
	if *update {
		if err := os.WriteFile(c.Path, txtar.Format(c.archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// lastLine ends the text in a newline, which txtar cannot do without.
func lastLine(s string) string {
	if s != "" && !strings.HasSuffix(s, "\n") {
		s += "\n"
	}
	return s
}
