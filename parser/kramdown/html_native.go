package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// joinNative makes lines that directly follow a paragraph of HTML a part of
// it.
func (p *parser) joinNative(lines []Line) bool {
	last := p.last()
	if !p.settings.native || last == nil {
		return false
	}
	para, ok := last.block.(*document.Paragraph)
	if !ok || para.Tight || last.kind != blockChild {
		return false
	}
	j := &nativeJoin{para: para}
	p.enqueue(pendingText{lines: lines, dst: &j.more})
	p.joins = append(p.joins, j)
	para.Span = para.Span.To(linesSpan(lines))
	return true
}

// nativeJoin is running text that goes on with a paragraph of HTML.
type nativeJoin struct {
	para *document.Paragraph
	more []document.Inline
}

// endJoins adds such text to the paragraphs.
func (p *parser) endJoins() {
	for _, j := range p.joins {
		j.para.Inlines = append(j.para.Inlines, &document.Text{Span: j.para.Span, Text: "\n"})
		j.para.Inlines = append(j.para.Inlines, j.more...)
	}
}

// headingSource returns the text of the heading whose start tag, at byte n of the
// current line, ends at byte at of line: an id is made of it as it is written.
func (p *parser) headingSource(f *flow, n int, t htmlTag, line, at int) string {
	if !p.settings.native || headingLevel(t.name) == 0 {
		return ""
	}
	endLine, end, _, ok := f.endTagOf(t.name, line, at)
	if !ok {
		return ""
	}
	return withoutTags(p.join(p.copyTo(f, n, endLine, end)))
}

// keepSource remembers the source of a heading.
func (p *parser) keepSource(block document.Block, source string) {
	e, ok := block.(*document.Element)
	if !ok || source == "" {
		return
	}
	if p.sources == nil {
		p.sources = map[*document.Element]string{}
	}
	p.sources[e] = source
}

// headingLevel returns the level of the heading that an element is, or 0.
func headingLevel(name string) int {
	if len(name) == 2 && name[0]|0x20 == 'h' && '1' <= name[1] && name[1] <= '6' {
		return int(name[1] - '0')
	}
	return 0
}

// maxUnclosed is how many tags and comments withoutTags tries that do not end.
// Each may make it read all that follows.
const maxUnclosed = 100

// withoutTags drops tags and comments.
func withoutTags(s string) string {
	var b strings.Builder
	for unclosed := 0; unclosed < maxUnclosed; {
		k := strings.IndexByte(s, '<')
		if k < 0 {
			break
		}
		b.WriteString(s[:k])
		s = s[k:]
		n := commentLength(s)
		if n == 0 {
			_, n, _ = scanTag(s)
		}
		if n == 0 {
			b.WriteByte('<')
			n = 1
			unclosed++
		}
		s = s[n:]
	}
	b.WriteString(s)
	return b.String()
}

// commentLength returns the length of the comment that s starts with, or 0.
func commentLength(s string) int {
	if !strings.HasPrefix(s, commentStart) {
		return 0
	}
	end := strings.Index(s[len(commentStart):], "-->")
	if end < 0 {
		return 0
	}
	return len(commentStart) + end + len("-->")
}

// makeNative turns elements of HTML into what kramdown has itself, for the
// option html_to_native (https://kramdown.gettalong.org/options.html).
func (p *parser) makeNative(doc *document.Document) {
	if !p.settings.native {
		return
	}
	n := &nativeMaker{p: p, headings: map[*document.Section]heading{}}
	for _, h := range p.headings {
		n.headings[h.section] = h
	}
	doc.Blocks = n.blocks(doc.Blocks)
	for _, f := range doc.Footnotes {
		f.Blocks = n.blocks(f.Blocks)
	}
	p.headings = p.headings[:0]
	document.WalkDocument(doc, func(node document.Node) bool {
		if s, ok := node.(*document.Section); ok {
			p.headings = append(p.headings, n.headings[s])
		}
		return true
	})
}
