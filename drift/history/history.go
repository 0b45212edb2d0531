// Package history follows the sentences of a publication through more than two
// versions: in which one each came in, what it was before, where it went.
//
// Start with [New]: [Tracker.Add] the versions one by one, the oldest first, and
// ask for the [Tracker.History]. A [History] is plain data; [Text] and [JSON]
// print it.
//
// The package knows no format and no version control, and holds no more than
// one version at a time. Neighbours are compared by [drift.Compare], and what it
// found to be one sentence is one sentence here too, through all versions. The
// same versions give the same history, byte for byte.
package history

import "github.com/stemmadocs/stemma/drift"

// Schema names the shape of the JSON form of a [History].
const Schema = "stemma.history/1"

// History is what became of every sentence. Its fields are in the order of its
// JSON form.
type History struct {
	Schema     string      `json:"schema"`
	Versions   []Version   `json:"versions"`
	Statements []Statement `json:"statements"`
}

// Version is one version of the publication.
type Version struct {
	Number   int    `json:"number"` // from 1
	Path     string `json:"path,omitempty"`
	Format   string `json:"format,omitempty"`
	SHA256   string `json:"sha256,omitempty"`
	Revision string `json:"revision,omitempty"` // the commit it was read from
	Date     string `json:"date,omitempty"`     // of the commit, YYYY-MM-DD
	Subject  string `json:"subject,omitempty"`  // first line of the commit's message
	Drift    *Drift `json:"drift,omitempty"`    // from the version before; nil for the first
}

// Drift counts what changed from one version to the next.
type Drift struct {
	Items      int                    `json:"items"`
	BySeverity map[drift.Severity]int `json:"by_severity"`
}

// Statement is what one section holds for one period, or all that it holds
// where it has no periods. The front of the document has no section.
type Statement struct {
	Section   string        `json:"section,omitempty"`
	Name      string        `json:"name,omitempty"`
	Period    *drift.Period `json:"period,omitempty"`
	Sentences []Sentence    `json:"sentences"`
}

// Sentence is one sentence, or a heading, a row of a table, a line of code,
// with all that happened to it. It is in the statement where it was last.
type Sentence struct {
	Text    string   `json:"text"` // in the last version that has it
	Kind    string   `json:"kind"` // of its block
	Since   int      `json:"since"`
	Until   int      `json:"until,omitempty"` // the last version that has it; 0 while it is there
	Changes []Change `json:"changes,omitempty"`
}

// Change is what happened to a sentence in one version.
type Change struct {
	Version  int            `json:"version"`
	What     What           `json:"what"`
	Was      string         `json:"was,omitempty"`   // the text before
	From     string         `json:"from,omitempty"`  // the section it was in before, where that is another one
	Moved    bool           `json:"moved,omitempty"` // it changed its place as well
	Severity drift.Severity `json:"severity,omitempty"`
	Classes  []drift.Class  `json:"classes,omitempty"`
}

// What names what happened to a sentence.
type What string

// What can happen to a sentence. That it came in is in [Sentence].Since alone.
const (
	Changed  What = "changed"  // it reads differently
	Moved    What = "moved"    // it is in another place
	Split    What = "split"    // it came in as a part of the sentence that was there before
	Merged   What = "merged"   // it went into another sentence
	Removed  What = "removed"  // it is gone
	Returned What = "returned" // it is back, in the words that it left in
)

// Worst returns the gravest severity of all drift between the versions, and ""
// if there is none.
func (h *History) Worst() drift.Severity {
	var worst drift.Severity
	for _, v := range h.Versions {
		if v.Drift == nil {
			continue
		}
		for s, n := range v.Drift.BySeverity {
			if n > 0 && s.AtLeast(worst) {
				worst = s
			}
		}
	}
	return worst
}
