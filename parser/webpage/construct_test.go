package webpage_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// counts is how many of each construct there are.
type counts struct {
	headings, items, terms, cells, captions, links, images, abbreviations, notes, references, quotes, breaks, boxes int
}

// TestConstructs counts what the HTML of each published item holds, and what
// is in the document.
func TestConstructs(t *testing.T) {
	texts := realfile.HTML(t)
	var all counts
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		want, got := countHTML(t, texts[name]), countDocument(webpage.Parse(texts[name], nil))
		if want != got {
			t.Errorf("%s\n html     %+v\n document %+v", name, want, got)
		}
		all.headings += got.headings
		all.items += got.items
		all.cells += got.cells
		all.links += got.links
		all.abbreviations += got.abbreviations
		all.references += got.references
	}
	t.Logf("in %d texts: %+v", len(texts), all)
}

func countHTML(t *testing.T, src string) (c counts) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			if strings.TrimSpace(htmlText(n)) != "" || attribute(n, "id") != "" {
				c.headings++
			}
		case atom.Li:
			if strings.HasPrefix(attribute(n, "id"), "fn:") {
				c.notes++
			} else {
				c.items++
			}
		case atom.Dt, atom.Dd:
			c.terms++
		case atom.Td, atom.Th:
			c.cells++
		case atom.Caption, atom.Figcaption:
			if strings.TrimSpace(htmlText(n)) != "" {
				c.captions++
			}
		case atom.A:
			switch class := attribute(n, "class"); {
			case class == "footnote":
				c.references++
			case class != "reversefootnote" && attribute(n, "href") != "":
				c.links++
			}
		case atom.Img:
			c.images++
		case atom.Abbr, atom.Acronym:
			c.abbreviations++
		case atom.Blockquote:
			c.quotes++
		case atom.Br:
			c.breaks++
		case atom.Div:
			if class := attribute(n, "class"); class != "" && class != "footnotes" {
				c.boxes++
			}
		}
	}
	return c
}

func htmlText(n *html.Node) string {
	var b strings.Builder
	for child := range n.Descendants() {
		if child.Type == html.TextNode {
			b.WriteString(child.Data)
		}
	}
	return b.String()
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func countDocument(doc *document.Document) (c counts) {
	c.notes = len(doc.Footnotes)
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			c.headings++
		case *document.ListItem:
			c.items++
		case *document.Term, *document.Definition:
			c.terms++
		case *document.Cell:
			c.cells++
		case *document.Table:
			c.captions += min(len(n.Caption), 1)
		case *document.Figure:
			c.captions += min(len(n.Caption), 1)
		case *document.Link:
			if n.Href != "" {
				c.links++
			}
		case *document.FootnoteRef:
			c.references++
		case *document.Image:
			c.images++
		case *document.Abbreviation:
			c.abbreviations++
		case *document.Quote:
			c.quotes++
		case *document.LineBreak:
			c.breaks++
		case *document.Element:
			if n.Tag == "div" && len(n.Classes) > 0 {
				c.boxes++
			}
		}
		return true
	})
	return c
}
