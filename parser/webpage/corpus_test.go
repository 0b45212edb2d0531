package webpage

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/realfile"
)

func TestCorpusComesBack(t *testing.T) {
	for name, src := range realfile.HTML(t) {
		doc := Parse(src, nil)
		out, _ := writer.Write(doc, writer.Options{})
		again := Parse(string(out), nil)
		if !document.Equal(doc, again) {
			t.Errorf("%s is another document when it is read back\n%s", name, firstDifference(document.Dump(doc), document.Dump(again)))
		}
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return strings.Join(x[max(0, i-3):min(i+3, len(x))], "\n") + "\n---\n" + strings.Join(y[max(0, i-3):min(i+3, len(y))], "\n")
		}
	}
	return "one is longer"
}

func TestCorpusKeepsItsWords(t *testing.T) {
	for name, src := range realfile.HTML(t) {
		doc := Parse(src, nil)
		want, got := words(src), documentWords(doc)
		if want != got {
			n := 0
			for n < len(want) && n < len(got) && want[n] == got[n] {
				n++
			}
			t.Errorf("%s\n in the page: …%q\n in the document: …%q", name, clip(want, n), clip(got, n))
		}
	}
}

func clip(s string, at int) string { return s[max(0, at-40):min(len(s), at+60)] }

// words returns the text of HTML without white space.
func words(src string) string {
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return ""
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" && !isMark(n) {
			b.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), "")
}

// documentWords returns the same of what the document holds.
func documentWords(doc *document.Document) string {
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
		}
		return true
	})
	return strings.Join(strings.Fields(b.String()), "")
}

// isMark reports the mark of a footnote, and the link back from it.
func isMark(n *html.Node) bool {
	for _, a := range n.Parent.Attr {
		if a.Key == "class" && (strings.Contains(a.Val, "footnote")) {
			return true
		}
	}
	return false
}
