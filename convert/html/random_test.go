package html

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/randdoc"
)

// FuzzDocument: whatever the tree, its HTML is sound, and a browser finds
// in it the tree that was written.
func FuzzDocument(f *testing.F) {
	documents := randdoc.Wild()
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) { checkDocument(t, documents.Draw(t, "document")) }))
}

func TestRandomDocuments(t *testing.T) {
	for name, documents := range map[string]*rapid.Generator[*document.Document]{
		"tame": randdoc.Document(), "wild": randdoc.Wild(),
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) { checkDocument(t, documents.Draw(t, "document")) })
		})
	}
}

func checkDocument(t *rapid.T, doc *document.Document) {
	for _, opts := range []Options{{}, {Standalone: true}} {
		out, _ := Write(doc, opts)
		checkOutput(t, out)
		if again, _ := Write(doc, opts); !bytes.Equal(out, again) {
			t.Error("two runs differ")
		}
		plain, _ := Write(withoutRaw(doc), opts)
		if opts.Standalone {
			_, plain, _ = bytes.Cut(plain, []byte("<body>"))
			plain, _, _ = bytes.Cut(plain, []byte("</body>"))
		}
		if written, found := writtenTree(plain), foundTree(parse(t, plain)); written != found {
			t.Errorf("a browser rearranges the tree\n%s\nwritten: %s\nfound:   %s", plain, written, found)
		}
	}
}

// withoutRaw returns a document without the raw HTML of authors, whose tables
// browsers complete.
func withoutRaw(doc *document.Document) *document.Document {
	return document.Rewrite(doc, func(n document.Node) []document.Node {
		switch n.(type) {
		case *document.Raw, *document.RawInline:
			return nil
		}
		return []document.Node{n}
	})
}

// writtenTree draws the elements of src as they are written.
func writtenTree(src []byte) string {
	var b strings.Builder
	for z := html.NewTokenizer(bytes.NewReader(src)); ; {
		kind := z.Next()
		name, _ := z.TagName()
		switch kind {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken:
			b.WriteString("(" + string(name))
			if void(string(name)) || voidUnknown(string(name)) {
				b.WriteByte(')')
			}
		case html.EndTagToken:
			b.WriteByte(')')
		}
	}
}

// foundTree draws the elements below n; the groups of rows that browsers add
// are left out.
func foundTree(n *html.Node) string {
	var b strings.Builder
	for c := range n.ChildNodes() {
		if c.Type != html.ElementNode {
			continue
		}
		b.WriteString("(" + c.Data + foundTree(c) + ")")
	}
	return b.String()
}
