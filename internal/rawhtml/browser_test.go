package rawhtml_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/kramdownfuzz/dom"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// tags are what the random HTML is made of. Formatting is not among it: the
// numbers that we give to tags keep a browser from merging elements that are opened
// anew.
var tags = strings.Split(`ul|ol|li|li|li|dl|dt|dd|div|table|table|tr|tr|td|td|th|thead|tbody|tfoot|caption|colgroup|`+
	`p|span|h2|details|summary|figure|figcaption|blockquote|section|br|hr|img|col`, "|")

// soup draws elements that nest as they please.
func soup(t *rapid.T, depth int) string {
	var b strings.Builder
	for range rapid.IntRange(0, 4).Draw(t, "children") {
		switch tag := rapid.SampledFrom(tags).Draw(t, "tag"); {
		case rapid.IntRange(0, 3).Draw(t, "text") == 0:
			b.WriteString(" words ")
		case tag == "br" || tag == "hr" || tag == "col":
			b.WriteString("<" + tag + ">")
		case tag == "img":
			b.WriteString(`<img src="i.png" alt="">`)
		case depth > 0:
			b.WriteString("<" + tag + ">" + soup(t, depth-1) + "</" + tag + ">")
		}
	}
	return b.String()
}

// TestAsBrowsersDo: our HTML has the tree that a browser makes of the source.
func TestAsBrowsersDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := "<div>" + soup(t, 4) + "</div>\n"
		if !lasts(src) {
			return // there is no HTML that says so
		}
		doc := kramdown.Parse(kramdown.Split(src, ""), kramdown.Options{})
		out, _ := html.Write(doc, html.Options{})
		if want, got := tree(src), tree(string(out)); want != got {
			t.Errorf("%s\n%s\n(-browser +ours)\n%s\n%s", src, out, cmp.Diff(want, got), document.Dump(doc))
		}
	})
}

// lasts reports whether the tree of a source is the same once it is written and
// parsed again. Not all are: an item in a table without rows goes before it, and so
// may end up in another item.
func lasts(src string) bool {
	body := &xhtml.Node{Type: xhtml.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := xhtml.ParseFragment(strings.NewReader(src), body)
	var b strings.Builder
	for _, n := range nodes {
		err = errors.Join(err, xhtml.Render(&b, n))
	}
	return err == nil && tree(src) == tree(b.String())
}

// tree draws a tree without white space between texts.
func tree(src string) string {
	var b strings.Builder
	for line := range strings.Lines(dom.Draw(src)) {
		if i := strings.IndexByte(line, '"'); i >= 0 && !strings.Contains(line[:i], "<") {
			line = strings.ReplaceAll(line, " ", "")
		}
		if strings.TrimSpace(line) != `""` {
			b.WriteString(line)
		}
	}
	return b.String()
}
