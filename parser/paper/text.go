package paper

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

func (r *reader) paragraph(b *block, tight bool) *document.Paragraph {
	span := b.span()
	span.Line, span.Column = b.lines[0].number, b.lines[0].column
	p := &document.Paragraph{Span: span, Tight: tight}
	if !b.broken {
		p.Inlines = r.inlines(b.lines)
		return p
	}
	for i, l := range b.lines {
		if i > 0 {
			before := b.lines[i-1]
			p.Inlines = append(p.Inlines, &document.LineBreak{Span: before.part(len(before.text), len(before.text))})
		}
		p.Inlines = append(p.Inlines, r.inlines([]line{l})...)
	}
	return p
}

// headingText makes text of a heading, which is one line.
func (r *reader) headingText(h *headingOf) []document.Inline {
	if len(h.more) == 0 {
		return r.inlines([]line{h.title})
	}
	inlines := r.inlines(append([]line{h.title}, h.more...))
	for _, n := range inlines {
		if text, ok := n.(*document.Text); ok {
			text.Text = strings.ReplaceAll(text.Text, "\n", " ")
		}
	}
	return inlines
}

// inlines makes text of lines, with references to the footnotes that are
// there.
func (r *reader) inlines(lines []line) []document.Inline {
	if len(lines) == 1 && (len(r.notes) == 0 || len(r.glued) == 0 && !strings.Contains(lines[0].text, refOpen)) &&
		!strings.Contains(lines[0].text, addressOpen) {
		return []document.Inline{&document.Text{Span: lines[0].span(), Text: lines[0].text}}
	}
	var t textBuilder
	for i, l := range lines {
		if i > 0 && !r.unhyphenate(&t, lines[i-1], l) {
			t.newline(lines[i-1])
		}
		r.line(&t, l)
	}
	t.flush()
	return t.inlines
}

// line adds a line, with the references to footnotes and the addresses that are
// in it, in their order.
func (r *reader) line(t *textBuilder, l line) {
	at := 0
	notes, links := r.refsOf(l), printedLinks(l.text)
	for len(notes)+len(links) > 0 {
		if len(links) == 0 || len(notes) > 0 && notes[0].start < links[0].start {
			ref := notes[0]
			notes = notes[1:]
			if r.notes[ref.label] && ref.start >= at {
				t.text(l, at, ref.start)
				t.add(&document.FootnoteRef{Span: l.part(ref.start, ref.end), Label: ref.label})
				at = ref.end
			}
			continue
		}
		link := links[0]
		links = links[1:]
		if link.start < at {
			continue
		}
		t.text(l, at, link.start)
		text := &document.Text{Span: l.part(link.start, link.text), Text: l.text[link.start:link.text]}
		r.links = append(r.links, l.part(link.start, link.end))
		t.add(&document.Link{Span: l.part(link.start, link.end), Href: link.href, Inlines: []document.Inline{text}})
		at = link.end
	}
	t.text(l, at, len(l.text))
}

// part is the span of some bytes of a line.
func (l line) part(start, end int) document.Span {
	return document.Span{
		Line: l.number, Column: l.column + int32(start),
		EndLine: l.number, EndColumn: l.column + int32(end),
	}
}

// textBuilder joins text over line ends.
type textBuilder struct {
	inlines []document.Inline
	buf     []byte
	span    document.Span
}

func (t *textBuilder) text(l line, start, end int) {
	if start == end {
		return
	}
	t.span = t.span.To(l.part(start, end))
	t.buf = append(t.buf, l.text[start:end]...)
}

// newline adds the end of a line.
func (t *textBuilder) newline(l line) {
	t.span = t.span.To(l.part(len(l.text), len(l.text)))
	t.buf = append(t.buf, '\n')
}

func (t *textBuilder) add(n document.Inline) {
	t.flush()
	t.inlines = append(t.inlines, n)
}

func (t *textBuilder) flush() {
	if len(t.buf) > 0 {
		t.inlines = append(t.inlines, &document.Text{Span: t.span, Text: string(t.buf)})
	}
	t.buf = t.buf[:0]
	t.span = document.Span{}
}
