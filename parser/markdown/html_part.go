package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// inParts reads an HTML block in a table or a list that ends in a later block, with
// Markdown between: its tags, and what is between them as HTML. It reports false for
// any other block.
func (c *container) inParts(n *ast.HTMLBlock, text string) bool {
	if _, begins := annotation.Begins(text); c.ours || !begins && !c.inGrid() {
		return false
	}
	lines := segments(n)
	done := 0
	for pos := 0; pos < len(text); {
		next := strings.IndexByte(text[pos:], '<')
		if next < 0 {
			break
		}
		pos += next
		tag, length, ok := annotation.ScanTag(text[pos:])
		tag.Name = strings.ToLower(tag.Name)
		if !ok || !annotation.Structure(tag.Name) || !annotation.Plain(&tag) || tag.Close && c.opened[tag.Name] == 0 {
			pos++
			continue
		}
		c.between(lines, text, done, pos)
		segment := between(lines, pos, pos+length)
		at := c.span(segment[0].Start, segment[len(segment)-1].Stop)
		c.tag(&tag, text[pos:pos+length], at)
		pos += length
		done = pos
	}
	c.between(lines, text, done, len(text))
	return true
}

// inGrid reports whether a table or a list of tags is open.
func (c *container) inGrid() bool {
	return c.opened["table"]+c.opened["ul"]+c.opened["ol"]+c.opened["dl"] > 0
}

// between reads the HTML between two tags. What would not come through stays as it is.
func (c *container) between(lines []text.Segment, text string, from, to int) {
	if strings.TrimSpace(text[from:to]) == "" {
		return
	}
	lines = between(lines, from, to)
	if !c.fragment(lines) {
		at := c.span(lines[0].Start, lines[len(lines)-1].Stop)
		c.add(&document.Raw{Span: at, Format: "html", Text: strings.TrimSpace(text[from:to])})
	}
}

// caption reads a caption of phrases of HTML.
func (c *container) caption(n *ast.HTMLBlock, t *annotation.Token) {
	c.flush()
	lines := segments(n)
	whole := between(lines, t.Start, t.End)
	at := c.span(whole[0].Start, whole[len(whole)-1].Stop)
	e := &document.Element{Span: at, Tag: t.Tag.Name}
	before := len(c.blocks)
	if c.fragment(between(lines, t.From, t.To)) {
		e.Blocks = slices.Clone(c.blocks[before:])
	}
	c.blocks = c.blocks[:before]
	if text, ok := onlyParagraph(e.Blocks); ok {
		text.Tight = true
		if c.add(e); annotation.Part(e.Tag) {
			c.setPart(e, elementNotes{})
		}
		return
	}
	c.add(&document.Raw{Span: at, Format: "html", Text: c.htmlText(n)[t.Start:t.End]})
}

// onlyParagraph returns the paragraph that is the only block and has no attributes.
func onlyParagraph(blocks []document.Block) (*document.Paragraph, bool) {
	if len(blocks) != 1 {
		return nil, false
	}
	p, ok := blocks[0].(*document.Paragraph)
	return p, ok && p.Attr.IsZero()
}

// between returns the part of lines from one byte of their text to another.
func between(lines []text.Segment, from, to int) (out []text.Segment) {
	for _, line := range lines {
		size := line.Padding + line.Stop - line.Start
		if from < size && to > 0 {
			part := line
			if to < size {
				part.Stop = line.Start + max(to-line.Padding, 0)
			}
			if from > 0 {
				part.Start = line.Start + max(from-line.Padding, 0)
				part.Padding = max(line.Padding-from, 0)
			}
			out = append(out, part)
		}
		from, to = max(from-size, 0), to-size
	}
	return out
}
