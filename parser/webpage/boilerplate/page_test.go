package boilerplate

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// TestFrontPages: where the name of a site leads.
func TestFrontPages(t *testing.T) {
	for href, want := range map[string]bool{
		"/": true, "": false, "//a": true, "http://a.b": true, "https://a.b/": true, "https://a.b/index.html": true,
		"https://a.b/home": true, "/index.html": true, "home": true, "/a": false, "https://a.b/c": false, "a": false,
		"http:": false, "#a": false, "//": true,
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

// TestMains: which element holds the text of a page without a main one.
func TestMains(t *testing.T) {
	long := strings.Repeat("Words of the text. ", 12)
	para := "<p>" + long + "</p>"
	for _, test := range []struct{ body, main string }{
		{"<div id=a>" + para + "</div>", "a"}, {"<div id=a><section id=b>" + para + "</section></div>", "b"},
		{"<div id=a>" + para + "</div><div id=b>" + strings.Repeat("x", 80) + "</div>", "a"},
		{"<div id=a>" + para + "</div><div id=b>" + strings.Repeat("x", 81) + "</div>", ""},
		{"<div id=a>" + para + "</div><div id=b><h2>x</h2></div>", ""},
		{"<div id=a>" + para + "</div><div id=b><h3>x</h3></div>", "a"},
		{"<div id=a>" + para + "</div><h1><img></h1>", ""}, {"<div id=a>" + para + "</div><h6><img></h6>", ""},
		{"<div id=a>" + para + "</div>x", ""}, {"<div id=a>" + para + "</div><p>x</p>", ""},
		{"<div id=a>" + para + "</div><p> </p>", "a"},
		{"<div id=a>" + para + "</div><a href=/>x</a><!-- y -->", "a"},
		{"<div id=a>" + para + "</div><div role=navigation>" + long[:90] + "</div>", "a"},
		{"<div id=a>" + para + "</div><div role=banner>" + long[:90] + "</div>", "a"},
		{"<div id=a>" + para + "</div><div role=contentinfo>" + long[:90] + "</div>", "a"},
		{"<div id=a>" + para + "</div><div role=dialog>" + long[:90] + "</div>", "a"},
		{"<div id=a>" + para + "</div><div role=search>" + long[:90] + "</div>", ""},
		{"<div id=a>" + para + "</div><div id=b>" + para + "</div>", ""},
		{"<ul id=a><li>" + long + "</ul>", ""}, {"<ol id=a><li>" + long + "</ol>", ""},
		{"<table id=a><tr><td>" + long + "</table>", ""}, {"<table><tr><td id=a><h2>x</h2>" + para + "</table>", "a"},
		{"<table><tr><td id=a><h1>x</h1>" + para + "</table>", "a"},
		{"<table id=a><tr><th>y<td><h2>x</h2>" + para + "</table>", ""},
		{"<div id=content>" + para + "</div><p>x</p>", "content"}, {"<div id=main>" + para + "</div><p>x</p>",
			"main"},
		{"<div id=main-content>" + para + "</div><p>x</p>", "main-content"},
		{"<article id=a>" + para + "</article><p>x</p>", "a"},
		{"<article id=a>" + para + "</article><article>x</article><p>x</p>", ""},
		{"<div id=content>x</div><p>y</p>", ""},
		{"<main id=a>x</main><main id=b>xy</main><main id=c>xz</main>", "b"}, {"<div role=main id=a>x</div>", "a"},
		{"<main id=a> </main><div id=b>x</div>", "b"}, {"<main id=a>x</main><main id=b>          </main>", "a"},
		{"<div id=a>" + para + "</div><script>" + long + "</script><style>" + long +
			"</style><select><option>" + long + "</select>", "a"},
		{"<div id=a>" + para + "</div><button>" + long + "</button><label>" + long +
			"</label><noscript>" + long + "</noscript>", "a"},
	} {
		a, _ := find("<body>" + test.body)
		if got := dom.Attr(a.Main, "id"); got != test.main {
			t.Errorf("%s: the text is in %q, want %q", test.body, got, test.main)
		}
	}
	for _, tag := range strings.Fields("div section article form center header footer aside") {
		src := "<body><" + tag + " id=a>" + para + "</" + tag + ">"
		if a, _ := find(src); dom.Attr(a.Main, "id") != "a" {
			t.Errorf("the text is not in <%s>", tag)
		}
	}
}

// TestTitles: the heading that is the title of a page.
func TestTitles(t *testing.T) {
	for _, test := range []struct{ page, title, text string }{
		{"<title>B - Site</title><main><h1>A</h1><h1>B</h1></main>", "B", "A"},
		{"<title>C</title><main><h1>A</h1><h1>B</h1></main>", "A", "B"},
		{"<title>A1</title><main><h1>A</h1></main>", "A", ""},
		{"<title>Ab</title><main><h1>B</h1><h1>A</h1></main>", "B", "A"},
		{"<title>C</title><h1>A</h1><main>x</main>", "A", "x"},
		{"<title>C</title><h1>A</h1><h1>B</h1><main>x</main>", "C", "x"},
		{"<title>B</title><h1>A</h1><h1>B</h1><main>x</main>", "B", "x"},
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
	for name, want := range map[string]string{
		"A - GOV.UK": "A", "A - Publications - GOV.UK": "A", "A - Detailed guidance - GOV.UK": "A",
		"A - Inside Government - GOV.UK": "A", "A - Guidance - GOV.UK": "A", "A - GOV.UK - Guidance": "A - GOV.UK",
		"A | Hive": "A", "A Hive": "A", "AHive": "AHive", "Hive": "Hive", "Long name: Hive news": "Long name",
		"Long names": "Long names",
	} {
		_, meta := find("<title>" + name + "</title><meta property=og:site_name content=Hive>" +
			"<meta property=og:title content='Long name'><main>x</main>")
		if meta.Title != want {
			t.Errorf("%s is the title %q, want %q", name, meta.Title, want)
		}
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
