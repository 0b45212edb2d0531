// Package role gives sections their roles by their headings: departments are
// the organisations that a profile knows, statements are what stands below the
// name of a period.
//
// Start with Assign, which readers of formats that have headings but no roles
// call when the document is read. A document that has roles keeps them.
package role

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

const (
	sureName  = 0.9 // score of a name that needs no period below it
	oftenSeen = 3   // departments above periods that make a paper one of departments
)

// heading is a section that may get a role.
type heading struct {
	*document.Section
	name   string
	period *document.Period
	parent *heading
	above  bool // the name of a period stands in it
	match  profile.Match
	named  bool // match is set
}

// Assign gives the sections of doc the roles that their headings tell, and
// reports the headings that are not spelled as the profile has them.
func Assign(doc *document.Document, p *profile.Profile) {
	c := collector{profile: p}
	c.blocks(doc.Blocks, nil)
	if c.marked {
		return
	}
	if nest(doc, p) {
		c = collector{profile: p}
		c.blocks(doc.Blocks, nil)
	}
	headings := c.headings
	forgetLonePeriod(headings)
	known, names, above := 0, 0, 0
	for _, h := range headings {
		if h.above {
			above++
			if IsName(h.name) {
				names++
			}
		}
		if h.named && (h.above || h.sure()) {
			known++
		}
	}
	named := known > 0 || above >= 2 && names*3 >= above*2
	for _, h := range headings {
		switch {
		case h.period != nil:
			h.Role, h.Period = document.RoleStatement, h.period
		case h.named && (h.above || known >= oftenSeen && h.sure()):
			h.Role, h.Key = document.RoleDepartment, h.match.Organisation.Key
			doc.Problems = append(doc.Problems, h.similar()...)
		case h.above && named:
			h.Role, h.Key = document.RoleDepartment, profile.Key(h.name)
		default:
			continue
		}
		h.Placeholder = SaysNothing(h.Section, p)
	}
	doc.Problems.Sort()
}

// collector finds the sections that may get a role.
type collector struct {
	profile  *profile.Profile
	headings []*heading
	marked   bool // a section has a role already
}

func (c *collector) blocks(blocks []document.Block, parent *heading) {
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

func (c *collector) section(s *document.Section, parent *heading) {
	c.marked = c.marked || s.Role != ""
	h := &heading{Section: s, name: s.Name(), parent: parent}
	if s.Number == "" && h.name != "" {
		c.headings = append(c.headings, h)
		if m, ok := c.profile.Period(h.name); ok {
			h.period = &m.Period
			if parent != nil && parent.period == nil && parent.Number == "" {
				parent.above = true
			}
		} else {
			h.match, h.named = c.profile.Organisation(h.name)
		}
	}
	c.blocks(s.Blocks, h)
}

// forgetLonePeriod makes an ordinary heading of the only one that names a
// period, unless it stands below an organisation: any report can have "Plans
// for 2015".
func forgetLonePeriod(headings []*heading) {
	var only *heading
	for _, h := range headings {
		if h.period != nil {
			if only != nil {
				return
			}
			only = h
		}
	}
	if only == nil || only.parent != nil && only.parent.named {
		return
	}
	only.period = nil
	if only.parent != nil {
		only.parent.above = false
	}
}

// sure reports a name that needs no period below it.
func (h *heading) sure() bool {
	return h.named && h.match.Score >= sureName && h.match.Organisation.Department
}

// similar reports a name that is only like that of the organisation.
func (h *heading) similar() document.Problems {
	if h.match.By != "similar" {
		return nil
	}
	return document.Problems{{
		Span: h.Span, Severity: document.Info, Code: "similar-name",
		Message: fmt.Sprintf("%q is taken for %q", h.name, h.match.Organisation.Name),
		Hint:    fmt.Sprintf("write %q if that is meant", h.match.Organisation.Name),
	}}
}

// IsName reports whether a heading looks like the name of an organisation:
// every word but small ones begins with a capital.
func IsName(heading string) bool {
	for _, word := range strings.Fields(heading) {
		switch word {
		case "of", "for", "and", "the", "&", "to", "in", "on", "–", "-":
			continue
		}
		if c, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "(“‘\"'")); !unicode.IsUpper(c) {
			return false
		}
	}
	return true
}

// SaysNothing reports whether a department or statement holds nothing, or one
// paragraph that only stands in for a text still to come.
func SaysNothing(s *document.Section, p *profile.Profile) bool {
	if len(s.Blocks) == 0 {
		return p.Placeholder("")
	}
	paragraph, ok := s.Blocks[0].(*document.Paragraph)
	return ok && len(s.Blocks) == 1 && p.Placeholder(document.PlainText(paragraph.Inlines))
}
