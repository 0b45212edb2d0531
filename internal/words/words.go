// Package words compares what HTML says with what a document holds, for tests
// that nothing was lost: all text, without white space and without the marks
// of footnotes, which are made anew.
package words

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// HTML returns the words of HTML.
func HTML(src string) string {
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return ""
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" && !IsMark(n.Parent) {
			b.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), "")
}

// IsMark reports the mark of a footnote, and the link back from it.
func IsMark(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "class" && (a.Val == "footnote" || a.Val == "reversefootnote") {
			return true
		}
	}
	return false
}

// Document returns the words of a document, those of its footnotes behind it.
func Document(doc *document.Document) string {
	var b strings.Builder
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			b.WriteString(n.Text)
		case *document.Code:
			b.WriteString(n.Text)
		case *document.CodeBlock:
			b.WriteString(n.Text)
		case *document.Section:
			b.WriteString(n.Number)
		case *document.Raw:
			b.WriteString(HTML(n.Text))
		case *document.RawInline:
			b.WriteString(HTML(n.Text))
		}
		return true
	})
	return strings.Join(strings.Fields(b.String()), "")
}
