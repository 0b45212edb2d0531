package kramdown_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/internal/kramdownfuzz/dom"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

const suite = "../../../shared/corpus/kramdown"

// exceptions are the cases of kramdown's suite that are read differently, and
// why. A case that passes all the same fails the test.
var exceptions = map[string]string{
	"block/04_header/with_auto_ids":           "needs a table for transliteration",
	"block/06_codeblock/guess_lang_css_class": "code is not highlighted",
	"block/06_codeblock/highlighting":         "code is not highlighted",
	"block/12_extension/options3":             "code is not highlighted",
	"span/03_codespan/normal-css-class":       "code is not highlighted",
	"span/03_codespan/rouge/simple":           "code is not highlighted",
	"block/09_html/textarea":                  "the writer makes no form controls",
	"span/abbreviations/abbrev_in_html":       "the writer makes no drawings, which could hold scripts",
}

// TestSuite compares what becomes of kramdown's own cases with what kramdown
// makes of them.
func TestSuite(t *testing.T) {
	if _, err := os.Stat(suite); err != nil {
		t.Skipf("the suite is not here: %v", err)
	}
	err := filepath.WalkDir(suite, func(path string, entry fs.DirEntry, err error) error {
		name, ok := strings.CutSuffix(path, ".text")
		if err != nil || !ok {
			return err
		}
		t.Run(strings.TrimPrefix(name, suite+"/"), func(t *testing.T) { suiteCase(t, name) })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func suiteCase(t *testing.T, name string) {
	want := dom.Draw(string(readFile(t, name+".html")))
	src := suiteOptions(name) + string(readFile(t, name+".text"))
	doc := parse(src, kramdown.Options{AutoIDs: true})
	checkSpans(t, src, doc)
	out, _ := html.Write(doc, html.Options{})
	diff := cmp.Diff(want, dom.Draw(string(out)))
	reason, excepted := exceptions[strings.TrimPrefix(name, suite+"/")]
	switch {
	case excepted && diff == "":
		t.Errorf("passes, although it is an exception: %s", reason)
	case excepted:
		t.Skip(reason)
	case diff != "":
		t.Errorf("differs (-kramdown +ours):\n%s", diff)
	}
}

// suiteOptions returns the options of a case as a line of kramdown.
func suiteOptions(name string) string {
	src, err := os.ReadFile(name + ".options")
	if err != nil {
		src, err = os.ReadFile(filepath.Join(filepath.Dir(name), "options"))
	}
	if err != nil {
		return "{::options auto_ids=\"false\" /}\n\n"
	}
	var names []string
	values := map[string]string{}
	for line := range strings.Lines(string(src)) {
		line = strings.TrimRight(line, " \n")
		key, value, _ := strings.Cut(strings.TrimLeft(strings.TrimSpace(line), ":"), ":")
		switch {
		case line == "":
		case line[0] == ' ':
			values[names[len(names)-1]] += key + ":" + value + ", "
		default:
			names = append(names, key)
			values[key] = strings.Trim(strings.TrimSpace(value), `:"'`)
		}
	}
	var b strings.Builder
	for _, name := range names {
		b.WriteString("{::options " + name + `="` + strings.ReplaceAll(values[name], `"`, `\"`) + "\" /}\n")
	}
	return b.String() + "\n"
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return src
}
