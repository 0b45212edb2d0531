package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// annotate reads an annotation between blocks: it is a block of its own, ends
// one, or waits for the next.
func (c *container) annotate(n note) {
	switch n.Word {
	case "attributes", "header", "group", "table":
		c.pending = append(c.pending, n)
		return
	case "element":
		if _, ok := n.Get("tag"); !ok {
			c.pending = append(c.pending, n)
			return
		}
	}
	c.flush()
	switch {
	case n.Word == "document" && c.top && !c.described:
		c.meta(n.Annotation)
	case n.Word == "section" && n.Has("headless"):
		level := min(max(n.Int("level"), 1), 6)
		c.section(&document.Section{Span: n.at, Level: level}, n.Annotation)
	case n.Word == "end":
		c.endNote(n)
	case n.Word == "contents":
		c.add(&document.Contents{
			Span: n.at, Attr: n.Attr(), Ordered: n.Has("ordered"), Levels: levels(n.Value("levels")),
		})
	case n.Word == "notes":
		c.add(&document.Notes{Span: n.at, Attr: n.Attr(), Start: n.Int("start"), Mark: n.Value("mark"),
			Backlink: n.Value("backlink"), Inline: n.Has("inline")})
	case n.Word == "paragraph" && n.Has("empty"):
		p := &document.Paragraph{Span: n.at, Tight: c.tight && len(c.open) == 0}
		c.describe(p, n.Annotation)
		c.add(p)
	case n.Word == "list" && n.Has("empty"):
		c.add(&document.List{Span: n.at, Attr: n.Attr(), Ordered: n.Has("ordered"), Start: n.Int("start")})
	case n.Word == "raw" && hasText(n.Annotation):
		c.add(&document.Raw{Span: n.at, Format: rawFormat(n.Annotation), Text: n.Value("text")})
	case n.Word == "element":
		c.elementNote(n)
	default:
		c.pending = append(c.pending, n)
	}
}

func hasText(a *annotation.Annotation) bool {
	_, ok := a.Get("text")
	return ok
}

func rawFormat(a *annotation.Annotation) string {
	if format, ok := a.Get("format"); ok {
		return format
	}
	return "html"
}

// meta reads what the text says of itself: at its end, how it was written; at
// the top, where we wrote it before there was front matter, the metadata as well.
func (c *container) meta(a *annotation.Annotation) {
	c.described = true
	c.titled = a.Has("title")
	c.auto = a.Value("ids") != "written"
	c.inOrder = a.Value("footnotes") == "written"
	m := &c.doc.Meta
	for _, field := range m.Texts() {
		if value, ok := a.Get(field.Name); ok {
			*field.Value = value
		}
	}
	m.CurrentGovernment = m.CurrentGovernment || a.Has("current-government")
	m.Political = m.Political || a.Has("political")
	for _, item := range a.Items {
		if item.Name == "organisation" {
			m.Organisations = append(m.Organisations, item.Value)
		}
	}
}

// endNote ends the innermost section or the innermost element between comments.
func (c *container) endNote(n note) {
	if len(c.open) > 0 {
		top := c.open[len(c.open)-1]
		switch {
		case n.Has("section") && top.section:
			c.pop()
			return
		case n.Has("element") && c.opened[commented] > 0:
			c.endElement(commented, n.at)
			return
		}
	}
	c.stray(n)
}

// elementNote opens an element between comments.
func (c *container) elementNote(n note) {
	if c.depth >= annotation.MaxNesting {
		c.stray(n)
		c.tooDeep(n.at)
		return
	}
	e := &document.Element{Span: n.at, Attr: n.Attr(), Tag: n.Value("tag")}
	c.add(&document.Raw{Span: n.at, Format: "html", Text: n.text})
	c.push(frame{tag: commented, element: e, nests: true})
}

// annotationOf reads a block that is nothing but an annotation of the given
// word.
func (r *reader) annotationOf(n ast.Node, word string) *annotation.Annotation {
	block, ok := n.(*ast.HTMLBlock)
	if !ok {
		return nil
	}
	a, ok := annotation.Parse(strings.TrimSpace(r.htmlText(block)))
	if !ok || a.Word != word {
		return nil
	}
	return a
}

// levels reads the levels that a table of contents lists: "1 2 3".
func levels(list string) []int {
	var out []int
	for _, word := range strings.Fields(list) {
		if n, err := strconv.Atoi(word); err == nil && 1 <= n && n <= 6 {
			out = append(out, n)
		}
	}
	return out
}
