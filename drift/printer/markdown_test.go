package printer

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/convert/html"
)

// TestMarkdownIsPlain checks that nothing of a document becomes markup, a
// mention or a reference: the report read back holds its characters.
func TestMarkdownIsPlain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		signs := rapid.StringOf(rapid.RuneFrom([]rune("abw @#*_~`<>&\"'[]()!|\\-+.:/1\n=${}^")))
		text := strings.Join(strings.Fields(signs.Draw(t, "text")), " ")
		lead := rapid.SampledFrom([]string{"", "x ", "x\n"}).Draw(t, "lead")
		doc := parse("x.md", lead+plain(text)+" x\n")
		out, _ := html.Write(doc, html.Options{})
		got := strings.NewReplacer("<!-- -->", "", "&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"",
			"&#39;", "'", "\u00a0", " ").Replace(string(out))
		want := "<p>" + strings.Join(strings.Fields(lead+text+" x"), " ") + "</p>"
		if strings.Join(strings.Fields(got), " ") != want {
			t.Fatalf("%q reads back as %q", want, got)
		}
		for _, sign := range []string{"@", "#"} {
			if strings.Count(text, sign) != strings.Count(plain(text), sign+"<!-- -->") {
				t.Fatalf("%q may be a mention or a reference", plain(text))
			}
		}
	})
}

func TestMarkdownNothing(t *testing.T) {
	if got := string(draw(t, Markdown, compareMarkdown("a", "a"), Options{})); got != "## Drift\n\nNo drift.\n" {
		t.Errorf("got %q", got)
	}
}
