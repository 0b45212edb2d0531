package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/internal/hostile"
)

// sameCuts compares the pieces of a source with those of the tokenizer that the
// parser uses.
func sameCuts(t interface{ Fatalf(string, ...any) }, src string, cdata bool) {
	z := html.NewTokenizer(strings.NewReader(src))
	c := tokenizer{src: src, cdata: cdata}
	z.AllowCDATA(cdata)
	for {
		want, got := z.Next(), c.next()
		if want == html.DoctypeToken {
			want = html.CommentToken
		}
		if raw := string(z.Raw()); src[c.from:c.to] != raw {
			t.Fatalf("%q: cut %q, want %q", src, src[c.from:c.to], raw)
		}
		if want == html.SelfClosingTagToken && got == html.StartTagToken {
			got = want // an attribute that is there twice; open is the safe side
		}
		if got != want {
			t.Fatalf("%q: %q is %v, want %v", src, z.Raw(), got, want)
		}
		if want == html.ErrorToken {
			return
		}
		if want == html.StartTagToken || want == html.EndTagToken || want == html.SelfClosingTagToken {
			if name, _ := z.TagName(); c.name != string(name) {
				t.Fatalf("%q: name %q, want %q", src, c.name, name)
			}
		}
	}
}

func TestCuts(t *testing.T) {
	for _, page := range hostile.Pages(50) {
		sameCuts(t, page, false)
		sameCuts(t, page, true)
	}
}

// TestCutsOfPieces puts pieces of markup together as they come.
func TestCutsOfPieces(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		"<", "<a", "<P", "</", "</a", ">", "/", "/>", "=", " ", "\n", "\"", "'", "x", "A\x00b", "-", "--", "!", "<!",
		"<!--", "-->", "--!>", "?", "<?", "<!DOCTYPE", "<![CDATA[", "]", "]]>", "<script>",
		"</script>", "<title>", "</TITLE ",
		"<xmp", "<plaintext>", "a=b", " c=\"d\"", "é",
	})
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOf(pieces).Draw(t, "pieces"), "")
		sameCuts(t, src, rapid.Bool().Draw(t, "cdata"))
	})
}
