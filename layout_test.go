// Package stemma_test keeps the layout of the project: which package may use
// which. The folder list is the pipeline, and data flows one way through it.
package stemma_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

const module = "github.com/stemmadocs/stemma/"

// arrows lists, for each package of the product, the packages of ours that it
// may import. A package that is not listed may be imported by nobody.
var arrows = map[string][]string{
	"cmd/stemma": {"parser", "parser/outline", "convert", "convert/markdown", "check", "drift",
		"drift/history", "drift/ledger", "drift/printer",
		"internal/gitfiles", "internal/prose", "internal/screen", "internal/wholefile", "profile", "document"},

	"parser": {"parser/content", "parser/gdspub", "parser/kramdown", "parser/paper", "parser/markdown",
		"parser/mhtml", "parser/outline", "parser/seen", "parser/webpage", "parser/webpage/stub",
		"internal/address", "internal/frontmatter", "internal/rawhtml", "internal/replay", "internal/templating",
		"profile", "document"},
	"parser/content": {"internal/platform", "internal/safeurl", "parser/role",
		"parser/webpage", "parser/webpage/stub", "profile", "document"},
	"parser/gdspub": {"parser/kramdown", "parser/legacy", "parser/webpage", "internal/htmlelement",
		"profile", "document"},
	"parser/kramdown": {"internal/rawhtml", "document"},
	"parser/legacy":   {"internal/rawhtml", "profile", "document"},
	"parser/outline":  {"internal/prose", "document"},
	"parser/paper":    {"internal/prose", "parser/outline", "parser/role", "profile", "document"},
	"parser/role":     {"profile", "document"},
	"parser/seen":     {"internal/htmlelement", "parser/webpage/names", "parser/webpage/unseen", "document"},
	"parser/markdown": {"internal/annotation", "internal/frontmatter", "internal/rawhtml",
		"parser/role", "parser/webpage", "profile", "document"},

	"parser/mhtml": {"document"},
	"parser/webpage": {"parser/webpage/archived", "parser/webpage/boilerplate", "parser/webpage/dom",
		"parser/webpage/footnote", "parser/webpage/office", "parser/webpage/source", "parser/webpage/stub",
		"parser/webpage/media", "parser/webpage/system", "parser/webpage/unseen",
		"internal/address", "internal/htmlelement", "internal/rawhtml", "internal/safeurl",
		"parser/legacy", "parser/role", "parser/seen", "profile", "document"},
	"parser/webpage/archived": {"internal/replay", "parser/webpage/dom", "parser/webpage/names",
		"parser/webpage/source", "document"},
	"parser/webpage/boilerplate": {"parser/role", "parser/webpage/dom", "parser/webpage/furniture",
		"parser/webpage/names", "parser/webpage/source", "profile", "document"},
	"parser/webpage/furniture": {"parser/webpage/dom", "parser/webpage/names"},
	"parser/webpage/dom":       {"internal/htmlelement"},
	"parser/webpage/footnote": {"parser/webpage/dom", "parser/webpage/names", "parser/webpage/source",
		"document"},
	"parser/webpage/names": {},
	"parser/webpage/media": {"internal/address", "internal/embedded", "internal/htmlelement", "parser/webpage/dom",
		"parser/webpage/source", "document"},
	"parser/webpage/office": {"internal/safeurl", "parser/webpage/dom", "parser/webpage/names",
		"parser/webpage/source", "document"},
	"parser/webpage/stub":   {"internal/address", "parser/webpage/dom", "document"},
	"parser/webpage/system": {"parser/webpage/dom", "parser/webpage/source", "document"},
	"parser/webpage/source": {"internal/htmlelement", "parser/webpage/dom", "document"},
	"parser/webpage/unseen": {"internal/htmlelement", "parser/webpage/dom", "parser/webpage/names"},

	"convert":         {"convert/content", "convert/html", "convert/markdown", "document"},
	"convert/content": {"convert/html", "internal/platform", "document"},
	"convert/html": {"internal/embedded", "internal/htmlelement", "internal/rawhtml", "internal/safeurl",
		"document"},
	"convert/markdown": {"convert/html", "internal/annotation", "internal/frontmatter", "internal/htmlelement",
		"internal/rawhtml", "internal/templating", "document"},

	"check": {"internal/prose", "profile", "document"},
	"drift": {"drift/internal/sequence", "drift/internal/wording", "internal/address", "internal/prose",
		"profile", "document"},
	"drift/history": {"drift", "internal/prose", "internal/screen", "profile", "document"},
	"drift/ledger":  {"drift", "internal/prose"},
	"drift/printer": {"drift", "drift/internal/sequence", "drift/ledger", "internal/prose", "internal/screen"},

	"profile":  {"internal/prose", "document"},
	"document": {},

	"internal/frontmatter": {"internal/prose", "document"},

	"internal/annotation":  {"internal/htmlelement", "document"},
	"internal/templating":  {"internal/htmlelement", "internal/prose", "document"},
	"internal/address":     {},
	"internal/replay":      {},
	"internal/safeurl":     {},
	"internal/platform":    {},
	"internal/prose":       {},
	"internal/screen":      {"internal/prose"},
	"internal/htmlelement": {},
	"internal/embedded":    {"internal/address", "internal/safeurl"},
	"internal/rawhtml":     {"internal/embedded", "internal/htmlelement", "document"},
	"internal/gitfiles":    {},
	"internal/wholefile":   {},

	"drift/internal/sequence": {},
	"drift/internal/wording":  {"drift/internal/sequence", "internal/prose", "profile"},
}

// exclusive names the only packages that may import a module of others.
var exclusive = map[string][]string{
	"github.com/yuin/goldmark":             {"parser/markdown"},
	"github.com/PuerkitoBio/goquery":       {"parser/webpage", "parser/webpage/boilerplate"},
	"github.com/spf13/cobra":               {"cmd/stemma"},
	"github.com/clipperhouse/displaywidth": {"internal/screen"},
	"golang.org/x/term":                    {"cmd/stemma"},
	"go.yaml.in/yaml":                      {"internal/frontmatter", "parser", "profile"},
	"github.com/pelletier/go-toml":         {"internal/frontmatter"},
	"github.com/santhosh-tekuri":           {},
	"github.com/microcosm-cc/bluemonday":   {},
	"github.com/google/go-cmp":             {},
	"pgregory.net/rapid":                   {},
	"github.com/rogpeppe/go-internal/":     {},
}

// helpers serve tests and development; they may import what they test.
var helpers = []string{
	"internal/golden", "internal/hostile", "internal/house", "internal/kramdownfuzz",
	"internal/mutate", "internal/randdoc",
	"internal/realfile", "internal/realfile/legacysource", "internal/words",
}

func TestArrows(t *testing.T) {
	for pkg, imports := range productImports(t) {
		allowed, known := arrows[pkg]
		if !known {
			t.Errorf("package %s is not in the list of arrows", pkg)
			continue
		}
		for _, path := range imports {
			if ours, ok := strings.CutPrefix(path, module); ok {
				if !slices.Contains(allowed, ours) {
					t.Errorf("%s must not import %s", pkg, ours)
				}
				continue
			}
			if pkg == "document" && strings.Contains(path, ".") {
				t.Errorf("document imports %s; it knows the standard library only", path)
			}
			for other, users := range exclusive {
				if strings.HasPrefix(path, other) && !slices.Contains(users, pkg) {
					t.Errorf("%s must not import %s", pkg, path)
				}
			}
		}
	}
}

// TestArrowsTable checks that CONTRIBUTING tells of each package what it may
// import.
func TestArrowsTable(t *testing.T) {
	contributing, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]string{}
	for line := range strings.Lines(string(contributing)) {
		if cells := strings.Split(line, "|"); len(cells) == 5 {
			told[strings.Trim(cells[1], " `/")] = cells[3]
		}
	}
	for pkg, allowed := range arrows {
		cell, known := told[pkg]
		if pkg == "cmd/stemma" || strings.HasPrefix(pkg, "internal/") || pkg == "document" {
			continue // told in words
		}
		if !known {
			t.Errorf("CONTRIBUTING has no row for %s", pkg)
		}
		var names []string
		for i, name := range strings.Split(cell, "`") {
			if i%2 == 1 {
				names = append(names, name)
			}
		}
		for _, path := range allowed {
			below := strings.HasPrefix(path, pkg+"/") && strings.Contains(cell, "below it")
			if !below && !slices.Contains(names, path) {
				t.Errorf("CONTRIBUTING does not say that %s may import %s", pkg, path)
			}
		}
		for _, name := range names {
			if !slices.Contains(allowed, name) {
				t.Errorf("CONTRIBUTING says that %s may import %s", pkg, name)
			}
		}
	}
}

// maxColumns is the length of the longest line of a Go file, a tab being 4.
const maxColumns = 120

func TestColumns(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			if !holdsSources(path, e.Name()) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		number := 0
		for line := range strings.Lines(string(src)) {
			number++
			line = strings.TrimRight(line, "\r\n")
			if n := utf8.RuneCountInString(line) + 3*strings.Count(line, "\t"); n > maxColumns {
				t.Errorf("%s:%d: %d columns; break the line at %d or before", path, number, n, maxColumns)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// holdsSources reports whether a folder can hold Go files of ours.
func holdsSources(path, name string) bool {
	return path == "." || !strings.HasPrefix(name, ".") && name != "testdata" && name != "node_modules"
}

// productImports returns what each package of the product imports, tests and
// helpers aside.
func productImports(t *testing.T) map[string][]string {
	t.Helper()
	imports := map[string][]string{}
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			if !holdsSources(path, e.Name()) ||
				slices.Contains(helpers, filepath.ToSlash(path)) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(filepath.Dir(path))
		imports[pkg] = append(imports[pkg], []string{}...)
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports[pkg] = append(imports[pkg], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}
