package boilerplate

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// Head reads the metadata in the head of a page, for what the page does not show
// its readers.
func (a *Article) Head() {
	m, t := a.meta, a.tags
	Language(a.survey.root, m)
	first(&m.Description, t.first("description", "og:description", "dcterms.description"))
	shown := m.Published != "" || m.Updated != ""
	data := a.survey.linkedData()
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
func Language(root *html.Node, m *document.Meta) {
	const longest = 35 // https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1
	lang := ""
	for n := root.FirstChild; n != nil; n = dom.Next(n, root) {
		if n.DataAtom == atom.Html {
			lang = dom.Attr(n, "lang")
		} else if n.DataAtom == atom.Main || dom.Attr(n, "role") == "main" {
			if own, ok := dom.Lookup(n, "lang"); ok {
				lang = own
				break
			}
		}
	}
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
func (s *survey) linkedData() schemaArticle {
	const longest = 256 << 10
	for _, n := range s.scripts {
		src := dom.Text(n)
		if len(src) > longest || !isWithin(n, s.root) {
			continue
		}
		var data schemaArticle
		if json.Unmarshal([]byte(src), &data) == nil && strings.HasSuffix(data.Type, "Article") {
			return data
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
