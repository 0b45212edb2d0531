package webpage

import (
	"bytes"
	"html/template"
	"strings"
	"testing"

	"golang.org/x/net/html"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/hostile"
)

// seeds are pages that hold one of each kind of thing.
func seeds() []string {
	pages := []string{
		"<p>x", "<!DOCTYPE html><html lang=cy><title>x - GOV.UK</title><body><main><h1>x</h1><p>y</main>",
		"<h2 id=a><span class=number>1. </span>x</h2><p>y<h3>z</h3>",
		"<ul><li>x<ul><li>y</ul><li><p>z</ul><ol start=3><li>a</ol>",
		"<dl><dt>x<dd>y<div><dt>z<dd>a</div></dl>", "<table><caption>x<thead><tr><th scope=col>y<tbody><tr>" +
			"<th>z<td colspan=2 style='text-align:right'>a</table>",
		`x<sup id="fnref:1"><a href="#fn:1" class="footnote">[footnote 1]</a></sup><div class="footnotes"><ol>` +
			`<li id="fn:1"><p>y <a href="#fnref:1" class="reversefootnote">↩</a></p></ol></div>`,
		"<blockquote><p>x</blockquote><pre><code class=language-go>y\n</code></pre><hr>",
		"<figure><img src=x alt=y><figcaption>z</figcaption></figure>",
		`<p><abbr title="y">x</abbr> <em>a</em> <strong>b</strong> <code>c</code> <del>d</del> <b>e</b><br>f`,
		`<div class="information"><p>x</div>`,
		"<p><a href='java\nscript:x'>y</a><img src=data:text/html,x onerror=y>" +
			"<svg onload=x><a xlink:href='javascript:x'>",
		"<script>x</script><style>y</style><noscript><p>z</noscript><template><p>a</template><iframe src=x></iframe>",
		"<math><mi><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=y&gt;'>",
		"<svg></p><style><a title='</style><script>x</script>'>",
		"<noscript><p title='</noscript><img src=x onerror=y>'>", "<select><option>x<p>y",
		"<form><input><textarea></form></textarea></form>",
		"<b><p>x</b>y", "<a href=x><div>y</div><a href=z>a", "<table>x<b>y<tr><td>z",
		"<p><font size=1>x<p><font size=2>y", "<!--x--><!--[if gte mso 9]>y<![endif]-->",
		"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>·<![endif]>x<o:p></o:p>",
		"<object><embed><param><b></object>x",
		"<plaintext>x", "<frameset><frame>x", "&#xD800;&nbsp;&nosuch;&amp;lt;\u00a0\u2028", "<x-y @=7 a=b>z</x-y>",
		"<p @=5>x</p @=6>", "<td>x<tr><li>y<dd>z",
	}
	for _, page := range hostile.Pages(20) {
		pages = append(pages, page)
	}
	return pages
}

func FuzzParse(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ReplaceAll(strings.ToValidUTF8(src, ""), "\r", "")
		doc := Parse(src, nil)
		checkPlaces(t, src, doc)
		if again := Parse(src, nil); !document.Equal(doc, again) {
			t.Fatal("read once more, the page is another document")
		}
	})
}

// checkPlaces asserts that all nodes and problems are within the source.
func checkPlaces(t *testing.T, src string, doc *document.Document) {
	t.Helper()
	lines := strings.Split(src, "\n")
	check := func(what string, s document.Span) {
		if s.IsZero() {
			return
		}
		if s.Line < 1 || int(s.Line) > len(lines) || s.Column < 1 || int(s.Column) > len(lines[s.Line-1])+1 {
			t.Fatalf("%s stands at %d:%d, outside of the source", what, s.Line, s.Column)
		}
	}
	for _, p := range doc.Problems {
		check(p.Code, p.Span)
		if p.Message == "" || p.Code == "" || strings.Contains(p.Message, "\n") && !strings.Contains(src, "\n") {
			t.Fatalf("a problem without words: %+v", p)
		}
	}
	document.WalkDocument(doc, func(n document.Node) bool {
		check("a node", n.Pos())
		return true
	})
}

// FuzzSafe asserts that nothing which comes of a page runs in a browser.
func FuzzSafe(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		doc := Parse(strings.ReplaceAll(strings.ToValidUTF8(src, ""), "\r", ""), nil)
		for _, standalone := range []bool{false, true} {
			out, _ := writer.Write(doc, writer.Options{Standalone: standalone})
			checkInert(t, out, standalone)
			if standalone {
				continue
			}
			if _, err := template.New("").Delims("\x00", "\x00").Parse(string(out)); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
		}
	})
}

// checkInert asserts that a browser finds nothing to run in HTML.
func checkInert(t *testing.T, out []byte, page bool) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(out))
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "iframe", "object", "embed", "form", "button", "textarea", "select", "svg", "base",
			"link", "template", "noscript", "frameset":
			t.Fatalf("active element <%s>\n%s", n.Data, out)
		case "style":
			if !page {
				t.Fatalf("a style\n%s", out)
			}
		}
		for _, a := range n.Attr {
			value := strings.ToLower(strings.Map(func(r rune) rune {
				if r <= ' ' {
					return -1
				}
				return r
			}, a.Val))
			address := a.Key == "href" || a.Key == "src" || a.Key == "cite" || a.Key == "background" ||
				a.Key == "action" || a.Key == "formaction"
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "srcdoc", a.Key == "formaction", a.Key == "action",
				address && (strings.HasPrefix(value, "javascript:") || strings.HasPrefix(value, "vbscript:") ||
					strings.HasPrefix(value, "data:text")):
				t.Fatalf("active attribute %s=%q of <%s>\n%s", a.Key, a.Val, n.Data, out)
			}
		}
	}
}
