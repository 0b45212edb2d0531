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
	index int // of its place among the phrases
	tag   annotation.Tag
	at    document.Span
	note  *phraseNote // what was said of it before
}

// rawHTML reads a tag or a comment.
func (p *phraser) rawHTML(n *ast.RawHTML) {
	text, at := p.rawText(n)
	if p.pending != nil && p.pending.Word == "raw" {
		p.pending = nil
		p.add(&document.RawInline{Span: at, Format: "html", Text: text})
		return
	}
	if annotation.Is(text) {
		if a, ok := annotation.Parse(text); ok {
			p.annotate(&phraseNote{a, at, text})
			return
		}
		p.problem(at, "bad-annotation", "this comment is not a well-formed annotation", "")
	}
	tag, length, ok := annotation.ScanTag(text)
	tag.Name = strings.ToLower(tag.Name)
	switch {
	case !ok || length != len(text) || !annotation.Phrasing(tag.Name) || !annotation.Plain(&tag):
		p.add(&document.RawInline{Span: at, Format: "html", Text: text})
	case tag.Close:
		p.closeTag(&tag, n, text, at)
	case annotation.Void(tag.Name):
		p.add(void(&tag, at))
	default:
		p.openTag(&tag, text, at)
	}
}

func (p *phraser) rawText(n *ast.RawHTML) (string, document.Span) {
	var b strings.Builder
	segments := n.Segments
	for i := range segments.Len() {
		segment := segments.At(i)
		b.Write(segment.Value(p.src))
	}
	if segments.Len() == 0 {
		return "", document.Span{}
	}
	return b.String(), p.span(segments.At(0).Start, segments.At(segments.Len()-1).Stop)
}

// annotate reads an annotation between phrases.
func (p *phraser) annotate(n *phraseNote) {
	p.flushNote()
	switch {
	case n.Word == "attributes", n.Word == "math", n.Word == "raw" && !hasText(n.Annotation):
		p.pending = n
	case n.Word == "raw":
		p.add(&document.RawInline{Span: n.at, Format: rawFormat(n.Annotation), Text: n.Value("text")})
	case n.Word == "footnote-ref":
		p.add(&document.FootnoteRef{Span: n.at, Attr: n.Attr(), Label: n.Value("label")})
	case n.Word == "element":
		p.pending = n
		p.openTag(&annotation.Tag{Name: commented}, n.text, n.at)
	case n.Word == "end" && p.opened[commented] > 0:
		p.build(p.popTo(commented), n.at)
	default:
		p.stray(n)
	}
}

// openTag opens an element. Its place is kept by its tag as raw HTML, which
// stays if it is never closed.
func (p *phraser) openTag(tag *annotation.Tag, text string, at document.Span) {
	note := p.pending
	p.pending = nil
	p.flushText()
	p.out = append(p.out, &document.RawInline{Span: at, Format: "html", Text: text})
	if p.depth+len(p.open) >= annotation.MaxNesting {
		p.tooDeep(at)
		return
	}
	p.open = append(p.open, tagFrame{len(p.out) - 1, *tag, at, note})
	if p.opened == nil {
		p.opened = map[string]int{}
	}
	p.opened[tag.Name]++
}

func (p *phraser) closeTag(tag *annotation.Tag, n ast.Node, text string, at document.Span) {
	if p.opened[tag.Name] == 0 {
		p.add(&document.RawInline{Span: at, Format: "html", Text: text})
		return
	}
	p.flushNote()
	p.flushText()
	f := p.popTo(tag.Name)
	if next, ok := n.NextSibling().(*ast.RawHTML); ok && next != nil && p.isGuard(f) {
		p.out = p.out[:f.index]
		return
	}
	p.build(f, at)
}

// isGuard reports whether an element says nothing and holds nothing: the
// writer puts it between the start of a line and HTML.
func (p *phraser) isGuard(f tagFrame) bool {
	return f.tag.Name == "span" && len(f.tag.Attributes) == 0 && f.note == nil && f.index == len(p.out)-1
}

// popTo closes the innermost element of that name; those in it that are not
// closed stay raw HTML.
func (p *phraser) popTo(name string) tagFrame {
	p.flushNote()
	p.flushText()
	for {
		f := p.open[len(p.open)-1]
		p.open = p.open[:len(p.open)-1]
		p.opened[f.tag.Name]--
		if f.tag.Name == name {
			return f
		}
		if f.note != nil && f.tag.Name != commented {
			p.problem(f.note.at, "stray-annotation", "this annotation belongs to an element that does not end", "")
		}
	}
}

// build makes of an element the phrase that it stands for.
func (p *phraser) build(f tagFrame, end document.Span) {
	inner := slices.Clone(p.out[f.index+1:])
	p.out = p.out[:f.index]
	at := f.at.To(end)
	if f.tag.Name == commented {
		p.out = append(p.out, &document.InlineElement{Span: at, Attr: f.note.Attr(), Tag: f.note.Value("tag"), Inlines: inner})
		return
	}
	if f.note != nil && f.note.Word == "math" && f.tag.Name == "code" {
		p.out = append(p.out, &document.Math{Span: at, Attr: f.note.Attr(), Text: exactText(inner)})
		return
	}
	n := element(&f.tag, inner, at)
	if f.note != nil {
		if f.note.Word != "attributes" {
			p.problem(f.note.at, "stray-annotation", "this annotation does not belong to what follows it", "")
		}
		document.AttrOf(n).Merge(f.note.Attr())
	}
	p.out = append(p.out, n)
}

// element is the phrase that a pair of tags stands for.
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
			href, title := own(&attr, "href"), own(&attr, "title")
			return &document.Link{Span: at, Attr: attr, Href: href, Title: title, Inlines: inner}
		}
	case "abbr":
		if _, ok := tag.Get("title"); ok {
			expansion := own(&attr, "title")
			return &document.Abbreviation{Span: at, Attr: attr, Expansion: expansion, Inlines: inner}
		}
	}
	return &document.InlineElement{Span: at, Attr: attr, Tag: tag.Name, Inlines: inner}
}

// void is the phrase that a tag without content stands for.
func void(tag *annotation.Tag, at document.Span) document.Inline {
	attr := attrOf(tag)
	switch tag.Name {
	case "br":
		return &document.LineBreak{Span: at, Attr: attr}
	case "img":
		src, alt, title := own(&attr, "src"), own(&attr, "alt"), own(&attr, "title")
		return &document.Image{Span: at, Attr: attr, Src: src, Alt: alt, Title: title}
	}
	return &document.InlineElement{Span: at, Attr: attr, Tag: tag.Name}
}

// own takes a pair that a node has a field for.
func own(attr *document.Attr, name string) string {
	value := attr.Pairs[name]
	delete(attr.Pairs, name)
	return value
}
