package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/frontmatter"
)

// heading opens a section, or is the title of the document. See
// https://spec.commonmark.org/0.31.2/#atx-headings and
// https://spec.commonmark.org/0.31.2/#setext-headings.
func (c *container) heading(n *ast.Heading) {
	note := c.takeNote("section")
	inlines := c.inlines(n)
	if note == nil && c.top && n.Level == 1 && len(c.blocks) == 0 && c.anchor == nil && c.title(inlines) {
		return
	}
	s := &document.Section{Span: c.nodeSpan(n), Level: n.Level, Heading: inlines}
	c.section(s, note)
}

// title reports whether the first heading of a text is its title: that of the
// front matter, or in what we wrote before there was any, the one that the
// comment at the top speaks of.
func (c *container) title(heading []document.Inline) bool {
	m := &c.doc.Meta
	switch {
	case c.titled:
		m.Title = exactText(heading)
	case m.Front.TitleOnly && document.IsText(heading) && frontmatter.SameTitle(exactText(heading), m.Title):
		m.Front.TitleOnly = false
		c.taken = append(c.taken, document.HeadingID(document.PlainText(heading)))
	default:
		return false
	}
	c.titled = false
	return true
}

// section opens a section; one of the same level or above in this container
// ends here, unless the annotation makes the new one a nested one.
func (c *container) section(s *document.Section, note *annotation.Annotation) {
	if note != nil {
		c.describeSection(s, note)
	}
	if s.ID == "" {
		s.ID = c.takeAnchor()
	}
	c.keepAnchor()
	if note == nil || !note.Has("nested") || c.depth >= annotation.MaxNesting {
		c.endSections(s.Level)
	}
	c.add(s)
	c.push(frame{section: true, nests: true})
}

func (c *container) endSections(level int) {
	for len(c.open) > 0 {
		f := c.open[len(c.open)-1]
		if !f.section || c.blocks[f.index].(*document.Section).Level < level {
			return
		}
		c.pop()
	}
}

func (c *container) describeSection(s *document.Section, note *annotation.Annotation) {
	s.Attr = note.Attr()
	s.Role = document.Role(note.Value("role"))
	s.Key = note.Value("key")
	s.Placeholder = note.Has("placeholder")
	if kind, ok := note.Get("period"); ok {
		s.Period = &document.Period{Kind: document.PeriodKind(kind), Year: note.Int("year"), Month: note.Int("month")}
	}
	if number := note.Value("number"); number != "" {
		if rest, ok := withoutNumber(s.Heading, number); ok {
			s.Number, s.Heading = number, rest
		}
	}
	if breaks := note.Value("breaks"); breaks != "" {
		b := breaker{at: strings.Fields(breaks)}
		s.Heading = b.inlines(s.Heading)
	}
}

// breaker puts breaks into a heading for the spaces that stand for them.
type breaker struct {
	at     []string // of how many characters of text these are
	passed int      // characters
}

func (b *breaker) inlines(inlines []document.Inline) (out []document.Inline) {
	for _, n := range inlines {
		if text, ok := n.(*document.Text); ok {
			out = append(out, b.text(text)...)
			continue
		}
		if inner := document.Inner(n); inner != nil {
			*inner = b.inlines(*inner)
		}
		out = append(out, n)
	}
	return out
}

// text parts a text at the spaces that stand for breaks.
func (b *breaker) text(text *document.Text) (out []document.Inline) {
	start := 0
	part := func(end int) {
		if end > start {
			out = append(out, &document.Text{Span: text.Span, Text: text.Text[start:end]})
		}
	}
	for i, r := range text.Text {
		if len(b.at) > 0 && b.at[0] == strconv.Itoa(b.passed) {
			b.at = b.at[1:]
			if r == ' ' {
				part(i)
				out = append(out, &document.LineBreak{Span: text.Span})
				start = i + 1
			}
		}
		b.passed++
	}
	part(len(text.Text))
	return out
}

// withoutNumber takes the number of a section from the start of its heading.
func withoutNumber(heading []document.Inline, number string) ([]document.Inline, bool) {
	if len(heading) == 0 {
		return nil, false
	}
	text, ok := heading[0].(*document.Text)
	if !ok {
		return nil, false
	}
	rest, ok := strings.CutPrefix(text.Text, number)
	if !ok {
		return nil, false
	}
	if rest == "" && len(heading) == 1 {
		return nil, true
	}
	if rest, ok = strings.CutPrefix(rest, " "); !ok {
		return nil, false
	}
	if rest == "" {
		return heading[1:], true
	}
	text.Span.Column += int32(len(number) + 1)
	text.Text = rest
	return heading, true
}
