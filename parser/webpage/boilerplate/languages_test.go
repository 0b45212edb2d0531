package boilerplate

import (
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

// TestLanguageMenus: names of languages with links to the page in them are no text;
// files in several languages are, and so is what says more.
func TestLanguageMenus(t *testing.T) {
	for _, src := range []string{
		"<p>English | <a href=/cy>Cymraeg</a></p>", "<ul><li>English<li><a href=/cy>Cymraeg</a></ul>",
		"<div><span>English</span><a href=/de><span>Deutsch</span></a> <a href=/fr>Français</a></div>",
		"<p><a href=/en>English</a> / <a href=/ar>العربية</a> / <a href=/zh>中文</a></p>",
		"<p><a href=/ru>Русский</a>, <a href=/el>Ελληνικά</a></p>",
		"<div><p>Choose a language:</p><ul><li><a href=/en>English</a><li><a href=/pl>Polski</a></ul></div>",
		"<p><a href=/cy hreflang=cy>Cymraeg</a></p>", "<p>Language: <a href=/cy>Cymraeg</a></p>",
		"<p><a href=/cy>Cymraeg (Welsh)</a> <a href=/pa>ਪੰਜਾਬੀ (Punjabi)</a></p>",
		"<p>[English] <a href=/fr>[Français]</a></p>",
	} {
		a, _ := find("<main><h1>Hut</h1><p>Before.</p>" + src + "<p>After.</p></main>")
		told := len(a.Problems) == 1 && strings.Contains(a.Problems[0].Message, "menu of languages")
		if text(a) != "Before.After." || !told {
			t.Errorf("%s leaves %q, %v", src, text(a), a.Problems)
		}
	}
	for _, src := range []string{
		"<p>English | Cymraeg</p>", "<p><a href=/cy>Cymraeg</a></p>",
		"<p>We speak English and <a href=/cy>Cymraeg</a></p>",
		"<ul><li><a href=/g>German</a><li><a href=/f>French</a></ul>",
		"<ul><li><a href=/en.pdf>English</a><li><a href=/cy.pdf>Cymraeg</a></ul>",
		"<table><tr><td>English<td><a href=/cy>Cymraeg</a></table>",
	} {
		a, _ := find("<main><h1>Hut</h1><p>Before.</p>" + src + "<p>After.</p></main>")
		if text(a) == "Before.After." {
			t.Errorf("%s goes", src)
		}
	}
}

// TestSiteLogos: a picture that leads to the front page is no text.
func TestSiteLogos(t *testing.T) {
	for src, want := range map[string]bool{
		"<div><a href=/><img src=/l.png alt=Huts></a></div>": true, "<a href=https://a.b/><img src=l></a>": true,
		"<div><a href=/x><img src=l></a></div>": false, "<div><a href=/><img src=l> Huts</a></div>": false,
		"<div><a href=/><img src=l></a><a href=/x>Huts</a></div>": false, "<div><img src=l></div>": false,
		"<div>Text <a href=/><img src=l></a></div>": false, "<div><a href=/><img src=l></a> text</div>": false,
	} {
		a, _ := find("<main><h1>Hut</h1><p>Before.</p>" + src + "<p>After.</p></main>")
		gone := a.Main.FirstChild.NextSibling != nil && a.Main.FirstChild.NextSibling.DataAtom == atom.P
		if gone != want {
			t.Errorf("%s goes: %v", src, gone)
		}
	}
}

// TestNotices: a notice about a file that is set as a heading is a paragraph, a bar that
// shows progress is told and none of the text.
func TestNotices(t *testing.T) {
	a, _ := find("<main><h1>Hut</h1><div id=progress-bar><p>6 of 24 have moved</p></div><h3><a href=/a>Rules</a></h3>" +
		"<div><h3>This file may not be accessible. <span>Request a different format.</span></h3><p>Ask.</p></div>" +
		"<div class=progress-bar>60 %</div></main>")
	headings := 0
	for n := range a.Main.Descendants() {
		if dom.HeadingLevel(n) > 0 {
			headings++
		}
	}
	if headings != 1 || strings.Contains(text(a), "24") || !strings.Contains(text(a), "60 %") || len(a.Problems) != 1 {
		t.Errorf("%d headings in %q, %v", headings, text(a), a.Problems)
	}
}

// TestLongestName: no name is longer than those that are looked up.
func TestLongestName(t *testing.T) {
	for name := range names.Index(languageNames) {
		if len(name) > longestName {
			t.Errorf("%q has %d bytes", name, len(name))
		}
	}
}
