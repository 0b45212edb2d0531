package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// paragraph reads lines up to the first that cannot belong to a paragraph, see
// https://kramdown.gettalong.org/syntax.html#paragraphs.
// If the child before is a paragraph too, they are one: the line between was
// taken for something that it then was not.
func (p *parser) paragraph(f *flow) {
	first := f.i
	f.i++
	for !p.bare(f.lines[first].Text) && !f.done() && !p.endsParagraph(f, f.i) {
		f.i++
	}
	if last := p.last(); last != nil && last.kind == textChild {
		j := &p.pending[last.text]
		if n := len(j.lines); n <= first && &f.lines[first-n] == &j.lines[0] {
			joinEnd(&f.lines[first-1])
			j.lines = f.lines[first-n : f.i]
			last.block.(*document.Paragraph).Span = linesSpan(j.lines)
			return
		}
	}
	lines := f.lines[first:f.i]
	if p.joinNative(lines) {
		return
	}
	if p.bareText(lines) {
		return
	}
	para := p.paragraphs.next()
	para.Span = linesSpan(lines)
	p.add(child{kind: textChild, block: para, text: p.enqueue(pendingText{lines: lines, dst: &para.Inlines})})
}

// bare reports whether a line is text but begins no paragraph: one with a tab
// after spaces, which kramdown takes neither for code nor for anything else.
func (p *parser) bare(s string) bool {
	n := indent(s, 3)
	last := p.last()
	return n > 0 && n < len(s) && s[n] == '\t' && (last == nil || last.kind != textChild)
}

// bareText adds such a line to those directly above it. Nothing has attributes
// there.
func (p *parser) bareText(lines []Line) bool {
	if !p.bare(lines[0].Text) {
		return false
	}
	if last := p.last(); last != nil && last.kind == blockChild {
		if para, ok := last.block.(*document.Paragraph); ok && para.Tight {
			j := &p.pending[last.text]
			j.lines = append(j.lines[:len(j.lines):len(j.lines)], lines...)
			para.Span = linesSpan(j.lines)
			return true
		}
	}
	para := p.paragraphs.next()
	para.Span, para.Tight = linesSpan(lines), true
	p.waiting = nil
	text := p.enqueue(pendingText{lines: lines, dst: &para.Inlines, newline: true})
	p.add(child{kind: blockChild, block: para, text: text, attr: &document.Attr{}})
	return true
}

// joinEnd drops the white space at the end of a line with which a paragraph
// seemed to end, but for a hard break.
func joinEnd(l *Line) {
	n := trimBlanks(l.Text, 0, len(l.Text))
	if strings.HasSuffix(l.Text, "  ") {
		n = min(n+2, len(l.Text))
	}
	l.Text = l.Text[:n]
}

// enqueue keeps running text for later and returns its place.
func (p *parser) enqueue(j pendingText) int32 {
	j.plain = p.plain > 0
	p.pending = append(p.pending, j)
	return int32(len(p.pending) - 1)
}

// endsParagraph reports whether line i cannot go on with the paragraph above.
func (p *parser) endsParagraph(f *flow, i int) bool {
	s := f.lines[i].Text
	n, c := lead(s)
	if c == ':' {
		return n+1 < len(s) && (s[n+1] == ' ' || s[n+1] == '\t')
	}
	return f.endsLazy(i) || p.opts.GFM && !p.settings.looseEnd && p.interrupts(s, n, c)
}

// endsLazy reports whether line i cannot go on lazily with the block above,
// that is without the marker or the indentation of that block. See
// https://kramdown.gettalong.org/syntax.html#line-wrapping.
func (f *flow) endsLazy(i int) bool {
	s := f.lines[i].Text
	n, c := lead(s)
	switch c {
	case 0, ' ', '\t', '\n', '\v', '\f', '\r':
		return blank(s)
	case '^':
		return n == 0 && endMark(s)
	case '{':
		return f.attributeLine(i)
	case '<':
		return blockTag(s[n:])
	}
	return false
}

// interrupts reports whether a line ends a paragraph in GitHub's dialect, see
// https://github.github.com/gfm/#paragraphs.
func (p *parser) interrupts(s string, n int, c byte) bool {
	switch {
	case c == '>':
		return true
	case c == '#':
		return n == 0 && atxLevel(s, true) > 0
	case c == '~' || c == '`':
		return fenceLength(s[n:]) >= 3
	case listMark(c):
		_, ok := itemMark(s, 3)
		return ok
	}
	return false
}
