package html

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

func (w *writer) blocks(blocks []document.Block) {
	outer := w.enterRaw()
	for _, b := range blocks {
		w.block(b)
	}
	w.leaveRaw(outer)
}

func (w *writer) block(b document.Block) {
	w.endRawText(b)
	switch b := b.(type) {
	case *document.Section:
		w.section(b)
	case *document.Paragraph:
		w.line()
		if w.compact && b.Tight {
			w.raw("\n") // which keeps it from the text before it
		}
		w.paragraph(b)
	case *document.List:
		w.list(b)
	case *document.DefinitionList:
		w.definitionList(b)
	case *document.Quote:
		w.line()
		w.start("blockquote", b.Attr, b.Span)
		w.body("blockquote", b.Blocks)
	case *document.CodeBlock:
		w.line()
		w.codeBlock(b)
	case *document.MathBlock:
		w.line()
		w.mathBlock(b)
	case *document.Table:
		w.table(b)
	case *document.Figure:
		w.figure(b)
	case *document.Element:
		w.element(b)
	case *document.Contents:
		w.contents(b)
	case *document.Notes:
		w.footnotes()
	case *document.Rule:
		w.line()
		w.start("hr", b.Attr, b.Span)
	case *document.Raw:
		if b.Format == document.Template {
			w.block(templateText(b))
			return
		}
		w.rawNode(b.Span, b.Format, b.Text, false)
	default:
		w.problems.Lose(b.Pos(), "unknown-block", fmt.Sprintf("HTML has no place for a %T", b), "")
	}
}

// templateText returns what is shown of tags of a template engine, which only that
// could run: their text.
func templateText(r *document.Raw) document.Block {
	if strings.Contains(r.Text, "\n") {
		return &document.CodeBlock{Span: r.Span, Text: r.Text + "\n"}
	}
	return &document.Paragraph{Span: r.Span, Inlines: []document.Inline{&document.Text{Span: r.Span, Text: r.Text}}}
}

// body writes the content of an element whose start tag is at the end of
// the buffer, and its end tag. Text without a paragraph follows the start tag
// directly, other blocks take lines of their own.
func (w *writer) body(name string, blocks []document.Block) {
	outer, raw := w.enter(name), w.enterRaw()
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*document.Paragraph); ok && p.Tight {
			w.paragraph(p)
			blocks = blocks[1:]
		}
	}
	w.depth++
	for _, b := range blocks {
		w.block(b)
	}
	w.leaveRaw(raw)
	w.depth--
	if len(blocks) > 0 {
		w.line()
	}
	w.context = outer
	w.endTag(name)
}

// paragraph writes a paragraph at the present place; the attributes of one
// that has no element of its own need a span.
func (w *writer) paragraph(p *document.Paragraph) {
	switch {
	case !p.Tight:
		outer := w.enter("p")
		w.start("p", p.Attr, p.Span)
		w.raw(w.box)
		w.box = ""
		w.inlines(p.Inlines)
		w.endText(p, p.Inlines)
		w.endTag("p")
		w.context = outer
	case p.Attr.IsZero():
		w.inlines(p.Inlines)
		w.endText(p, p.Inlines)
	default:
		w.phrase("span", p.Attr, p.Span, p.Inlines)
	}
}

// codeBlock writes a block of code; its language is a class, as the standard
// recommends.
//
// https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-code-element
func (w *writer) codeBlock(c *document.CodeBlock) {
	w.start("pre", c.Attr, c.Span)
	w.raw("<code")
	if c.Language != "" {
		w.raw(` class="language-`)
		w.buf = appendValue(w.buf, c.Language)
		w.raw(`"`)
		if strings.ContainsAny(c.Language, " \t\n") {
			w.attribute("data-language", c.Language)
		}
	}
	if c.Info != "" {
		w.attribute("data-meta", c.Info) // as cmark writes it
	}
	w.raw(">")
	w.text(c.Text)
	w.raw("</code></pre>")
}

func (w *writer) mathBlock(m *document.MathBlock) {
	a := m.Attr
	if w.standalone {
		a = withClass(a, "math")
	}
	division := !a.IsZero()
	if division {
		w.start("div", a, m.Span)
	}
	w.raw(`\[`)
	w.text(m.Text)
	w.raw(`\]`)
	if division {
		w.raw("</div>")
	}
}

// figure writes a figure with its caption.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-figure-element
func (w *writer) figure(f *document.Figure) {
	w.line()
	w.start("figure", f.Attr, f.Span)
	outer := w.enter("figure")
	w.depth++
	if len(f.Caption) > 0 {
		w.caption(f)
	}
	w.blocks(f.Blocks)
	w.depth--
	w.context = outer
	w.line()
	w.raw("</figure>")
}

// caption writes the caption of a figure and, where the figure can be linked
// to, a link that does so.
func (w *writer) caption(f *document.Figure) {
	w.line()
	w.raw("<figcaption><p>")
	if f.ID != "" {
		w.start("a", document.Attr{Classes: []string{"figure-permalink"}}, f.Span,
			"href", "#"+f.ID, "title", "Right click to copy a link to this figure")
		w.raw("Link to this</a> ")
	}
	w.inlines(f.Caption)
	w.raw("</p></figcaption>")
}

func (w *writer) element(e *document.Element) {
	name, kept := w.elementName(e.Tag, e.Span, false)
	if !kept {
		return
	}
	if !w.context.phrasing && !w.holds(name, e.Blocks) {
		w.problems.Remark(e.Span, "misplaced-element", "<"+name+"> is written as <div>: it cannot hold what is in it",
			"")
		name = "div"
	}
	w.line()
	end := ""
	if name == "table" {
		end = w.scroller("")
	}
	w.start(name, w.shownAttr(e), e.Span)
	if void(name) {
		w.blocks(e.Blocks)
		return
	}
	if w.standalone && name == "details" && !slices.ContainsFunc(e.Blocks, isSummary) {
		w.raw(filledSummary)
	}
	w.body(name, e.Blocks)
	w.raw(end)
}

// filledSummary names details that have no name.
const filledSummary = "<summary data-filler>Details</summary>"

func isSummary(b document.Block) bool {
	e, ok := b.(*document.Element)
	return ok && strings.EqualFold(e.Tag, "summary")
}

// shownAttr returns the attributes of an element: a page does not hide from
// some what the keyboard can reach.
func (w *writer) shownAttr(e *document.Element) document.Attr {
	if !w.standalone || e.Pairs["aria-hidden"] != "true" || !holdsLink(e) {
		return e.Attr
	}
	w.problems.Remark(e.Span, "hidden-link",
		"what is hidden from those who listen holds a link; on the page it is not hidden", "")
	a := e.Attr
	a.Pairs = maps.Clone(a.Pairs)
	delete(a.Pairs, "aria-hidden")
	a.Pairs[keptAttribute("aria-hidden")] = "true"
	return a
}

func holdsLink(e *document.Element) (found bool) {
	document.WalkBlocks(e.Blocks, func(n document.Node) bool {
		_, link := n.(*document.Link)
		found = found || link
		return !found
	})
	return found
}
