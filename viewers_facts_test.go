package stemma_test

import (
	"bytes"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// facts are what a viewer must show of a document. Text has no white space in
// it, which viewers treat as they like.
type facts struct {
	text, notes      string
	headings         []string
	items            []string
	tables           []string
	links, images    []string
	strong, emphasis []string
	code             []string
}

// squeeze returns s without white space, its letters composed, as pandoc does.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200b' {
			return -1
		}
		return r
	}, norm.NFC.String(s))
}

// address returns an address as it is compared, whatever of it is escaped.
func address(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		s = plain
	}
	return squeeze(s)
}

// factsOf returns the facts of a document.
func factsOf(doc *document.Document) facts {
	c := docFacts{}
	if doc.Meta.Title != "" {
		c.headings = append(c.headings, "1 "+squeeze(doc.Meta.Title))
		c.write(doc.Meta.Title)
	}
	document.WalkBlocks(doc.Blocks, c.visit)
	notes := docFacts{facts: c.facts}
	for _, note := range annotation.OrderFootnotes(doc.Blocks, doc.Footnotes) {
		if refersTo(doc, note.Label) {
			document.Walk(note, notes.visit)
		}
	}
	f := notes.facts
	f.text, f.notes = c.b.String(), notes.b.String()
	return f
}

// repeats reports whether a note is referred to more than once or from within
// a note.
func repeats(doc *document.Document) bool {
	seen := map[string]int{}
	count := func(n document.Node) bool {
		if ref, ok := n.(*document.FootnoteRef); ok {
			seen[ref.Label]++
		}
		return true
	}
	document.WalkBlocks(doc.Blocks, count)
	for _, note := range doc.Footnotes {
		document.Walk(note, count)
		document.Walk(note, count)
	}
	for _, n := range seen {
		if n > 1 {
			return true
		}
	}
	return false
}

func refersTo(doc *document.Document, label string) (found bool) {
	document.WalkDocument(doc, func(n document.Node) bool {
		ref, ok := n.(*document.FootnoteRef)
		found = found || ok && ref.Label == label
		return !found
	})
	return found
}

type docFacts struct {
	facts
	b     strings.Builder
	depth int
}

func (c *docFacts) write(s string) { c.b.WriteString(squeeze(s)) }

func (c *docFacts) visit(n document.Node) bool {
	switch n := n.(type) {
	case *document.Section:
		c.write(n.Number)
		if n.IsHeaded() {
			level := min(max(n.Level, 1), 6)
			c.headings = append(c.headings, fmt.Sprint(level, " ", squeeze(n.Number)+textIn(nodesOf(n.Heading))))
		}
	case *document.Text:
		c.write(n.Text)
	case *document.Code:
		c.write(n.Text)
		c.code = append(c.code, squeeze(n.Text))
	case *document.Math:
		c.write(n.Text)
		c.code = append(c.code, squeeze(n.Text))
	case *document.CodeBlock:
		c.write(n.Text)
		c.code = append(c.code, squeeze(n.Text))
	case *document.MathBlock:
		c.write(n.Text)
		c.code = append(c.code, squeeze(n.Text))
	case *document.Link:
		c.links = append(c.links, address(n.Href))
	case *document.Image:
		c.write(n.Alt)
		c.images = append(c.images, address(n.Src)+" "+squeeze(n.Alt))
	case *document.Strong:
		c.strong = append(c.strong, textIn(nodesOf(n.Inlines)))
	case *document.Emphasis:
		c.emphasis = append(c.emphasis, textIn(nodesOf(n.Inlines)))
	case *document.Table:
		c.tables = append(c.tables, tableFacts(n))
	case *document.List:
		return c.list(n)
	case *document.Raw:
		if n.Format == "html" {
			c.raw(n.Text)
		}
	case *document.RawInline:
		switch n.Format {
		case "template":
			c.write(n.Text)
		case "html":
			c.raw(n.Text)
		}
	}
	return true
}

// list numbers the items of a list, as HTML does.
func (c *docFacts) list(l *document.List) bool {
	c.depth++
	number, step := 1, 1
	if l.Start != 0 {
		number = l.Start
	} else if start, ok := l.Pairs["start"]; ok {
		number, _ = strconv.Atoi(start)
	}
	if _, reversed := l.Pairs["reversed"]; reversed {
		step = -1
		if l.Start == 0 {
			number = len(l.Items)
		}
	}
	for _, item := range l.Items {
		if value, err := strconv.Atoi(item.Pairs["value"]); err == nil {
			number = value
		}
		c.items = append(c.items, itemFact(c.depth, l.Ordered, number))
		number += step
		document.WalkBlocks(item.Blocks, c.visit)
	}
	c.depth--
	return false
}

func itemFact(depth int, ordered bool, number int) string {
	if !ordered {
		return fmt.Sprint(depth, " •")
	}
	return fmt.Sprint(depth, " ", number)
}

func nodesOf(inlines []document.Inline) (out []document.Node) {
	for _, n := range inlines {
		out = append(out, n)
	}
	return out
}

func textIn(nodes []document.Node) string {
	c := docFacts{}
	for _, n := range nodes {
		document.Walk(n, c.visit)
	}
	return c.b.String()
}

// tableFacts draws the rows of a table that show anything.
func tableFacts(t *document.Table) string {
	var rows []string
	for _, part := range append(append([][]*document.Row{t.Head}, t.Bodies...), t.Foot) {
		for _, row := range part {
			var cells []string
			for _, cell := range row.Cells {
				c := docFacts{}
				document.WalkBlocks(cell.Blocks, c.visit)
				cells = append(cells, c.b.String())
			}
			if line := strings.Join(cells, "|"); strings.Trim(line, "|") != "" {
				rows = append(rows, line)
			}
		}
	}
	return strings.Join(rows, "\n")
}

// raw adds what raw HTML shows.
func (c *docFacts) raw(src string) {
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return
	}
	f := htmlFacts{facts: c.facts}
	f.node(root)
	c.facts = f.facts
	c.write(f.b.String())
}

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
