package office

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// clean cleans a page, and returns its body as HTML and what was done.
func clean(t *testing.T, src string) (string, Cleaned) {
	t.Helper()
	page := source.Parse(src, source.Options{})
	cleaned := Clean(page.Root, page.Map)
	cleaned.Problems.Sort()
	var b strings.Builder
	for n := range page.Root.Descendants() {
		n.Attr = source.Attributes(n)
	}
	for n := range page.Root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			for child := range n.ChildNodes() {
				if err := html.Render(&b, child); err != nil {
					t.Fatal(err)
				}
				b.WriteByte('\n')
			}
		}
	}
	return strings.TrimSpace(b.String()), cleaned
}

// TestCases holds what becomes of a page and what is reported.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		body, cleaned := clean(t, src)
		return map[string]string{"plain.html": body, "problems": golden.Problems(name, cleaned.Problems)}
	})
}

// TestSigns: each program is known by one sign, of the page or of a part of it;
// other pages stay as they are.
func TestSigns(t *testing.T) {
	const rest = `<div class="a"><p class="b" style="color: red">x <span>y</span></p></div>`
	for sign, want := range map[string]string{
		`<meta name="Generator" content="Microsoft Word 15">`:       "page",
		`<meta name="ProgId" content="Word.Document">`:              "page",
		`<meta name="generator" content="LibreOffice 7.3 (Linux)">`: "page",
		`<meta name="author" content="LibreOffice">`:                "",
		`<meta name="generator" content="Hugo 0.1">`:                "",
		`<b id="docs-internal-guid-1"></b>`:                         "page",
		`<b id="docs-internal"></b>`:                                "",
		`<div id="divRplyFwdMsg"></div>`:                            "page",
		`<div id="appendonsend"></div>`:                             "page",
		`<div id="append"></div>`:                                   "",
		`<div class="WordSection1"></div>`:                          "page",
		`<ul class="c1 lst-kix_a-0"></ul>`:                          "page",
		`<p class="x elementToProof"></p>`:                          "page",
		`<google-sheets-html-origin></google-sheets-html-origin>`:   "page",
		`<!--StartFragment-->`:                                      "page",
		`<!-- a comment -->`:                                        "",
		`<!--[if !supportLists]-->`:                                 "page",
		`<!--[if gte mso 9]><![endif]-->`:                           "page",
		`<!--[if IE]><![endif]-->`:                                  "",
		`<p class="MsoNormal"></p>`:                                 "part",
		`<p class="x_MsoNormal"></p>`:                               "part",
		`<p class="x_y"></p>`:                                       "",
		`<p class="y MsoNormal"></p>`:                               "part",
		`<o:p></o:p>`:                                               "part",
		`<x-y:z></x-y:z>`:                                           "",
		`<p style="mso-list:x"></p>`:                                "part",
		`<p style="color:red"></p>`:                                 "",
		`<span data-ccp-props="{}"></span>`:                         "part",
		`<p paraeid="1"></p>`:                                       "part",
		`<p class="western"></p>`:                                   "part",
		`<p class="westerns"></p>`:                                  "",
		`<span class="Apple-converted-space"></span>`:               "part",
		`<span class="SCXW1 BCX0"></span>`:                          "part",
		`<a class="sdfootnoteanc"></a>`:                             "part",
	} {
		root := source.Parse("<body>"+rest+rest+rest+sign, source.Options{}).Root
		got, s := "", findSigns(root)
		switch {
		case s.page > 0:
			got = "page"
		case s.any():
			got = "part"
		}
		if got != want {
			t.Errorf("%s is the sign of a %q, want %q", sign, got, want)
		}
		if s.all() != (want == "page") {
			t.Errorf("%s: all of the page is theirs: %v", sign, s.all())
		}
		body, cleaned := clean(t, "<body>"+sign+rest)
		if want == "" && (cleaned.Added != nil || !strings.HasSuffix(body, rest)) {
			t.Errorf("%s: the page becomes %s", sign, body)
		}
	}
	if s := (signs{elements: 1, blocks: 2}); !s.all() {
		t.Error("half of the blocks are theirs, and the page is not")
	}
}

func TestIsSign(t *testing.T) {
	for markup, want := range map[string]bool{
		"<p class=MsoNormal>": true, "<o:p>": true, "<b id=docs-internal-guid-1>": true, "<!--StartFragment-->": true,
		"<meta content='Cocoa HTML Writer'>": true, "<p class=western>": true, "<p class=northwestern>": false,
		"<p>": false, "<p class=note>": false, "<!-- Microsoft -->": true, "<!-- microsoft -->": false,
	} {
		if IsSign(markup) != want {
			t.Errorf("%s is a sign: %v", markup, !want)
		}
	}
	for comment, want := range map[string]bool{
		"[if gte mso 9]><xml>": true, " [endif] ": true, "StartFragment": true, "EndFragment": true,
		"[iffy]": false, "a comment": false,
	} {
		if IsConditional(comment) != want {
			t.Errorf("%q is for programs: %v", comment, !want)
		}
	}
}
