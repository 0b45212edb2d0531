package boilerplate

import (
	"encoding/json"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// Head reads the metadata in the head of a page, for what the page does not show
// its readers.
func (a *Article) Head() {
	m, t := a.meta, a.tags
	Language(a.page, m)
	first(&m.Description, t.first("description", "og:description", "dcterms.description"))
	shown := m.Published != "" || m.Updated != ""
	data := linkedData(a.page)
	first(&m.Published, t.date("govuk:first-published-at", "article:published_time", "datepublished", "dcterms.issued",
		"dc.date.issued"))
	first(&m.Published, isoDate(data.DatePublished))
	if !shown {
		first(&m.Updated, t.date("govuk:public-updated-at", "article:modified_time", "datemodified", "dcterms.modified",
			"dc.date.modified"))
		first(&m.Updated, isoDate(data.DateModified))
	}
	m.Settle()
	if len(m.Organisations) == 0 {
		for _, name := range data.organisations() {
			a.addOrganisation(name)
		}
	}
}

// Language sets the language of the text of a page, unless it is English.
func Language(page *goquery.Document, m *document.Meta) {
	const longest = 35 // https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1
	whole := page.Find("html").First().AttrOr("lang", "")
	lang := page.Find("main[lang], [role=main][lang]").First().AttrOr("lang", whole)
	if lang != "en" && len(lang) <= longest {
		m.Language = lang
	}
}

// schemaArticle is the part of a description that we read:
// https://schema.org/Article.
type schemaArticle struct {
	Type          string          `json:"@type"`
	DatePublished string          `json:"datePublished"`
	DateModified  string          `json:"dateModified"`
	Author        json.RawMessage `json:"author"`
}

// linkedData reads the description of the page for search engines.
func linkedData(page *goquery.Document) schemaArticle {
	const longest = 256 << 10
	for _, n := range page.Find(`script[type="application/ld+json"]`).Nodes {
		src := dom.Text(n)
		if len(src) > longest {
			continue
		}
		var s schemaArticle
		if json.Unmarshal([]byte(src), &s) == nil && strings.HasSuffix(s.Type, "Article") {
			return s
		}
	}
	return schemaArticle{}
}

// organisations returns the names of the authors that are organisations.
func (s schemaArticle) organisations() (names []string) {
	type agent struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	var agents []agent
	if json.Unmarshal(s.Author, &agents) != nil {
		var one agent
		if json.Unmarshal(s.Author, &one) != nil {
			return nil
		}
		agents = []agent{one}
	}
	for _, a := range agents {
		if strings.HasSuffix(a.Type, "Organization") && a.Name != "" {
			names = append(names, a.Name)
		}
	}
	return names
}
