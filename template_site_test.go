package stemma_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/stemmadocs/stemma/convert/markdown"
)

// templateSites are sites with templates in their pages, which testdata/templates
// holds, and the generators that run them.
var templateSites = []struct {
	generator
	format string
	page   string // that is built of page.md
	tags   int    // so many tags at least must be kept, or they are not found
}{
	{generator{name: "jekyll", variable: "JEKYLL", args: []string{"build", "--quiet"}},
		"kramdown-gfm", "page.html", 60},
	{generator{name: "hugo", variable: "HUGO", args: []string{"--quiet", "--destination", "out"}},
		"markdown", "page/index.html", 25},
	{generator{name: "eleventy", variable: "ELEVENTY", args: []string{"--quiet"}}, "markdown", "page/index.html", 12},
}

// TestTemplateSites builds sites of their sources, and of the Markdown that we make
// of these: the engines run our tags, and the pages are the same.
func TestTemplateSites(t *testing.T) {
	for _, site := range templateSites {
		t.Run(site.name, func(t *testing.T) {
			t.Parallel()
			command := site.find(t)
			sources, err := txtar.ParseFile("testdata/templates/" + site.name + ".txtar")
			if err != nil {
				t.Fatal(err)
			}
			build := func(change func(name string, text []byte) []byte) string {
				dir := t.TempDir()
				for _, f := range sources.Files {
					writeFile(t, filepath.Join(dir, f.Name), string(change(f.Name, f.Data)))
				}
				cmd := exec.Command(command, site.args...)
				cmd.Dir = dir
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Fatalf("%v: %s", err, out)
				}
				out, err := os.ReadFile(filepath.Join(dir, "out", site.page))
				if err != nil {
					t.Fatal(err)
				}
				return string(out)
			}
			kept := 0
			want := build(func(_ string, text []byte) []byte { return text })
			got := build(func(name string, text []byte) []byte {
				if filepath.Ext(name) != ".md" {
					return text
				}
				out, _ := markdown.Write(read(t, name, site.format, text), markdown.Options{})
				kept += strings.Count(string(out), "{{") + strings.Count(string(out), "{%")
				return out
			})
			if diff := cmp.Diff(comparedHTML(want), comparedHTML(got)); diff != "" {
				t.Errorf("another page (- of the source, + of our Markdown):\n%s", diff)
			}
			if kept < site.tags {
				t.Errorf("%d tags are in our Markdown, not %d", kept, site.tags)
			}
		})
	}
}

// comparedHTML returns HTML without comments, and with white space only where
// it shows.
func comparedHTML(page string) string {
	page = regexp.MustCompile(`<!--(?s:.*?)-->`).ReplaceAllString(page, "")
	return strings.TrimSpace(regexp.MustCompile(`\s*\n\s*`).ReplaceAllString(page, "\n"))
}
