package gdspub_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/profile"
)

func merge(files ...gdspub.File) *document.Document {
	return gdspub.Merge(files, gdspub.Options{Profile: profile.GDS(), Path: "source/digital/bees"})
}

// TestMerge reads files as one document: of one line, of none, with the title and
// with footnotes in another.
func TestMerge(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string // of the files
		want  string   // the text
		title string
	}{
		{"one line", []string{"Bees."}, "Bees.", ""},
		{"no line", []string{"", "Bees.\n"}, "Bees.", ""},
		{"nothing", nil, "", ""},
		{"title", []string{"# Bees", "# Wax"}, "Wax", "Bees"},
		{"unclosed", []string{"{div .x}\nBees.", "Wax."}, "Bees.\nWax.", ""},
		{"footnote", []string{"Bees[^1].", "[^1]: Wax."}, "Bees.", ""},
	} {
		var files []gdspub.File
		for i, text := range c.texts {
			files = append(files, gdspub.File{Path: fmt.Sprintf("bees/0%d-part.md", i), Text: text})
		}
		doc := merge(files...)
		if got := document.BlocksText(doc.Blocks); got != c.want || doc.Meta.Title != c.title {
			t.Errorf("%s: title %q, text %q", c.name, doc.Meta.Title, got)
		}
		for _, p := range doc.Problems {
			if p.Code != "unclosed-directive" {
				t.Errorf("%s: %v", c.name, p)
			}
		}
	}
}

// TestMergePlaces: nodes and problems are in the file and line that they came
// from, and links are looked at across files.
func TestMergePlaces(t *testing.T) {
	doc := merge(gdspub.File{Path: "a.md", Text: "See [wax](#wax) and [honey](#honey)."},
		gdspub.File{Path: "b.md", Text: "\n## Wax"})
	if len(doc.Blocks) != 2 || doc.Blocks[1].Pos().File != "b.md" || doc.Blocks[1].Pos().Line != 2 {
		t.Errorf("the blocks are %s", document.Dump(doc))
	}
	if len(doc.Problems) != 1 || doc.Problems[0].Code != "dangling-link" || doc.Problems[0].File != "a.md" {
		t.Errorf("the problems are %v", doc.Problems)
	}
}

// TestOddIDs: no-break spaces behind a numbered title made hyphens in its id, to which links
// lead; the title had an id of its own.
func TestOddIDs(t *testing.T) {
	for src, want := range map[string]string{
		"##01 Wax \u00a0 \u00a0":                       "wax--",
		"##01 Wax\u00a0":                               "wax",
		"##01 Wax   ":                                  "wax",
		"##Annex 2 - Wax  \u00a0":                      "wax--",
		"##01 Wax \u00a0\n{: .x #honey}":               "honey",
		"##01 5 hives \u00a0":                          "5-hives",
		"### Wax \u00a0":                               "wax",
		"<div class=\"title\">\n# Wax & honey\n</div>": "wax--honey",
	} {
		doc := merge(gdspub.File{Path: "00-a.md", Text: src},
			gdspub.File{Path: "01-b.md", Text: "[x](#wax) [y](#wax--)"})
		if dump := document.Dump(doc); !strings.Contains(dump, " #"+want+" ") {
			t.Errorf("%q gives\n%s", src, dump)
		}
		for _, p := range doc.Problems {
			if want == "wax--" && p.Severity != document.Info {
				t.Errorf("%q: %s", src, p.Format(""))
			}
		}
	}
}

// TestHistory: a document links to the history of its folder in the place of the
// date of its last build; where that is not known there is no link.
func TestHistory(t *testing.T) {
	const src = "Built {TIMESTAMP}."
	var hrefs []string
	doc := merge(gdspub.File{Path: "site/source/digital/bees/00.md", Text: src})
	document.WalkDocument(doc, func(n document.Node) bool {
		if link, ok := n.(*document.Link); ok {
			hrefs = append(hrefs, link.Href)
		}
		return true
	})
	if len(hrefs) != 1 || !strings.HasSuffix(hrefs[0], "digital/bees") || strings.Contains(hrefs[0], "site") {
		t.Errorf("the links are %q", hrefs)
	}
	if text := document.BlocksText(parse(src).Blocks); text != "Built TIMESTAMP." {
		t.Errorf("a single file becomes %q", text)
	}
	for _, opts := range []gdspub.Options{
		{Path: "x/source/bees/a.md"},
		{Path: "elsewhere/a.md", InRoot: "bees/a.md"}, {Path: "elsewhere/a.html", InRoot: "bees/a.html"},
	} {
		opts.Profile = profile.GDS()
		if dump := document.Dump(gdspub.Parse(src, opts)); !strings.Contains(dump, "/source/bees\"") {
			t.Errorf("%s in %s becomes\n%s", opts.Path, opts.InRoot, dump)
		}
	}
}
