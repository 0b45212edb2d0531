package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// phraser collects the phrases of one node. As in a container, what is open
// has its phrases behind its own place.
type phraser struct {
	*reader
	out     []document.Inline
	text    []byte // characters not yet in out
	from    int    // where they begin and end in the source
	to      int
	open    []tagFrame
	opened  map[string]int
	pending *phraseNote
	depth   int
	cell    bool // of a table
}

// phraseNote is an annotation that waits for its phrase.
type phraseNote struct {
	*annotation.Annotation
	at   document.Span
	text string
}

// phrases reads the phrases of a block.
func (r *reader) phrases(n ast.Node) []document.Inline {
	p := phraser{reader: r}
	return p.all(n, r.end(n))
}

func (r *reader) cellPhrases(n ast.Node) []document.Inline {
	p := phraser{reader: r, cell: true}
	return p.all(n, r.end(n))
}

// all reads everything in a node that ends at an offset.
func (p *phraser) all(n ast.Node, end int) []document.Inline {
	p.children(n, end)
	p.flushText()
	p.flushNote()
	return p.out
}

// within reads the phrases in a phrase.
func (p *phraser) within(n ast.Node, end int) []document.Inline {
	inner := phraser{reader: p.reader, depth: p.depth + 1, cell: p.cell}
	return inner.all(n, end)
}

func (p *phraser) children(parent ast.Node, end int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		stop := end
		if next := n.NextSibling(); next != nil && next.Pos() >= 0 {
			stop = next.Pos()
		}
		if t, ok := n.(*ast.Text); ok {
			p.characters(t)
			continue
		}
		p.phrase(n, stop)
	}
}

// characters reads text; goldmark marks the ends of lines on it.
func (p *phraser) characters(t *ast.Text) {
	segment := t.Segment
	if value := segment.Value(p.src); len(value) > 0 {
		p.flushNote()
		p.appendText(unescape(value, true), segment.Start, segment.Stop)
	}
	if t.HardLineBreak() {
		p.add(&document.LineBreak{Span: p.span(segment.Stop, p.lineEnd(segment.Stop))})
	}
	if t.HardLineBreak() || t.SoftLineBreak() {
		p.flushNote()
		p.appendText("\n", segment.Stop, segment.Stop+1)
	}
}

func (p *phraser) appendText(s string, start, stop int) {
	if len(p.text) == 0 {
		p.from = start
	}
	p.to = stop
	p.text = append(p.text, s...)
}

func (p *phraser) flushText() {
	if len(p.text) > 0 {
		p.out = append(p.out, &document.Text{Span: p.span(p.from, p.to), Text: string(p.text)})
		p.text = p.text[:0]
	}
}

// add adds a phrase that is no text. The attributes that wait are its own.
func (p *phraser) add(n document.Inline) {
	note := p.take("attributes")
	p.flushText()
	if note != nil {
		if attr := document.AttrOf(n); attr != nil {
			attr.Merge(note.Attr())
		} else {
			p.stray(note)
		}
	}
	p.out = append(p.out, n)
}

// take takes the annotation of the given word, if it waits; any other has
// lost its phrase.
func (p *phraser) take(word string) *phraseNote {
	note := p.pending
	if note != nil && note.Word == word {
		p.pending = nil
		return note
	}
	p.flushNote()
	return nil
}

func (p *phraser) flushNote() {
	if note := p.pending; note != nil {
		p.pending = nil
		p.stray(note)
	}
}

func (p *phraser) stray(n *phraseNote) {
	p.flushText()
	p.out = append(p.out, &document.RawInline{Span: n.at, Format: "html", Text: n.text})
	p.problem(n.at, "stray-annotation", "this annotation does not belong to what follows it", "")
}

func (p *phraser) phrase(n ast.Node, end int) {
	at := p.span(n.Pos(), end)
	switch n := n.(type) {
	case *ast.RawHTML:
		p.rawHTML(n)
	case *ast.CodeSpan:
		p.code(n, at)
	case *ast.AutoLink:
		p.autolink(n, at)
	case *ast.Image:
		p.use(n.Reference)
		p.add(&document.Image{Span: at, Src: unescape(n.Destination, true), Title: unescape(n.Title, true), Alt: p.alt(n)})
	case *extast.FootnoteLink:
		ref := &document.FootnoteRef{Span: at}
		p.references = append(p.references, reference{ref, n.Index})
		p.add(ref)
	case *extast.TaskCheckBox: // the item knows
	case *ast.Emphasis, *ast.Link, *extast.Strikethrough:
		p.nested(n, at, end)
	default:
		p.children(n, end)
	}
}

func (p *phraser) nested(n ast.Node, at document.Span, end int) {
	if p.depth+len(p.open) >= annotation.MaxNesting {
		p.tooDeep(at)
		p.children(n, end)
		return
	}
	p.depth += len(p.open)
	defer func() { p.depth -= len(p.open) }()
	switch n := n.(type) {
	case *ast.Emphasis:
		inner := p.within(n, end-n.Level)
		if n.Level == 1 {
			p.add(&document.Emphasis{Span: at, Inlines: inner})
		} else {
			p.add(&document.Strong{Span: at, Inlines: inner})
		}
	case *extast.Strikethrough:
		p.add(&document.Strikethrough{Span: at, Inlines: p.within(n, end)})
	case *ast.Link:
		p.use(n.Reference)
		p.add(&document.Link{Span: at, Href: unescape(n.Destination, true), Title: unescape(n.Title, true), Inlines: p.within(n, end)})
	}
}

func (p *phraser) code(n *ast.CodeSpan, at document.Span) {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			segment := t.Segment
			b.Write(segment.Value(p.src))
		}
	}
	text := strings.ReplaceAll(b.String(), "\n", " ")
	if p.cell {
		text = strings.ReplaceAll(text, `\|`, "|")
	}
	if note := p.pending; note != nil && note.Word == "math" {
		p.pending = nil
		p.add(&document.Math{Span: at, Attr: note.Attr(), Text: text})
		return
	}
	p.add(&document.Code{Span: at, Text: text})
}

func (p *phraser) autolink(n *ast.AutoLink, at document.Span) {
	label := string(n.Label(p.src))
	href := label
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(label), "mailto:") {
		href = "mailto:" + label
	}
	p.add(&document.Link{Span: at, Href: href, Inlines: []document.Inline{&document.Text{Span: at, Text: label}}})
}

// alt returns the text of an image: what is marked in it counts as text.
func (p *phraser) alt(n ast.Node) string {
	inner := phraser{reader: p.reader, depth: p.depth, cell: p.cell}
	return altText(inner.all(n, n.Pos()))
}

func altText(inlines []document.Inline) string {
	for _, n := range inlines {
		if _, ok := n.(*document.Text); !ok {
			return document.PlainText(inlines)
		}
	}
	return exactText(inlines)
}
