package boilerplate

import (
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// text returns the text that is found in a page, in one line.
func text(a *Article) string { return document.OneLine(dom.Text(a.Main)) }

// TestFurniture: what is furniture goes, and what is much like it stays.
func TestFurniture(t *testing.T) {
	const before, after = "<main><p>Before.</p>", "<p>After.</p></main>"
	rest := "<p>" + strings.Repeat("More than there is in a form. ", 20) + "</p></main>"
	for _, src := range []string{
		"<nav>x</nav>", "<search>x</search>", "<script>x</script>", "<style>x</style>", "<dialog>x</dialog>",
		"<noscript>Turn on JavaScript</noscript>", "<button>x</button>", "<select><option>x</select>",
		"<form>x</form>", "<form>" + strings.Repeat("x", 400) + "</form>", "<p role=navigation>x</p>",
		"<p role=search>x</p>",
		"<p role=banner>x</p>", "<p role=contentinfo>x</p>", "<p role=dialog>x</p>", "<p role=alertdialog>x</p>",
		"<p id=footer>x</p>", "<p class='y footer'>x</p>",
		"<a href=#x>Skip to x</a>", "<a href=#x> SKIP TO x</a>",
		"<noscript>" + strings.Repeat("x", 388) + " JavaScript</noscript>", "<noscript>No script</noscript>",
		"<noscript>…</noscript>",
		"<div><ul class=govuk-tabs__list><li><a href=#t>x</a></ul><nav id=t>x</nav></div>",
		"<div><ul role=tablist><li><a href=#t>x</a></ul></div>",
	} {
		a, _ := find(before + src + rest)
		if got := text(a); !strings.HasPrefix(got, "Before.More") {
			t.Errorf("%.60s leaves %.60q", src, text(a))
		}
	}
	for _, src := range []string{
		"<p>x</p>", "<noscript>x</noscript>", "<noscript>" + strings.Repeat("x", 390) + " javascript</noscript>",
		"<noscript>A description x</noscript>",
		"<h2><button>x</button></h2>", "<details><summary><button>x</button></summary></details>",
		"<dl><dt><button>x</button></dt></dl>", "<button><h2>x</h2></button>",
		"<button aria-expanded=true>x</button>",
		"<button data-toggle=collapse>x</button>", "<form>" + strings.Repeat("x", 401) + "</form>",
		"<h1>y</h1><form><h1>x</h1></form>", "<form><h2>x</h2></form>", "<p role=main>x</p>",
		"<p class=footers>x</p>",
		"<a href=/x>Skip to x</a>", "<a href=#x>Go to x</a>", "<b href=#x>Skip to x</b>",
		"<div><header>x</header></div>", "<div><footer>x</footer></div>",
		"<div><ul role=tablist><li><a href=#t>x</a></ul><div id=t>y</div></div>",
	} {
		if a, _ := find(before + src + after); !strings.Contains(text(a), "x") {
			t.Errorf("%.60s leaves %q", src, text(a))
		}
	}
}

// TestSmallForms: the labels and choices of a form are no prose.
func TestSmallForms(t *testing.T) {
	long := strings.Repeat("x", 401)
	for _, tag := range []string{"label", "button", "textarea", "legend", "script", "style"} {
		if a, _ := find("<main><form><" + tag + ">" + long + "</" + tag + "></form>.</main>"); text(a) != "." {
			t.Errorf("<%s> is prose", tag)
		}
	}
	for _, control := range []atom.Atom{atom.Option, atom.Select} {
		if !isControl(control) {
			t.Errorf("<%v> is prose", control)
		}
	}
	a, _ := find("<main><form><h3>" + long[:390] + "</h3><p>" + long[:11] + "</p></form>.</main>")
	if text(a) == "." {
		t.Error("the prose of a form is counted")
	}
}

// TestTerms: each term of metadata, and what it sets.
func TestTerms(t *testing.T) {
	const date = "6 November 2012"
	for field, terms := range map[string][]string{
		"organisations=\"Hive\"": {"From", "Organisation", "Organisations", "Published by", "Publisher",
			"Department:"},
		"published=\"2012-11-06\"": {"Published", "First published", "Date published", "Publication date",
			"published on"},
		"updated=\"2012-11-06\"":     {"Updated", "Last updated", "Date updated", "Last updated on"},
		"withdrawn=\"2012-11-06\"":   {"Withdrawn", "Archived"},
		"type=\"Hive\"":              {"Type", "Document type", "Publication type"},
		"published=\"2012-11-06\" x": {"History", "Page history", "Published date", "Dates"},
	} {
		for _, term := range terms {
			value := "Hive"
			switch {
			case strings.HasSuffix(field, " x"):
				value = "First Published " + date + " in full"
			case strings.Contains(field, "2012"):
				value = date
			}
			a, meta := find("<main><dl><dt>" + term + "<dd>" + value + "</dl><p>Text.</main>")
			got := document.Dump(&document.Document{Meta: meta})
			if !strings.Contains(got, strings.TrimSuffix(field, " x")) || text(a) != "Text." {
				t.Errorf("%s: %s, %q", term, got, text(a))
			}
		}
	}
	for _, list := range []string{
		"<dl><dt>Hives<dd>12</dl>", "<dl><dt>From</dl>", "<dl><dt>From<dd></dl>",
		"<dl><dt>From<dd><a href=/a></a>x</dl>",
		"<dl><dt>Published<dd>Soon</dl>", "<dl><dt>Type<dd>a<br>b</dl>", "<dl><dd>From</dl>", "<ul><li>From</ul>",
	} {
		if a, meta := find("<main>" + list + "</main>"); text(a) == "" || meta.Organisations != nil ||
			meta.Type != "" {
			t.Errorf("%s leaves %q, %v", list, text(a), meta)
		}
	}
}

// TestDates: how a date is written that stands alone after a term.
func TestDates(t *testing.T) {
	for src, want := range map[string]string{
		"6 November 2012": "2012-11-06", "6 November 2012 - see all updates": "2012-11-06",
		"6 November 2012, at noon": "2012-11-06",
		"2012-11-06":               "2012-11-06", "<time datetime=2012-11-06T10:00>x</time>": "2012-11-06",
		"<abbr title=2012-11-06>x</abbr>": "2012-11-06", "<time title=2012-11-06>x</time>": "2012-11-06",
		"<span title=2012-11-06>x</span>": "", "November 2012": "", "": "",
	} {
		_, meta := find("<main><dl><dt>Published<dd>" + src + "</dl></main>")
		if meta.Published != want {
			t.Errorf("%s is %q, want %q", src, meta.Published, want)
		}
	}
	for src, want := range map[string]string{
		"2012-11-06": "2012-11-06", " 2012-11-06T10:00Z ": "2012-11-06", "2012-11-06 10:00": "2012-11-06",
		"2012-11-0":   "",
		"2012-11-061": "", "2012/11-06": "", "2012-11/06": "", "201a-11-06": "", "2012-1:-06": "",
		"2012-11-0/": "", "/012-11-06": "",
	} {
		if got := isoDate(src); got != want {
			t.Errorf("%q is the date %q, want %q", src, got, want)
		}
	}
}

// TestOrganisations: the items of a list of logos, or the innermost logos, or else
// the logo itself, by its text or its image.
func TestOrganisations(t *testing.T) {
	const logo, list = "<div class=organisation-logo>", "<ul class=organisation-logos>"
	for src, want := range map[string]string{
		logo + "Hive": "Hive", logo + "<img alt=' Hive '>": "Hive", logo + "<img>": "",
		logo + "Bee<br>Hive":             "Bee Hive",
		list + "<li>Hive<li>Wax<li>Hive": "Hive; Wax", list + "<li>" + logo + "Hive</div> and<li>Wax": "Hive; Wax",
		list + "<li><ul><li>Inner</ul></ul>": "Inner", logo + logo + "Inner</div>outer": "Inner",
		"<h2><div class=organisation-logo>Hive": "", "<div class=logo>Hive": "",
	} {
		a, meta := find("<main><p>Before.</p>" + src + "</main>")
		if got := strings.Join(meta.Organisations, "; "); got != want || strings.Contains(text(a), "Inner") {
			t.Errorf("%s is published by %q, want %q; %s", src, got, want, text(a))
		}
	}
}

// TestEmptyLines: an element without text goes if it is there for its looks.
func TestEmptyLines(t *testing.T) {
	for src, want := range map[string]bool{
		"<div></div>": true, "<section> </section>": true, "<span></span>": true,
		"<div><header></header></div>": false,
		"<div><footer></footer></div>": false, "<p></p>": false, "<div id=a></div>": false, "<div><img></div>": false,
		"<div><span></span><a></a><i></i><b></b></div>": true, "<div><u></u></div>": false,
		"<div><em></em></div>":                        false,
		"<div>" + strings.Repeat("x", 401) + "</div>": false,
	} {
		a, _ := find("<main><p>Text.</p>" + src + "</main>")
		if gone := a.Main.FirstChild.NextSibling == nil; gone != want {
			t.Errorf("%.40s goes: %v", src, gone)
		}
	}
}

// TestLines: what lines there can be above a text, and how long.
func TestLines(t *testing.T) {
	links := "<ul><li><a href=#a>A</a></ul>"
	for _, test := range []struct{ src, text, field string }{
		{"<p>Published 6 November 2012</p>x", "x", `published="2012-11-06"`},
		{"<p>Published 6 November 2012<br>Updated 7 November 2012</p>x", "x", `updated="2012-11-07"`},
		{"<p>Published 6 November 2012<br>and more</p>x", "Published 6 November 2012and morex", ""},
		{strings.Repeat("<p>y</p>", 11) + "<p>Published 6 November 2012</p>", strings.Repeat("y", 11), "2012-11-06"},
		{strings.Repeat("<p>y</p>", 12) + "<p>Published 6 November 2012</p>" + strings.Repeat("<p>y</p>", 6),
			strings.Repeat("y", 12) + "Published 6 November 2012" + strings.Repeat("y", 6), ""},
		{"<p>Contents</p>" + links + "x", "x", ""}, {"<p>CONTENTS:</p><div>" + links + "</div>x", "x", ""},
		{"<p>Contents</p><ul><li>A</ul>x", "ContentsAx", ""}, {"<p>Contents</p>", "Contents", ""},
		{"<p>Contents</p><ul><li><a href=/a>A</a></ul>x", "ContentsAx", ""},
		{"<p>Contents</p><ul><li>1 <a href=#a>A</a></ul>x", "x", ""},
		{"<p>Contents</p><ul><li>1 <a href=#a>A</a> 2</ul>x", "Contents1 A 2x", ""},
		{"<h1>T</h1><p class=document-type>Guide</p>x", "Guidex", ""},
		{"<p class=document-type>Guide</p><h1>T</h1>x", "x", `type="Guide"`},
		{"<p class=document-type>" + strings.Repeat("g", 60) + "</p><h1>T</h1>x", "x", `type="ggg`},
		{"<p class=document-type>" + strings.Repeat("g", 61) + "</p><h1>T</h1>x", strings.Repeat("g", 61) + "x", ""},
		{"<p class=document-type>Guide<br>book</p><h1>T</h1>x", "Guidebookx", ""},
		{"<p class=document-type>Guide</p>x", "Guidex", ""},
	} {
		a, meta := find("<title>T</title><main>" + test.src + "</main>")
		got := document.Dump(&document.Document{Meta: meta})
		if text(a) != test.text || !strings.Contains(got, test.field) {
			t.Errorf("%.60s leaves %q, %s", test.src, text(a), got)
		}
		if test.field == "" && (meta.Published != "" || meta.Type != "") {
			t.Errorf("%.60s says %s", test.src, got)
		}
	}
	n := source.Parse("<p>"+strings.Repeat("x", longestLine)+"<b> </b></p>", source.Options{}).Root
	if len(shortText(n)) != longestLine {
		t.Error("the longest line is too long")
	}
	if got := clipped(strings.Repeat("x", 80)); len(got) != 80 {
		t.Errorf("clipped to %s", got)
	}
	if got := clipped(strings.Repeat("x", 79) + "é"); got != strings.Repeat("x", 79)+"…" {
		t.Errorf("clipped to %s", got)
	}
}
