package source

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestBare: attributes, scripts and styles are in the tree as if the parser had got them.
func TestBare(t *testing.T) {
	for _, src := range []string{
		`<p a b=c d = 'e f' g="h>i" j=k/ l/>x<p/a/b=c><P A=1 a=2 B=3 b>y<p =a b==c "d'e>z`,
		`<a z=1 a=2 m>x</a><b z=1 a=2>y</b><img src=a/b><input type=hidden name=x><p title="a &amp; b" id=c>`,
		`<p>x<b class=a>y<p class=b>z<a b c>a<p>b`, // formatting that is opened anew
		`<svg viewbox="0 0 1 1" xlink:href=a><style>a</style><path D=b></svg><math definitionurl=a>`,
		`<script a=b>if (a < b) "</p>"</script><style>p > q {}</STYLE ><script>`,
		`<script><!-- a --></script>b<script><!--<script>a</script>b--></script>c<script><!--<script`,
		"<script>a\rb\x00</script><p a='b\rc\x00'>x",
		"<title a=b>x<script></title><textarea>\n<style></textarea><xmp a><p></xmp><noscript><style>a</style>",
		`<table><script>a</script><tr><style>b</style><td a=b>c`,
		`<select a><option b=c><script d>e</script><style>f</style>`,
		`<p ` + strings.Repeat("a b ", 40) + `c=d>x`,
	} {
		page := Parse(src, Options{})
		var want *html.Node
		if page.Whole {
			want, _ = html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
		} else {
			want, _ = parse([]byte(src), false)
		}
		for n := range page.Root.Descendants() {
			n.Attr = slices.Clone(Attributes(n))
		}
		if got, want := render(t, page.Root), render(t, want); got != want {
			t.Errorf("%.200q\n got %.400s\nwant %.400s", src, got, want)
		}
	}
}

func render(t *testing.T, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
