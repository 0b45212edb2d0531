package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// heading opens a section; those of its level or below end here. A heading
// without text is there for its space only.
func (c *container) heading(n *html.Node, at document.Span) {
	s := c.section(n, at)
	if isEmptyHeading(s.Heading) && s.Number == "" && s.ID == "" {
		c.problems.Remark(at, "empty-heading", "a heading without text is left out", "")
		return
	}
	c.flush()
	c.open(s)
}

// isEmptyHeading reports inlines that are nothing but breaks and spaces.
func isEmptyHeading(inlines []document.Inline) bool {
	for _, in := range inlines {
		switch in := in.(type) {
		case *document.LineBreak:
		case *document.Text:
			if strings.TrimSpace(in.Text) != "" {
				return false
			}
		case *document.Emphasis, *document.Strong, *document.InlineElement:
			if !isEmptyHeading(*document.Inner(in)) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// section reads a heading as a section that holds nothing yet.
func (c *container) section(n *html.Node, at document.Span) *document.Section {
	s := &document.Section{Level: dom.HeadingLevel(n)}
	if level, ok := levelOf(n); ok && c.own {
		s.Level = level
		s.Attr = c.attr(n, at, "data-level")
	} else {
		s.Attr = c.attr(n, at)
	}
	s.Number = c.takeNumber(n)
	if s.Number != "" {
		n = titleText(n)
	}
	s.Heading = c.wrapped(c.inlines(n))
	s.Span = c.places.To(at)
	return s
}

// takeNumber takes the label out of a heading that marks it as one.
func (c *container) takeNumber(heading *html.Node) string {
	for n := heading.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.TextNode && dom.IsSpace(n.Data) {
			continue
		}
		if n.Type != html.ElementNode || n.NextSibling == nil ||
			!dom.HasClass(n, "number") && !dom.HasClass(n, "title-index") {
			return ""
		}
		heading.RemoveChild(n)
		return document.OneLine(dom.Text(n))
	}
	return ""
}

// titleText returns the element that marks the text after the label of a
// heading, or the heading itself where there is none.
func titleText(heading *html.Node) *html.Node {
	found := heading
	for n := heading.FirstChild; n != nil; n = n.NextSibling {
		switch {
		case n.Type == html.TextNode && dom.IsSpace(n.Data):
		case found == heading && n.Type == html.ElementNode && dom.HasClass(n, "title-text"):
			found = n
		default:
			return heading
		}
	}
	return found
}

// roleSection reads a section with a role. Its heading, if there is one, comes
// first; one without is labelled instead.
func (c *container) roleSection(n *html.Node, role document.Role, at document.Span) {
	own := []string{"class", "aria-label", "data-key", "data-period", "data-placeholder", "data-level"}
	s := &document.Section{
		Attr: c.attr(n, at, own...), Role: role, Level: 3,
		Key: dom.Attr(n, "data-key"), Period: period(dom.Attr(n, "data-period")),
	}
	if role == document.RoleDepartment {
		s.Level = 2
	}
	_, s.Placeholder = dom.Lookup(n, "data-placeholder")
	heading := dom.FirstElement(n)
	if heading != nil && dom.HeadingLevel(heading) > 0 && dom.Attr(n, "aria-label") == "" {
		n.RemoveChild(heading)
		h := c.section(heading, c.places.Enter(heading))
		s.Level, s.Heading, s.Number = h.Level, h.Heading, h.Number
		s.Classes = h.Classes
	}
	if level, ok := levelOf(n); ok {
		s.Level = level
	}
	s.Blocks = c.reader.blocks(n)
	s.Span = c.places.To(at)
	c.add(s)
}
