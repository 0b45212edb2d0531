package stemma_test

import (
	"fmt"
	"html"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// generator is a program that makes a site of Markdown.
type generator struct {
	name, variable string // its command, and what names that where it is elsewhere
	origin         string // where it is to be had
	files          map[string]string
	content        string // folder of the pages
	args           []string
	page           string // file that becomes of a page
	options        convert.Options
}

const layout = "<title>%s</title><main>%s</main>\n"

// generators are those whose front matter we write. The layouts print the title,
// and the text within <main>.
func generators() []generator {
	liquid := fmt.Sprintf(layout, "{{ title }}", "{{ content }}")
	return []generator{
		{
			name: "hugo", variable: "HUGO", origin: "Debian's hugo", content: "content",
			page: "out/%s/index.html",
			args: []string{"--quiet", "--destination", "out"},
			files: map[string]string{
				"config.toml": "baseURL = 'http://site.example/'\n" +
					"disableKinds = ['taxonomy', 'term', 'home', 'section']\n" +
					"[markup.goldmark.renderer]\nunsafe = true\n",
				"layouts/_default/single.html": fmt.Sprintf(layout, "{{ .Title }}", "{{ .Content }}"),
			},
		}, {
			name: "eleventy", variable: "ELEVENTY", origin: "npm's @11ty/eleventy", content: "src",
			page: "out/%s/index.html",
			args: []string{"--config=eleventy.cjs", "--quiet"},
			files: map[string]string{
				"eleventy.cjs": "module.exports = c => {\n  c.setUseGitIgnore(false)\n" +
					"  c.addGlobalData('layout', 'page.html')\n  return {markdownTemplateEngine: false,\n" +
					"    dir: {input: 'src', output: 'out', includes: '../layouts'}}\n}\n",
				"layouts/page.html": liquid,
			},
			options: convert.Options{FrontMatter: "yaml"}, // it reads no TOML
		}, {
			name: "jekyll", variable: "JEKYLL", origin: "Debian's jekyll", content: "src",
			page: "out/%s.html",
			args: []string{"build", "--quiet"},
			files: map[string]string{
				"_config.yml": "source: src\ndestination: out\nplugins: []\n" +
					"defaults:\n  - scope: {path: ''}\n    values: {layout: page, render_with_liquid: false}\n",
				"src/_layouts/page.html": strings.ReplaceAll(liquid, "{{ title", "{{ page.title"),
			},
			options: convert.Options{FrontMatter: "yaml"}, // it copies a page that has none
		},
	}
}

// odd are sources that generators are known to stumble over.
var odd = map[string]string{
	"list.md":    "- a list\n- that begins a page\n",
	"tag.html":   "<div class=\"box\"><p>A tag that begins a page</p></div>",
	"comment.md": "<!-- a comment -->\n\n## Heading\n\nText\n\n<!-- another -->\n\nmore\n",
	"brace.md":   "{x} a brace that begins a page\n",
	"plus.md":    "\\+++ pluses that begin a page\n",
	"rule.md":    "***\n\nname: value\n\n***\n\nText\n",
	"liquid.md":  "A tag {{ of a template }} and {% another %} stay\n",
	"titles.md": "---\ntitle: \"Yes: it's 5 o'clock \\\\ \\\"tea\\\" # 😀 — no?\"\n" +
		"tags: [on, no, '1.0', 12:30]\n---\n\nText\n",
	"empty.md":       "---\n---\n\nText\n",
	"date.md":        "---\ntitle: '2012-12-05'\ndate: 2012-12-05T10:00:00+01:00\nlastmod: 2013-01-01\n---\n\nText\n",
	"toml.md":        "+++\ntitle = 'Kites'\nweight = 3\n[params]\nwind = 'strong'\n+++\n\n# Kites\n\nText\n",
	"json.md":        "{\n  \"title\": \"Kites\",\n  \"a\": [1, {\"b\": null}]\n}\n\nText\n",
	"lines.md":       "---\ntitle: |\n  Two\n  lines\ndescription: >-\n  a: b\n  c\n---\n\n* Text\n",
	"reserved.md":    "---\ntitle: 'null'\nseries: 'true'\nnumber: '007'\ngovernment: '~'\n---\n\nText\n",
	"paper.txt":      "Policy paper\n\nAction 3: kites\n\nUpdated 5 December 2012\n\n1. Wind\n\nIt blows.\n",
	"kramdown.kd":    "---\ntitle: Mill\n---\n\n# Mill\n{: .x}\n\nText[^1]\n\n[^1]: A note\n",
	"twice.md":       "---\ntitle: Mill\n---\n\n# Mill\n\n## Mill\n\n[up](#mill)\n",
	"definitions.kd": "term\n: meaning\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
}

// TestSites converts all that there is to Markdown and builds a site of it: each
// page is there, with its title and every word of its text.
func TestSites(t *testing.T) {
	for _, g := range generators() {
		t.Run(g.name, func(t *testing.T) {
			t.Parallel()
			command := g.find(t)
			dir := t.TempDir()
			for name, text := range g.files {
				writeFile(t, filepath.Join(dir, name), text)
			}
			pages := map[string]*document.Document{}
			for i, doc := range sitePages(t) {
				out, _ := mustFind(t, "markdown").Write(doc, g.options)
				name := fmt.Sprintf("p%d", i)
				pages[name] = doc
				writeFile(t, filepath.Join(dir, g.content, name+".md"), string(out))
			}
			cmd := exec.Command(command, g.args...)
			cmd.Dir = dir
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			t.Logf("%d pages", len(pages))
			for name, doc := range pages {
				if otherwise[g.name+" "+filepath.Base(doc.Source.Path)] != "" {
					continue
				}
				checkPage(t, doc, filepath.Join(dir, fmt.Sprintf(g.page, name)))
			}
		})
	}
}

// find returns the command of a generator.
func (g *generator) find(t *testing.T) string {
	t.Helper()
	if path := os.Getenv(g.variable); path != "" {
		return path
	}
	path, err := exec.LookPath(g.name)
	if err != nil {
		t.Skipf("%s is not installed (%s; %s may name it)", g.name, g.origin, g.variable)
	}
	return path
}

// sitePages returns the documents of a site: odd ones, the sample, and beside the
// project the corpus, unless the test is to be short.
func sitePages(t *testing.T) []*document.Document {
	t.Helper()
	var docs []*document.Document
	for _, name := range slices.Sorted(maps.Keys(odd)) {
		docs = append(docs, read(t, name, "", []byte(odd[name])))
	}
	for _, path := range papers(t) {
		if !testing.Short() || strings.HasPrefix(path, "testdata/") {
			docs = append(docs, read(t, path, "", readFile(t, path)))
		}
	}
	if testing.Short() {
		return docs
	}
	for pattern, format := range map[string]string{
		"kramdown/*/*/*.text": "kramdown-gfm", "govuk/*.json": "content", "../cases/pages/*.html": "html",
	} {
		paths, _ := filepath.Glob(corpus + pattern)
		for _, path := range paths {
			doc, err := parser.Parse(readFile(t, path), parser.Options{Path: path, Format: format})
			if err == nil && !hasRaw(doc) {
				docs = append(docs, doc)
			}
		}
	}
	return docs
}

// hasRaw reports a document with markup that is left to whoever shows it.
func hasRaw(doc *document.Document) bool {
	found := false
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n.(type) {
		case *document.Raw, *document.RawInline:
			found = true
		}
		return !found
	})
	return found
}

// checkPage holds a page that was built to its document.
func checkPage(t *testing.T, doc *document.Document, path string) {
	t.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("%s is not built: %v", doc.Source.Path, err)
		return
	}
	title, main, _ := strings.Cut(string(page), "</title>")
	want := shownWords(html.EscapeString(doc.Meta.Title))
	if got := shownWords(title); len(want) > 0 && !slices.Equal(got, want) {
		t.Errorf("%s has the title %v, not %v", doc.Source.Path, got, want)
	}
	rest := shownWords(main)
	for _, word := range shownWords(textPage(t, doc)) {
		i := slices.Index(rest, word)
		if i < 0 {
			t.Errorf("%s has lost %q in\n%.3000s", doc.Source.Path, word, main)
			return
		}
		rest = rest[i+1:]
	}
}

// otherwise are files of which a generator shows other words, and why.
var otherwise = map[string]string{
	"eleventy normal.text":             "it shows the address blah_%28 as blah_(",
	"jekyll e04-html-entity-text.html": "kramdown knows no backslash before &",
	"jekyll cdata_section.text":        "kramdown reads what looks like a CDATA section as one",
	"jekyll d01-link-parens.html":      "kramdown reads a link whose address holds brackets as text",
}

// textPage returns a document as HTML without its title, and without what is made
// of other parts of it or leads to itself: contents, numbers of notes, permalinks.
func textPage(t *testing.T, doc *document.Document) string {
	text := document.Rewrite(doc, func(n document.Node) []document.Node {
		switch n.(type) {
		case *document.Contents, *document.Notes, *document.FootnoteRef, *document.Footnote:
			return nil
		}
		return []document.Node{n}
	})
	text.Meta = document.Meta{}
	out, _ := write(t, text, "html")
	return permalink.ReplaceAllString(string(out), "")
}

var (
	permalink = regexp.MustCompile(`<a class="figure-permalink"[^>]*>[^<]*</a>`)
	inWords   = regexp.MustCompile(`</?(a|abbr|b|code|del|em|i|ins|mark|s|small|span|strong|sub|u)\b[^>]*>`)
	between   = regexp.MustCompile(`<!--(?s:.*?)-->|<[^>]*>`)
)

// shownWords returns the words that a page shows.
func shownWords(page string) []string {
	text := html.UnescapeString(between.ReplaceAllString(inWords.ReplaceAllString(page, ""), " "))
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func mustFind(t *testing.T, name string) convert.Format {
	t.Helper()
	f, err := convert.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
