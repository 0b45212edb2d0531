package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// heading is a section whose id may still have to be made.
type heading struct {
	section *document.Section
	text    string // as in the source
	noID    bool
	plain   bool // see pendingText
}

// atxHeading reads "## Heading ## {#id}", see
// https://kramdown.gettalong.org/syntax.html#atx-style.
func (p *parser) atxHeading(f *flow) bool {
	s := f.line().Text
	level := atxLevel(s, p.opts.GFM)
	if level == 0 || !p.opts.GFM && !p.afterBoundary() {
		return false
	}
	start := skipBlanks(s, level)
	if start == len(s) {
		return p.headingBelow(f, level)
	}
	end, id := headingID(s, start)
	end = p.closingMarks(s, start, trimBlanks(s, start, end))
	if start >= end {
		return false
	}
	p.heading(f, 1, level, start, end, id)
	return true
}

// closingMarks returns where s[start:end] ends without the number signs that
// may close a heading.
func (p *parser) closingMarks(s string, start, end int) int {
	closing := end
	for closing > start && s[closing-1] == '#' {
		closing--
	}
	if closing > start && closing < end && s[closing-1] == '\\' {
		closing++
	}
	if !p.opts.GFM || closing > start && space(s[closing-1]) {
		return trimBlanks(s, start, closing)
	}
	return end
}

// headingBelow reads a heading of which the number signs are alone on their
// line: kramdown takes the line below them for its text, whatever it is.
func (p *parser) headingBelow(f *flow, level int) bool {
	s := f.after()
	if p.opts.GFM || blank(s) {
		return false
	}
	start := skipBlanks(s, 0)
	end, id := headingID(s, start)
	if end = p.closingMarks(s, start, trimBlanks(s, start, end)); start >= end {
		return false
	}
	marks := f.line().span(0, level)
	f.i++
	p.heading(f, 1, level, start, end, id)
	section := p.last().block.(*document.Section)
	section.Span = marks.To(section.Span)
	return true
}

// atxLevel counts the number signs that start s, 0 where they start no
// heading. GitHub's dialect asks for a space after them
// (https://github.github.com/gfm/#atx-headings).
func atxLevel(s string, gfm bool) int {
	n := 0
	for n < len(s) && n < 6 && s[n] == '#' {
		n++
	}
	if gfm && n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n
}

// setextHeading reads a line that is underlined with = or -, see
// https://kramdown.gettalong.org/syntax.html#setext-style.
func (p *parser) setextHeading(f *flow, n int) bool {
	under := f.after()
	if under == "" || under[0] != '=' && under[0] != '-' || !p.afterBoundary() {
		return false
	}
	s := f.line().Text
	if n == len(s) || space(s[n]) || !underline(under) {
		return false
	}
	level := 1
	if under[0] == '-' {
		level = 2
	}
	end, id := headingID(s, n)
	p.heading(f, 2, level, n, trimBlanks(s, n, end), id)
	return true
}

func underline(s string) bool {
	i := 1
	for i < len(s) && (s[i] == '-' || s[i] == '=') {
		i++
	}
	return blank(s[i:])
}

// trimBlanks moves end back over white space, not further than start.
func trimBlanks(s string, start, end int) int {
	for end > start && space(s[end-1]) {
		end--
	}
	return end
}

// headingID finds " {#id}" at the end of s and returns where it starts, or
// the end of s. See https://kramdown.gettalong.org/syntax.html#specifying-a-header-id.
func headingID(s string, start int) (int, string) {
	end := trimBlanks(s, start, len(s))
	open := strings.LastIndex(s[start:end], "{#") + start
	if open <= start || s[end-1] != '}' || !space(s[open-1]) {
		return end, ""
	}
	id := s[open+2 : end-1]
	if !xmlName(id) {
		return end, ""
	}
	return open, id
}

// heading adds the section of a heading that takes the given number of lines;
// its text is s[start:end] of the first.
func (p *parser) heading(f *flow, lines, level, start, end int, id string) {
	l := f.line()
	first := indent(l.Text, 3)
	last := &f.lines[f.i+lines-1]
	s := &document.Section{
		Span:  l.span(first, len(l.Text)).To(last.span(0, trimBlanks(last.Text, 0, len(last.Text)))),
		Level: min(max(level+p.settings.headerOffset, 1), 6),
	}
	s.ID = id
	text := p.enqueue(pendingText{
		lines: f.lines[f.i : f.i+1], from: int32(start), to: int32(end), dst: &s.Heading, section: s,
	})
	p.add(child{kind: blockChild, block: s, text: text})
	f.i += lines
}

// nest moves the blocks that follow a heading into its section, and returns
// those that stay. A section that holds no others shares its part of blocks.
func (p *parser) nest(blocks []document.Block) []document.Block {
	n := 0
	for i := 0; i < len(blocks); i = sectionEnd(blocks, i) {
		n++
	}
	switch n {
	case 0:
		return nil
	case len(blocks):
		return blocks
	}
	top := p.arenas.blocks.take(n)[:0]
	for i := 0; i < len(blocks); {
		end := sectionEnd(blocks, i)
		top = append(top, blocks[i])
		if s, heading := blocks[i].(*document.Section); heading {
			inner := blocks[i+1 : end : end]
			extend(s, inner)
			s.Blocks = p.nest(inner)
		}
		i = end
	}
	return top
}

// sectionEnd returns where the section ends that blocks[i] starts, which for
// any other block is directly after it.
func sectionEnd(blocks []document.Block, i int) int {
	s, heading := blocks[i].(*document.Section)
	for i++; heading && i < len(blocks); i++ {
		if next, ok := blocks[i].(*document.Section); ok && next.Level <= s.Level {
			break
		}
	}
	return i
}

// extend makes the span of a section reach to the end of its blocks.
func extend(s *document.Section, blocks []document.Block) {
	for i := len(blocks) - 1; i >= 0; i-- {
		if span := blocks[i].Pos(); !span.IsZero() && span.File == s.File {
			s.Span = s.Span.To(span)
			return
		}
	}
}
