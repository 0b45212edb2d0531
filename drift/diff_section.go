package drift

import (
	"cmp"
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// diffSections compares partners and reports sections without one.
func (c *comparison) diffSections() {
	c.layOut()
	c.markElsewhere()
	c.diffSection(c.old.root, c.new.root)
	alone := unpairedSections{comparison: c}
	for _, s := range c.old.sections {
		switch {
		case s.partner != nil:
			c.diffHeadings(s, s.partner)
			c.diffSection(s, s.partner)
		case s.parent.partner != nil:
			alone.add(s, oldSide)
		}
	}
	for _, s := range c.new.sections {
		if s.partner == nil && s.parent.partner != nil {
			alone.add(s, newSide)
		}
	}
	c.diffSection(c.old.notes, c.new.notes)
}

// diffSection compares the own text of two partners; what finds no counterpart
// waits until all sections were compared: it may have moved.
func (c *comparison) diffSection(a, b *section) {
	body, ok := c.diffPlaceholders(a, b)
	if !ok {
		body = c.alignText(a, b)
		c.diffParagraphs(body)
		c.diffShapes(body)
		for _, p := range body.pairs {
			c.diffWords(a, b, p)
		}
	}
	c.bodies = append(c.bodies, body)
	c.diffLinks(a, b)
}

// layOut puts the sections of both documents into one order, the old one, with
// each added section after what it follows in the new document.
func (c *comparison) layOut() {
	type placed struct {
		row
		old, new int
	}
	var all []placed
	for _, s := range c.old.sections {
		if !s.statement() {
			all = append(all, placed{row{s, s.partner}, s.order, -1})
		}
	}
	after := -1
	for _, s := range c.new.sections {
		switch {
		case s.statement():
		case s.partner != nil:
			after = s.partner.order
		default:
			all = append(all, placed{row{nil, s}, after, s.order})
		}
	}
	slices.SortFunc(all, func(a, b placed) int { return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new)) })
	ids := document.IDs{}
	for i, p := range all {
		key := ids.Unique(p.key())
		for _, s := range []*section{p.row.old, p.row.new} {
			if s != nil {
				s.row, s.key = i+1, key
			}
		}
		c.rows = append(c.rows, p.row)
	}
	c.old.notes.row, c.new.notes.row = len(all)+1, len(all)+1
	c.old.notes.key = ids.Unique("footnotes")
	c.new.notes.key = c.old.notes.key
}

// key returns what the section is called in the report: the key that survives
// renaming, or one made from its heading.
func (r row) key() string {
	for _, s := range []*section{r.old, r.new} {
		if s != nil && s.node.Key != "" {
			return s.node.Key
		}
	}
	if r.old != nil {
		return document.Slug(r.old.heading)
	}
	return document.Slug(r.new.heading)
}
