package parser_test

import (
	"testing"

	"github.com/stemmadocs/stemma/parser"
)

// TestSiteFiles: what each file of a source folder is for.
func TestSiteFiles(t *testing.T) {
	files := map[string]parser.SiteFile{
		"index.html": parser.Page, "01-first.md": parser.Page, "about/index.md": parser.Page,
		"partials/_a.md": parser.Partial, "partials/x/01-b.html": parser.Partial,
		"partials/x/meta.html": parser.Partial,
		"meta.html":            parser.Head, "bees/meta.html": parser.Head, "about/meta.html": parser.Head,
		"bees/01-hives.md": parser.Part, "bees/annex1.md": parser.Part, "bees/Footnotes.md": parser.Part,
		"bees/index.html": parser.Page, "bees/wax/index.html": parser.Page, "bees/wax/01.md": parser.Page,
		"only/00-title.md": parser.Part, "only/rest.md": parser.Part,
		"posts/2013-01-01-news.md": parser.Page, "posts/meta.html": parser.Head,
		"notes/01-a.md": parser.Page, "notes/02-b.md": parser.Page, "x/partials/_a.md": parser.Page,
	}
	var names []string
	for name := range files {
		names = append(names, name)
	}
	site := parser.NewSite(names)
	for name, want := range files {
		if got := site.Kind(name); got != want {
			t.Errorf("%s is a %s, want %s", name, got, want)
		}
	}
}

// TestPagesOfASite: HTML of the source folder is a page of its site, other HTML only where it
// has lines that no other page has.
func TestPagesOfASite(t *testing.T) {
	for _, c := range []struct{ path, inRoot, src, want string }{
		{"a.html", "", "<p>x</p>", "html"},
		{"a.html", "a.html", "<p>x</p>", "gdspub"},
		{"a.html", "a.html", "<!doctype html><p>x</p>", "gdspub"},
		{"a.html", "", "{home_template}\n<p>x</p>", "gdspub"},
		{"a.html", "", "<!DOCTYPE html>\n<body>\n  {include x.html}\n", "gdspub"},
		{"a.html", "", "<!DOCTYPE html>\n<body>\n<p>Write {include x.html} there.", "html"},
		{"a.html", "", "<div>\n{include x.md}</div>", "gdspub"},
		{"-", "", "{home_template}\n<p>x</p>", "gdspub"},
		{"a.txt", "a.txt", "A paper.", "paper"},
	} {
		doc, err := parser.Parse([]byte(c.src), parser.Options{Path: c.path, InRoot: c.inRoot})
		if err != nil || doc.Source.Format != c.want {
			t.Errorf("%s with %q is read as %s (%v), want %s", c.path, c.src, doc.Source.Format, err, c.want)
		}
	}
}
