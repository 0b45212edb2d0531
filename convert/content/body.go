package content

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// footnoteMark is how the platform refers to a footnote.
const footnoteMark = "[footnote %s]"

// body returns the document whose HTML is the body of the item.
func (w *writer) body() *document.Document {
	text := &document.Element{Tag: "div", Attr: document.Attr{Classes: []string{"govspeak"}}, Blocks: w.blocks(w.doc.Blocks)}
	out := &document.Document{Blocks: []document.Block{text}}
	for _, f := range w.doc.Footnotes {
		out.Footnotes = append(out.Footnotes, &document.Footnote{Span: f.Span, Attr: w.attr(f.Attr, f.Span), Label: f.Label, Blocks: w.blocks(f.Blocks)})
	}
	if len(out.Footnotes) > 0 && !w.placed {
		text.Blocks = append(text.Blocks, &document.Notes{Mark: footnoteMark})
	}
	if w.headless > 0 {
		others := ""
		if w.headless > 1 {
			others = fmt.Sprintf(" and %d more", w.headless-1)
		}
		w.problems.Lose(w.first, "period-without-heading", "this statement"+others+" without a heading: nothing says which period it speaks of",
			"give it the heading of its period")
	}
	return out
}

func (w *writer) blocks(blocks []document.Block) (out []document.Block) {
	for _, b := range blocks {
		out = append(out, w.block(b)...)
	}
	return out
}

// block rewrites one block; some become several, or none.
func (w *writer) block(b document.Block) []document.Block {
	switch b := b.(type) {
	case *document.Section:
		return w.section(b)
	case *document.Paragraph:
		return one(&document.Paragraph{Span: b.Span, Attr: w.attr(b.Attr, b.Span), Tight: b.Tight, Inlines: w.inlines(b.Inlines)})
	case *document.List:
		return one(w.list(b))
	case *document.DefinitionList:
		return one(w.definitions(b))
	case *document.Quote:
		return one(&document.Quote{Span: b.Span, Attr: w.attr(b.Attr, b.Span), Blocks: w.blocks(b.Blocks)})
	case *document.CodeBlock:
		return one(&document.CodeBlock{Span: b.Span, Attr: w.attr(b.Attr, b.Span), Language: b.Language, Text: b.Text})
	case *document.MathBlock:
		w.problems.Lose(b.Span, "math", "the platform shows the notation of a formula, not the formula", "write it as text or as an image")
		return one(&document.MathBlock{Span: b.Span, Attr: w.attr(b.Attr, b.Span), Text: b.Text})
	case *document.Table:
		return one(w.table(b))
	case *document.Figure:
		return one(w.figure(b))
	case *document.Element:
		return one(&document.Element{Span: b.Span, Attr: w.attr(b.Attr, b.Span), Tag: lowered(b.Tag), Blocks: w.blocks(b.Blocks)})
	case *document.Contents:
		w.problems.Remark(b.Span, "contents-left-out", "the platform makes a list of contents itself", "")
	case *document.Notes:
		return w.notes(b)
	case *document.Rule:
		return one(&document.Rule{Span: b.Span, Attr: w.attr(b.Attr, b.Span)})
	case *document.Raw:
		if text := w.source(b.Span, b.Format, b.Text); text != "" {
			return one(&document.Raw{Span: b.Span, Format: b.Format, Text: text})
		}
	}
	return nil
}

func one(b document.Block) []document.Block { return []document.Block{b} }

// lowered returns the name of an element; the page has its h1.
func lowered(tag string) string {
	if strings.EqualFold(tag, "h1") {
		return "h2"
	}
	return tag
}

// section rewrites a section as one without a role. The title, and statements
// without a heading, leave their text only.
func (w *writer) section(s *document.Section) []document.Block {
	if s == w.lifted || !isHeaded(s) {
		if s.Period != nil {
			if w.headless++; w.headless == 1 {
				w.first = s.Span
			}
		}
		return w.blocks(s.Blocks)
	}
	out := &document.Section{Span: s.Span, Attr: w.attr(s.Attr, s.Span), Level: min(max(s.Level, 1)+w.lower, 6)}
	if out.ID == "" {
		out.ID = w.ids[s]
	}
	w.header(out, strings.TrimSpace(s.Number+" "+s.Name()))
	if s.Number != "" {
		number := &document.InlineElement{Span: s.Span, Tag: "span", Attr: document.Attr{Classes: []string{"number"}},
			Inlines: []document.Inline{&document.Text{Span: s.Span, Text: s.Number + " "}}}
		out.Heading = append(out.Heading, number)
	}
	out.Heading = append(out.Heading, w.inlines(s.Heading)...)
	out.Blocks = w.blocks(s.Blocks)
	return one(out)
}

func (w *writer) list(l *document.List) *document.List {
	out := &document.List{Span: l.Span, Attr: w.attr(l.Attr, l.Span), Ordered: l.Ordered, Start: l.Start}
	for _, item := range l.Items {
		blocks := w.blocks(item.Blocks)
		if item.Task != "" {
			blocks = w.task(item, blocks)
		}
		out.Items = append(out.Items, &document.ListItem{Span: item.Span, Attr: w.attr(item.Attr, item.Span), Blocks: blocks})
	}
	return out
}

// task writes the box of a task as a character.
func (w *writer) task(item *document.ListItem, blocks []document.Block) []document.Block {
	w.problems.Remark(item.Span, "task", "the box of a task is written as a character", "")
	box := &document.Text{Span: item.Span, Text: "☐ "}
	if item.Task == document.TaskDone {
		box.Text = "☑ "
	}
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*document.Paragraph); ok {
			p.Inlines = append([]document.Inline{box}, p.Inlines...)
			return blocks
		}
	}
	return append(one(&document.Paragraph{Span: item.Span, Tight: true, Inlines: []document.Inline{box}}), blocks...)
}

func (w *writer) definitions(l *document.DefinitionList) *document.DefinitionList {
	out := &document.DefinitionList{Span: l.Span, Attr: w.attr(l.Attr, l.Span)}
	for _, g := range l.Groups {
		group := &document.DefinitionGroup{Span: g.Span}
		for _, t := range g.Terms {
			group.Terms = append(group.Terms, &document.Term{Span: t.Span, Attr: w.attr(t.Attr, t.Span), Inlines: w.inlines(t.Inlines)})
		}
		for _, d := range g.Definitions {
			group.Definitions = append(group.Definitions, &document.Definition{Span: d.Span, Attr: w.attr(d.Attr, d.Span), Blocks: w.blocks(d.Blocks)})
		}
		out.Groups = append(out.Groups, group)
	}
	return out
}

// figure writes the caption of a figure behind it, where the platform has it.
func (w *writer) figure(f *document.Figure) document.Block {
	out := &document.Element{Span: f.Span, Attr: w.attr(f.Attr, f.Span), Tag: "figure", Blocks: w.blocks(f.Blocks)}
	if len(f.Caption) > 0 {
		caption := &document.Paragraph{Span: f.Span, Inlines: w.inlines(f.Caption)}
		out.Blocks = append(out.Blocks, &document.Element{Span: f.Span, Tag: "figcaption", Blocks: []document.Block{caption}})
	}
	return out
}

// notes writes the place of the footnotes, marked as the platform does unless
// the document wants it otherwise.
func (w *writer) notes(n *document.Notes) []document.Block {
	if w.placed {
		return nil
	}
	w.placed = true
	out := *n
	out.Attr = w.attr(n.Attr, n.Span)
	if out.Mark == "" {
		out.Mark = footnoteMark
	}
	return one(&out)
}
