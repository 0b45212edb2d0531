package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// metadata compares what the documents say of themselves. The title is
// compared as the text that it is.
func (c *comparison) metadata() {
	old, new := c.docs[0].Meta, c.docs[1].Meta
	old.Title, new.Title = c.old.title, c.new.title
	c.title(old.Title, new.Title)
	fields := []field{
		{"title", onlyOne(old.Title, new.Title), onlyOne(new.Title, old.Title)},
		{"number", numberBeside(old, new), numberBeside(new, old)},
		{"type", old.Type, new.Type},
		{"updated", old.Updated, new.Updated},
		{"government", old.Government, new.Government},
		{"series", or(old.Series, c.old.series), or(new.Series, c.new.series)},
		{"withdrawn", old.Withdrawn, new.Withdrawn},
	}
	for _, f := range carried(old, new) {
		if f.old != "" && f.new != "" {
			fields = append(fields, f)
		}
	}
	for _, f := range fields {
		class := MetadataChanged
		switch {
		case prose.OneLine(f.old) == prose.OneLine(f.new):
			continue
		case f.old == "":
			class = MetadataAdded
		case f.new == "":
			class = MetadataRemoved
		}
		if f.name == "title" {
			c.titled = len(c.findings)
		}
		c.findings = append(c.findings, finding{class: class, sub: f.name, old: c.old.root, new: c.new.root, oldText: f.old, newText: f.new})
	}
}

// field is one thing that the documents say of themselves.
type field struct{ name, old, new string }

// carried returns the fields that only some formats have room for: that one of
// the documents lacks them says nothing.
func carried(old, new document.Meta) []field {
	return []field{
		{"description", old.Description, new.Description},
		{"published", old.Published, new.Published},
		{"language", old.Language, new.Language},
		{"organisations", strings.Join(old.Organisations, "; "), strings.Join(new.Organisations, "; ")},
	}
}

// onlyOne returns title unless the other document has one as well.
func onlyOne(title, other string) string {
	if other != "" {
		return ""
	}
	return title
}

// numberBeside returns the number of a document whose title does not tell it.
func numberBeside(m, other document.Meta) string {
	if m.Number != "" && strings.Contains(m.Title, m.Number) && (other.Number == "" || strings.Contains(other.Title, other.Number)) {
		return ""
	}
	if other.Number != "" && m.Number != "" && wording.SameNumber(m.Number, other.Number) {
		return ""
	}
	return m.Number
}

// title compares two titles word by word.
func (c *comparison) title(old, new string) {
	if old == "" || new == "" {
		return
	}
	a, b := titleSection(c.old), titleSection(c.new)
	body := c.alignBody(a, b)
	for _, g := range body.pairs {
		c.words(a, b, g)
	}
	c.reportUnmatched(a, b, body.sides[0], SentenceRemoved, SentenceRemoved)
	c.reportUnmatched(a, b, body.sides[1], SentenceAdded, SentenceAdded)
}

// titleSection returns a section that holds nothing but the title of t.
func titleSection(t *tree) *section {
	s := &section{title: true}
	if t.head != nil {
		t.head.section = s
		s.blocks = []*block{t.head}
	}
	return s
}
