package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// kramdownElement reads an element whose content is kramdown; f is after the
// start tag.
func (p *parser) kramdownElement(f *flow, t htmlTag, model contentModel, span document.Span) document.Block {
	if model == spanContent {
		return p.spanElement(f, t, span)
	}
	f.endTag()
	outer := p.open()
	p.plain++
	closed := p.blocks(f, t.name)
	p.plain--
	blocks := p.close(outer)
	if !closed {
		p.unclosed(t, span)
	}
	return element(t, span.To(f.here()), blocks)
}

func (p *parser) unclosed(t htmlTag, span document.Span) {
	p.warn(span, "unclosed-tag", "write its end tag",
		"element %q is not closed; it ends where its surroundings end", t.name)
}

func (p *parser) strayTag(t htmlTag, span document.Span) {
	p.warn(span, "stray-tag", "remove it, or open the element before", "end tag </%s> ends nothing here", t.name)
}

// spanElement reads an element that holds running text.
func (p *parser) spanElement(f *flow, t htmlTag, span document.Span) document.Block {
	line, at, end := p.contentEnd(f, t, span)
	lines := p.copyTo(f, 0, line, at)
	if at == end { // it is not closed, and its last line ends like any other
		last := lines[len(lines)-1]
		last.cut(len(last.Text))
		lines = append(lines[:len(lines):len(lines)], last)
	}
	para := &document.Paragraph{Span: linesSpan(lines), Tight: true}
	p.plain++
	p.enqueue(pendingText{lines: lines, dst: &para.Inlines, within: true, newline: len(lines) > 1})
	p.plain--
	f.skipTo(line, end)
	return element(t, span.To(f.here()), []document.Block{para})
}

// verbatimElement keeps an element as it is written. Its start tag, at byte n
// of the current line, ends at byte at of line.
func (p *parser) verbatimElement(f *flow, n int, t htmlTag, line, at int) document.Block {
	start := f.line().span(n, n+1)
	if t.alone {
		lines := p.copyTo(f, n, line, at)
		f.skipTo(line, at)
		text := strings.TrimSuffix(p.join(lines), "/>") + "></" + t.name + ">"
		return &document.Raw{Span: linesSpan(lines), Format: "html", Text: text}
	}
	endLine, _, end, ok := f.endTagOf(t.name, line, at)
	tail := ""
	if !ok && !scriptLike(t.name) {
		f.skipTo(line, at)
		r := rawReader{p: p, f: f}
		content := r.content(t, start)
		content.whole = true
		return element(t, start.To(f.here()), content.blocks())
	}
	if !ok {
		p.unclosed(t, start)
		endLine, end = f.bottom()
		tail = "\n</" + t.name + ">"
	}
	lines := p.copyTo(f, n, endLine, end)
	span := linesSpan(lines)
	open := ""
	if t.markdown != "" { // an attribute that is not HTML's
		open = t.String()
		f.skipTo(line, at)
		if endLine == line {
			end -= at
		}
		lines = p.copyTo(f, 0, endLine, end)
	}
	f.skipTo(endLine, end)
	text := open + p.join(lines) + tail
	if !scriptLike(t.name) {
		text = escapeNonTags(text)
	}
	return &document.Raw{Span: span, Format: "html", Text: text}
}

// escapeNonTags writes a reference for each '<' that starts nothing here,
// although browsers take it for the start of a tag.
func escapeNonTags(s string) string {
	var b strings.Builder
	comments := strings.LastIndex(s, "-->") // may close one that starts before it
	for size := len(s); ; {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i:]
		if strings.HasPrefix(s, commentStart) && size-len(s)+len(commentStart) <= comments {
			end := strings.Index(s[len(commentStart):], "-->") + len(commentStart)
			b.WriteString(s[:end+3])
			s = s[end+3:]
			continue
		}
		if _, n, _ := scanTag(s); n == 0 && len(s) > 1 && (letter(s[1]) || s[1] == '/') {
			b.WriteString("&lt;")
		} else {
			b.WriteByte('<')
		}
		s = s[1:]
	}
	if b.Len() == 0 {
		return s
	}
	return b.String() + s
}

// bottom returns the end of the last line.
func (f *flow) bottom() (line, at int) {
	line = len(f.lines) - 1
	return line, len(f.lines[line].Text)
}

// contentEnd returns where the content of an element ends that starts here, and
// where its end tag ends.
func (p *parser) contentEnd(f *flow, t htmlTag, span document.Span) (line, at, end int) {
	line, at, end, ok := f.endTagOf(t.name, f.i, 0)
	if !ok {
		p.unclosed(t, span)
		line, at = f.bottom()
		return line, at, at
	}
	return line, at, end
}

// endTagOf finds the end tag of name, in whatever case, from byte from of the
// given line on. It returns its line, its first byte and the byte after it.
func (f *flow) endTagOf(name string, line, from int) (int, int, int, bool) {
	if f.missing["</"+name] {
		return 0, 0, 0, false
	}
	for ; line < len(f.lines); line++ {
		if at, end := endTagIn(f.lines[line].Text, from, name); end > 0 {
			return line, at, end, true
		}
		from = 0
	}
	f.setMissing("</" + name)
	return 0, 0, 0, false
}

// setMissing remembers that what does not come from the current line on.
func (f *flow) setMissing(what string) {
	if f.missing == nil {
		f.missing = map[string]bool{}
	}
	f.missing[what] = true
}

// endTagIn finds the end tag of name in s[at:]; end is 0 if there is none.
func endTagIn(s string, at int, name string) (start, end int) {
	for {
		k := strings.Index(s[at:], "</")
		if k < 0 {
			return 0, 0
		}
		at += k
		if n := endTagHere(s[at:], name); n > 0 {
			return at, at + n
		}
		at += 2
	}
}

// element makes a block of an element of HTML.
func element(t htmlTag, span document.Span, blocks []document.Block) document.Block {
	switch {
	case t.name == "hr":
		return &document.Rule{Span: span, Attr: t.attr}
	case t.name == "p" && len(blocks) == 1:
		if para, ok := blocks[0].(*document.Paragraph); ok && para.Tight {
			para.Tight = false
			para.Span, para.Attr = span, t.attr
			return para
		}
	case t.name == "blockquote":
		return &document.Quote{Span: span, Attr: t.attr, Blocks: blocks}
	}
	return &document.Element{Span: span, Attr: t.attr, Tag: strings.ToLower(t.name), Blocks: blocks}
}

// model returns how the content of an element is read; within is set if the
// content around it is read as HTML.
func (p *parser) model(t htmlTag, within bool) contentModel {
	natural := elementKinds[t.name].model
	switch t.markdown {
	case "0":
		return rawContent
	case "1":
		return natural
	case "span":
		return spanContent
	case "block":
		return blockContent
	}
	if p.settings.blockHTML && !within {
		return natural
	}
	return rawContent
}
