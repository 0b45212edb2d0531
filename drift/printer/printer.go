// Package printer draws a [drift.Report] for those who read it: as text for a
// terminal, as Markdown for a pull request, as a page of HTML, as JSON, as
// SARIF or JUnit XML for the tools of a CI job, as CriticMarkup for an editor.
//
// Start with [Text]. Every form is a function of one shape in a file of its
// own: [Text], [Markdown], [HTML], [JSON], [SARIF], [JUnit], [CriticMarkup].
// What a ledger holds of the report is joined to it here, from [Options].
//
// Printers judge nothing: what they print is in the report and the judgement.
// Only CriticMarkup compares once more, because it marks texts that the report
// has not seen, the Markdown of both documents.
//
// The same report gives the same bytes, and nothing that a document holds can
// steer what shows the report: each form escapes its own signs. An error of
// the writer is returned.
package printer

import (
	"errors"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

// Options tell how a report is drawn. The zero value is fine for every form
// but CriticMarkup.
type Options struct {
	Judgement *ledger.Judgement // what a ledger holds of the report; nil: everything is new

	Width  int  // of Text: columns of a line; 0 means 80
	Colour bool // of Text: mark changes by colour; else by [-old-] and {+new+}

	FailOn drift.Severity // of JUnit: the least severity that fails; nothing fails if it is none

	Old, New []byte // of CriticMarkup: the Markdown of both documents
}

// judgement returns what a ledger holds of r.
func (o Options) judgement(r *drift.Report) (*ledger.Judgement, error) {
	j := o.Judgement
	if j == nil {
		return unjudged(r), nil
	}
	wrong := len(j.Items) != len(r.Items)
	for i := 0; i < len(r.Items) && !wrong; i++ {
		wrong = j.Items[i].Item != &r.Items[i]
	}
	if wrong {
		return nil, errors.New("printer: the judgement is of another report")
	}
	return j, nil
}

// unjudged returns the judgement of no ledger: everything is new, and no rule
// is proposed.
func unjudged(r *drift.Report) *ledger.Judgement {
	j := &ledger.Judgement{Items: make([]ledger.Item, len(r.Items)), ByState: map[ledger.State]int{}}
	for i := range r.Items {
		j.Items[i] = ledger.Item{Item: &r.Items[i], State: ledger.StateNew}
		j.ByState[ledger.StateNew]++
	}
	return j
}
