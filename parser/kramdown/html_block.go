package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// tagged reads the HTML that starts with '<' at byte n of the line. It reports
// whether it took anything, and whether that was the end tag of the element
// tag. See https://kramdown.gettalong.org/syntax.html#html-blocks.
func (p *parser) tagged(f *flow, n int, tag string) (took, closed bool) {
	s := f.line().Text[n:]
	if strings.HasPrefix(s, commentStart) {
		return n == 0 && p.commentBlock(f), false
	}
	t, line, at, ok := f.tagAt(n)
	switch {
	case !ok || elementKinds[t.name].inline:
		return false, false
	case t.end:
		if t.name != tag {
			p.strayTag(t, f.line().span(n, len(f.line().Text)))
			return false, false
		}
		f.skipTo(line, at)
		return true, true
	case p.deep(f.line().span(n, len(f.line().Text))):
		return false, false
	}
	p.htmlBlock(f, n, t, line, at)
	return true, false
}

// tagAt reads the tag at byte n of the current line, which may go on over
// several lines. It returns where the tag ends.
func (f *flow) tagAt(n int) (t htmlTag, line, at int, ok bool) {
	s := f.line().Text[n:]
	t, length, more := scanTag(s)
	for k := 2; more && f.i+k/2 < len(f.lines); k *= 2 {
		var j lineJoiner
		s = j.join(f.lines[f.i:min(f.i+k, len(f.lines))])[n:]
		t, length, more = scanTag(s)
	}
	if length == 0 {
		return t, 0, 0, false
	}
	line, at = f.i, n+length
	for at > len(f.lines[line].Text) {
		at -= len(f.lines[line].Text) + 1
		line++
	}
	return t, line, at, true
}

// skipTo goes on at byte at of the given line.
func (f *flow) skipTo(line, at int) {
	f.i = line
	f.lines[line].cut(at)
}

// endTag goes on after a tag: with the next line if nothing follows it.
func (f *flow) endTag() {
	if !f.done() && blank(f.line().Text) {
		f.i++
	}
}

// find returns the place of the first sub at or after byte from of the current
// line, or a line of -1.
func (f *flow) find(sub string, from int) (line, at int) {
	if k := strings.Index(f.line().Text[from:], sub); k >= 0 {
		return f.i, from + k
	}
	if !f.missing[sub] {
		for i := f.i + 1; i < len(f.lines); i++ {
			if k := strings.Index(f.lines[i].Text, sub); k >= 0 {
				return i, k
			}
		}
		f.setMissing(sub)
	}
	return -1, 0
}

// copyTo returns the lines from byte n of the current one to byte at of line.
func (p *parser) copyTo(f *flow, n, line, at int) []Line {
	lines := p.arenas.lines.keep(f.lines[f.i : line+1])
	last := &lines[len(lines)-1]
	last.Text = last.Text[:at]
	lines[0].cut(n)
	return lines
}

func (p *parser) commentBlock(f *flow) bool {
	line, at := f.find("-->", len(commentStart))
	if line < 0 {
		return false
	}
	lines := p.copyTo(f, 0, line, at+3)
	p.addRaw("html", p.join(lines), linesSpan(lines))
	f.skipTo(line, at+3)
	f.endTag()
	return true
}

// htmlBlock reads the element whose start tag, at byte n of the current line,
// ends at byte at of line.
func (p *parser) htmlBlock(f *flow, n int, t htmlTag, line, at int) {
	p.elements = true
	span := f.line().span(n, n+1)
	i := len(p.children)
	p.add(child{kind: blockChild})
	var block document.Block
	empty := t.alone || elementKinds[t.name].void
	model := p.model(t, false)
	source := ""
	if model == rawContent {
		source = p.headingSource(f, n, t, line, at)
	}
	switch {
	case scriptLike(t.name) || model == rawContent && verbatim(t.name):
		block = p.verbatimElement(f, n, t, line, at)
	case empty:
		f.skipTo(line, at)
		block = element(t, span.To(f.here()), nil)
	case model == rawContent:
		f.skipTo(line, at)
		r := rawReader{p: p, f: f}
		content := r.content(t, span)
		block = element(t, span.To(f.here()), content.blocks())
	default:
		f.skipTo(line, at)
		block = p.kramdownElement(f, t, model, span)
	}
	// The line of an element without content, or whose content is none of
	// kramdown's, ends like a blank one.
	if (!empty || model == blockContent) && !scriptLike(t.name) {
		f.endTag()
	}
	p.keepSource(block, source)
	if raw, ok := block.(*document.Raw); ok && !scriptLike(t.name) {
		p.children[i].attr = p.keepTag(raw, t)
	}
	p.children[i].block = block
}

// here returns the place where f goes on.
func (f *flow) here() document.Span {
	if f.done() {
		last := &f.lines[len(f.lines)-1]
		return last.span(len(last.Text), len(last.Text))
	}
	return f.line().span(0, 0)
}
