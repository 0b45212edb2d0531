package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// diffMetadata compares what the documents say of themselves. The title is
// compared as the text that it is.
func (c *comparison) diffMetadata() {
	old, new := c.old.doc.Meta, c.new.doc.Meta
	old.Title, new.Title = c.old.title, c.new.title
	c.diffTitles(old.Title, new.Title)
	for _, f := range fields(old, new, or(old.Series, c.old.series), or(new.Series, c.new.series)) {
		class := MetadataChanged
		switch {
		case prose.OneLine(f.old) == prose.OneLine(f.new):
			continue
		case f.old == "":
			class = MetadataAdded
		case f.new == "":
			class = MetadataRemoved
		}
		item := c.add(finding{
			class: class, sub: f.name, old: c.old.root, new: c.new.root, oldText: f.old, newText: f.new,
		})
		if f.name == "title" {
			c.old.root.naming = item
		}
	}
}

// field is one thing that the documents say of themselves.
type field struct{ name, old, new string }

// fields returns what is compared, in the order of the report.
func fields(old, new document.Meta, oldSeries, newSeries string) []field {
	out := []field{
		{"title", onlyOne(old.Title, new.Title), onlyOne(new.Title, old.Title)},
		{"number", numberBeside(old, new), numberBeside(new, old)},
		{"type", old.Type, new.Type},
		{"updated", old.Updated, new.Updated},
		{"government", old.Government, new.Government},
		{"series", oldSeries, newSeries},
		{"withdrawn", old.Withdrawn, new.Withdrawn},
	}
	for _, f := range carried(old, new) {
		if f.old != "" && f.new != "" {
			out = append(out, f)
		}
	}
	return out
}

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

// numberBeside returns the number of a document whose title does not hold it.
func numberBeside(m, other document.Meta) string {
	if m.Number != "" && strings.Contains(m.Title, m.Number) &&
		(other.Number == "" || strings.Contains(other.Title, other.Number)) {
		return ""
	}
	if other.Number != "" && m.Number != "" && wording.SameNumber(m.Number, other.Number) {
		return ""
	}
	return m.Number
}

// diffTitles compares two titles word by word.
func (c *comparison) diffTitles(old, new string) {
	if old == "" || new == "" {
		return
	}
	a, b := titleSection(c.old), titleSection(c.new)
	body := c.alignText(a, b)
	for _, p := range body.pairs {
		c.diffWords(a, b, p)
	}
	c.addRest(body, oldSide, SentenceRemoved, SentenceRemoved)
	c.addRest(body, newSide, SentenceAdded, SentenceAdded)
}

// titleSection returns a section that holds nothing but the title of t.
func titleSection(t *tree) *section {
	s := &section{title: true}
	if head := t.root.head; head != nil {
		head.section = s
		s.blocks = []*block{head}
	}
	return s
}
