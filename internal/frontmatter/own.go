package frontmatter

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// ownEntry is a field of the metadata as we write it; its value is nil where it
// says nothing.
type ownEntry struct {
	name, write string
	value       *value
}

// own returns all fields of m.
func own(m *document.Meta) []ownEntry {
	all := make([]ownEntry, len(fields))
	for i, f := range fields {
		all[i] = ownEntry{f.name, f.write, nil}
		switch f.name {
		case "title":
			all[i].value = ownText(m.Title)
		case "current_government":
			all[i].value = ownFlag(m.CurrentGovernment)
		case "political":
			all[i].value = ownFlag(m.Political)
		case "organisations":
			all[i].value = ownList(m.Organisations)
		case "updated":
			if m.Updated != m.Published { // else the one date does for both
				all[i].value = ownDate(m.Updated)
			}
		case "published", "withdrawn":
			all[i].value = ownDate(*m.Text(f.name))
		case "type":
			if m.Type != "" && !isName(m.Type) {
				all[i].write = "document_type"
			}
			fallthrough
		default:
			all[i].value = ownText(*m.Text(f.name))
		}
	}
	return all
}

func ownText(s string) *value {
	if s == "" {
		return nil
	}
	return textOf(document.ValidText(s))
}

func ownDate(s string) *value {
	if s == "" {
		return nil
	}
	v := ownText(s)
	if d, ok := day(s); ok && d == s { // all who read it know it as a date
		v.form = moment
	}
	return v
}

func ownFlag(b bool) *value {
	if !b {
		return nil
	}
	return &value{form: flag, raw: "true"}
}

func ownList(texts []string) *value {
	if len(texts) == 0 {
		return nil
	}
	v := &value{form: list}
	for _, s := range cleanAll(texts) {
		v.items = append(v.items, textOf(s))
	}
	return v
}

// same reports whether a field says the same in both.
func same(a, b *document.Meta, name string) bool {
	switch name {
	case "title":
		return a.Title == document.ValidText(b.Title)
	case "current_government":
		return a.CurrentGovernment == b.CurrentGovernment
	case "political":
		return a.Political == b.Political
	case "organisations":
		return slices.Equal(a.Organisations, cleanAll(b.Organisations))
	}
	return *a.Text(name) == document.ValidText(*b.Text(name))
}

func cleanAll(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, document.ValidText(s))
	}
	return out
}
