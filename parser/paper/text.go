package paper

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

func (r *reader) paragraph(b *block, tight bool) *document.Paragraph {
	span := b.span()
	span.Line, span.Column = b.lines[0].number, b.lines[0].column
	return &document.Paragraph{Span: span, Tight: tight, Inlines: r.inlines(b.lines)}
}

// inlines makes text of lines, with references to the footnotes that are
// there.
func (r *reader) inlines(lines []line) []document.Inline {
	if len(lines) == 1 && (len(r.notes) == 0 || !strings.Contains(lines[0].text, refOpen)) {
		return []document.Inline{&document.Text{Span: lines[0].span(), Text: lines[0].text}}
	}
	var t textBuilder
	for i, l := range lines {
		if i > 0 {
			t.buf.WriteByte('\n')
		}
		at := 0
		for _, ref := range refs(l.text) {
			if !r.notes[ref.label] {
				continue
			}
			t.text(l, at, ref.start)
			t.flush()
			t.inlines = append(t.inlines, &document.FootnoteRef{Span: l.part(ref.start, ref.end), Label: ref.label})
			at = ref.end
		}
		t.text(l, at, len(l.text))
	}
	t.flush()
	return t.inlines
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
	buf     strings.Builder
	span    document.Span
}

func (t *textBuilder) text(l line, start, end int) {
	if start == end {
		return
	}
	t.span = t.span.To(l.part(start, end))
	t.buf.WriteString(l.text[start:end])
}

func (t *textBuilder) flush() {
	if t.buf.Len() > 0 {
		t.inlines = append(t.inlines, &document.Text{Span: t.span, Text: t.buf.String()})
	}
	t.buf.Reset()
	t.span = document.Span{}
}
