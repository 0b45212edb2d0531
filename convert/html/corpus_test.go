package html

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// changedPages names real pages that are not written as they are, and why.
var changedPages = map[string]string{
	"kramdown/block/09_html/markdown_attr.html":       "a paragraph in a paragraph; its end tag closes nothing",
	"kramdown/block/09_html/textarea.html":            "a form control",
	"kramdown/span/abbreviations/abbrev_in_html.html": "a drawing, which could hold scripts",
}

// TestRawCorpus: what authors and their tools write as HTML is, read by a
// browser, the same after it went through the writer.
func TestRawCorpus(t *testing.T) {
	root := "../../../shared/corpus"
	if _, err := os.Stat(root); err != nil {
		t.Skipf("the corpus is not here: %v", err)
	}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".html") || strings.Contains(path, "/source/") ||
			strings.Contains(path, "/templates/") {
			return err
		}
		name := strings.TrimPrefix(path, root+"/")
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			doc := &document.Document{Blocks: []document.Block{&document.Raw{Format: "html", Text: string(src)}}}
			out, _ := Write(doc, Options{})
			checkOutput(t, out)
			want := bytes.TrimRight(render(t, parse(t, src)), "\n")
			got := bytes.TrimRight(render(t, parse(t, out)), "\n")
			reason, changed := changedPages[name]
			switch same := bytes.Equal(want, got); {
			case same && changed:
				t.Errorf("is listed as changed (%s), but is not", reason)
			case !same && !changed:
				t.Errorf("is changed\nwant %s\ngot  %s", want, got)
			}
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
