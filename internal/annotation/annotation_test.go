package annotation_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/randdoc"
)

// TestRoundTrip checks that every value comes back, and that nothing in it can
// end the comment, its line, a table cell or a link.
func TestRoundTrip(t *testing.T) {
	texts := randdoc.Text()
	rapid.Check(t, func(t *rapid.T) {
		a := &annotation.Annotation{Word: "section"}
		a.Flag("headless")
		a.Set("key", texts.Draw(t, "value"))
		a.SetAttr(document.Attr{
			ID: texts.Draw(t, "id"), Classes: []string{"a", "b"},
			Pairs: map[string]string{texts.Draw(t, "name"): texts.Draw(t, "pair")},
		})
		text := string(a.Append(nil))
		inner := strings.TrimSuffix(strings.TrimPrefix(text, "<!--"), "-->")
		if strings.ContainsAny(inner, "\n\r|]{`") || strings.Contains(inner, "--") {
			t.Fatalf("not safe: %q", text)
		}
		back, ok := annotation.Parse(text)
		if !ok {
			t.Fatalf("does not read back: %q", text)
		}
		if diff := cmp.Diff(a, back, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%q reads back as something else\n%s", text, diff)
		}
	})
}

func TestParseIsStrict(t *testing.T) {
	for _, text := range []string{
		"", "<!-- -->", "<!-- stemma: -->", "<!-- stemma:section -->", "<!-- stemma: section  a -->",
		"<!-- stemma: section a= -->", "<!-- stemma: section a=\"b -->", "<!-- stemma: section a=\"\\q\" -->",
		"<!-- stemma: section --> x", "<!-- stemma: Section -->",
		"<!-- stemma: section =b -->", "<!-- stemma: section a=\"\\x0;\" -->", "<!-- stemma: section a=\"\\",
	} {
		if a, ok := annotation.Parse(text); ok {
			t.Errorf("%q is read as %+v", text, a)
		}
	}
}

func TestScanTag(t *testing.T) {
	for text, want := range map[string]string{
		"<b>": "<b>", "</b >x": "</b >", "<br/>": "<br/>", "<a\nb>": "<a\nb>",
		"<a href='>' b=c d>x": "<a href='>' b=c d>",
		"<":                   "", "<b": "", "</b c>": "", "<a b='": "", "<a/ >": "", "<1>": "", "<a b=>": "",
		"<a\"b\">":     "",
		"<a b=\"c\"d>": "",
	} {
		_, n, ok := annotation.ScanTag(text)
		if !ok {
			n = 0
		}
		if text[:n] != want {
			t.Errorf("%q: the tag is %q, not %q", text, text[:n], want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`<!-- stemma: section role=department @style="a: \"b\" -\-> \x7c;" -->`)
	f.Add(`<div class="a" b='c' d=e f>`)
	f.Fuzz(func(t *testing.T, text string) {
		annotation.Tokens(text)
		if !utf8.ValidString(text) || strings.Contains(text, "\x00") {
			return
		}
		if a, ok := annotation.Parse(text); ok {
			if back, ok := annotation.Parse(string(a.Append(nil))); !ok || !cmp.Equal(a, back) {
				t.Errorf("%q is read as %+v, written again as %+v", text, a, back)
			}
		}
	})
}
