package document

import (
	_ "embed"
	"fmt"
	"strconv"
)

// JSONVersion is the value of "schema" in the canonical JSON.
const JSONVersion = "stemma.document/1"

//go:embed schema.json
var schema string

// JSONSchema returns the JSON Schema (2020-12) of the canonical JSON.
func JSONSchema() string { return schema }

// EncodeJSON writes doc as canonical JSON: the order of keys is fixed, keys
// with nothing to say are left out, blocks stand on lines of their own and
// each inline on one line, so that two versions can be compared by line.
// [DecodeJSON] reads it back. JSON holds all of a document; the problems are
// nodes that are nil or of no kind of this package.
func EncodeJSON(doc *Document) ([]byte, Problems) {
	e := jsonWriter{buf: make([]byte, 0, 1<<14)}
	doc, e.problems = WithoutNil(doc)
	e.object(func() {
		e.str("schema", JSONVersion)
		e.key("source")
		e.line(func() {
			e.str("path", doc.Source.Path)
			e.str("format", doc.Source.Format)
			e.str("sha256", doc.Source.SHA256)
		})
		e.key("meta")
		e.object(func() { e.meta(&doc.Meta) })
		e.blocks(doc.Blocks)
		jsonList(&e, "footnotes", doc.Footnotes, func(f *Footnote) {
			e.place(f.Span)
			e.attr(f.Attr)
			e.str("label", f.Label)
			e.blocks(f.Blocks)
		})
		jsonList(&e, "problems", doc.Problems, func(p Problem) {
			e.place(p.Span)
			e.str("severity", string(p.Severity))
			e.flag("loss", p.Loss)
			e.str("code", p.Code)
			e.str("message", p.Message)
			e.str("hint", p.Hint)
		})
	})
	return append(e.buf, '\n'), e.problems.Sorted()
}

func (e *jsonWriter) meta(m *Meta) {
	e.str("title", m.Title)
	for _, field := range m.Texts() {
		e.str(field.Name, *field.Value)
	}
	e.flag("current_government", m.CurrentGovernment)
	e.flag("political", m.Political)
	if len(m.Organisations) > 0 {
		e.key("organisations")
		e.strings(m.Organisations)
	}
	if len(m.Extra) > 0 {
		e.key("extra")
		e.wrap('[', ']', func() {
			for _, entry := range m.Extra {
				e.next()
				e.line(func() {
					e.key("name")
					e.string(entry.Name)
					e.key("value")
					e.value(entry.Value)
				})
			}
		})
	}
	if m.Front.Kind != "" {
		e.key("front_matter")
		e.object(func() {
			e.str("kind", m.Front.Kind)
			e.str("text", m.Front.Text)
			e.flag("title_only", m.Front.TitleOnly)
		})
	}
}

func (e *jsonWriter) blocks(blocks []Block) { jsonList(e, "blocks", blocks, e.block) }

func (e *jsonWriter) inlines(name string, inlines []Inline) {
	if len(inlines) == 0 {
		return
	}
	e.key(name)
	e.wrap('[', ']', func() {
		for _, n := range inlines {
			e.next()
			e.line(func() { e.inline(n) })
		}
	})
}

// head writes what every node begins with.
func (e *jsonWriter) head(kind string, s Span, a Attr) {
	e.str("type", kind)
	e.place(s)
	e.attr(a)
}

func (e *jsonWriter) block(b Block) {
	switch b := b.(type) {
	case *Section:
		e.head("section", b.Span, b.Attr)
		e.section(b)
	case *Paragraph:
		e.head("paragraph", b.Span, b.Attr)
		e.flag("tight", b.Tight)
		e.inlines("inlines", b.Inlines)
	case *List:
		e.head("list", b.Span, b.Attr)
		e.flag("ordered", b.Ordered)
		e.num("start", b.Start)
		jsonList(e, "items", b.Items, func(item *ListItem) {
			e.place(item.Span)
			e.attr(item.Attr)
			e.str("task", string(item.Task))
			e.blocks(item.Blocks)
		})
	case *DefinitionList:
		e.head("definition-list", b.Span, b.Attr)
		jsonList(e, "groups", b.Groups, e.definitions)
	case *Quote:
		e.head("quote", b.Span, b.Attr)
		e.blocks(b.Blocks)
	case *CodeBlock:
		e.head("code-block", b.Span, b.Attr)
		e.str("language", b.Language)
		e.str("info", b.Info)
		e.str("text", b.Text)
	case *MathBlock:
		e.head("math-block", b.Span, b.Attr)
		e.str("text", b.Text)
	case *Table:
		e.head("table", b.Span, b.Attr)
		e.table(b)
	case *Figure:
		e.head("figure", b.Span, b.Attr)
		e.inlines("caption", b.Caption)
		e.blocks(b.Blocks)
	case *Element:
		e.head("element", b.Span, b.Attr)
		e.str("tag", b.Tag)
		e.blocks(b.Blocks)
	case *Contents:
		e.head("contents", b.Span, b.Attr)
		e.flag("ordered", b.Ordered)
		e.nums("levels", b.Levels)
	case *Notes:
		e.head("notes", b.Span, b.Attr)
		e.num("start", b.Start)
		e.str("mark", b.Mark)
		e.str("backlink", b.Backlink)
		e.flag("inline", b.Inline)
	case *Rule:
		e.head("rule", b.Span, b.Attr)
	case *Raw:
		e.head("raw", b.Span, Attr{})
		e.str("format", b.Format)
		e.str("text", b.Text)
	default:
		e.unknown("unknown-block", b)
	}
}

// unknown writes, in the place of a node of no kind of this package, raw text
// that names its type.
func (e *jsonWriter) unknown(code string, n Node) {
	name := fmt.Sprintf("%T", n)
	e.head("raw", n.Pos(), Attr{})
	e.str("format", "go")
	e.str("text", name)
	e.problems.Lose(n.Pos(), code, "JSON has no place for a "+name+"; it is written as its name", "")
}

func (e *jsonWriter) section(s *Section) {
	e.str("role", string(s.Role))
	e.str("key", s.Key)
	e.str("name", s.Name())
	e.str("number", s.Number)
	e.num("level", s.Level)
	e.inlines("heading", s.Heading)
	if s.Period != nil {
		e.key("period")
		e.line(func() {
			e.str("kind", string(s.Period.Kind))
			e.num("year", s.Period.Year)
			e.num("month", s.Period.Month)
		})
	}
	e.flag("placeholder", s.Placeholder)
	if s.Inferred != nil {
		e.key("inferred")
		e.line(func() {
			e.key("confidence")
			e.buf = strconv.AppendFloat(e.buf, s.Inferred.Confidence, 'f', -1, 64)
			e.str("reason", s.Inferred.Reason)
		})
	}
	e.blocks(s.Blocks)
}

func (e *jsonWriter) definitions(g *DefinitionGroup) {
	e.place(g.Span)
	jsonList(e, "terms", g.Terms, func(t *Term) {
		e.place(t.Span)
		e.attr(t.Attr)
		e.inlines("inlines", t.Inlines)
	})
	jsonList(e, "definitions", g.Definitions, func(d *Definition) {
		e.place(d.Span)
		e.attr(d.Attr)
		e.blocks(d.Blocks)
	})
}

func (e *jsonWriter) table(t *Table) {
	e.inlines("caption", t.Caption)
	if len(t.Columns) > 0 {
		columns := make([]string, len(t.Columns))
		for i, a := range t.Columns {
			columns[i] = string(a)
		}
		e.key("columns")
		e.strings(columns)
	}
	jsonList(e, "head", t.Head, e.row)
	if len(t.Bodies) > 0 {
		e.key("bodies")
		e.wrap('[', ']', func() {
			for _, body := range t.Bodies {
				e.next()
				jsonArray(e, body, e.row)
			}
		})
	}
	jsonList(e, "foot", t.Foot, e.row)
}

func (e *jsonWriter) row(r *Row) {
	e.place(r.Span)
	e.attr(r.Attr)
	jsonList(e, "cells", r.Cells, func(c *Cell) {
		e.place(c.Span)
		e.attr(c.Attr)
		e.flag("header", c.Header)
		e.str("align", string(c.Align))
		e.num("colspan", c.ColSpan)
		e.num("rowspan", c.RowSpan)
		e.blocks(c.Blocks)
	})
}

func (e *jsonWriter) inline(n Inline) {
	switch n := n.(type) {
	case *Text:
		e.head("text", n.Span, Attr{})
		e.str("text", n.Text)
	case *Emphasis:
		e.head("emphasis", n.Span, n.Attr)
		e.inlines("inlines", n.Inlines)
	case *Strong:
		e.head("strong", n.Span, n.Attr)
		e.inlines("inlines", n.Inlines)
	case *Strikethrough:
		e.head("strikethrough", n.Span, n.Attr)
		e.inlines("inlines", n.Inlines)
	case *Code:
		e.head("code", n.Span, n.Attr)
		e.str("text", n.Text)
	case *Math:
		e.head("math", n.Span, n.Attr)
		e.str("text", n.Text)
	case *Link:
		e.head("link", n.Span, n.Attr)
		e.str("href", n.Href)
		e.str("title", n.Title)
		e.inlines("inlines", n.Inlines)
	case *Image:
		e.head("image", n.Span, n.Attr)
		e.str("src", n.Src)
		e.str("alt", n.Alt)
		e.str("title", n.Title)
		e.flag("no_alt", n.NoAlt)
	case *LineBreak:
		e.head("break", n.Span, n.Attr)
	case *FootnoteRef:
		e.head("footnote-ref", n.Span, n.Attr)
		e.str("label", n.Label)
	case *Abbreviation:
		e.head("abbreviation", n.Span, n.Attr)
		e.str("expansion", n.Expansion)
		e.inlines("inlines", n.Inlines)
	case *InlineElement:
		e.head("element", n.Span, n.Attr)
		e.str("tag", n.Tag)
		e.inlines("inlines", n.Inlines)
	case *RawInline:
		e.head("raw", n.Span, Attr{})
		e.str("format", n.Format)
		e.str("text", n.Text)
	default:
		e.unknown("unknown-inline", n)
	}
}
