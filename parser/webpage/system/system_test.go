package system

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// TestStorage: what Confluence keeps is made HTML, and each place is found again.
func TestStorage(t *testing.T) {
	for src, want := range map[string]string{
		"<p>a</p>":                          "<p>a</p>",
		"<p><![CDATA[a<b]]></p>":            "<p><![CDATA[a<b]]></p>", // none of Confluence
		`<ac:x><ri:y ri:a="/>" />b`:         `<ac:x><ri:y ri:a="/>" ></ri:y>b`,
		"<ac:x/><![CDATA[z<p>&c]]>d<ac:y/>": "<ac:x></ac:x>z&lt;p&gt;&amp;cd<ac:y></ac:y>",
		"<ac:x><![CDATA[z":                  "<ac:x>z",
		"<ac:x":                             "<ac:x",
		"<ac:x><time datetime='1' />b":      "<ac:x><time datetime='1' ></time>b",
	} {
		got, back := Storage(src)
		if got != want {
			t.Errorf("%s\nbecame %s\nwant   %s", src, got, want)
		}
		for _, letter := range []string{"z", "b", "d"} {
			now, then := strings.LastIndex(got, letter), strings.LastIndex(src, letter)
			if back != nil && now >= 0 && int(back(int32(now))) != then {
				t.Errorf("%s: %s was at %d, not at %d", got, letter, then, back(int32(now)))
			}
		}
	}
}

// TestCleanOdd: names of systems round something else stay what they are.
func TestCleanOdd(t *testing.T) {
	for _, src := range []string{
		`<div class="toc"><p>a</p></div>`, `<div class="thumbinner">a</div>`, `<div class="wp-caption">a</div>`,
		`<div class="field__label">a</div>`, `<div class="field-label"></div>`, `<p class="gallery-item">a</p>`,
		`<div class="confluence-information-macro">a</div>`, `<div class="expand-container">a</div>`,
		`<ul class="bulleted-list"></ul>`, `<ul class="toggle"><li>a</li></ul>`, `<p class="callout">a</p>`,
		`<h2 class="toc-macro">a</h2>`, `<p class="link-to-page">a</p>`, `<!-- a -->`,
	} {
		page := source.Parse(src, source.Options{})
		before := rendered(t, page.Root)
		if Clean(page.Root, page.Map); rendered(t, page.Root) != before {
			t.Errorf("%s became %s", src, rendered(t, page.Root))
		}
	}
}

func rendered(t *testing.T, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
