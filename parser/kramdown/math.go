package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// mathBlock reads "$$ … $$" between two boundaries. A backslash before it makes
// it running text. See https://kramdown.gettalong.org/syntax.html#math-blocks.
func (p *parser) mathBlock(f *flow, n int) bool {
	l := f.line()
	s := l.Text[n:]
	if strings.HasPrefix(s, `\$$`) {
		if end := f.mathEnd(n + 1); end >= 0 && p.afterBoundary() && blank(afterMath(f, end, n+1)) {
			l.cut(n + 1)
		}
		return false
	}
	if !strings.HasPrefix(s, "$$") || !p.afterBoundary() {
		return false
	}
	end := f.mathEnd(n)
	if end < 0 {
		return false
	}
	at := len(f.lines[end].Text) - len(afterMath(f, end, n))
	next := end
	if blank(f.lines[end].Text[at:]) {
		next, at = end+1, 0
	}
	if !p.endsMath(f, next, at) {
		return false
	}
	body := p.join(f.lines[f.i : end+1])
	body, _, _ = strings.Cut(body[n+2:], "$$")
	p.add(child{kind: blockChild, block: p.formula(strings.TrimSpace(body), linesSpan(f.lines[f.i:end+1]))})
	f.i = next
	if at > 0 {
		f.skipTo(next, at)
	}
	return true
}

// formula makes the block of a formula.
func (p *parser) formula(body string, span document.Span) document.Block {
	if !p.settings.noMath {
		return &document.MathBlock{Span: span, Text: body}
	}
	text := &document.Text{Span: span, Text: "$$\n" + body + "\n$$"}
	para := &document.Paragraph{Span: span, Tight: true, Inlines: []document.Inline{text}}
	return &document.Element{Span: span, Attr: mathAttr(), Tag: "div", Blocks: []document.Block{para}}
}

// inlineFormula is formula for a formula in running text.
func (p *parser) inlineFormula(body string, span document.Span) document.Inline {
	if !p.settings.noMath {
		return &document.Math{Span: span, Text: body}
	}
	text := &document.Text{Span: span, Text: "$" + body + "$"}
	return &document.InlineElement{Span: span, Attr: mathAttr(), Tag: "span", Inlines: []document.Inline{text}}
}

func mathAttr() document.Attr { return document.Attr{Classes: []string{"kdmath"}} }

// endsMath reports whether a boundary is at byte at of line i; within a
// line only an attribute list is one.
func (p *parser) endsMath(f *flow, i, at int) bool {
	if at == 0 {
		return f.beforeBoundary(i)
	}
	n := at + indent(f.lines[i].Text[at:], 3)
	_, _, ok := f.listAt(i, n)
	return ok
}

// mathEnd returns the line of the "$$" that closes the one at byte n of the
// current line, or -1.
func (f *flow) mathEnd(n int) int {
	line, _ := f.find("$$", n+2)
	return line
}

// afterMath returns what follows the closing "$$" on its line.
func afterMath(f *flow, end, n int) string {
	s := f.lines[end].Text
	if end == f.i {
		s = s[n+2:]
	}
	return s[strings.Index(s, "$$")+2:]
}
