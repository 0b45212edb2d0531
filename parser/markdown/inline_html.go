package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// tagFrame is a tag, or an annotation of an element, that is open.
type tagFrame struct {
	index int // of its place among the inlines
	tag   annotation.Tag
	at    document.Span
	note  *inlineNote // the annotation before it
}

// rawHTML reads a tag or a comment, see https://spec.commonmark.org/0.31.2/#raw-html.
func (ir *inlineReader) rawHTML(n *ast.RawHTML) {
	text, at := ir.rawText(n)
	if ir.pending != nil && ir.pending.Word == "raw" {
		ir.pending = nil
		ir.add(&document.RawInline{Span: at, Format: "html", Text: text})
		return
	}
	if annotation.Is(text) {
		if a, ok := annotation.Parse(text); ok {
			ir.annotate(&inlineNote{a, at, text})
			return
		}
		ir.doc.Problems.Warn(at, "bad-annotation", "this comment is not a well-formed annotation", "")
	}
	tag, length, ok := annotation.ScanTag(text)
	tag.Name = strings.ToLower(tag.Name)
	known := annotation.Phrasing(tag.Name) || !ir.ours && annotation.StartsBlock(tag.Name)
	switch {
	case !ok || length != len(text) || !known || !annotation.Plain(&tag):
		ir.add(&document.RawInline{Span: at, Format: "html", Text: text})
	case tag.Close:
		ir.closeTag(&tag, n, text, at)
	case annotation.Void(tag.Name):
		ir.add(void(&tag, at))
	default:
		ir.openTag(&tag, text, at)
	}
}

func (ir *inlineReader) rawText(n *ast.RawHTML) (string, document.Span) {
	var b strings.Builder
	segments := n.Segments
	for i := range segments.Len() {
		segment := segments.At(i)
		b.Write(segment.Value(ir.src))
	}
	if segments.Len() == 0 {
		return "", document.Span{}
	}
	return b.String(), ir.span(segments.At(0).Start, segments.At(segments.Len()-1).Stop)
}

// annotate reads an annotation between inlines.
func (ir *inlineReader) annotate(n *inlineNote) {
	ir.flushNote()
	switch {
	case n.Word == "attributes", n.Word == "math", n.Word == "raw" && !hasText(n.Annotation):
		ir.pending = n
	case n.Word == "raw":
		ir.add(&document.RawInline{Span: n.at, Format: rawFormat(n.Annotation), Text: n.Value("text")})
	case n.Word == "footnote-ref":
		ir.add(&document.FootnoteRef{Span: n.at, Attr: n.Attr(), Label: n.Value("label")})
	case n.Word == "element":
		ir.pending = n
		ir.openTag(&annotation.Tag{Name: commented}, n.text, n.at)
	case n.Word == "end" && ir.opened[commented] > 0:
		ir.build(ir.popTo(commented), n.at)
	default:
		ir.stray(n)
	}
}

// openTag opens an element. Its place is kept by its tag as raw HTML, which
// stays if it is never closed.
func (ir *inlineReader) openTag(tag *annotation.Tag, text string, at document.Span) {
	note := ir.pending
	ir.pending = nil
	ir.flushText()
	ir.out = append(ir.out, &document.RawInline{Span: at, Format: "html", Text: text})
	if ir.depth+len(ir.open) >= annotation.MaxNesting {
		ir.tooDeep(at)
		return
	}
	ir.open = append(ir.open, tagFrame{len(ir.out) - 1, *tag, at, note})
	if ir.opened == nil {
		ir.opened = map[string]int{}
	}
	ir.opened[tag.Name]++
}

func (ir *inlineReader) closeTag(tag *annotation.Tag, n ast.Node, text string, at document.Span) {
	if ir.opened[tag.Name] == 0 {
		ir.add(&document.RawInline{Span: at, Format: "html", Text: text})
		return
	}
	ir.flushNote()
	ir.flushText()
	f := ir.popTo(tag.Name)
	if next, ok := n.NextSibling().(*ast.RawHTML); ok && next != nil && ir.isGuard(f) {
		ir.out = ir.out[:f.index]
		return
	}
	ir.build(f, at)
}

// isGuard reports whether an element has no attributes and no content: the
// writer puts it between the start of a line and HTML.
func (ir *inlineReader) isGuard(f tagFrame) bool {
	return f.tag.Name == "span" && len(f.tag.Attributes) == 0 && f.note == nil && f.index == len(ir.out)-1
}

// popTo closes the innermost element of that name; those in it that are not
// closed stay raw HTML.
func (ir *inlineReader) popTo(name string) tagFrame {
	ir.flushNote()
	ir.flushText()
	for {
		f := ir.open[len(ir.open)-1]
		ir.open = ir.open[:len(ir.open)-1]
		ir.opened[f.tag.Name]--
		if f.tag.Name == name {
			return f
		}
		if f.note != nil && f.tag.Name != commented {
			const message = "this annotation belongs to an element that does not end"
			ir.doc.Problems.Warn(f.note.at, "stray-annotation", message, "")
		}
	}
}

// build turns an element into the inline that it means.
func (ir *inlineReader) build(f tagFrame, end document.Span) {
	inner := slices.Clone(ir.out[f.index+1:])
	ir.out = ir.out[:f.index]
	at := f.at.To(end)
	if f.tag.Name == commented {
		ir.out = append(ir.out, &document.InlineElement{
			Span: at, Attr: f.note.Attr(), Tag: f.note.Value("tag"), Inlines: inner,
		})
		return
	}
	if f.note != nil && f.note.Word == "math" && f.tag.Name == "code" {
		ir.out = append(ir.out, &document.Math{Span: at, Attr: f.note.Attr(), Text: exactText(inner)})
		return
	}
	n := element(&f.tag, inner, at)
	if f.note != nil {
		if f.note.Word != "attributes" {
			ir.strayAnnotation(f.note.at)
		}
		document.AttrOf(n).Merge(f.note.Attr())
	}
	ir.out = append(ir.out, n)
}

// element is the inline that a pair of tags means.
func element(tag *annotation.Tag, inner []document.Inline, at document.Span) document.Inline {
	attr := attrOf(tag)
	switch tag.Name {
	case "em":
		return &document.Emphasis{Span: at, Attr: attr, Inlines: inner}
	case "strong":
		return &document.Strong{Span: at, Attr: attr, Inlines: inner}
	case "strike":
		return &document.Strikethrough{Span: at, Attr: attr, Inlines: inner}
	case "code":
		if document.IsText(inner) {
			return &document.Code{Span: at, Attr: attr, Text: exactText(inner)}
		}
	case "a":
		if _, ok := tag.Get("href"); ok {
			href, title := attr.Take("href"), attr.Take("title")
			return &document.Link{Span: at, Attr: attr, Href: href, Title: title, Inlines: inner}
		}
	case "abbr":
		if _, ok := tag.Get("title"); ok {
			expansion := attr.Take("title")
			return &document.Abbreviation{Span: at, Attr: attr, Expansion: expansion, Inlines: inner}
		}
	}
	return &document.InlineElement{Span: at, Attr: attr, Tag: tag.Name, Inlines: inner}
}

// void is the inline that a tag without content means.
func void(tag *annotation.Tag, at document.Span) document.Inline {
	attr := attrOf(tag)
	switch tag.Name {
	case "br":
		return &document.LineBreak{Span: at, Attr: attr}
	case "img":
		_, said := tag.Get("alt")
		src, alt, title := attr.Take("src"), attr.Take("alt"), attr.Take("title")
		return &document.Image{Span: at, Attr: attr, Src: src, Alt: alt, Title: title, NoAlt: !said}
	}
	return &document.InlineElement{Span: at, Attr: attr, Tag: tag.Name}
}
