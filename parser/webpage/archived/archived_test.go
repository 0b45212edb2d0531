package archived_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/webpage/archived"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// undone returns the page that an archive shows, its address and what is remarked.
func undone(t *testing.T, src, from string) (page, address string, problems document.Problems) {
	t.Helper()
	s := source.Parse(src, source.Options{})
	address, ok := archived.Undo(s.Root, from, s.Map, &problems)
	if ok != (len(problems) > 0) || !ok && address != "" {
		t.Errorf("%v, %q: %v", ok, address, problems)
	}
	for n := range s.Root.Descendants() {
		n.Attr = source.Attributes(n)
	}
	var b strings.Builder
	if err := html.Render(&b, s.Root); err != nil {
		t.Fatal(err)
	}
	return b.String(), address, problems
}

// TestCases holds what is made of pages, and what is said of them.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		page, address, problems := undone(t, src, "")
		problems.Sort()
		return map[string]string{
			"page.html": page, "address": address, "problems": golden.Problems(name, problems),
		}
	})
}

// TestFrom: a page that was taken from an archive is one of it, without any sign.
func TestFrom(t *testing.T) {
	const page = `<html><body><a href="/web/x">Hut</a></body></html>`
	for from, want := range map[string]string{
		"https://web.archive.org/web/20130405060708/http://huts.example/a": "http://huts.example/a",
		"http://huts.example/a": "", "": "",
	} {
		if _, address, _ := undone(t, page, from); address != want {
			t.Errorf("a page from %q was at %q", from, address)
		}
	}
}

// TestHostile: pages that are made of what archives write end soon, and grow by nothing.
func TestHostile(t *testing.T) {
	const many = 20000
	for name, unit := range map[string]string{
		"begins": "<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "ends": "<!-- END WAYBACK TOOLBAR INSERT -->",
		"ranges": "<!-- BEGIN WAYBACK TOOLBAR INSERT -->x<!-- END WAYBACK TOOLBAR INSERT -->",
		"bars":   "<div id=wm-ipp>", "scripts": "<script>__wm.wombat(</script>",
		"times":   "<a href=/web/20130405060708/http://huts.example/a>",
		"slashes": "<a href=/web/" + strings.Repeat("/", 200) + ">",
		"sets":    "<img srcset='/web/2013/http://a.example 1x,,, '>",
	} {
		src := "<body>" + strings.Repeat(unit, many)
		if page, _, _ := undone(t, src, ""); len(page) > 3*len(src) {
			t.Errorf("%s: %d bytes became %d", name, len(src), len(page))
		}
	}
}

// TestHints: each name of a script is found.
func TestHints(t *testing.T) {
	for _, name := range []string{
		"https://web-static.archive.org/_static/js/a.js", "/static/js/disclaim-element.js", "/js/ait-client-rewrite.js",
		"/static/wombat.js", "/static/wb_wombat.js", "/static/__pywb/a.js", "/wb-rewrite.js",
	} {
		if _, _, problems := undone(t, "<script src='"+name+"'></script>", ""); len(problems) == 0 {
			t.Errorf("%s is no sign", name)
		}
	}
	for _, text := range []string{
		"__wm.bt(1)", "WB_wombat_Init()", "wbinfo.timestamp = 1", "archive_analytics.values = 1", "window._WBWombat",
	} {
		if _, _, problems := undone(t, "<script>"+text+"</script>", ""); len(problems) == 0 {
			t.Errorf("%s is no sign", text)
		}
	}
	const others = "<script src='/_static/theme.js'></script><script>wb = 1</script>"
	if _, _, problems := undone(t, others, ""); len(problems) > 0 {
		t.Error(problems)
	}
}
