package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// children reads the blocks in a node of goldmark's.
func (c *container) children(parent ast.Node) { c.from(parent.FirstChild()) }

// from reads a block and those after it.
func (c *container) from(n ast.Node) {
	for ; n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.HTMLBlock); ok {
			n = c.html(h)
		} else {
			c.block(n)
		}
	}
}

func (c *container) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		c.heading(n)
	case *ast.Paragraph:
		c.paragraph(n, false)
	case *ast.TextBlock:
		c.paragraph(n, true)
	case *ast.List:
		c.list(n)
	case *ast.Blockquote:
		c.quote(n)
	case *ast.FencedCodeBlock:
		c.fenced(n)
	case *ast.CodeBlock:
		c.flush()
		c.add(&document.CodeBlock{Span: c.nodeSpan(n), Text: c.verbatim(n)})
	case *ast.ThematicBreak:
		attr := c.takeAttr("rule")
		c.add(&document.Rule{Span: c.nodeSpan(n), Attr: attr})
	case *extast.Table:
		c.table(n)
	case *extast.FootnoteList:
		c.notes = n
	case *ast.LinkReferenceDefinition:
		c.definition(n)
	default:
		c.keep(n)
	}
}

// keep keeps a block as it is in the source.
func (c *container) keep(n ast.Node) {
	c.flush()
	start, end := c.start(n), c.end(n)
	if end > start {
		text := strings.TrimRight(string(c.src[start:end]), "\n")
		c.add(&document.Raw{Span: c.span(start, end), Format: "markdown", Text: text})
	}
}

// nests reports whether a block may nest at this depth; else it is kept as it
// is.
func (c *container) nests(n ast.Node) bool {
	if c.depth < annotation.MaxNesting {
		return true
	}
	c.keep(n)
	c.tooDeep(c.nodeSpan(n))
	return false
}

// paragraph reads a paragraph (https://spec.commonmark.org/0.31.2/#paragraphs), or the text of a tight item.
func (c *container) paragraph(n ast.Node, tight bool) {
	note := c.takeNote("paragraph")
	p := &document.Paragraph{Span: c.nodeSpan(n), Tight: tight, Inlines: c.inlines(n)}
	if note != nil {
		c.describe(p, note)
	}
	id, ok := annotation.Anchor(p.Inlines)
	switch ok = ok && p.ID == "" && !p.Tight && (note == nil || !note.Has("anchor")); {
	case ok && len(p.Inlines) > 1:
		p.ID, p.Inlines = id, p.Inlines[1:]
	case ok && p.Attr.IsZero():
		c.keepAnchor()
		c.anchor = p
		return
	}
	c.add(p)
}

// describe gives a paragraph what its annotation holds.
func (c *container) describe(p *document.Paragraph, note *annotation.Annotation) {
	p.Attr = note.Attr()
	if note.Has("tight") {
		p.Tight = true
	}
	if note.Has("loose") {
		p.Tight = false
		if c.loose == nil {
			c.loose = map[*document.Paragraph]bool{}
		}
		c.loose[p] = true
	}
}

// quote reads a block quote, see https://spec.commonmark.org/0.31.2/#block-quotes.
func (c *container) quote(n *ast.Blockquote) {
	attr := c.takeAttr("quote")
	if !c.nests(n) {
		return
	}
	inner := c.inner()
	inner.children(n)
	blocks := inner.close()
	if alert := c.alert(n, blocks); alert != nil && attr.IsZero() {
		alert.Span = c.nodeSpan(n)
		c.add(alert)
		return
	}
	c.add(&document.Quote{Span: c.nodeSpan(n), Attr: attr, Blocks: blocks})
}

// alert returns the alert that a quotation is whose first line names a kind of
// them. It holds more than that line.
func (c *container) alert(n *ast.Blockquote, blocks []document.Block) *document.Element {
	first, ok := n.FirstChild().(*ast.Paragraph)
	if !ok || first.Lines().Len() == 0 || len(blocks) == 0 {
		return nil
	}
	line := first.Lines().At(0)
	kind, ok := annotation.AlertMark(string(line.Value(c.src)))
	p, text := blocks[0].(*document.Paragraph)
	if !ok || !text {
		return nil
	}
	rest := *p
	rest.Inlines = afterLine(p.Inlines)
	blocks = blocks[1:]
	if len(rest.Inlines) > 0 {
		blocks = append([]document.Block{&rest}, blocks...)
	}
	if len(blocks) == 0 {
		return nil
	}
	alert := annotation.Alert(kind, blocks)
	at := c.span(line.Start, line.Stop)
	title := alert.Blocks[0].(*document.Paragraph)
	title.Span, title.Inlines[0].(*document.Text).Span = at, at
	return alert
}

// afterLine returns what is after the first line of phrases, all of which is text.
func afterLine(inlines []document.Inline) []document.Inline {
	for i, n := range inlines {
		switch n := n.(type) {
		case *document.Text:
			if _, after, ok := strings.Cut(n.Text, "\n"); ok {
				rest := *n
				rest.Text = after
				if after == "" {
					return inlines[i+1:]
				}
				return append([]document.Inline{&rest}, inlines[i+1:]...)
			}
		default:
			return inlines[i:]
		}
	}
	return nil
}

// fenced reads a fenced code block, see https://spec.commonmark.org/0.31.2/#fenced-code-blocks.
// Formulas are written as code of the language "math", as on GitHub.
func (c *container) fenced(n *ast.FencedCodeBlock) {
	span, text := c.nodeSpan(n), c.verbatim(n)
	language, info := "", ""
	if n.Info != nil {
		segment := n.Info.Segment
		language = unescape(segment.Value(c.src), true)
		if i := strings.IndexAny(language, " \t"); i >= 0 {
			language, info = language[:i], strings.Trim(language[i:], " \t")
		}
	}
	if language == "math" {
		math := &document.MathBlock{Span: span}
		if note := c.takeNote("math"); note != nil {
			math.Attr = note.Attr()
			if given, ok := note.Get("text"); ok {
				text = given
			}
		}
		math.Text = strings.TrimSuffix(text, "\n")
		c.add(math)
		return
	}
	code := &document.CodeBlock{Span: span, Language: language, Info: info, Text: text}
	if note := c.takeNote("code"); note != nil {
		code.Attr = note.Attr()
		if given, ok := note.Get("text"); ok {
			code.Text = given
		}
		if given, ok := note.Get("language"); ok {
			code.Language = given
		}
		if given, ok := note.Get("info"); ok {
			code.Info = given
		}
	}
	c.add(code)
}

// verbatim returns the lines of a block as they are.
func (r *reader) verbatim(n ast.Node) string {
	var b strings.Builder
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		b.Write(line.Value(r.src))
	}
	return b.String()
}
