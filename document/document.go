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

	// Address is where a page was published, as it says itself, and "" where it
	// does not: its links start there. The canonical JSON does not have it.
	Address string

	// NoLinks says that the format cannot hold links, so that one that is not
	// there was not taken away. The canonical JSON does not have it: whoever
	// reads it knows the format.
	NoLinks bool

	// Record says that the format tells of a publication what its pages need not
	// show: when it was changed, of what type it is. The canonical JSON does not
	// have it either.
	Record bool
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
