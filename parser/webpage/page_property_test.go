package webpage

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/randdoc"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/parser/paper"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

// pieces is furniture that can be in any order round a text, in and outside
// the main element.
var pieces = []string{
	`<nav><h2>Menu</h2><ul><li><a href="/a">A</a></li></ul></nav>`,
	`<div class="gem-c-cookie-banner" role="region"><h2>Cookies</h2><p>We use cookies. Long text that says what for, ` +
		`and where, and why not, in more words than anybody reads.</p></div>`,
	`<a class="govuk-skip-link" href="#content">Skip to main content</a>`,
	`<p>Print this page</p>`,
	`<div class="gem-c-print-link"><button>Print this page</button></div>`,
	`<div class="gem-c-contents-list"><h2>Contents</h2><ol><li><a href="#x">1. X</a></li></ol></div>`,
	`<h2>Contents</h2><ul><li><a href="#x">X</a></li><li><a href="#y">Y</a></li></ul>`,
	`<script>document.write("<p>no</p>")</script><style>p { color: red }</style>`,
	`<noscript><p>Please enable JavaScript.</p></noscript><noscript><img src="/pixel.gif" alt=""></noscript>`,
	`<ul class="organisation-logos"><li><span class="organisation-logo">Office for<br>Names</span></li></ul>`,
	`<p>Updated 16 January 2015</p>`,
	`<section aria-label="Notice" role="region"><h2>This was published under ` +
		`the 2010 to 2015 Example government</h2></section>`,
	`<dl class="gem-c-metadata__list"><dt>From:</dt><dd><a href="/o">Office for Names</a></dd>` +
		`<dt>Published</dt><dd>6 November 2012</dd></dl>`,
	`<div hidden><p>Not shown</p></div><!-- a comment -->`,
	`<form action="/search"><label>Search <input name="q"></label><button>Go</button></form>`,
	`<div class="sticky-element"><a href="#contents" class="app-c-back-to-top">Back to top</a></div>`,
	`<div class="wrapper"><div></div></div>`,
}

// behind is furniture that comes after a text only.
var behind = []string{
	`<div class="gem-c-published-dates">Published 6 November 2012<br>Last updated 16 January 2015 ` +
		`<a href="#h">See all updates</a></div>`,
	`<div class="gem-c-feedback"><h2>Is this page useful?</h2></div>`,
	`<div class="gem-c-contextual-footer"><h2>Related content</h2><ul><li><a href="/r">R</a></li></ul></div>`,
	`<p>Back to top</p>`,
	`<p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p>`,
	`<p>© Crown copyright</p>`,
}

func TestFurnitureHidesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := randdoc.Document().Draw(t, "document")
		doc.Meta = document.Meta{}
		out, _ := writer.Write(doc, writer.Options{})
		draw := func(label string, from []string) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(from), 0, 4).Draw(t, label), "\n")
		}
		frame := func(body string) string {
			return "<!DOCTYPE html><html lang=en><head><title>A name - GOV.UK</title></head><body>" +
				body + "</body></html>"
		}
		wrapped := "<h1>A name</h1><div class=\"outer\"><div class=\"govspeak\">" + string(out) + "</div></div>"
		plain := Parse(frame("<main>"+wrapped+"</main>"), nil)
		full := Parse(frame(draw("above", pieces)+"<main><div>"+draw("before", pieces)+wrapped+
			draw("behind", slices.Concat(pieces, behind))+"</div></main>"+
			draw("below", slices.Concat(pieces, behind))), nil)
		if a, b := blocksOf(plain), blocksOf(full); a != b {
			t.Fatalf("the furniture changes the text\n%s\n%s", out, firstDifference(a, b))
		}
		if a, b := blocksOf(belowTitle(string(out))), blocksOf(plain); a != b {
			t.Fatalf("the page changes the text\n%s\n%s", out, firstDifference(a, b))
		}
	})
}

// belowTitle reads a fragment as what is below the title of a page, whose headings go
// down before a table of contents is asked which of them it lists.
func belowTitle(src string) *document.Document {
	r, page := newReader(src, profile.GDS(), nil)
	r.page(page)
	settleLevels(r.doc.Blocks, 1)
	r.contentsLevels()
	document.AssignIDs(r.doc)
	role.Assign(r.doc, r.profile)
	return r.doc
}

func blocksOf(doc *document.Document) string {
	return document.Dump(&document.Document{Blocks: doc.Blocks, Footnotes: doc.Footnotes})
}

// TestFurnitureOfRealTexts does the same with the published texts.
func TestFurnitureOfRealTexts(t *testing.T) {
	for name, src := range realfile.HTML(t) {
		if inner, ok := strings.CutPrefix(strings.ReplaceAll(strings.TrimSpace(src), "'", `"`),
			`<div class="govspeak">`); ok {
			src = strings.TrimSuffix(inner, "</div>")
		}
		alone := Parse(src, nil)
		page := Parse("<!DOCTYPE html><html><head><title>A name - GOV.UK</title></head><body>"+
			strings.Join(pieces[:4], "")+
			"<main><h1>A name</h1>"+strings.Join(pieces, "\n")+"<div class=\"govspeak\">"+src+"</div>"+
			strings.Join(behind, "")+"</main></body></html>", nil)
		if a, b := blocksOf(alone), blocksOf(page); a != b {
			t.Errorf("%s: the page changes the text\n%s", name, firstDifference(a, b))
		}
	}
}

// TestPublishedPage reads the published paper of the corpus as the page that it
// was copied from, and holds it against the paper.
func TestPublishedPage(t *testing.T) {
	src, err := os.ReadFile(filepath.Join(realfile.Dir(t, "seed"), "action-09.published.txt"))
	if err != nil {
		t.Skip("the corpus is not here: ", err)
	}
	p := profile.GDS()
	text := strings.ReplaceAll(string(src), "\r\n", "\n")
	old := paper.Parse(text, p)
	page := Parse(pageOf(text, p), p)
	if old.Meta.Title != page.Meta.Title || old.Meta.Number != page.Meta.Number ||
		old.Meta.Updated != page.Meta.Updated ||
		old.Meta.Type != page.Meta.Type || old.Meta.Government != page.Meta.Government ||
		old.Meta.Series != page.Meta.Series {
		t.Errorf("the paper says of itself %+v\nthe page %+v", old.Meta, page.Meta)
	}
	old.Source.NoLinks = true // as parser.Parse does
	report := drift.Compare(old, page, p)
	for _, item := range report.Items {
		if item.Severity != drift.Info {
			t.Errorf("%s %s: %q, %q", item.Section, item.Class, item.Old, item.New)
		}
	}
	if len(report.Items) > 1 {
		t.Errorf("%d items, want the notice about links alone", len(report.Items))
	}
}

// pageOf makes the page that a published text was copied from.
func pageOf(text string, p *profile.Profile) string {
	blocks := strings.Split(strings.TrimSpace(text), "\n\n")
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html lang=\"en\"><head><title>" + blocks[1] +
		" - GOV.UK</title></head><body><main role=\"main\">" +
		pieces[9] + "<div><span class=\"govuk-caption-xl\">" + blocks[0] + "</span><h1>" +
		blocks[1] + "</h1></div><p>" + blocks[2] +
		"</p><section class=\"gem-c-notice\"><h2>" + blocks[3] +
		"</h2></section><nav><h2>Contents</h2></nav><div class=\"govspeak\">\n")
	body := blocks[4:]
	for i, block := range body {
		_, isPeriod := p.Period(block)
		below := false
		if i+1 < len(body) {
			_, below = p.Period(body[i+1])
		}
		switch {
		case strings.HasPrefix(block, "  • "):
			b.WriteString("<ul>")
			for item := range strings.Lines(block) {
				b.WriteString("<li>" + strings.TrimSpace(strings.TrimPrefix(item, "  • ")) + "</li>\n")
			}
			b.WriteString("</ul>\n")
		case isPeriod && !strings.HasSuffix(block, "."):
			b.WriteString("<h3>" + block + "</h3>\n")
		case below && !strings.HasSuffix(block, ".") && len(block) < 80:
			b.WriteString("<h2>" + block + "</h2>\n")
		default:
			b.WriteString("<p>" + strings.ReplaceAll(block, "\n", "<br>\n") + "</p>\n")
		}
	}
	b.WriteString("</div>" + strings.Join(behind, "") + "</main></body></html>")
	return b.String()
}
