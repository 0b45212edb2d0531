package webpage

import (
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/legacy"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// legacySigns are what only the tool of the legacy site wrote: the header of an
// action, a department with its statement, links between actions, the number of
// a section, the title of a document, a figure with a link to itself.
const legacySigns = "div.action-header h1, div.case-study-header h1, div.department > div.statement," +
	" div.department-intro > .next-link, div.department-intro > .prev-link," +
	" .section-title > span.title-index, div.document-title h1.no_toc, p.fig > a.figure-permalink"

// isLegacy reports a page of the legacy site, or a part of one. Its classes
// rule out nearly all other pages. A page of our own that
// holds parts of one is not.
func isLegacy(page *goquery.Document) bool {
	if isOwn(page) {
		return false
	}
	root := page.Get(0)
	for n := root; n != nil; n = dom.Next(n, root) {
		for class := range dom.Classes(n) {
			switch class {
			case "action-header", "case-study-header", "department", "department-intro", "section-title",
				"document-title", "figure-permalink":
				return page.Find(legacySigns).Length() > 0
			}
		}
	}
	return false
}

// legacyPage reads a page of the legacy site: its tree is brought back to what
// the markup was, which then gets the meaning that its own reader gives it.
func (r *reader) legacyPage(page *goquery.Document) {
	r.tellMedia(r.media(page), page.Get(0))
	root := page.Find("body").First()
	if r.whole {
		root.Find("nav, body > header, body > footer").Remove()
		hoist(root)
		root.ChildrenFiltered("div.header, div.footer").Remove()
	}
	restore(root)
	for _, n := range root.Nodes {
		r.read(n, false)
	}
	r.doc.Blocks = legacyContents(r.doc.Blocks)
	opts := legacy.Options{Profile: r.profile, Response: legacy.IsResponse(r.doc), IDs: legacy.IDsOf(r.doc)}
	legacy.Unwrap(r.doc)
	legacy.Understand(r.doc, opts)
	if r.doc.Meta.Title == "" && r.whole {
		r.doc.Meta.Title = strings.Join(strings.Fields(page.Find("title").First().Text()), " ")
	}
}

// hoist dissolves what is around the parts of a legacy document.
func hoist(body *goquery.Selection) {
	const parts = "div.action-header, div.case-study-header, div.document-title, div.section, div.department," +
		" .section-title, p.fig"
	outer := body.Find(parts).First().ParentsUntilNodes(body.Nodes...).Nodes
	for _, n := range slices.Backward(outer) {
		dom.Unwrap(n)
	}
}

// legacyContents makes the place of a table of contents of the one that the
// tool wrote there.
func legacyContents(blocks []document.Block) []document.Block {
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.List:
			if b.ID == "markdown-toc" {
				blocks[i] = &document.Contents{Span: b.Span, Ordered: b.Ordered}
			}
		case *document.Contents:
			blocks[i] = &document.Contents{Span: b.Span, Ordered: b.Ordered}
		case *document.Section:
			b.Blocks = legacyContents(b.Blocks)
		case *document.Element:
			b.Blocks = legacyContents(b.Blocks)
		}
	}
	return blocks
}
