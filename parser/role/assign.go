package role

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Assign gives the sections of doc the roles that their headings name, and
// reports the headings that are not spelled as the profile has them.
func Assign(doc *document.Document, p *profile.Profile) {
	c := collect(doc, p)
	if c.marked {
		return
	}
	if nest(doc, p) {
		c = collect(doc, p)
	}
	for i, f := range Find(c.headings, p) {
		if f.Role == "" {
			continue
		}
		s := c.sections[i]
		s.Role, s.Key, s.Period = f.Role, f.Key, f.Period
		f.ReportSimilar(&doc.Problems, s.Span, c.headings[i].Name)
		s.Placeholder = SaysNothing(s, p)
	}
	doc.Problems.Sort()
}

// collector finds the sections that may get a role.
type collector struct {
	profile  *profile.Profile
	sections []*document.Section
	headings []Heading // of the sections
	marked   bool      // a section has a role already
}

func collect(doc *document.Document, p *profile.Profile) collector {
	c := collector{profile: p}
	c.blocks(doc.Blocks, -1)
	return c
}

func (c *collector) blocks(blocks []document.Block, parent int) {
	document.WalkBlocks(blocks, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			c.section(n, parent)
			return false
		case *document.Element, *document.Quote:
			return true
		}
		return false
	})
}

// section notes a section, unless it has a label or no name. Then it has no
// role, and its sections are as those that are below none.
func (c *collector) section(s *document.Section, parent int) {
	c.marked = c.marked || s.Role != ""
	name, numbered := nameOf(s)
	h := Heading{Name: name, Numbered: numbered, Parent: parent}
	if name == "" {
		c.blocks(s.Blocks, -1)
		return
	}
	if m, ok := c.profile.Period(h.Name); ok {
		h.Period = &m.Period
	}
	c.sections, c.headings = append(c.sections, s), append(c.headings, h)
	c.blocks(s.Blocks, len(c.headings)-1)
}

// nameOf returns the heading of a section without the number before it, and
// whether there is one. A section with a label such as "Action 1" has no name.
func nameOf(s *document.Section) (name string, numbered bool) {
	name = s.Name()
	switch l, ok := LabelOf(name); {
	case s.Number != "" && !IsNumber(s.Number):
		return "", false
	case s.Number == "" && ok && l.Word == "":
		return name[l.Length:], true
	}
	return name, s.Number != ""
}

// SaysNothing reports whether a department or statement holds nothing, or one
// paragraph that only holds the place of a text still to come.
func SaysNothing(s *document.Section, p *profile.Profile) bool {
	if len(s.Blocks) == 0 {
		return p.Placeholder("")
	}
	paragraph, ok := s.Blocks[0].(*document.Paragraph)
	return ok && len(s.Blocks) == 1 && p.Placeholder(document.PlainText(paragraph.Inlines))
}
