package stemma_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// factsOfHTML returns the facts of what a viewer shows.
func factsOfHTML(t *testing.T, src []byte) facts {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	f := htmlFacts{}
	f.node(root)
	f.text = f.b.String()
	return f.facts
}

type htmlFacts struct {
	facts
	b     strings.Builder
	depth int
}

func attributeOf(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, names ...string) bool {
	for _, class := range strings.Fields(attributeOf(n, "class")) {
		for _, name := range names {
			if class == name {
				return true
			}
		}
	}
	return false
}

func (f *htmlFacts) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.node(c)
	}
}

// within returns the text of a node, as part of that of the page.
func (f *htmlFacts) within(n *html.Node) string {
	start := f.b.Len()
	f.children(n)
	return f.b.String()[start:]
}

func (f *htmlFacts) node(n *html.Node) {
	if n.Type == html.TextNode {
		f.b.WriteString(squeeze(n.Data))
		return
	}
	if hasClass(n, "footnote-ref", "footnote-back", "footnote-backref") {
		return
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Title:
	case atom.Section:
		if !hasClass(n, "footnotes") {
			f.children(n)
			return
		}
		notes := htmlFacts{facts: f.facts, depth: -1}
		notes.children(n)
		f.facts = notes.facts
		f.notes = notes.b.String()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		i := len(f.headings)
		f.headings = append(f.headings, "")
		f.headings[i] = n.Data[1:] + " " + f.within(n)
	case atom.Strong, atom.B:
		i := len(f.strong)
		f.strong = append(f.strong, "")
		f.strong[i] = f.within(n)
	case atom.Em, atom.I:
		i := len(f.emphasis)
		f.emphasis = append(f.emphasis, "")
		f.emphasis[i] = f.within(n)
	case atom.Code, atom.Pre:
		if n.DataAtom == atom.Pre && n.FirstChild != nil && n.FirstChild.DataAtom == atom.Code {
			f.children(n)
			return
		}
		i := len(f.code)
		f.code = append(f.code, "")
		f.code[i] = f.within(n)
	case atom.A:
		if _, ok := hrefOf(n); ok {
			f.links = append(f.links, address(attributeOf(n, "href")))
		}
		f.children(n)
	case atom.Img:
		f.b.WriteString(squeeze(attributeOf(n, "alt")))
		f.images = append(f.images, address(attributeOf(n, "src"))+" "+squeeze(attributeOf(n, "alt")))
	case atom.Ul, atom.Ol:
		f.list(n)
	case atom.Table:
		f.table(n)
	case atom.Figure:
		f.captionFirst(n)
	default:
		f.children(n)
	}
}

// captionFirst visits what is in a figure in the order of the document, of which the
// caption is the first wherever it is shown.
func (f *htmlFacts) captionFirst(n *html.Node) {
	var rest []*html.Node
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.Figcaption {
			f.children(c)
		} else {
			rest = append(rest, c)
		}
	}
	for _, c := range rest {
		f.node(c)
	}
}

func hrefOf(n *html.Node) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == "href" {
			return a.Val, true
		}
	}
	return "", false
}

func (f *htmlFacts) list(n *html.Node) {
	f.depth++
	number := 1
	if start := attributeOf(n, "start"); start != "" {
		number, _ = strconv.Atoi(start)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Li && f.depth > 0 {
			f.items = append(f.items, itemFact(f.depth, n.DataAtom == atom.Ol, number))
			number++
		}
		f.node(c)
	}
	f.depth--
}

func (f *htmlFacts) table(n *html.Node) {
	i := len(f.tables)
	f.tables = append(f.tables, "")
	var rows []string
	var cells []string
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		switch n.DataAtom {
		case atom.Tr:
			cells = nil
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				visit(c)
			}
			if line := strings.Join(cells, "|"); strings.Trim(line, "|") != "" {
				rows = append(rows, line)
			}
		case atom.Td, atom.Th:
			cells = append(cells, f.within(n))
		case atom.Thead, atom.Tbody, atom.Tfoot, atom.Table:
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				visit(c)
			}
		default:
			f.node(n)
		}
	}
	visit(n)
	f.tables[i] = strings.Join(rows, "\n")
}
