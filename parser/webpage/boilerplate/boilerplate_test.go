package boilerplate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/source"
	"github.com/stemmadocs/stemma/profile"
)

// find finds the article of a page, with what its head says.
func find(src string) (*Article, document.Meta) {
	var meta document.Meta
	page := source.Parse(src, source.Options{})
	a := Find(goquery.NewDocumentFromNode(page.Root), page.Map, profile.GDS(), &meta)
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
