package boilerplate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/webpage/source"
	"github.com/stemmadocs/stemma/profile"
)

// find finds the article of a page, with the metadata of its head.
func find(src string) (*Article, document.Meta) { return findAt(src, "") }

// findAt finds the article of a page with an address.
func findAt(src, address string) (*Article, document.Meta) {
	var meta document.Meta
	page := source.Parse(src, source.Options{})
	a := Find(goquery.NewDocumentFromNode(page.Root), page.Map, profile.GDS(), &meta, address)
	a.Head()
	return a, meta
}

// TestTooManyOrganisations: those that are left out are reported.
func TestTooManyOrganisations(t *testing.T) {
	var logos strings.Builder
	for i := range maxOrganisations + 2 {
		fmt.Fprintf(&logos, "<li>Office %d</li>", i)
	}
	a, meta := find("<title>x</title><main><ul class=organisation-logos>" + logos.String() +
		"</ul><h1>x</h1><p>y</main>")
	reported := slices.ContainsFunc(a.Problems, func(p document.Problem) bool {
		return p.Loss && p.Code == "too-many-organisations"
	})
	if len(meta.Organisations) != maxOrganisations || !reported || len(a.Problems) != 1 {
		t.Errorf("%d organisations, problems %v", len(meta.Organisations), a.Problems)
	}
}

// TestCases holds the text that is found, the metadata and what is reported.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		a, meta := find(src)
		var b strings.Builder
		for n := range a.Main.Descendants() {
			if l := a.Layouts[n]; l > 0 {
				n.Attr = append(n.Attr, html.Attribute{Key: "layout", Val: []string{"", "around", "body"}[l]})
			}
		}
		for n := range a.Main.Descendants() {
			n.Attr = source.Attributes(n)
		}
		for child := range a.Main.ChildNodes() {
			if err := html.Render(&b, child); err != nil {
				t.Fatal(err)
			}
		}
		var lines []string
		for line := range strings.Lines(b.String()) {
			if strings.TrimSpace(line) != "" {
				lines = append(lines, strings.TrimSpace(line))
			}
		}
		fields := document.Dump(&document.Document{Meta: meta})
		a.Problems.Sort()
		return map[string]string{
			"text.html": strings.Join(lines, "\n"), "meta": fields, "problems": golden.Problems(name, a.Problems),
		}
	})
}
