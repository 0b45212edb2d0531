package main

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var siteDir = flag.String("site", "", "`DIR` to write the invented site to")

// siteWord is a word of the site, what it is in, and where it is wanted.
type siteWord struct {
	word, mark, file string
	in               []string
}

var marked = regexp.MustCompile(`@[hit]?`)

// writeSite writes the invented site, a word for each mark, and returns the words.
func writeSite(t *testing.T, dir string) []siteWord {
	t.Helper()
	archive, err := txtar.ParseFile("../../testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var words []siteWord
	for _, f := range archive.Files {
		name, rest, _ := strings.Cut(f.Name, " >")
		docs, how, _ := strings.Cut(rest, ";")
		in := strings.FieldsFunc(docs, func(c rune) bool { return c == ',' || c == ' ' })
		text := marked.ReplaceAllStringFunc(string(f.Data), func(mark string) string {
			w := siteWord{fmt.Sprintf("bee%03dq", len(words)), mark[1:], name, in}
			words = append(words, w)
			return w.word
		})
		if strings.Contains(how, "unended") {
			text = strings.TrimSuffix(text, "\n")
		}
		if strings.Contains(how, "crlf") {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return words
}

// siteForms are the outputs, and for each mark a pattern of what a word with it stands in.
var siteForms = []struct {
	to, extension string
	marks         map[string]string
}{
	{"markdown", ".md", map[string]string{
		"h": `(?m)^#+ .*%s|^ *title: .*%[1]s|<h\d[^>]*>.*%[1]s`,
		"i": `(!\[[^\]]*\]\(|[<(]http|title|src|\().*%s`,
		"t": `(?m)^[ >]*\|.*%s|(?s)<t[dh]>(?:[^/]|/[^t]|/t[^dh])*%[1]s`,
	}},
	{"html", ".html", map[string]string{
		"h": `(?s)<h\d[^>]*>(?:[^/]|/[^h])*%s`,
		"i": `(src|href|title)="[^"]*%s`,
		"t": `(?s)<t[dh][^>]*>(?:[^/]|/[^t]|/t[^dh])*%s`,
	}},
	{"json", ".json", map[string]string{
		"h": `"(name|title)": "[^"]*%s`,
		"i": `"(src|href|title)": "[^"]*%s`,
	}},
}

var leaked = regexp.MustCompile(`\{(div|include|TIMESTAMP|PDF|navigation|[a-z_]+_template|:)`)

// TestSite converts a whole site, and looks for every word, heading, image and table in the
// right document, and nowhere else.
func TestSite(t *testing.T) {
	dir := t.TempDir()
	if *siteDir != "" {
		dir = *siteDir
	}
	words := writeSite(t, dir)
	wanted := map[string]bool{}
	for _, w := range words {
		for _, name := range w.in {
			wanted[name] = true
		}
	}
	source := filepath.Join(dir, "source")
	for _, form := range siteForms {
		t.Run(form.to, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			var told bytes.Buffer
			a := &app{in: strings.NewReader(""), out: &told, err: &told}
			args := []string{"convert", source, "--root", source, "--to", form.to, "-o", out + "/"}
			if status := run(args, a); status != 0 {
				t.Fatalf("exit status %d\n%s", status, &told)
			}
			for _, want := range []string{"within documents: partials 14 (", "parts of documents 7 (",
				"titles of pages 7 (", "converted 9 files\n"} {
				if !strings.Contains(told.String(), want) {
					t.Errorf("%q is not told:\n%s", want, &told)
				}
			}
			docs := readTree(t, out, form.extension)
			if got, want := slices.Sorted(maps.Keys(docs)), slices.Sorted(maps.Keys(wanted)); !slices.Equal(got, want) {
				t.Errorf("the documents are %q, want %q", got, want)
			}
			for name, text := range docs {
				if leak := leaked.FindString(text); leak != "" {
					t.Errorf("%q leaks into %s", leak, name)
				}
				for _, w := range words {
					w.look(t, name, text, form.marks[w.mark])
				}
			}
		})
	}
}

// look looks for a word in a document, where it must be in what the pattern says or
// must not be at all.
func (w siteWord) look(t *testing.T, name, text, pattern string) {
	t.Helper()
	has, want := strings.Contains(text, w.word), slices.Contains(w.in, name)
	switch {
	case has != want:
		t.Errorf("%s of %s is in %s: %v, want %v", w.word, w.file, name, has, want)
	case has && pattern != "" && !regexp.MustCompile(fmt.Sprintf(pattern, w.word)).MatchString(text):
		t.Errorf("%s of %s stands in %s, but not where @%s wants it", w.word, w.file, name, w.mark)
	}
}

// readTree returns the texts of the files of a folder by their names without extension.
func readTree(t *testing.T, dir, extension string) map[string]string {
	t.Helper()
	docs := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		docs[strings.TrimSuffix(filepath.ToSlash(rel), extension)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return docs
}
