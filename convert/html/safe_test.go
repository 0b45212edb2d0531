package html

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
)

// reporter is what *testing.T and *rapid.T have in common.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
	Fatal(args ...any)
}

// checkOutput asserts what holds for every output: the tags are balanced, a
// browser finds nothing to run in it, and reading and writing it once more
// changes nothing.
func checkOutput(t reporter, out []byte) {
	t.Helper()
	checkBalance(t, out)
	first := parse(t, out)
	for n := range first.Descendants() {
		checkInert(t, n)
	}
	once := render(t, first)
	if twice := render(t, parse(t, once)); !bytes.Equal(once, twice) {
		t.Errorf("the tree is not stable:\n%s\nonce:  %s\ntwice: %s", out, once, twice)
	}
}

func checkBalance(t reporter, out []byte) {
	t.Helper()
	var open []string
	for z := html.NewTokenizer(bytes.NewReader(out)); ; {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("not closed: %v\n%s", open, out)
			}
			return
		case html.StartTagToken:
			if name, _ := z.TagName(); !void(string(name)) && !voidUnknown(string(name)) {
				open = append(open, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> closes nothing, open are %v\n%s", name, open, out)
			}
			open = open[:len(open)-1]
		}
	}
}

func checkInert(t reporter, n *html.Node) {
	t.Helper()
	if n.Type != html.ElementNode {
		return
	}
	switch n.Data {
	case "script", "iframe", "object", "embed", "form", "button", "textarea", "select", "svg", "math", "base", "link":
		t.Errorf("active element <%s>", n.Data)
	}
	for _, a := range n.Attr {
		value := strings.ToLower(strings.Map(func(r rune) rune {
			if r <= ' ' {
				return -1
			}
			return r
		}, a.Val))
		switch {
		case strings.HasPrefix(a.Key, "on"), a.Key == "srcdoc", a.Key == "formaction":
			t.Errorf("active attribute %s of <%s>", a.Key, n.Data)
		case urlAttribute(a.Key) && (strings.HasPrefix(value, "javascript:") || strings.HasPrefix(value, "vbscript:") ||
			strings.HasPrefix(value, "data:text")):
			t.Errorf("active address %q in %s of <%s>", a.Val, a.Key, n.Data)
		}
	}
}

func parse(t reporter, src []byte) *html.Node {
	t.Helper()
	root := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := html.ParseFragment(bytes.NewReader(src), root)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	for n := range root.Descendants() { // the order of attributes means nothing
		slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
	}
	return root
}

func render(t reporter, root *html.Node) []byte {
	t.Helper()
	var b bytes.Buffer
	for n := range root.ChildNodes() {
		if err := html.Render(&b, n); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func FuzzRaw(f *testing.F) {
	for _, seed := range []string{
		"<div>", "</div>", "<b><p>x</b></p>", "<a href=x><a href=y>", "<table>x<tr><td>", "<p><div>",
		"<script>x", "<!--", "<!-->", "<!-- --!",
		"<img src=x onerror=y>", "<a href='java\nscript:x'>", "<svg><style><a title='</style><script>'>", "&lt;script>",
		"&", "<", "</", "<ul><li><li></ul>",
		"<noscript><p title='</noscript><img src=x onerror=y>'>",
		"<math><mi><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=y&gt;'>",
		"<pre>\n\nx</pre>", "<ruby><rt>x", "<h1><h2>", "<a><div><a>", "<li><p><li>", "<select><option>",
		"<details><summary>", "<style>@import x",
	} {
		f.Add(seed, " tail <b>")
	}
	f.Fuzz(func(t *testing.T, first, second string) {
		doc := &document.Document{Blocks: []document.Block{
			&document.Raw{Format: "html", Text: first},
			&document.Quote{Blocks: []document.Block{&document.Raw{Format: "html", Text: second}}},
			&document.Paragraph{Inlines: []document.Inline{
				&document.RawInline{Format: "html", Text: first},
				&document.Text{Text: "lt;"},
				&document.Emphasis{Inlines: []document.Inline{&document.RawInline{Format: "html", Text: second}}},
				&document.Link{Href: second,
					Inlines: []document.Inline{&document.RawInline{Format: "html", Text: second}}},
			}},
			&document.Element{Tag: first, Attr: document.Attr{Pairs: map[string]string{first: second, "href": second}}},
		}}
		out, _ := Write(doc, Options{})
		checkOutput(t, out)
	})
}
