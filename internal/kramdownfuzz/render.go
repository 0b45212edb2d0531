package main

import (
	"fmt"
	"html"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// render writes doc as kramdown would, to the letter of the model. It makes
// nothing safe and mends nothing, as package convert does, so that what is
// compared is the reading alone.
func render(doc *document.Document) string {
	r := &renderer{doc: doc, seen: map[string]int{}, number: map[string]int{}, counted: map[string]bool{}}
	r.count(doc.Blocks)
	r.blocks(doc.Blocks)
	r.footnotes()
	return r.String()
}

type renderer struct {
	strings.Builder
	doc    *document.Document
	seen   map[string]int // references to each footnote so far
	number map[string]int
	placed bool   // the footnotes are written
	box    string // of a task, for the paragraph that comes

	counted map[string]bool // footnotes whose own references have their numbers
}

// count numbers the footnotes that blocks refer to, and those that these do.
func (r *renderer) count(blocks []document.Block) {
	document.WalkBlocks(blocks, func(n document.Node) bool {
		if ref, ok := n.(*document.FootnoteRef); ok && r.number[ref.Label] == 0 {
			r.number[ref.Label] = len(r.number) + 1
		}
		return true
	})
	for _, f := range r.doc.Footnotes {
		if r.number[f.Label] > 0 && !r.counted[f.Label] {
			r.counted[f.Label] = true
			r.count(f.Blocks)
		}
	}
}

func (r *renderer) open(tag string, a document.Attr, pairs ...string) {
	r.WriteString("<" + tag)
	attr := func(name, value string) { fmt.Fprintf(r, ` %s="%s"`, name, html.EscapeString(value)) }
	if a.ID != "" {
		attr("id", a.ID)
	}
	if len(a.Classes) > 0 {
		attr("class", strings.Join(a.Classes, " "))
	}
	for _, name := range slices.Sorted(maps.Keys(a.Pairs)) {
		attr(name, a.Pairs[name])
	}
	for i := 0; i < len(pairs); i += 2 {
		attr(pairs[i], pairs[i+1])
	}
	r.WriteString(">")
}

func (r *renderer) element(tag string, a document.Attr, inner func()) {
	r.open(tag, a)
	inner()
	r.WriteString("</" + tag + ">")
}

func (r *renderer) text(s string) { r.WriteString(html.EscapeString(s)) }

func (r *renderer) blocks(blocks []document.Block) {
	for i, b := range blocks {
		if i > 0 {
			r.WriteString("\n")
		}
		r.block(b)
	}
}

func (r *renderer) block(b document.Block) {
	in := func(blocks []document.Block) func() { return func() { r.blocks(blocks) } }
	switch b := b.(type) {
	case *document.Section:
		r.element(fmt.Sprintf("h%d", b.Level), b.Attr, func() { r.inlines(b.Heading) })
		r.blocks(b.Blocks)
	case *document.Paragraph:
		if b.Tight {
			r.inlines(b.Inlines)
			return
		}
		r.element("p", b.Attr, func() {
			r.WriteString(r.box)
			r.box = ""
			r.inlines(b.Inlines)
		})
	case *document.List:
		tag := "ul"
		if b.Ordered {
			tag = "ol"
		}
		a := b.Attr
		if slices.ContainsFunc(b.Items, func(i *document.ListItem) bool { return i.Task != "" }) {
			a.Classes = append([]string{"task-list"}, a.Classes...)
		}
		var start []string
		if b.Start != 0 {
			start = []string{"start", strconv.Itoa(b.Start)}
		}
		r.open(tag, a, start...)
		task := false
		for _, item := range b.Items {
			task = task || item.Task != ""
			r.item(item, task)
		}
		r.WriteString("</" + tag + ">")
	case *document.DefinitionList:
		r.element("dl", b.Attr, func() { r.groups(b.Groups) })
	case *document.Quote:
		r.element("blockquote", b.Attr, in(b.Blocks))
	case *document.CodeBlock:
		var code document.Attr
		if b.Language != "" {
			code.AddClass("language-" + b.Language)
		}
		r.element("pre", b.Attr, func() {
			r.element("code", code, func() { r.text(b.Text) })
		})
	case *document.MathBlock:
		if !b.Attr.IsZero() {
			r.element("div", b.Attr, func() { r.text(`\[` + b.Text + `\]`) })
			return
		}
		r.text(`\[` + b.Text + `\]`)
	case *document.Table:
		r.table(b)
	case *document.Element:
		r.element(b.Tag, b.Attr, in(b.Blocks))
	case *document.Contents:
		r.contents(b)
	case *document.Notes:
		r.footnotes()
	case *document.Rule:
		r.open("hr", b.Attr)
	case *document.Raw:
		if b.Format == "html" {
			r.WriteString(b.Text)
		}
	}
}

func (r *renderer) item(item *document.ListItem, task bool) {
	a := item.Attr
	if _, text := first(item.Blocks).(*document.Paragraph); item.Task != "" || task && text {
		a.Classes = append([]string{"task-list-item"}, a.Classes...)
	}
	r.element("li", a, func() {
		if item.Task != "" {
			r.box = `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"`
			if item.Task == document.TaskDone {
				r.box += ` checked="checked"`
			}
			r.box += ">"
		}
		if !loose(first(item.Blocks)) {
			r.WriteString(r.box)
			r.box = ""
		}
		r.blocks(item.Blocks)
	})
}

func first(blocks []document.Block) document.Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}

func loose(b document.Block) bool {
	para, ok := b.(*document.Paragraph)
	return ok && !para.Tight
}

func (r *renderer) groups(groups []*document.DefinitionGroup) {
	for _, g := range groups {
		for _, t := range g.Terms {
			r.element("dt", t.Attr, func() { r.inlines(t.Inlines) })
		}
		for _, d := range g.Definitions {
			r.element("dd", d.Attr, func() { r.blocks(d.Blocks) })
		}
	}
}

func (r *renderer) table(t *document.Table) {
	r.element("table", t.Attr, func() {
		if len(t.Caption) > 0 {
			r.element("caption", document.Attr{}, func() { r.inlines(t.Caption) })
		}
		r.rows(t, "thead", t.Head)
		for _, body := range t.Bodies {
			r.rows(t, "tbody", body)
		}
		r.rows(t, "tfoot", t.Foot)
	})
}

func (r *renderer) rows(t *document.Table, part string, rows []*document.Row) {
	if len(rows) == 0 {
		return
	}
	r.element(part, document.Attr{}, func() {
		for _, row := range rows {
			r.element("tr", row.Attr, func() {
				column := 0
				for _, c := range row.Cells {
					align := c.Align
					if align == "" && column < len(t.Columns) {
						align = t.Columns[column]
					}
					r.cell(c, part == "thead", align)
					column += max(c.ColSpan, 1)
				}
			})
		}
	})
}

func (r *renderer) cell(c *document.Cell, head bool, align document.Align) {
	tag := "td"
	if head || c.Header {
		tag = "th"
	}
	var own []string
	if align != "" {
		own = append(own, "style", "text-align: "+string(align))
	}
	if c.ColSpan > 1 {
		own = append(own, "colspan", strconv.Itoa(c.ColSpan))
	}
	if c.RowSpan > 1 {
		own = append(own, "rowspan", strconv.Itoa(c.RowSpan))
	}
	r.open(tag, c.Attr, own...)
	if len(c.Blocks) == 0 {
		r.WriteString("\u00a0")
	}
	r.blocks(c.Blocks)
	r.WriteString("</" + tag + ">")
}

// contents writes the table of contents, without what it repeats of notes.
func (r *renderer) contents(c *document.Contents) {
	type entry struct {
		level int
		s     *document.Section
	}
	var entries []entry
	document.WalkDocument(r.doc, func(n document.Node) bool {
		s, ok := n.(*document.Section)
		if ok && s.ID != "" && !s.HasClass("no_toc") && (len(c.Levels) == 0 || slices.Contains(c.Levels, s.Level)) {
			entries = append(entries, entry{s.Level, s})
		}
		return true
	})
	tag := "ul"
	if c.Ordered {
		tag = "ol"
	}
	if len(entries) == 0 {
		return
	}
	a := c.Attr
	if a.ID == "" {
		a.ID = "markdown-toc"
	}
	toc := a.ID
	var list func(a document.Attr)
	list = func(a document.Attr) {
		level, top := entries[0].level, !a.IsZero()
		r.element(tag, a, func() {
			for len(entries) > 0 && (top || entries[0].level >= level) {
				s := entries[0].s
				level = entries[0].level
				entries = entries[1:]
				r.element("li", document.Attr{}, func() {
					link := document.Attr{ID: toc + "-" + s.ID, Pairs: map[string]string{"href": "#" + s.ID}}
					r.element("a", link, func() { r.inlines(withoutNotes(s.Heading)) })
					if len(entries) > 0 && entries[0].level > level {
						list(document.Attr{})
					}
				})
			}
		})
	}
	list(a)
}

// withoutNotes leaves out references to notes, and links.
func withoutNotes(inlines []document.Inline) []document.Inline {
	return slices.DeleteFunc(slices.Clone(inlines), func(n document.Inline) bool {
		_, note := n.(*document.FootnoteRef)
		return note
	})
}
