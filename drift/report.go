package drift

import (
	"fmt"

	"github.com/stemmadocs/stemma/internal/prose"
)

// Schema names the shape of the JSON form of a Report.
const Schema = "stemma.drift/1"

// Report is what changed between two documents. Its fields stand in the order
// of its JSON form.
type Report struct {
	Schema   string    `json:"schema"`
	Old      Source    `json:"old"`
	New      Source    `json:"new"`
	Summary  Summary   `json:"summary"`
	Sections []Section `json:"sections"`
	Items    []Item    `json:"items"`

	Ledger    *LedgerState `json:"ledger,omitempty"`    // nil where no ledger was asked
	Proposals []Proposal   `json:"proposals,omitempty"` // rules that would cover many items

	Publication string `json:"-"` // what both are versions of: its number, which outlives its title

	Passages []Passage `json:"-"` // the whole of both texts, in the order of the new one
}

// Source says where one side was read from.
type Source struct {
	Path   string `json:"path,omitempty"`
	Format string `json:"format,omitempty"`
	SHA256 string `json:"sha256,omitempty"`
}

// Summary counts the items.
type Summary struct {
	Items      int              `json:"items"`
	ByClass    map[Class]int    `json:"by_class"`
	BySeverity map[Severity]int `json:"by_severity"`
	ByState    map[State]int    `json:"by_state"`
}

// Status says whether a section has a partner.
type Status string

// What a section can be.
const (
	StatusMatched Status = "matched"
	StatusMissing Status = "missing" // only the old document has it
	StatusAdded   Status = "added"   // only the new document has it
)

// Section is one section of either document and its partner. Statements are
// not listed: they are the periods of the section that holds them.
type Section struct {
	Key       string  `json:"key"`
	OldName   string  `json:"old_name,omitempty"`
	NewName   string  `json:"new_name,omitempty"`
	Status    Status  `json:"status"`
	Moved     bool    `json:"moved"`
	MatchedBy string  `json:"matched_by,omitempty"` // "key", "name", "typography", "variant", "alias", "id", "order" or "score"
	Score     float64 `json:"score,omitempty"`      // 0 to 1
}

// Renamed reports whether both documents have the section, under names that
// differ by more than typography and case.
func (s Section) Renamed() bool {
	return s.OldName != "" && s.NewName != "" && prose.Fold(s.OldName) != prose.Fold(s.NewName)
}

// State says what a ledger holds about an item (spec §9).
type State string

// The states of an item. A ledger's entry that matches no item is stale; it
// is no item, and stands in LedgerState.
const (
	StateNew      State = "new"              // nobody has accepted it
	StateAccepted State = "accepted"         // a person has accepted this very change
	StateByRule   State = "accepted-by-rule" // a rule covers it
	StateExpired  State = "expired"          // accepted, but only until a day that has passed
)

// Item is one change.
type Item struct {
	ID       string   `json:"id"`                // made of the content alone; survives changes elsewhere
	Section  string   `json:"section,omitempty"` // key of the section; empty for the front of the document
	Period   *Period  `json:"period,omitempty"`
	Class    Class    `json:"class"`
	Sub      string   `json:"sub,omitempty"` // kind within the class: "variant", "alias" or "name" of a renaming, the field of metadata
	Severity Severity `json:"severity"`
	Old      string   `json:"old,omitempty"`
	New      string   `json:"new,omitempty"`
	Before   string   `json:"before,omitempty"` // a few unchanged words in front of the change
	After    string   `json:"after,omitempty"`  // and behind it
	OldSpan  *Span    `json:"old_span,omitempty"`
	NewSpan  *Span    `json:"new_span,omitempty"`
	State    State    `json:"state"`
	Reason   string   `json:"reason"` // what kind of change it is, for an editor

	Accepted *Acceptance `json:"accepted,omitempty"` // what the ledger says of it

	Ordinal int `json:"-"` // how many equal items come before it
}

// Acceptance is what a person said when accepting a change.
type Acceptance struct {
	Reason  string `json:"reason"`
	By      string `json:"by,omitempty"`
	Date    string `json:"date,omitempty"`    // YYYY-MM-DD
	Expires string `json:"expires,omitempty"` // YYYY-MM-DD, the last day it holds
	Rule    string `json:"rule,omitempty"`    // the rule that covers the item, in words; empty for an item accepted by itself
}

// LedgerState is what a ledger says beside the states of the items.
type LedgerState struct {
	Path  string    `json:"path,omitempty"`
	Stale []Stale   `json:"stale,omitempty"` // entries that match nothing any more
	Rules []RuleUse `json:"rules,omitempty"`
}

// Stale is an accepted change that is no longer there.
type Stale struct {
	ID       string     `json:"id"`
	Section  string     `json:"section,omitempty"`
	Period   *Period    `json:"period,omitempty"`
	Class    Class      `json:"class"`
	Old      string     `json:"old,omitempty"`
	New      string     `json:"new,omitempty"`
	Accepted Acceptance `json:"accepted"`
}

// RuleUse says how many items a rule covers, and covered when it was made.
type RuleUse struct {
	Rule    string `json:"rule"` // in words
	Covers  int    `json:"covers"`
	Covered int    `json:"covered"`
}

// Proposal is a change that stands in the report so often, always in the same
// words, that a rule could accept it.
type Proposal struct {
	Class Class  `json:"class"`
	Old   string `json:"old,omitempty"`
	New   string `json:"new,omitempty"`
	Count int    `json:"count"`
}

// Period is the time that a statement speaks of.
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

// Summarise counts the items anew, after their states were set.
func (r *Report) Summarise() { r.Summary = summarise(r.Items) }

// summarise counts items.
func summarise(items []Item) Summary {
	s := Summary{
		Items:      len(items),
		ByClass:    map[Class]int{},
		BySeverity: map[Severity]int{},
		ByState:    map[State]int{},
	}
	for _, item := range items {
		s.ByClass[item.Class]++
		s.BySeverity[item.Severity]++
		s.ByState[item.State]++
	}
	return s
}
