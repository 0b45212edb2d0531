package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/internal/prose"
)

// Report is what changed between two documents, as [Compare] found it.
type Report struct {
	Old, New    Source
	Publication string // what both are versions of: its number, which outlives its title
	Summary     Summary
	Sections    []Section
	Items       []Item
	Passages    []Passage // the whole of both texts, in the order of the new one
}

// Source is where one side was read from.
type Source struct {
	Path   string `json:"path,omitempty"`
	Format string `json:"format,omitempty"`
	SHA256 string `json:"sha256,omitempty"`
}

// Summary counts the items.
type Summary struct {
	Items      int
	ByClass    map[Class]int
	BySeverity map[Severity]int
}

// Status is whether a section has a partner.
type Status string

// What a section can be.
const (
	StatusMatched Status = "matched"
	StatusMissing Status = "missing" // only the old document has it
	StatusAdded   Status = "added"   // only the new document has it
)

// Section is one section of either document and its partner; MatchedBy says
// what made them partners: "key", "name", "typography", "variant", "alias",
// "id", "order" or "score". Statements are not listed: they are the periods of
// the section that holds them.
type Section struct {
	Key       string  `json:"key"`
	OldName   string  `json:"old_name,omitempty"`
	NewName   string  `json:"new_name,omitempty"`
	Status    Status  `json:"status"`
	Moved     bool    `json:"moved"`
	MatchedBy string  `json:"matched_by,omitempty"`
	Score     float64 `json:"score,omitempty"` // 0 to 1
}

// Renamed reports whether both documents have the section, under names that
// differ by more than typography and case.
func (s Section) Renamed() bool {
	return s.OldName != "" && s.NewName != "" && prose.Fold(s.OldName) != prose.Fold(s.NewName)
}

// Item is one change.
type Item struct {
	ID       string  // made of the content alone; survives changes elsewhere
	Section  string  // key of the section; empty for the front of the document
	Period   *Period // nil where the section has no periods
	Class    Class
	Sub      string // kind within the class: "variant", "alias" or "name" of a renaming, the field of metadata
	Severity Severity
	Old, New string
	Before   string // a few unchanged words before the change
	After    string // and after it
	OldSpan  *Span  // nil where the old document has no place for it
	NewSpan  *Span  // nil where the new one has none
	Reason   string // what kind of change it is, for an editor
	Ordinal  int    // how many equal items come before it
}

// Period is the time that a statement is about.
type Period struct {
	Kind string `json:"kind"`
	Year int    `json:"year,omitempty"`
}

// String draws a period as "plan 2015".
func (p *Period) String() string {
	if p.Year == 0 {
		return p.Kind
	}
	return fmt.Sprintf("%s %d", p.Kind, p.Year)
}

// Span is a place in a source: lines and columns count from 1, the end is
// exclusive. File is set where the place is in an included or merged file.
type Span struct {
	File      string `json:"file,omitempty"`
	Line      int32  `json:"line"`
	Column    int32  `json:"column"`
	EndLine   int32  `json:"end_line"`
	EndColumn int32  `json:"end_column"`
}

// Worst returns the gravest severity in the report, and "" if it is empty.
func (r *Report) Worst() Severity {
	var worst Severity
	for _, item := range r.Items {
		if item.Severity.rank() > worst.rank() {
			worst = item.Severity
		}
	}
	return worst
}

// AtLeast returns the items that are as grave as level or graver.
func (r *Report) AtLeast(level Severity) []Item {
	var items []Item
	for _, item := range r.Items {
		if item.Severity.AtLeast(level) {
			items = append(items, item)
		}
	}
	return items
}

// summarise counts items.
func summarise(items []Item) Summary {
	s := Summary{
		Items:      len(items),
		ByClass:    map[Class]int{},
		BySeverity: map[Severity]int{},
	}
	for _, item := range items {
		s.ByClass[item.Class]++
		s.BySeverity[item.Severity]++
	}
	return s
}
