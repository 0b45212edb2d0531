package webpage

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
)

// organisations reads the names or logos of those who published a page.
func (a *article) organisations(n *html.Node) bool {
	if a.ways[n] || !isLogo(n) || headingLevel(n.Parent.DataAtom) > 0 {
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
	for class := range classes(n) {
		switch class {
		case "organisation-logos", "organisation-logo", "gem-c-organisation-logo", "gem-c-organisation-logos":
			return true
		}
	}
	return false
}

func (a *article) organisation(n *html.Node) {
	name := strings.ReplaceAll(shortText(n), "\n", " ")
	if name == "" {
		if images := goquery.NewDocumentFromNode(n).Find("img[alt]"); images.Length() > 0 {
			name = strings.TrimSpace(images.AttrOr("alt", ""))
		}
	}
	a.addOrganisation(name)
}

// maxOrganisations is how many organisations can have published one page.
const maxOrganisations = 500

func (r *reader) addOrganisation(name string) {
	m := &r.doc.Meta
	switch {
	case name == "" || r.crowded || slices.Contains(m.Organisations, name):
	case len(m.Organisations) == maxOrganisations:
		r.crowded = true
		r.lost(r.places.here(), "too-many-organisations", "the page names more organisations than "+strconv.Itoa(maxOrganisations)+"; from "+clipped(name)+" on they are left out", "")
	default:
		m.Organisations = append(m.Organisations, name)
	}
}

// metadata reads a list of terms that says who published the page and when.
// What it says beside that stays.
func (a *article) metadata(n *html.Node) bool {
	if hasClass(n, "gem-c-published-dates") {
		return a.dates(n)
	}
	if n.DataAtom != atom.Dl || !a.began && a.kept >= headLines {
		return false
	}
	var known []*html.Node
	others := 0
	for _, pair := range pairs(n) {
		if a.pair(pair) {
			known = append(known, pair...)
		} else {
			others++
		}
	}
	if others == 0 {
		return len(known) > 0
	}
	for _, part := range known {
		part.Parent.RemoveChild(part)
	}
	return false
}

// pairs returns the terms of a list, each with its definitions.
func pairs(list *html.Node) (all [][]*html.Node) {
	for n := range list.Descendants() {
		switch n.DataAtom {
		case atom.Dt:
			all = append(all, []*html.Node{n})
		case atom.Dd:
			if len(all) > 0 {
				all[len(all)-1] = append(all[len(all)-1], n)
			}
		}
	}
	return all
}

// pair reads a term that says something of the page.
func (a *article) pair(pair []*html.Node) bool {
	if len(pair) < 2 {
		return false
	}
	term := strings.ToLower(strings.Trim(shortText(pair[0]), " :\u00a0"))
	switch term {
	case "from", "organisation", "organisations", "published by", "publisher", "department":
		return a.publishers(pair[1:])
	case "published", "first published", "date published", "publication date", "published on":
		return a.date(pair[1], "published")
	case "updated", "last updated", "date updated", "last updated on":
		return a.date(pair[1], "updated")
	case "withdrawn", "archived":
		return a.date(pair[1], "withdrawn")
	case "history", "page history", "published date", "dates":
		return a.dates(pair[1])
	case "type", "document type", "publication type":
		if line := shortText(pair[1]); line != "" && !strings.Contains(line, "\n") {
			a.setMeta(pair[1], "type", line)
			return true
		}
	}
	return false
}

// publishers reads the names of those who published a page.
func (a *article) publishers(definitions []*html.Node) bool {
	var names []string
	for _, n := range definitions {
		links := goquery.NewDocumentFromNode(n).Find("a")
		for _, link := range links.Nodes {
			names = append(names, strings.ReplaceAll(shortText(link), "\n", " "))
		}
		if links.Length() == 0 {
			names = append(names, strings.ReplaceAll(shortText(n), "\n", " "))
		}
	}
	if slices.Contains(names, "") {
		return false
	}
	for _, name := range names {
		a.addOrganisation(name)
	}
	return true
}

// date reads a date that stands alone, but for a link to the history.
func (a *article) date(n *html.Node, field string) bool {
	value := a.dateIn(n)
	if value != "" {
		a.setMeta(n, field, value)
	}
	return value != ""
}

// dateIn returns the date that an element begins with or is marked with.
func (a *article) dateIn(n *html.Node) string {
	for d := range n.Descendants() {
		for _, name := range [...]string{"datetime", "title"} {
			if date := isoDate(get(d, name)); date != "" && (d.DataAtom == atom.Time || d.DataAtom == atom.Abbr) {
				return date
			}
		}
	}
	line, _, _ := strings.Cut(shortText(n), "\n")
	words := strings.Fields(line)
	if len(words) < 3 {
		return isoDate(line)
	}
	h, _ := a.profile.Header("Updated " + strings.Trim(strings.Join(words[:3], " "), "—-–,;("))
	return h.Value
}

// dates reads lines such as "Published 6 November 2012", whatever stands
// behind the date.
func (a *article) dates(n *html.Node) bool {
	found := false
	words := strings.Fields(strings.ReplaceAll(shortText(n), "\n", " "))
	for i := range words {
		for _, length := range [...]int{5, 4} {
			if i+length > len(words) {
				continue
			}
			h, ok := a.profile.Header(strings.Join(words[i:i+length], " "))
			if ok && (h.Field == "published" || h.Field == "updated") {
				a.setMeta(n, h.Field, h.Value)
				found = true
				break
			}
		}
	}
	return found
}

// isoDate returns the date that a time in the notation of ISO 8601 begins with.
func isoDate(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 10 || s[4] != '-' || s[7] != '-' || len(s) > 10 && s[10] != 'T' && s[10] != ' ' {
		return ""
	}
	for i := range 10 {
		if i != 4 && i != 7 && (s[i] < '0' || s[i] > '9') {
			return ""
		}
	}
	return s[:10]
}

// headTags reads what a page says of itself in its head, where it does not say
// it to its readers.
func (r *reader) headTags(page *goquery.Document, t tags) {
	m := &r.doc.Meta
	r.language(page)
	r.base(page)
	first(&m.Description, t.first("description", "og:description", "dcterms.description"))
	shown := m.Published != "" || m.Updated != ""
	data := linkedData(page)
	first(&m.Published, t.date("govuk:first-published-at", "article:published_time", "datepublished", "dcterms.issued", "dc.date.issued"))
	first(&m.Published, isoDate(data.DatePublished))
	if !shown {
		first(&m.Updated, t.date("govuk:public-updated-at", "article:modified_time", "datemodified", "dcterms.modified", "dc.date.modified"))
		first(&m.Updated, isoDate(data.DateModified))
	}
	m.Settle()
	if len(m.Organisations) == 0 {
		for _, name := range data.organisations() {
			r.addOrganisation(name)
		}
	}
}

func (r *reader) language(page *goquery.Document) {
	lang := page.Find("main[lang], [role=main][lang]").First().AttrOr("lang", page.Find("html").First().AttrOr("lang", ""))
	if lang != "en" && len(lang) < 36 {
		r.doc.Meta.Language = lang
	}
}

// base reports an address that links without a host start from. They stay as
// they are written.
func (r *reader) base(page *goquery.Document) {
	if base := page.Find("base[href]").First(); base.Length() > 0 {
		r.remark(r.places.tagSpan(base.Nodes[0]), "base-address", "the links of this page start from "+clipped(get(base.Nodes[0], "href"))+"; they are kept as they are written", "")
	}
}

// tagSpan is the place of a start tag, wherever the reader is.
func (p *places) tagSpan(n *html.Node) document.Span {
	if number := tagNumber(n); number >= 0 && number < len(p.tags) {
		return p.span(p.tags[number], p.tags[number]+1)
	}
	return document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 1}
}

func clipped(s string) string {
	const longest = 80
	if len(s) > longest {
		return strings.ToValidUTF8(s[:longest], "") + "…"
	}
	return s
}

// tags are the meta tags of a page, by name in lower case.
type tags map[string]string

func tagsOf(page *goquery.Document) tags {
	t := tags{}
	for _, n := range page.Find("meta[content]").Nodes {
		content := strings.Join(strings.Fields(get(n, "content")), " ")
		for _, by := range [...]string{"name", "property", "itemprop"} {
			if name := strings.ToLower(get(n, by)); name != "" && t[name] == "" {
				t[name] = content
			}
		}
	}
	return t
}

// first returns the first of the tags that has the content asked for.
func (t tags) first(names ...string) string {
	for _, name := range names {
		if t[name] != "" {
			return t[name]
		}
	}
	return ""
}

// date returns the first of the tags that holds a date.
func (t tags) date(names ...string) string {
	for _, name := range names {
		if date := isoDate(t[name]); date != "" {
			return date
		}
	}
	return ""
}

// article of schema.org, as far as we know it.
type schemaArticle struct {
	Type          string          `json:"@type"`
	DatePublished string          `json:"datePublished"`
	DateModified  string          `json:"dateModified"`
	Author        json.RawMessage `json:"author"`
}

// linkedData reads the description of the page that search engines read.
func linkedData(page *goquery.Document) schemaArticle {
	const longest = 256 << 10
	for _, n := range page.Find(`script[type="application/ld+json"]`).Nodes {
		src := text(n)
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
