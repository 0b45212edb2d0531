package webpage_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"znkr.io/diff/textdiff"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/parser"
	"github.com/stemmadocs/stemma/parser/webpage"
)

const corpusRoot = "../../../shared/corpus/"

// TestOwnHTML reads back what the writer makes of every document that there
// is, as a fragment and as a page: it must be the same document.
func TestOwnHTML(t *testing.T) {
	documents := allDocuments(t)
	for _, form := range []struct {
		name   string
		opts   writer.Options
		except map[string]string
	}{
		{"fragment", writer.Options{}, changedFragments},
		{"page", writer.Options{Standalone: true}, changedPages},
	} {
		t.Run(form.name, func(t *testing.T) {
			for _, name := range slices.Sorted(maps.Keys(documents)) {
				wrong := comesBack(documents[name], form.opts)
				reason, known := form.except[name]
				switch {
				case wrong != "" && !known:
					t.Errorf("%s is another document when it is read back\n%s", name, wrong)
				case wrong == "" && known:
					t.Errorf("%s comes back: the exception (%s) can go", name, reason)
				}
			}
			for name := range form.except {
				if _, found := documents[name]; !found && len(documents) > corpusSize {
					t.Errorf("there is no document %s: the exception can go", name)
				}
			}
		})
	}
}

// corpusSize is fewer documents than there are with the corpus, and more than
// without.
const corpusSize = 300

// comesBack returns what is wrong with the HTML of doc.
func comesBack(doc *document.Document, opts writer.Options) string {
	out, problems := writer.Write(doc, opts)
	if slices.ContainsFunc(problems, func(p document.Problem) bool { return p.Loss }) {
		return ""
	}
	again := webpage.Parse(string(out), nil)
	if a, b := normal(doc), normal(again); a != b {
		return textdiff.Unified(a, b)
	}
	return ""
}

// normal draws a document as HTML can hold it: every section has an id, white
// space round the end of a line is none, and notes at the end need no place.
func normal(doc *document.Document) string {
	document.AssignIDs(doc)
	document.WalkDocument(doc, func(n document.Node) bool {
		if t, ok := n.(*document.Text); ok {
			t.Text = lineEnd.ReplaceAllString(t.Text, "\n")
		}
		return true
	})
	return document.Dump(doc)
}

var lineEnd = regexp.MustCompile(`[ \t]*\n[ \t\n]*`)

// allDocuments returns every document of the cases and, where it is there, of
// the corpus, by name.
func allDocuments(t *testing.T) map[string]*document.Document {
	t.Helper()
	all := map[string]*document.Document{}
	addCases(t, all)
	if _, err := os.Stat(corpusRoot); err != nil {
		t.Logf("only the cases are looked at: %v", err)
		return all
	}
	addFiles(t, all)
	addMerged(t, all)
	addPublished(t, all)
	return all
}

// addCases adds the inputs of the golden cases of all readers and writers.
func addCases(t *testing.T, all map[string]*document.Document) {
	t.Helper()
	for folder, format := range map[string]string{
		"../kramdown": "kramdown", "../gdspub": "gdspub", "../markdown": "markdown", "../paper": "paper", ".": "html",
		"../../convert/html": "json", "../../convert/markdown": "json",
	} {
		paths, _ := filepath.Glob(folder + "/testdata/*.txtar")
		for _, path := range paths {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range archive.Files {
				from := format
				if strings.HasPrefix(f.Name, "input") && len(f.Data) > 0 {
					if strings.HasSuffix(f.Name, ".html") {
						from = "html"
					}
					add(t, all, filepath.Base(filepath.Dir(filepath.Dir(path)))+"/"+
						filepath.Base(path)+"/"+f.Name, from, f.Data)
				}
			}
		}
	}
}

// addFiles adds the files of the corpus that are documents.
func addFiles(t *testing.T, all map[string]*document.Document) {
	t.Helper()
	err := filepath.WalkDir(corpusRoot, func(path string, entry fs.DirEntry, err error) error {
		name := strings.TrimPrefix(path, corpusRoot)
		format := ""
		switch {
		case strings.HasPrefix(name, "kramdown/") && strings.HasSuffix(name, ".text"):
			format = "kramdown"
		case strings.HasPrefix(name, "gdspub/source/") && strings.HasSuffix(name, ".md"),
			strings.HasSuffix(name, ".legacy.md"):
			format = "gdspub"
		case strings.HasSuffix(name, ".published.txt"):
			format = "paper"
		case strings.HasPrefix(name, "gdspub/expected/"):
			format = "html"
		default:
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(strings.TrimSpace(string(src))) > 0 {
			add(t, all, name, format, src)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func add(t *testing.T, all map[string]*document.Document, name, format string, src []byte) {
	t.Helper()
	doc, err := parser.Parse(src, parser.Options{Path: name, Format: format,
		Root: os.DirFS(corpusRoot + "gdspub/source")})
	if err != nil {
		return // cases of what cannot be read
	}
	all[name] = doc
}

// addMerged adds the folders that the old tool made one document of.
func addMerged(t *testing.T, all map[string]*document.Document) {
	t.Helper()
	const source = corpusRoot + "gdspub/source"
	paths, _ := filepath.Glob(corpusRoot + "gdspub/expected/merged__*.html")
	for _, path := range paths {
		folder := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "merged__"), ".html")
		files, _ := filepath.Glob(filepath.Join(source, strings.ReplaceAll(folder, "__", "/"), "*.md"))
		var parts []parser.Source
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parts = append(parts, parser.Source{Path: strings.TrimPrefix(file, source+"/"), Data: src})
		}
		doc, err := parser.Merge(parts, parser.Options{Path: folder, Root: os.DirFS(source)})
		if err != nil {
			t.Fatal(err)
		}
		all["merged/"+folder] = doc
	}
}

// addPublished adds every HTML text of the published items.
func addPublished(t *testing.T, all map[string]*document.Document) {
	t.Helper()
	for name, src := range realfile.HTML(t) {
		add(t, all, "govuk/"+name, "html", []byte(src))
	}
}

// Why a document does not come back from HTML as it was.
const (
	htmlInSource  = "HTML that the source holds is read as what it is: a table, a list, a figure, code"
	codeLanguage  = "the attribute lang of code names its language"
	permalink     = "a link of a heading to itself goes"
	afterSection  = "what follows the end of a section can only stand in it"
	emptyHeading  = "a heading without text or id is none"
	emptyTarget   = "a link to nowhere has no address, not an empty one"
	idleSpan      = "a span without attributes says nothing"
	lowerCase     = "the names of attributes are in lower case"
	noEntries     = "a table of contents without entries is not written"
	pageAttribute = "a page holds no attribute that HTML does not know"
	pageColour    = "a page has its own colours"
	pageID        = "a page holds an id once"
	pageURL       = "a page holds no address with characters that need an escape"
	unlisted      = "the levels are those that are listed, not those that could be"
	rawText       = "raw HTML without markup is text"
)

// changedFragments and changedPages name the documents that do not come back
// from HTML as they were, and why.
var (
	changedFragments = map[string]string{
		"kramdown/options.txtar/input.md":                       permalink,
		"kramdown/block/06_codeblock/disable-highlighting.text": codeLanguage,
		"gdspub/expected/merged__digital__efficiency.html":      unlisted,
		"gdspub/expected/merged__digital__strategy.html":        htmlInSource,
		"gdspub/source/digital/efficiency/00-contents.md":       noEntries,
		"gdspub/source/digital/strategy/00-contents.md":         noEntries,
		"gdspub/source/digital/strategy/01-summary.md":          htmlInSource,
		"gdspub/source/digital/strategy/02-introduction.md":     htmlInSource,
		"gdspub/verbatim.txtar/input.md":                        htmlInSource,
		"html/contents.txtar/input.json":                        afterSection,
		"html/levels.txtar/input.json":                          emptyHeading,
		"kramdown/block/08_list/item_ial.text":                  rawText,
		"kramdown/block/09_html/cdata_section.text":             htmlInSource,
		"kramdown/block/09_html/markdown_attr.text":             htmlInSource,
		"kramdown/html-content.txtar/input-html.md":             htmlInSource,
		"kramdown/html-unclosed.txtar/input.md":                 idleSpan,
		"kramdown/html.txtar/input.md":                          htmlInSource,
		"kramdown/links.txtar/input.md":                         emptyTarget,
		"kramdown/positions.txtar/input.md":                     emptyTarget,
		"kramdown/span/01_link/inline.text":                     emptyTarget,
		"kramdown/span/05_html/invalid.text":                    idleSpan,
		"kramdown/span/05_html/markdown_attr.text":              idleSpan,
		"kramdown/span/05_html/xml.text":                        lowerCase,
		"kramdown/span/extension/options.text":                  idleSpan,
		"kramdown/standalone.txtar/input.md":                    htmlInSource,
		"markdown/sections.txtar/input.md":                      emptyHeading,
		"markdown/strays.txtar/input.md":                        afterSection,
		"markdown/table-tags.txtar/input.md":                    htmlInSource,
		"merged/digital__efficiency":                            unlisted,
		"merged/digital__strategy":                              htmlInSource,
	}
	changedPages = map[string]string{
		"kramdown/block/06_codeblock/disable-highlighting.text":           codeLanguage,
		"gdspub/source/digital/efficiency/annex3-sensitivity-analysis.md": pageColour,
		"merged/digital__efficiency":                                      pageColour,
		"gdspub/expected/merged__digital__strategy.html":                  htmlInSource,
		"gdspub/expected/merged__digital__efficiency.html":                pageColour,
		"gdspub/source/digital/strategy/01-summary.md":                    htmlInSource,
		"gdspub/source/digital/strategy/02-introduction.md":               htmlInSource,
		"gdspub/superscript.txtar/input.md":                               pageURL,
		"gdspub/verbatim.txtar/input.md":                                  htmlInSource,
		"govuk/specialist_document__drug-device-alerts.json/details/body": pageURL,
		"govuk/take_part__take_part.json/details/body":                    pageURL,
		"html/contents.txtar/input.json":                                  afterSection,
		"html/inlines.txtar/input.json":                                   pageURL,
		"html/levels.txtar/input.json":                                    emptyHeading,
		"kramdown/block/04_header/atx_header.text":                        pageID,
		"kramdown/block/08_list/item_ial.text":                            rawText,
		"kramdown/block/09_html/cdata_section.text":                       htmlInSource,
		"kramdown/block/09_html/markdown_attr.text":                       htmlInSource,
		"kramdown/html-content.txtar/input-html.md":                       htmlInSource,
		"kramdown/html-unclosed.txtar/input.md":                           idleSpan,
		"kramdown/html.txtar/input.md":                                    htmlInSource,
		"kramdown/links.txtar/input.md":                                   emptyTarget,
		"kramdown/positions.txtar/input.md":                               emptyTarget,
		"kramdown/span/01_link/inline.text":                               emptyTarget,
		"kramdown/span/05_html/invalid.text":                              idleSpan,
		"kramdown/span/05_html/markdown_attr.text":                        idleSpan,
		"kramdown/span/autolinks/url_links.text":                          pageURL,
		"kramdown/span/extension/options.text":                            idleSpan,
		"kramdown/span/ial/simple.text":                                   pageAttribute,
		"kramdown/standalone.txtar/input.md":                              htmlInSource,
		"markdown/links.txtar/input.md":                                   pageURL,
		"markdown/sections.txtar/input.md":                                emptyHeading,
		"markdown/strays.txtar/input.md":                                  afterSection,
		"markdown/table-tags.txtar/input.md":                              htmlInSource,
		"merged/digital__strategy":                                        htmlInSource,
	}
)
