package boilerplate

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// TestFrontPages: where the name of a site leads.
func TestFrontPages(t *testing.T) {
	for href, want := range map[string]bool{
		"/": true, "": false, "//a": true, "http://a.b": true, "https://a.b/": true, "https://a.b/index.html": true,
		"https://a.b/home": true, "/index.html": true, "home": true, "/a": false, "https://a.b/c": false, "a": false,
		"http:": false, "#a": false, "//": true, "/;jsessionid=8F": true, "/?sid=8F": true, "/a;x": false,
	} {
		if isFrontPage(href) != want {
			t.Errorf("%q is a front page: %v", href, !want)
		}
	}
	for heading, want := range map[string]bool{
		"<a href=/>Site</a>": true, "<a href=/>Site</a> name": false, "<a href=/a>Site</a>": false, "<img>": true,
		"Site": false,
	} {
		n := source.Parse("<h1>"+heading+"</h1>", source.Options{}).Root
		for n.DataAtom != atom.H1 {
			if n.LastChild == nil {
				t.Fatal("no heading")
			}
			n = n.LastChild
		}
		if isSiteName(n) != want {
			t.Errorf("%s is the name of a site: %v", heading, !want)
		}
	}
}

// TestTitles: the heading that is the title of a page.
func TestTitles(t *testing.T) {
	const sentence = "Words of the text, which are many."
	for _, test := range []struct{ page, title, text string }{
		{"<title>B - Site</title><main><h1>A</h1><h1>B</h1></main>", "B", "A"},
		{"<title>C</title><main><h1>A</h1><h1>B</h1></main>", "A", "B"},
		{"<title>A1</title><main><h1>A</h1></main>", "A", ""},
		{"<title>Ab</title><main><h1>B</h1><h1>A</h1></main>", "B", "A"},
		{"<title>C</title><h1>A</h1><main>x</main>", "A", "x"},
		{"<title>C</title><div><h1>Contents</h1><a href=/>y</a></div><div><h1>A</h1><p>" + sentence + "</div>", "A",
			sentence},
		{"<title>A | S</title><div><h1>S</h1></div><div><h2>A</h2><p>" + sentence + "</div>", "A", sentence},
		{"<title>A | S</title><h1>S</h1><main><h2>A</h2><p>" + sentence + "</main>", "A", sentence},
		{"<title>A | S</title><h1>S</h1><main><h2>B</h2><p>" + sentence + "</main>", "S", "B" + sentence},
		{"<title>A | S</title><h1>A</h1><main><h2>B</h2><p>" + sentence + "</main>", "A", "B" + sentence},
		{"<title>C</title><h1>A</h1><h1>B</h1><main>x</main>", "C", "ABx"},
		{"<title>B</title><h1>A</h1><h1>B</h1><main>x</main>", "B", "Ax"},
		{"<title>B</title><h1>A</h1><main><h1>C</h1>x</main>", "C", "x"},
		{"<title>A</title><main><div class=govspeak><h1>A</h1><p>x</p></div></main>", "A", "Ax"},
		{"<title>A</title><main><div class=govspeak><p>x</p><h1>A</h1></div></main>", "A", "xA"},
		{"<title>B</title><main><div class=govspeak><p>x</p><h1>A</h1></div></main>", "B", "xA"},
		{"<title>a</title><main><div class=govspeak><p>x</p><h1>A</h1></div></main>", "a", "xA"},
		{"<title>B</title><main><div class=govspeak>x<h1>A</h1></div></main>", "B", "xA"},
		{"<title>B</title><main><div class=govspeak> <h1>A</h1></div></main>", "A", "A"},
		{"<title>B</title><main><div class=govspeak><div>x</div><div><h1>A</h1></div></div></main>", "B", "xA"},
		{"<title>B</title><main><h1> </h1><h1><a href=/>Site</a></h1><nav><h1>N</h1></nav>x</main>", "B", "Sitex"},
		{"<title>B</title><main><h1><span class=caption>Guide</span> A</h1>x</main>", "A", "x"},
		{"<title>B</title><main><h1>A <span class=caption>Guide</span></h1>x</main>", "A Guide", "x"},
		{"<title>B</title><header>y<div><h1>A</h1></div></header><main>x</main>", "A", "yx"},
	} {
		if a, meta := find(test.page); meta.Title != test.title || text(a) != test.text {
			t.Errorf("%s: title %q, text %q", test.page, meta.Title, text(a))
		}
	}
	for _, test := range []struct{ page, title, text string }{
		{"<title>Site :: B</title><main><h1>A</h1><h1>B</h1></main>", "B", "A"},
		{"<title>Site</title><main><h1><span><b class=label>Guidance</b> <i class=title>A</i></span></h1>x</main>",
			"A", "x"},
		{"<title>Site</title><main><h1><span class=type>Policy paper</span> A</h1>x</main>", "A", "x"},
		{"<title>Site</title><main><h1><span class=label>New</span> A</h1>x</main>", "New A", "x"},
		{"<title>A</title><main><h2>A</h2>x<h2>B</h2></main>", "A", "xB"},
		{"<title>A</title><main><h2>B</h2>x<h2>A</h2></main>", "A", "BxA"},
		{"<title>Site - page</title><main><h1 class=sr-only>page</h1><h1>A</h1>x</main>", "A", "pagex"},
		{"<title>Site</title><main><h1 class=sr-only>A</h1>x</main>", "A", "x"},
	} {
		if a, meta := find(test.page); meta.Title != test.title || text(a) != test.text {
			t.Errorf("%s: title %q, text %q", test.page, meta.Title, text(a))
		}
	}
	for name, want := range map[string]string{
		"A - GOV.UK": "A", "A - Publications - GOV.UK": "A", "A - Detailed guidance - GOV.UK": "A",
		"A - Inside Government - GOV.UK": "A", "A - Guidance - GOV.UK": "A", "A - GOV.UK - Guidance": "A - GOV.UK",
		"A | Hive": "A", "A Hive": "A Hive", "AHive": "AHive", "Hive": "Hive", "Long name: Hive news": "Long name",
		"Long names": "Long names",
	} {
		_, meta := find("<title>" + name + "</title><meta property=og:site_name content=Hive>" +
			"<meta property=og:title content='Long name'><main>x</main>")
		if meta.Title != want {
			t.Errorf("%s is the title %q, want %q", name, meta.Title, want)
		}
	}
}

// TestSiteNames: the name of a site is cut off either end of a title, whatever parts
// them, where something else says that it is one.
func TestSiteNames(t *testing.T) {
	const (
		shared = "<meta property=og:site_name content='Bee Office'>"
		logo   = "<header><a href='../index.html'><img src=x alt='Bee Office'></a></header>"
		home   = "<div><h1><a href=/>Bee Office</a></h1></div>"
		whole  = "<a href='https://bees.example/'>Bee Office</a>"
	)
	for _, evidence := range []string{shared, "<meta name=application-name content='bee office'>", logo, home, whole} {
		for title, want := range map[string]string{
			"Hives | Bee Office": "Hives", "Hives|Bee Office": "Hives", "Bee Office - Hives": "Hives",
			"Hives – Bee Office": "Hives", "Hives — Bee Office": "Hives", "Bee Office · Hives": "Hives",
			"Bee Office » Hives": "Hives", "Hives « Bee Office": "Hives", "Hives :: Bee Office": "Hives",
			"Bee Office: Hives": "Hives", "Hives << Bee Office": "Hives",
			"Hives | Guides | Bee Office": "Hives | Guides", "Bee Office": "Bee Office",
			"Hives of Bee Office": "Hives of Bee Office",
			"Pre-Bee Office":      "Pre-Bee Office", "Hives | Wax Office": "Hives | Wax Office",
			"| Bee Office": "| Bee Office",
		} {
			_, meta := findAt("<title>"+title+"</title>"+evidence+"<main><p>x</p></main>", "https://bees.example/a")
			if meta.Title != want {
				t.Errorf("%s with %s is the title %q, want %q", title, evidence, meta.Title, want)
			}
		}
	}
	for _, c := range []struct{ title, address, want string }{
		{"Hives - Bee Office", "https://www.beeoffice.example/a", "Hives"},
		{"Bee Office | Hives", "https://bee-office.example/a", "Hives"},
		{"Hives | Department of Bees", "https://dob.example.gov/a", "Hives"},
		{"Hives | Department of Bees", "https://wax.example/a", "Hives | Department of Bees"},
		{"Hives - Bee Office", "", "Hives - Bee Office"},
		{"2010-2015", "https://2015.example/a", "2010-2015"},
	} {
		if _, meta := findAt("<title>"+c.title+"</title><main><p>x</p></main>", c.address); meta.Title != c.want {
			t.Errorf("%s at %s is the title %q, want %q", c.title, c.address, meta.Title, c.want)
		}
	}
	_, meta := findAt("<title>Hives | Bees</title><main><p><a href='https://wax.example/'>Hives</a></p></main>", "")
	if meta.Title != "Hives | Bees" {
		t.Errorf("a link to another site makes the title %q", meta.Title)
	}
}

// TestHead: each tag of the head that is read, and data for search engines.
func TestHead(t *testing.T) {
	for field, names := range map[string][]string{
		"description": {"description", "og:description", "dcterms.description"},
		"published": {"govuk:first-published-at", "article:published_time", "datepublished", "dcterms.issued",
			"dc.date.issued"},
		"updated": {"govuk:public-updated-at", "article:modified_time", "datemodified", "dcterms.modified",
			"dc.date.modified"},
	} {
		for _, name := range names {
			for _, by := range []string{"name", "property", "itemprop"} {
				tag := "<meta " + by + "=" + strings.ToUpper(name) + " content="
				_, meta := find("<title>x</title>" + tag + "2012-11-06>" + tag + "2013-11-06><main>x</main>")
				want := fmt.Sprintf("%s=%q", field, "2012-11-06")
				if got := document.Dump(&document.Document{Meta: meta}); !strings.Contains(got, want) {
					t.Errorf("%s by %s: %s", name, by, got)
				}
			}
		}
	}
	const script = `<script type="application/ld+json">`
	for data, want := range map[string]string{
		`{"@type":"NewsArticle",` +
			`"datePublished":"2012-11-06","dateModified":"2012-11-07"}`: `published="2012-11-06" updated="2012-11-07"`,
		`{"@type":"Article","author":{"@type":"Organization","name":"Hive"}}`: `organisations="Hive"`,
		`{"@type":"Article","author":[{"@type":"GovernmentOrganization","name":"Hive"},` +
			`{"@type":"Person","name":"Bee"},` +
			`{"@type":"Organization"}]}`: `organisations="Hive"`,
		`{"@type":"Article","author":"Hive"}`: ``, `{"@type":"Page","datePublished":"2012-11-06"}`: ``, `{`: ``,
		`{"@type":"Article","datePublished":"2012-11-06","x":"` + strings.Repeat("x", 256<<10) + `"}`: ``,
		`{"@type":"Article","datePublished":"2012-11-06"}` + strings.Repeat(" ",
			256<<10-48): `published="2012-11-06" updated="2012-11-06"`,
		`{"@type":"Article","datePublished":"2012-11-06"}` + strings.Repeat(" ", 256<<10-47): ``,
	} {
		_, meta := find("<title>x</title>" + script + data + "</script><main>x</main>")
		got := strings.TrimSpace(strings.TrimPrefix(document.Dump(&document.Document{Meta: meta}),
			`document title="x"`))
		if got != want {
			t.Errorf("%.80s (%d): %s, want %s", data, len(data), got, want)
		}
	}
	for src, want := range map[string]string{
		"<html lang=cy><main>": "cy", "<html lang=en><main>": "", "<html lang=cy><main lang=en>": "",
		"<html lang=en><main lang=fr>":          "fr",
		"<html lang=en><div role=main lang=de>": "de", "<html lang=" + strings.Repeat("a",
			35) + "><main>": strings.Repeat("a", 35),
		"<html lang=" + strings.Repeat("a", 36) + "><main>": "",
	} {
		if _, meta := find(src + "x"); meta.Language != want {
			t.Errorf("%s is in %q", src, meta.Language)
		}
	}
}
