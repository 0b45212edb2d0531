package boilerplate

import (
	"strings"
	"testing"
)

// steadyPages are pages of several shapes; X is where banners stand.
var steadyPages = [...]string{
	"<body>X<div id=a><div><h1>The weir</h1>T</div></div><div><a href=/>Home</a></div>X",
	"<body>X<header><a href=/>Home</a></header><main><h1>The weir</h1>T</main><footer>Valley</footer>X",
	"<body><div id=w>X<nav><a href=/a>A</a> or not</nav><div><article><h1>The weir</h1>T</article></div>X</div>",
	"<body>X<h1>The weir</h1>TX",
	"<body>X<table><tr><td><a href=/a>A</a></td><td><h1>The weir</h1>T</td></tr></table>X",
}

const weir = "<p>The weir above the mill was built of oak piles, and the stones were laid after the flood.</p>" +
	"<p>Short.</p><p>Every spring the keeper walks along the bank and counts the stones that are left of it.</p>" +
	"<ul><li>One</li><li>Two</li></ul><p>Then he writes them down in a book that is older than his house is.</p>"

// TestBanners: a page reads alike with and without what a site shows for a while.
func TestBanners(t *testing.T) {
	for _, banner := range []string{
		"<div id=cookie-banner role=region><h2>Cookies</h2><p>We use some cookies to make this work.</p></div>",
		"<div role=dialog><span>We use cookies on these pages, all day long.</span></div>",
		"<div role=alert><p>Our office is closed on Monday, and on Tuesday as well.</p></div>",
		"<div role=status>The lines are busy.</div>", "<div class='x site-alert'><p>Strike on Monday.</p></div>",
		"<div><p>This site uses cookies.</p><button>OK</button></div>",
		"<div class=x><p>Wir setzen Cookies ein, auch solche.</p><p><a href=#>Alle akzeptieren</a></p></div>",
		"<p>Ces pages posent des cookies. <a href=/c>En savoir plus</a></p>",
		"<section><p>Korzystamy z ciasteczek.</p><p><a href=/c>Zamknij</a></p></section>",
		"<div><p>Please take our survey, it takes three minutes. <a href=/s>Begin</a></p></div>",
		"<div>JavaScript is off, so little works here. <a href=/js>Learn more</a></div>",
		"<section id=user-satisfaction-survey><h1>Tell us what you think</h1><p>It takes no time.</p></section>",
	} {
		for _, page := range steadyPages {
			page = strings.ReplaceAll(page, "T", weir)
			without, _ := find(strings.ReplaceAll(page, "X", ""))
			for _, with := range []string{
				strings.ReplaceAll(strings.Replace(page, "X", banner, 1), "X", ""),
				strings.ReplaceAll(strings.Replace(page, "X", "", 1), "X", banner),
			} {
				a, meta := find(with)
				if text(a) != text(without) || meta.Title == "Tell us what you think" {
					t.Errorf("%s:\n%s\n%s", with, text(a), text(without))
				}
			}
		}
	}
}

// TestNoBanners: what only looks like a banner stays.
func TestNoBanners(t *testing.T) {
	for _, kept := range []string{
		"<p>We write about cookies.</p>", "<p>Cookies are small files. <a href=/h>Their history</a></p>",
		"<div role=alert><p>This order was rescinded on Monday.</p></div>",
		"<p>The survey of the weir took three minutes. <a href=/s>The numbers</a></p>",
		"<div class=box><p>Mind the step.</p></div>",
	} {
		a, _ := find("<body>" + kept + "<h1>The weir</h1>" + weir)
		if want := kept[strings.LastIndex(kept, "<p>")+3 : strings.Index(kept, ".")]; !strings.Contains(text(a), want) {
			t.Errorf("%q is lost", want)
		}
	}
	const about = `<p>This site uses cookies. <a href=/c>More info</a></p>`
	for _, page := range []string{
		"<main><h1>Cookies</h1>" + weir + about + weir + "</main>", // the page is about them
		"<h1>Cookies</h1>" + weir + about + weir,                   // in the text
		"<h1>Cookies</h1>" + about,                                 // nothing else
		"<div><div role=main>" + weir + "<div role=alert>" + about + "</div>" + weir + "</div></div>",
	} {
		if a, _ := find("<body>" + page); !strings.Contains(text(a), "This site uses") {
			t.Errorf("lost from %s", page)
		}
	}
}

// TestParts: a page reads alike with and without what is put into its text or below it,
// and within elements that hold all of it.
func TestParts(t *testing.T) {
	const platform = "<body><main><h1>The weir</h1><div class=govspeak>TX</div>Y</main></body>"
	for _, test := range []struct{ page, x, y string }{
		{platform, "<div class=ad><a href=/x><img src=/x.gif alt=Boats></a></div>", ""},
		{platform, "<div class='ad-slot x'><span>Advertisement</span></div>", ""},
		{platform, "<ins class=adsbygoogle></ins>", ""},
		{platform, "", "<aside class=related-content><h2>Related</h2><ul><li><a href=/a>A</a></ul></aside>"},
		{platform, "", "<div class=survey-banner><p>Help us. <a href=/s>Begin</a></p></div>"},
		{"<body><h1>The weir</h1><div class=entry-content>TX</div></body>", "<aside class=advert>Ad</aside>", ""},
		{"<body><h1>The weir</h1>TY</body>", "", "<footer><p>Valley Press, 1 Bank Road, open all day.</p></footer>"},
	} {
		page := strings.ReplaceAll(test.page, "T", weir)
		without, _ := find(strings.NewReplacer("X", "", "Y", "").Replace(page))
		with := strings.NewReplacer("X", test.x, "Y", test.y).Replace(page)
		wrap := strings.NewReplacer("<body>", "<body><div><div>", "</body>", "</div></div><script></script>")
		for _, src := range []string{with, wrap.Replace(with)} {
			if a, _ := find(src); text(a) != text(without) {
				t.Errorf("%s:\n%s\n%s", src, text(a), text(without))
			}
		}
	}
	for _, kept := range []string{
		"<div class=govspeak>" + weir + "<div class=ad>" + weir + "Kept</div></div>", // no advertisement says so much
		"<div class=entry-content>" + weir + "<p class=ad>Kept</p></div>",
		"<div><div>" + weir + "<footer>Kept</footer></div><p>Short.</p></div>", // of a part of the page
	} {
		if a, _ := find("<body><h1>The weir</h1>" + kept); !strings.Contains(text(a), "Kept") {
			t.Errorf("lost from %s", kept)
		}
	}
}
