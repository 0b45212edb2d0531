// Package document is the canonical model of one publication: what every
// reader produces, every writer consumes and drift compares.
//
// Start with [Document]. Its content is a tree of two small closed sums, [Block]
// and [Inline]: [Walk] visits it, [Rewrite] copies it with changes, [PlainText]
// and [BlocksText] flatten it, [Dump] draws it for tests, and [EncodeJSON] and
// [DecodeJSON] carry it in and out of the canonical JSON.
//
// The package knows no markup and imports the standard library only. Nodes
// are plain structs that can be written as literals; a zero [Span] means that a
// node was made by hand. What a reader does not understand is kept as [Raw] and
// reported as a [Problem], never dropped.
//
// The model grows: write literals with the names of fields, and end a switch
// over nodes in a default. The README says what else is promised before and
// after v1.
package document

import (
	"path"
	"strings"
)

// Document is one version of one publication.
type Document struct {
	Source    Source
	Meta      Meta
	Blocks    []Block
	Footnotes []*Footnote // in order of first reference
	Problems  Problems    // sorted
}

// Source says where a document was read from.
type Source struct {
	Path   string // as the user named it; "-" for standard input
	Format string // name of the input format, such as "gdspub"
	SHA256 string // of the bytes that were read, in lower-case hexadecimal

	// NoLinks says that the format cannot hold links, so that one that is not
	// there was not taken away. The canonical JSON does not have it: whoever
	// reads it knows the format.
	NoLinks bool
}

// Name returns the name of the file without folder and extension, and "" where
// there is no file.
func (s Source) Name() string {
	name := path.Base(strings.ReplaceAll(s.Path, `\`, "/"))
	switch name = strings.TrimSuffix(name, path.Ext(name)); name {
	case ".", "-", "/":
		return ""
	}
	return name
}

// Meta is what a publication says of itself outside its body. Dates are
// YYYY-MM-DD.
type Meta struct {
	Title             string   // plain text, with its label: "Action 9: there will be …"
	Number            string   // the number in the title as it is written there: "9", "09"
	Type              string   // document type, such as "Policy paper"
	Description       string   // what it is about, in a sentence
	Published         string   // date of the first publication
	Updated           string   // date of the last update; that of the publication where there was none
	Withdrawn         string   // date from which on it no longer holds
	Government        string   // the government that published it: "2010 to 2015 … government"
	CurrentGovernment bool     // that government was still in office
	Political         bool     // it is political, so that a later government shows a notice of history
	Organisations     []string // names of those who published it, the first first
	Language          string   // BCP 47 tag; empty means "en"
	Series            string   // the publication that this one is part of
}

// Historical reports whether readers are told under which government the
// publication was made.
func (m *Meta) Historical() bool { return m.Government != "" && m.Political && !m.CurrentGovernment }

// Settle sets the date of the last update of a publication that was never
// updated.
func (m *Meta) Settle() {
	if m.Updated == "" {
		m.Updated = m.Published
	}
}

// MetaText is a field of Meta that holds a string.
type MetaText struct {
	Name  string // as the canonical JSON has it
	Value *string
}

// Texts returns the fields that hold strings, but for the title.
func (m *Meta) Texts() []MetaText {
	return []MetaText{
		{"number", &m.Number}, {"type", &m.Type}, {"description", &m.Description},
		{"published", &m.Published}, {"updated", &m.Updated}, {"withdrawn", &m.Withdrawn},
		{"government", &m.Government}, {"language", &m.Language}, {"series", &m.Series},
	}
}

// Text returns the field of that name, and nil where [Meta.Texts] has none.
func (m *Meta) Text(name string) *string {
	for _, text := range m.Texts() {
		if text.Name == name {
			return text.Value
		}
	}
	return nil
}

// Footnote is a note that one or more FootnoteRef nodes point at by Label.
type Footnote struct {
	Span
	Attr
	Label  string
	Blocks []Block
}

// Role says what a section is beyond being a section.
type Role string

// The roles that readers assign. An ordinary section has none.
const (
	RoleDepartment Role = "department" // what one organisation says; Section.Key names it
	RoleStatement  Role = "statement"  // what it says for one Period
)

// PeriodKind says whether a statement promises, reports or plans.
type PeriodKind string

// The kinds of period.
const (
	Commitment PeriodKind = "commitment"
	Progress   PeriodKind = "progress"
	Plan       PeriodKind = "plan"
)

// Period is the time that a statement speaks of.
type Period struct {
	Kind  PeriodKind
	Year  int // four digits; 0 where the heading names none
	Month int // 1 to 12; 0 where the heading names none
}
