package drift

import (
	"encoding/json"
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
	if a, b := c.old.root, c.new.root; a.bold != b.bold {
		c.addSections(HeadingLevel, a, b, old.Title, new.Title, boldReason)
	}
	for _, f := range fields(old, new, or(old.Series, c.old.series), or(new.Series, c.new.series)) {
		class := MetadataChanged
		switch {
		case prose.OneLine(f.old) == prose.OneLine(f.new), f.recorded() && c.onlyRecorded(f):
			continue
		case f.old == "":
			class = MetadataAdded
		case f.new == "":
			class = MetadataRemoved
		}
		item := c.add(finding{
			class: class, sub: f.name, severity: f.severity,
			old: c.old.root, new: c.new.root, oldText: f.old, newText: f.new,
		})
		if f.name == "title" {
			c.old.root.naming = item
		}
	}
}

// field is one thing that the documents say of themselves.
type field struct {
	name, old, new string
	severity       Severity // "" for that of the class
}

// recorded reports what a record of a publication has and its pages need not show.
func (f field) recorded() bool { return f.name == "type" || f.name == "updated" }

// onlyRecorded reports a field that only the record has, of a record and another
// document.
func (c *comparison) onlyRecorded(f field) bool {
	old, new := c.old.doc.Source.Record, c.new.doc.Source.Record
	return old && !new && f.new == "" || new && !old && f.old == ""
}

// fields returns what is compared, in the order of the report.
func fields(old, new document.Meta, oldSeries, newSeries string) []field {
	out := []field{
		{"title", onlyOne(old.Title, new.Title), onlyOne(new.Title, old.Title), ""},
		{"number", numberBeside(old, new), numberBeside(new, old), ""},
		{"type", old.Type, new.Type, ""},
		{"updated", old.Updated, new.Updated, ""},
		{"government", old.Government, new.Government, ""},
		{"series", oldSeries, newSeries, ""},
		{"withdrawn", old.Withdrawn, new.Withdrawn, ""},
	}
	both := hasFront(&old) && hasFront(&new)
	for _, f := range append(carried(old, new), extra(old, new)...) {
		if both || f.old != "" && f.new != "" {
			out = append(out, f)
		}
	}
	return out
}

// hasFront reports whether a document has room for whatever it says of itself.
func hasFront(m *document.Meta) bool { return m.Front.Kind != "" || len(m.Extra) > 0 }

// carried returns the fields that only some formats have room for: that one of
// the documents lacks them says nothing.
func carried(old, new document.Meta) []field {
	fields := []field{
		{"description", old.Description, new.Description, ""},
		{"language", old.Language, new.Language, ""},
		{"organisations", strings.Join(old.Organisations, "; "), strings.Join(new.Organisations, "; "), ""},
	}
	if old.Published != old.Updated || new.Published != new.Updated { // else it is told already
		fields = append(fields, field{"published", old.Published, new.Published, ""})
	}
	return fields
}

// extra returns what else front matter says, by name: mostly how a site shows
// the page.
func extra(old, new document.Meta) []field {
	values := map[string]string{}
	for _, e := range new.Extra {
		values[e.Name] = plainValue(e.Value)
	}
	var out []field
	for _, e := range old.Extra {
		out = append(out, field{prose.OneLine(e.Name), plainValue(e.Value), values[e.Name], Minor})
		delete(values, e.Name)
	}
	for _, e := range new.Extra {
		if value, ok := values[e.Name]; ok {
			out = append(out, field{prose.OneLine(e.Name), "", value, Minor})
		}
	}
	return out
}

// plainValue returns a value of JSON as people write it, a text without its
// quotes, and with its names in one order.
func plainValue(value string) string {
	dec := json.NewDecoder(strings.NewReader(value))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return value
	}
	if text, ok := v.(string); ok && text != "" {
		return text
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) != nil {
		return value
	}
	return strings.TrimSuffix(b.String(), "\n")
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
