package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// inlineReader collects the inlines of one node. As in a container, what is open
// has its inlines after its own place.
type inlineReader struct {
	*reader
	out     []document.Inline
	text    []byte // characters not yet in out
	from    int    // where they begin and end in the source
	to      int
	open    []tagFrame
	opened  map[string]int
	pending *inlineNote
	depth   int
	cell    bool // of a table
}

// inlineNote is an annotation that waits for its inline.
type inlineNote struct {
	*annotation.Annotation
	at   document.Span
	text string
}

// inlines reads the inlines of a block.
func (r *reader) inlines(n ast.Node) []document.Inline {
	p := inlineReader{reader: r}
	return p.all(n, r.end(n))
}

func (r *reader) cellInlines(n ast.Node) []document.Inline {
	p := inlineReader{reader: r, cell: true}
	return p.all(n, r.end(n))
}

// all reads everything in a node that ends at an offset.
func (ir *inlineReader) all(n ast.Node, end int) []document.Inline {
	ir.children(n, end)
	ir.flushText()
	ir.flushNote()
	return ir.out
}

// within reads the inlines in an inline.
func (ir *inlineReader) within(n ast.Node, end int) []document.Inline {
	inner := inlineReader{reader: ir.reader, depth: ir.depth + 1, cell: ir.cell}
	return inner.all(n, end)
}

func (ir *inlineReader) children(parent ast.Node, end int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		stop := end
		if next := n.NextSibling(); next != nil && next.Pos() >= 0 {
			stop = next.Pos()
		}
		if t, ok := n.(*ast.Text); ok {
			ir.characters(t)
			continue
		}
		ir.inline(n, stop)
	}
}

// characters reads text; goldmark marks the ends of lines on it, see
// https://spec.commonmark.org/0.31.2/#hard-line-breaks.
func (ir *inlineReader) characters(t *ast.Text) {
	segment := t.Segment
	if value := segment.Value(ir.src); len(value) > 0 {
		ir.flushNote()
		ir.appendText(unescape(value, true), segment.Start, segment.Stop)
	}
	if t.HardLineBreak() {
		ir.add(&document.LineBreak{Span: ir.span(segment.Stop, ir.lineEnd(segment.Stop))})
	}
	if t.HardLineBreak() || t.SoftLineBreak() {
		ir.flushNote()
		ir.appendText("\n", segment.Stop, segment.Stop+1)
	}
}

func (ir *inlineReader) appendText(s string, start, stop int) {
	if len(ir.text) == 0 {
		ir.from = start
	}
	ir.to = stop
	ir.text = append(ir.text, s...)
}

func (ir *inlineReader) flushText() {
	if len(ir.text) > 0 {
		ir.out = append(ir.out, &document.Text{Span: ir.span(ir.from, ir.to), Text: string(ir.text)})
		ir.text = ir.text[:0]
	}
}

// add adds an inline that is no text. The attributes that wait are its own.
func (ir *inlineReader) add(n document.Inline) {
	note := ir.take("attributes")
	ir.flushText()
	if note != nil {
		if attr := document.AttrOf(n); attr != nil {
			attr.Merge(note.Attr())
		} else {
			ir.stray(note)
		}
	}
	ir.out = append(ir.out, n)
}

// take takes the annotation of the given word, if it waits; any other has
// lost its inline.
func (ir *inlineReader) take(word string) *inlineNote {
	note := ir.pending
	if note != nil && note.Word == word {
		ir.pending = nil
		return note
	}
	ir.flushNote()
	return nil
}

func (ir *inlineReader) flushNote() {
	if note := ir.pending; note != nil {
		ir.pending = nil
		ir.stray(note)
	}
}

func (ir *inlineReader) stray(n *inlineNote) {
	ir.flushText()
	ir.out = append(ir.out, &document.RawInline{Span: n.at, Format: "html", Text: n.text})
	ir.strayAnnotation(n.at)
}

func (ir *inlineReader) inline(n ast.Node, end int) {
	at := ir.span(n.Pos(), end)
	switch n := n.(type) {
	case *ast.RawHTML:
		ir.rawHTML(n)
	case *ast.CodeSpan:
		ir.code(n, at)
	case *ast.AutoLink:
		ir.autolink(n, at)
	case *ast.Image:
		ir.use(n.Reference)
		src, title := unescape(n.Destination, true), unescape(n.Title, true)
		ir.add(&document.Image{Span: at, Src: src, Title: title, Alt: ir.alt(n)})
	case *extast.FootnoteLink:
		ref := &document.FootnoteRef{Span: at}
		ir.references = append(ir.references, reference{ref, n.Index})
		ir.add(ref)
	case *extast.TaskCheckBox: // the item knows
	case *ast.Emphasis, *ast.Link, *extast.Strikethrough:
		ir.nested(n, at, end)
	default:
		ir.children(n, end)
	}
}

// nested reads what holds inlines: emphasis
// (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis),
// strikethrough (https://github.github.com/gfm/#strikethrough-extension-)
// and links (https://spec.commonmark.org/0.31.2/#links).
func (ir *inlineReader) nested(n ast.Node, at document.Span, end int) {
	if ir.depth+len(ir.open) >= annotation.MaxNesting {
		ir.tooDeep(at)
		ir.children(n, end)
		return
	}
	ir.depth += len(ir.open)
	defer func() { ir.depth -= len(ir.open) }()
	switch n := n.(type) {
	case *ast.Emphasis:
		inner := ir.within(n, end-n.Level)
		if n.Level == 1 {
			ir.add(&document.Emphasis{Span: at, Inlines: inner})
		} else {
			ir.add(&document.Strong{Span: at, Inlines: inner})
		}
	case *extast.Strikethrough:
		ir.add(&document.Strikethrough{Span: at, Inlines: ir.within(n, end)})
	case *ast.Link:
		ir.use(n.Reference)
		href, title := unescape(n.Destination, true), unescape(n.Title, true)
		ir.add(&document.Link{Span: at, Href: href, Title: title, Inlines: ir.within(n, end)})
	}
}

// code reads a code span (https://spec.commonmark.org/0.31.2/#code-spans),
// or a formula if an annotation makes it one.
func (ir *inlineReader) code(n *ast.CodeSpan, at document.Span) {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			segment := t.Segment
			b.Write(segment.Value(ir.src))
		}
	}
	text := strings.ReplaceAll(b.String(), "\n", " ")
	if ir.cell {
		text = strings.ReplaceAll(text, `\|`, "|")
	}
	if note := ir.pending; note != nil && note.Word == "math" {
		ir.pending = nil
		ir.add(&document.Math{Span: at, Attr: note.Attr(), Text: text})
		return
	}
	ir.add(&document.Code{Span: at, Text: text})
}

// autolink reads "<https://…>", see https://spec.commonmark.org/0.31.2/#autolinks.
func (ir *inlineReader) autolink(n *ast.AutoLink, at document.Span) {
	label := string(n.Label(ir.src))
	href := label
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(label), "mailto:") {
		href = "mailto:" + label
	}
	ir.add(&document.Link{Span: at, Href: href, Inlines: []document.Inline{&document.Text{Span: at, Text: label}}})
}

// alt returns the text of an image, without its markup; see
// https://spec.commonmark.org/0.31.2/#images.
func (ir *inlineReader) alt(n ast.Node) string {
	inner := inlineReader{reader: ir.reader, depth: ir.depth, cell: ir.cell}
	return exactText(inner.all(n, n.Pos()))
}

// exactText returns the text of inlines: exactly, with its white space, if they
// are nothing but text.
func exactText(inlines []document.Inline) string {
	var b strings.Builder
	for _, n := range inlines {
		text, ok := n.(*document.Text)
		if !ok {
			return document.PlainText(inlines)
		}
		b.WriteString(text.Text)
	}
	return b.String()
}

// onlyInlines returns the inlines of what is at most one paragraph.
func onlyInlines(blocks []document.Block) ([]document.Inline, bool) {
	if len(blocks) == 0 {
		return nil, true
	}
	p, ok := blocks[0].(*document.Paragraph)
	if !ok || len(blocks) > 1 || !p.Attr.IsZero() {
		return nil, false
	}
	return p.Inlines, true
}
