package content

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/platform"
)

// item is an html_publication as publishers send it. The order of its keys is
// that of the file.
type item struct {
	BasePath         string  `json:"base_path"`
	Title            string  `json:"title"`
	Description      string  `json:"description,omitempty"`
	DocumentType     string  `json:"document_type"`
	SchemaName       string  `json:"schema_name"`
	Locale           string  `json:"locale"`
	PublishingApp    string  `json:"publishing_app"`
	RenderingApp     string  `json:"rendering_app"`
	Routes           []route `json:"routes"`
	FirstPublishedAt string  `json:"first_published_at,omitempty"`
	PublicUpdatedAt  string  `json:"public_updated_at,omitempty"`
	Details          details `json:"details"`
}

type route struct {
	Path string `json:"path"`
	Type string `json:"type"`
}

type details struct {
	Headers               []*header `json:"headers,omitempty"`
	PublicTimestamp       string    `json:"public_timestamp"`
	FirstPublishedVersion bool      `json:"first_published_version"`
	Political             bool      `json:"political"`
	Body                  string    `json:"body"`
}

// header is a heading of the text with those below it.
type header struct {
	Text    string    `json:"text"`
	Level   int       `json:"level"`
	ID      string    `json:"id"`
	Headers []*header `json:"headers,omitempty"`
}

func (w *writer) item(body string) item {
	m := &w.doc.Meta
	base := w.basePath()
	shown := m.Updated
	if shown == "" {
		shown = m.Published
	}
	it := item{
		BasePath: base, Title: w.title(), Description: m.Description,
		DocumentType: "html_publication", SchemaName: "html_publication", Locale: w.locale(),
		PublishingApp: "whitehall", RenderingApp: "frontend", Routes: []route{{base, "exact"}},
		FirstPublishedAt: timestamp(m.Published), PublicUpdatedAt: timestamp(shown),
		Details: details{Headers: w.headers, PublicTimestamp: timestamp(shown),
			FirstPublishedVersion: m.Updated == "" || m.Updated == m.Published, Political: m.Political, Body: body},
	}
	if it.Details.PublicTimestamp == "" {
		it.Details.PublicTimestamp = platform.NoTime
		w.problems.Lose(document.Span{}, "no-date",
			"the document has no date, without which there is no item; it says 1 January 1970", "set public_timestamp")
	}
	return it
}

// timestamp returns the start of a day, and "" for what is none.
func timestamp(day string) string {
	if platform.Day(day) == "" || len(day) != len("2006-01-02") {
		return ""
	}
	return day + "T00:00:00Z"
}

// header notes a heading of the text below those that it belongs to.
func (w *writer) header(h *header) {
	if h.Text == "" || h.ID == "" {
		return
	}
	in := &w.headers
	for len(*in) > 0 && (*in)[len(*in)-1].Level < h.Level {
		in = &(*in)[len(*in)-1].Headers
	}
	*in = append(*in, h)
}

func (w *writer) title() string {
	if title := document.OneLine(w.doc.Meta.Title); title != "" {
		return title
	}
	if w.lifted != nil {
		return w.lifted.Title()
	}
	if name := w.doc.Source.Name(); name != "" {
		return name
	}
	return "Untitled document"
}

// basePath returns the address of the item: below that of a publication, which
// has the name of the source.
func (w *writer) basePath() string {
	title := slug(w.title())
	if title == "" {
		title = "document"
	}
	publication := slug(w.doc.Source.Name())
	if publication == "" {
		publication = title
	}
	return "/government/publications/" + publication + "/" + title
}

// maxSlug bounds one part of an address.
const maxSlug = 150

// slug returns the words of a title as a part of an address.
func slug(s string) string {
	var b strings.Builder
	last := byte('-')
	for _, c := range strings.ToLower(s) {
		switch {
		case b.Len() == maxSlug: // the last word may have more letters
			if cut := strings.LastIndexByte(b.String(), '-'); cut > 0 {
				return b.String()[:cut]
			}
			return b.String()
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b.WriteByte(byte(c))
		case c == '\'' || c == '’':
		case last != '-':
			b.WriteByte('-')
		}
		if b.Len() > 0 {
			last = b.String()[b.Len()-1]
		}
	}
	return strings.Trim(b.String(), "-")
}

// locales are the languages that the platform publishes in.
var locales = strings.Fields("ar az be bg bn cs cy da de dr el en es es-419 et fa fi fr gd gu he hi hr hu hy id is " +
	"it ja ka kk ko ku ky lt lv ms mt ne nl no pa pa-pk pl ps pt ro ru si sk sl so sq sr sv sw ta th " +
	"ti tk tr uk ur uz vi yi zh zh-hk zh-tw")

func (w *writer) locale() string {
	lang := strings.ToLower(w.doc.Meta.Language)
	primary, _, _ := strings.Cut(lang, "-")
	switch {
	case lang == "":
		return "en"
	case slices.Contains(locales, lang):
		return lang
	case slices.Contains(locales, primary):
		w.problems.Remark(document.Span{}, "locale", "the platform knows "+primary+", not "+w.doc.Meta.Language, "")
		return primary
	}
	w.problems.Lose(document.Span{}, "locale",
		"the platform publishes nothing in the language "+w.doc.Meta.Language+"; the item says en", "")
	return "en"
}

// reportMeta names the metadata that the item cannot hold.
func (w *writer) reportMeta() {
	m := &w.doc.Meta
	var names []string
	for _, field := range []struct {
		name string
		said bool
	}{
		{"type", m.Type != "" && m.Type != platform.TypeName("html_publication")},
		{"government", m.Government != ""},
		{"organisations", len(m.Organisations) > 0},
		{"withdrawn", m.Withdrawn != ""},
		{"series", m.Series != ""},
		{"what else the front matter says", len(m.Extra) > 0},
	} {
		if field.said {
			names = append(names, field.name)
		}
	}
	if len(names) > 0 {
		w.problems.Lose(document.Span{}, "meta-elsewhere",
			"the item does not say: "+strings.Join(names, ", ")+
				"; the platform has that from the items it is linked to",
			"link it there when it is published")
	}
}
