package boilerplate

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// TestLeaveOut: what is left out is told with its words, once and in its place.
func TestLeaveOut(t *testing.T) {
	long := strings.Repeat("word ", 59) + "end. more words"
	for text, want := range map[string]string{
		"<p>Some <b>words</b><p>and more": "a guess: “Some words and more”",
		"<script>x</script><img alt=y>":   "",
		long:                              "a guess: “" + long[:299] + " …” (2 more words)",
		strings.Repeat("é", 200):          "a guess: “" + strings.Repeat("é", 150) + " …” (1 more words)",
	} {
		page := source.Parse("<body>\n<div>"+text+"</div>", source.Options{})
		a := &Article{places: page.Map}
		n := goquery.NewDocumentFromNode(page.Root).Find("div").Nodes[0]
		a.leaveOut(n, leftOut, "a guess")
		told := ""
		for _, p := range a.Problems {
			told += p.Message
			if p.Line != 2 || p.Column != 1 || p.Code != "left-out" || p.Hint == "" {
				t.Errorf("%.20s: %v", text, p)
			}
		}
		if told != want || len(a.Left) != 1 || a.Left[0].Node != n || (a.Left[0].How == Told) != (want != "") ||
			n.Parent != nil {
			t.Errorf("%.20s: told %q, want %q; left %v", text, told, want, a.Left)
		}
	}
}
