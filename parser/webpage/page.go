package webpage

import (
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/stemmadocs/stemma/document"
)

// mains are where the text of a page stands, the surest first.
var mains = []string{"main", "[role=main]", "#content", "#main", "#main-content", "article", "body"}

// furniture is what stands round the text of a page and is no part of it.
const furniture = "nav, [role=navigation], [role=search], [role=banner], [role=contentinfo], body > header, body > footer," +
	" .govuk-skip-link, .gem-c-skip-link, .skip-link, #skiplink-container," +
	" #global-cookie-message, #cookie-banner, .cookie-banner, .gem-c-cookie-banner, .govuk-cookie-banner," +
	" #global-header, .govuk-header, #global-header-bar, .gem-c-layout-super-navigation-header," +
	" .gem-c-phase-banner, .govuk-phase-banner, #user-satisfaction-survey-container, .gem-c-intervention," +
	" .gem-c-breadcrumbs, .govuk-breadcrumbs, .gem-c-contextual-breadcrumbs," +
	" .gem-c-contents-list, .gem-c-contents-list-with-body__link-wrapper, .app-c-contents-list, .app-c-contents-list-with-body__link-wrapper," +
	" .gem-c-print-link, .app-c-print-link, .app-c-back-to-top, .gem-c-back-to-top-link, .js-back-to-top," +
	" .gem-c-share-links, .gem-c-translation-nav, .gem-c-contextual-sidebar, .gem-c-contextual-footer, .gem-c-related-navigation," +
	" .gem-c-feedback, .improve-this-page, .report-a-problem-container, #report-a-problem," +
	" .gem-c-organisation-logo, .organisation-logos, .gem-c-print-metadata, .print-metadata, .print-meta-data, .publication-header__print-metadata," +
	" .gem-c-single-page-notification-button, .gem-c-subscription-links," +
	" #footer, .govuk-footer, .gem-c-layout-footer, form"

// page reads a tree: all of a fragment, or the text of a whole page.
func (r *reader) page(page *goquery.Document) {
	if r.ownPage(page) {
		return
	}
	root := page.Find("body").First()
	if r.places.whole {
		r.language(page)
		root = textOf(page)
		root.Find(furniture).Remove()
	}
	for _, n := range root.Nodes {
		r.survey(n)
		r.findNotes(n)
		r.doc.Blocks = r.blocks(n)
	}
	r.placeNotes()
	if r.places.whole {
		r.doc.Blocks = unwrapLayout(r.doc.Blocks)
		r.head(page)
	}
}

// textOf returns the element that holds the text of a page.
func textOf(page *goquery.Document) *goquery.Selection {
	for _, selector := range mains {
		if found := page.Find(selector).First(); found.Length() > 0 && strings.TrimSpace(found.Text()) != "" {
			return found
		}
	}
	return page.Find("body").First()
}

func (r *reader) language(page *goquery.Document) {
	if lang, _ := page.Find("html").First().Attr("lang"); lang != "en" && len(lang) < 36 {
		r.doc.Meta.Language = lang
	}
}

// unwrapLayout takes away the elements that only arrange a page, and makes
// sections of what stood in them.
func unwrapLayout(blocks []document.Block) []document.Block {
	c := &container{}
	c.layout(blocks)
	return c.blocks
}

func (c *container) layout(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Element:
			if isLayout(b) {
				c.layout(loosen(b.Blocks))
				continue
			}
			b.Blocks = unwrapLayout(b.Blocks)
			c.append(b)
		case *document.Section:
			inner := b.Blocks
			b.Blocks = nil
			c.open(b)
			c.layout(inner)
		default:
			c.append(b)
		}
	}
}

// loosen makes proper paragraphs of the text of an element that goes.
func loosen(blocks []document.Block) []document.Block {
	for _, b := range blocks {
		if p, ok := b.(*document.Paragraph); ok {
			p.Tight = false
		}
	}
	return blocks
}

// isLayout reports whether an element only arranges a page.
func isLayout(e *document.Element) bool {
	switch e.Tag {
	case "div", "section", "article", "main", "header", "footer", "center":
	default:
		return false
	}
	for _, class := range e.Classes {
		if isBox(class) {
			return false
		}
	}
	return true
}

// isBox reports the classes of elements that say something of what they hold:
// the boxes of the target platform, and the parts of the legacy site's papers.
func isBox(class string) bool {
	return slices.Contains([]string{
		"application-notice", "info-notice", "help-notice", "advisory", "call-to-action", "address", "adr", "contact", "vcard",
		"example", "form-download", "information", "additional-information", "place", "summary", "steps", "stat-headline",
		"highlight-answer", "attachment", "attachment-inline", "devolved-content", "govspeak-attachment", "gem-c-attachment", "player-container", "media-player",
		"legislative-list-wrapper", "department", "statement", "case-study", "pull", "fraction",
	}, class)
}

// head takes what the page says of itself out of its first blocks.
func (r *reader) head(page *goquery.Document) {
	r.title(page)
	const lines = 12 // above the text
	kept := make([]document.Block, 0, len(r.doc.Blocks))
	for i, b := range r.doc.Blocks {
		if p, ok := b.(*document.Paragraph); !ok || i >= lines || !r.headLine(p) {
			kept = append(kept, b)
		}
	}
	r.doc.Blocks = kept
}

// title makes the title of the document of the only heading of level 1.
func (r *reader) title(page *goquery.Document) {
	for i, b := range r.doc.Blocks {
		s, ok := b.(*document.Section)
		if !ok {
			continue
		}
		if s.Level == 1 && s.Number == "" {
			r.doc.Meta.Title = document.PlainText(s.Heading)
			r.doc.Blocks = slices.Concat(r.doc.Blocks[:i], s.Blocks, r.doc.Blocks[i+1:])
			return
		}
		break
	}
	title := page.Find("title").First().Text()
	for _, site := range []string{" - GOV.UK", " - Publications - GOV.UK"} {
		title = strings.TrimSuffix(strings.TrimSpace(title), site)
	}
	r.doc.Meta.Title = strings.Join(strings.Fields(title), " ")
}

// headLine takes a line above the text that says something of the page.
func (r *reader) headLine(p *document.Paragraph) bool {
	h, ok := r.profile.Header(document.PlainText(p.Inlines))
	if !ok {
		return false
	}
	m := &r.doc.Meta
	switch h.Field {
	case "type":
		m.Type = h.Value
	case "updated":
		m.Updated = h.Value
	case "government":
		m.Government, m.Political = h.Value, true
	}
	return true
}
