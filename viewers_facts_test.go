package stemma_test

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
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
