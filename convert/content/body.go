package content

import (
	"cmp"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/platform"
)

// footnoteMark is how the platform refers to a footnote.
const footnoteMark = "[footnote %s]"

// body returns the document whose HTML is the body of the item.
func (w *writer) body() *document.Document {
	rewritten := document.CopyDocument(w.doc, w.node)
	text := &document.Element{Tag: "div", Attr: document.Attr{Classes: []string{"govspeak"}}, Blocks: rewritten.Blocks}
	if len(w.doc.Footnotes) > 0 && !w.placed {
		text.Blocks = append(text.Blocks, &document.Notes{Mark: footnoteMark})
	}
	w.reportHeadless()
	return &document.Document{Blocks: []document.Block{text}, Footnotes: rewritten.Footnotes}
}

// node rewrites one node; some become several, or none.
func (w *writer) node(n document.Node) []document.Node {
	switch n := n.(type) {
	case *document.Text:
		return w.one(n) // which nothing changes
	case *document.Section:
		return w.section(n)
	case *document.ListItem:
		return w.one(w.listItem(n))
	case *document.MathBlock:
		w.lostFormula(n.Span)
	case *document.Math:
		w.lostFormula(n.Span)
	case *document.Table:
		return w.one(w.table(n))
	case *document.Figure:
		return w.one(w.figure(n))
	case *document.Element:
		out := copied(w, n)
		out.Tag = lowered(n.Tag)
		return w.one(out)
	case *document.InlineElement:
		out := copied(w, n)
		out.Tag = lowered(n.Tag)
		return w.one(out)
	case *document.Contents:
		w.problems.Remark(n.Span, "contents-left-out", "the platform makes a list of contents itself", "")
		return nil
	case *document.Notes:
		return w.notes(n)
	case *document.Image:
		out := copied(w, n)
		out.NoAlt = false // the platform wants an alternative, be it empty
		return w.one(out)
	case *document.Link:
		return w.one(w.link(n))
	case *document.Raw:
		out := copied(w, n)
		if out.Text = w.source(n.Span, n.Format, n.Text); out.Text == "" {
			return nil
		}
		return w.one(out)
	case *document.RawInline:
		out := copied(w, n)
		if out.Text = w.source(n.Span, n.Format, n.Text); out.Text == "" {
			return nil
		}
		return w.one(out)
	}
	return w.one(copied(w, n)) // what HTML cannot hold of it package html reports
}

// copied returns a copy of a node with what is below it rewritten, without the
// attributes that the platform does not keep.
func copied[N document.Node](w *writer, n N) N {
	out := document.Copy(n, w.node)
	a := document.AttrOf(out)
	if a != nil && len(a.Pairs) > 0 && a != document.AttrOf(n) { // what has no known kind is no copy
		w.keepAttr(a, n.Pos())
	}
	return out
}

// one returns a list of one node, which holds until the next.
func (w *writer) one(n document.Node) []document.Node {
	w.single[0] = n
	return w.single[:]
}

// lowered returns the name of an element; the page has its h1.
func lowered(tag string) string {
	if strings.EqualFold(tag, "h1") {
		return "h2"
	}
	return tag
}

func (w *writer) lostFormula(at document.Span) {
	w.problems.Lose(at, "math", "the platform shows the notation of a formula, not the formula",
		"write it as text or as an image")
}

// section rewrites a section as one without a role. The title, and statements
// without a heading, leave their text only.
func (w *writer) section(s *document.Section) (out []document.Node) {
	if s == w.lifted || !s.IsHeaded() {
		w.noteHeadless(s)
		for _, b := range s.Blocks {
			out = append(out, w.node(b)...)
		}
		return out
	}
	id, level := cmp.Or(s.ID, w.ids[s]), min(max(s.Level, 1)+w.lower, 6)
	w.header(&header{Text: s.Title(), Level: level, ID: id})
	c := copied(w, s)
	c.ID = id
	plain := &document.Section{Span: s.Span, Attr: c.Attr, Level: level, Heading: c.Heading, Blocks: c.Blocks}
	if s.Number != "" {
		number := &document.InlineElement{
			Span: s.Span, Tag: "span", Attr: document.Attr{Classes: []string{"number"}},
			Inlines: []document.Inline{&document.Text{Span: s.Span, Text: s.Number + " "}},
		}
		plain.Heading = append([]document.Inline{number}, plain.Heading...)
	}
	return w.one(plain)
}

// listItem writes the box of a task as a character.
func (w *writer) listItem(item *document.ListItem) *document.ListItem {
	out := copied(w, item)
	out.Task = ""
	box := &document.Text{Span: item.Span, Text: "☐ "}
	switch item.Task {
	case "":
		return out
	case document.TaskDone:
		box.Text = "☑ "
	}
	w.problems.Remark(item.Span, "task", "the box of a task is written as a character", "")
	if len(out.Blocks) > 0 {
		if p, ok := out.Blocks[0].(*document.Paragraph); ok {
			p.Inlines = append([]document.Inline{box}, p.Inlines...)
			return out
		}
	}
	alone := &document.Paragraph{Span: item.Span, Tight: true, Inlines: []document.Inline{box}}
	out.Blocks = append([]document.Block{alone}, out.Blocks...)
	return out
}

// figure writes the caption of a figure after it, where the platform has it.
func (w *writer) figure(f *document.Figure) document.Block {
	c := copied(w, f)
	out := &document.Element{Span: f.Span, Attr: c.Attr, Tag: "figure", Blocks: c.Blocks}
	if len(f.Caption) > 0 {
		text := &document.Paragraph{Span: f.Span, Inlines: c.Caption}
		caption := &document.Element{Span: f.Span, Tag: "figcaption", Blocks: []document.Block{text}}
		out.Blocks = append(out.Blocks, caption)
	}
	return out
}

// notes writes the place of the footnotes, marked as the platform does unless
// the document wants it otherwise.
func (w *writer) notes(n *document.Notes) []document.Node {
	if w.placed {
		return nil
	}
	w.placed = true
	out := copied(w, n)
	out.Mark = cmp.Or(out.Mark, footnoteMark)
	return w.one(out)
}

// link marks a link that leads to another site.
func (w *writer) link(n *document.Link) *document.Link {
	out := copied(w, n)
	if out.Pairs["rel"] == "" && platform.Foreign(n.Href) {
		out.Set("rel", "external")
	}
	return out
}
