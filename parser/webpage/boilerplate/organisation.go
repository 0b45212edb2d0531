package boilerplate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// organisations reads the names or logos of those who published a page.
func (a *Article) organisations(n *html.Node) bool {
	if a.kept[n] || !isLogo(n) || dom.HeadingLevel(n.Parent) > 0 {
		return false
	}
	found := false
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && (d.DataAtom == atom.Li || isLogo(d)) && !logoIn(d) {
			a.organisation(d)
			found = true
		}
	}
	if !found {
		a.organisation(n)
	}
	return true
}

func logoIn(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && (d.DataAtom == atom.Li || isLogo(d)) {
			return true
		}
	}
	return false
}

func isLogo(n *html.Node) bool {
	return hasClassOf(n, known().logo)
}

func (a *Article) organisation(n *html.Node) {
	name := strings.ReplaceAll(shortText(n), "\n", " ")
	if name == "" {
		if images := goquery.NewDocumentFromNode(n).Find("img[alt]"); images.Length() > 0 {
			name = strings.TrimSpace(images.AttrOr("alt", ""))
		}
	}
	a.addOrganisation(name)
}

// maxOrganisations is how many organisations can have published one page. It
// bounds the work on pages that are made to cause much of it.
const maxOrganisations = 500

func (a *Article) addOrganisation(name string) {
	known := &a.meta.Organisations
	switch {
	case name == "" || a.crowded || slices.Contains(*known, name):
	case len(*known) == maxOrganisations:
		a.crowded = true
		a.Problems.Lose(a.places.Here(), "too-many-organisations", fmt.Sprintf(
			"the page names more organisations than %d; from %s on they are left out",
			maxOrganisations, clipped(name)), "")
	default:
		*known = append(*known, name)
	}
}
