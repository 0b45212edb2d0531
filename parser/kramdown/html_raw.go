package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// rawReader reads HTML that is not kramdown: the content of block elements.
type rawReader struct {
	p     *parser
	f     *flow
	depth int
}

// content is what an element holds: blocks, and running text that is not yet
// a block.
type content struct {
	done    []document.Block
	inlines []document.Inline
	pending strings.Builder // text that is not yet among the inlines
	place   document.Span   // of pending
	whole   bool            // white space at the ends counts
}

// content reads up to the end tag of t, or to the end of the flow.
func (r *rawReader) content(t htmlTag, span document.Span) *content {
	c := &content{}
	r.depth++
	for f := r.f; !f.done(); {
		l := f.line()
		k := strings.IndexByte(l.Text, '<')
		if k < 0 {
			c.text(l, len(l.Text), "\n")
			f.i++
			continue
		}
		c.text(l, k, "")
		l.cut(k)
		if r.markup(c, t.name) {
			r.depth--
			return c
		}
	}
	r.depth--
	r.p.unclosed(t, span)
	return c
}

// text adds the first n bytes of l, and what ends the line.
func (c *content) text(l *Line, n int, end string) {
	c.plain(unescapeEntities(l.Text[:n]), l.span(0, n))
	c.pending.WriteString(end)
}

func (c *content) plain(text string, span document.Span) {
	c.pending.WriteString(text)
	c.place = c.place.To(span)
}

// endText makes a node of the text that was gathered.
func (c *content) endText() {
	if c.pending.Len() > 0 {
		c.inlines = append(c.inlines, &document.Text{Span: c.place, Text: c.pending.String()})
	}
	c.pending.Reset()
	c.place = document.Span{}
}

// inline adds an inline.
func (c *content) inline(n document.Inline) {
	c.endText()
	c.inlines = append(c.inlines, n)
}

// markup reads what starts with '<'. It reports whether it was the end tag of
// the element name.
func (r *rawReader) markup(c *content, name string) bool {
	f := r.f
	s := f.line().Text
	switch {
	case strings.HasPrefix(s, commentStart) && r.verbatim(c, "-->", len(commentStart)),
		strings.HasPrefix(s, "<?") && r.verbatim(c, "?>", 2),
		strings.HasPrefix(s, cdataStart) && r.cdata(c):
		return false
	}
	t, line, at, ok := f.tagAt(0)
	switch {
	case !ok || t.end && t.name != name || !t.end && r.p.depth+r.depth >= maxDepth:
		if ok && t.end {
			r.p.strayTag(t, f.line().span(0, 1))
		}
		c.text(f.line(), 1, "")
		f.line().cut(1)
		return false
	case t.end:
		f.skipTo(line, at)
		return true
	}
	r.element(c, t, line, at)
	return false
}

// verbatim keeps what ends in end as raw HTML.
func (r *rawReader) verbatim(c *content, end string, from int) bool {
	line, at := r.f.find(end, from)
	if line < 0 {
		return false
	}
	lines := r.p.copyTo(r.f, 0, line, at+len(end))
	c.inline(&document.RawInline{Span: linesSpan(lines), Format: "html", Text: r.p.join(lines)})
	r.f.skipTo(line, at+len(end))
	return true
}

// cdata reads "<![CDATA[…]]>", whose content is plain text.
func (r *rawReader) cdata(c *content) bool {
	const end = "]]>"
	line, at := r.f.find(end, len(cdataStart))
	if line < 0 {
		return false
	}
	lines := r.p.copyTo(r.f, len(cdataStart), line, at)
	c.plain(r.p.join(lines), linesSpan(lines))
	r.f.skipTo(line, at+len(end))
	return true
}

// element reads the element whose start tag is here and ends at byte at
// of line.
func (r *rawReader) element(c *content, t htmlTag, line, at int) {
	p, f := r.p, r.f
	span := f.line().span(0, 1)
	model := p.model(t, true)
	source := ""
	if model == rawContent {
		source = p.headingSource(f, 0, t, line, at)
	}
	switch {
	case scriptLike(t.name) || model == rawContent && verbatim(t.name):
		r.verbatimElement(c, t, line, at)
	case t.alone || elementKinds[t.name].void:
		f.skipTo(line, at)
		c.inner(t, span.To(f.here()), &content{})
	case model == rawContent:
		f.skipTo(line, at)
		inner := r.content(t, span)
		c.inner(t, span.To(f.here()), inner)
		if len(c.done) > 0 {
			p.keepSource(c.done[len(c.done)-1], source)
		}
	default:
		f.skipTo(line, at)
		c.add(p.kramdownElement(f, t, model, span))
	}
}

// verbatimElement adds an element that is kept as it is written. A formula is
// a part of the text around it.
func (r *rawReader) verbatimElement(c *content, t htmlTag, line, at int) {
	block := r.p.verbatimElement(r.f, 0, t, line, at)
	raw, ok := block.(*document.Raw)
	switch {
	case !r.p.settings.native || !ok:
	case !scriptLike(t.name):
		r.p.keepTag(raw, t)
	default:
		if formula, _ := nativeMath(raw.Format, raw.Text); formula != nil {
			c.inline(&document.RawInline{Span: raw.Span, Format: raw.Format, Text: raw.Text})
			return
		}
	}
	c.add(block)
}

// inner adds an element with its content: to the running text, unless it is
// one that makes a block or holds one.
func (c *content) inner(t htmlTag, span document.Span, in *content) {
	kind := elementKinds[t.name]
	if len(in.done) > 0 || kind.block || kind.model == blockContent && !kind.inline {
		c.add(element(t, span, in.blocks()))
		return
	}
	in.endText()
	c.inline(inlineElement(t, span, in.inlines))
}

// add adds a block.
func (c *content) add(b document.Block) {
	c.flush()
	c.done = append(c.done, b)
}

// blocks returns all content as blocks.
func (c *content) blocks() []document.Block {
	c.flush()
	return c.done
}

// flush makes a block of the running text, if it is more than white space.
// Comments alone become blocks each.
func (c *content) flush() {
	c.endText()
	inlines := c.inlines
	if !c.whole {
		inlines = document.TrimInlines(inlines, " \t\n")
	}
	c.inlines = nil
	if len(inlines) == 0 {
		return
	}
	if raws, ok := onlyRaw(inlines); ok {
		c.done = append(c.done, raws...)
		return
	}
	span := inlines[0].Pos().To(inlines[len(inlines)-1].Pos())
	c.done = append(c.done, &document.Paragraph{Span: span, Tight: true, Inlines: inlines})
}

// onlyRaw turns raw inlines with nothing but white space between them into
// blocks.
func onlyRaw(inlines []document.Inline) ([]document.Block, bool) {
	var raws []document.Block
	for _, n := range inlines {
		switch n := n.(type) {
		case *document.RawInline:
			raws = append(raws, &document.Raw{Span: n.Span, Format: n.Format, Text: n.Text})
		case *document.Text:
			if !blank(n.Text) {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	return raws, true
}
