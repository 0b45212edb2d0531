package drift

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

// The states of a section.
const (
	statusMatched Status = "matched"
	statusMissing Status = "missing" // only the old document has it
	statusAdded   Status = "added"   // only the new document has it
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

// State says what a ledger holds about an item.
type State string

// stateNew is the state of an item that nobody has accepted.
const stateNew State = "new"

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
	Reason   string   `json:"reason"`
}

// Period is the time that a statement speaks of.
type Period struct {
	Kind string `json:"kind"`
	Year int    `json:"year,omitempty"`
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
		ByState:    map[State]int{},
	}
	for _, item := range items {
		s.ByClass[item.Class]++
		s.BySeverity[item.Severity]++
		s.ByState[item.State]++
	}
	return s
}
