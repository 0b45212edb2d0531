package content

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/platform"
	"github.com/stemmadocs/stemma/parser/role"
)

// meta reads what the item tells of the publication.
func (r *reader) meta() {
	m := &r.doc.Meta
	m.Title = r.item.get("title").str()
	m.Number = role.TitleNumber(m.Title)
	m.Description = r.description()
	m.Type = r.kind()
	m.Published = r.day("first_published_at", "details.first_public_at")
	m.Updated = r.day("details.public_timestamp", "public_updated_at")
	if changed := r.day("updated_at"); m.Updated == "" && r.old() {
		m.Updated = changed
	}
	if first := r.details.get("first_published_version"); first != nil && first.isTrue() {
		m.Published = m.Updated
	}
	m.Settle()
	m.Withdrawn = platform.Day(r.item.at("withdrawn_notice", "withdrawn_at").str())
	m.Political = r.details.get("political").isTrue()
	r.government()
	m.Organisations = r.organisations()
	locale := r.item.get("locale").str()
	if locale == "" && r.old() {
		locale = r.details.get("language").str()
	}
	if locale != "en" {
		m.Language = locale
	}
	r.item.get("schema_name").str()
	r.item.get("document_type").str()
	r.item.get("base_path").str()
	if r.old() {
		r.item.get("web_url").str()
	}
}

// description returns what the publication is about.
func (r *reader) description() string {
	v := r.item.get("description")
	if v != nil && v.kind == list {
		if form := choose(v); form != nil {
			v.use()
			v = form.get("content")
		}
	}
	if v.blank() && r.old() {
		v = r.details.get("description")
	}
	return v.str()
}

// kind returns the document type. A page that belongs to a publication has the
// type of that.
func (r *reader) kind() string {
	own := r.item.get("document_type").str()
	if own == "" {
		own = r.item.get("schema_name").str()
	}
	if own == "" {
		own = r.item.get("format").str()
	}
	if own == "html_publication" {
		if parent := r.item.at("links", "parent", "document_type").str(); parent != "" {
			own = parent
		}
	}
	return platform.TypeName(own)
}

// day returns the day of the first of some timestamps that there is. All are
// read.
func (r *reader) day(paths ...string) (day string) {
	for _, path := range paths {
		from := r.item
		if rest, ok := cutDetails(path); ok {
			from, path = r.details, rest
		}
		if timestamp := from.get(path).str(); day == "" && timestamp != platform.NoTime {
			day = platform.Day(timestamp)
		}
	}
	return day
}

func (r *reader) government() {
	m := &r.doc.Meta
	if title := r.item.at("links", "government", "title").str(); title != "" {
		m.Government = title
		m.CurrentGovernment = r.item.at("links", "government", "details", "current").isTrue()
	}
	title, current := r.details.at("government", "title").str(), r.details.at("government", "current").isTrue()
	if m.Government == "" && title != "" {
		m.Government, m.CurrentGovernment = title, current
	}
}

// organisations returns who published it, those that lead first.
func (r *reader) organisations() (names []string) {
	add := func(v *value) {
		if v == nil {
			return
		}
		for _, e := range v.elements {
			if name := e.get("title").str(); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	links := r.item.get("links")
	for _, kind := range []string{"lead_organisations", "primary_publishing_organisation", "organisations"} {
		add(links.get(kind))
	}
	if len(names) == 0 {
		add(r.details.get("organisations"))
	}
	return names
}

// withdrawal puts at the start why the publication no longer holds.
func (r *reader) withdrawal() {
	notice := r.item.at("withdrawn_notice", "explanation")
	if notice.blank() {
		return
	}
	outer := r.out
	r.out = &builder{}
	r.value("body", notice, 0)
	box := &document.Element{Span: r.span(notice), Tag: "div", Blocks: r.out.blocks}
	box.AddClass("application-notice", "help-notice")
	r.out = outer
	if len(box.Blocks) > 0 {
		r.out.add(box)
	}
}
