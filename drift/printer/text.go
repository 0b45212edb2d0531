package printer

import (
	"fmt"
	"io"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/screen"
)

const (
	excerptWords  = 60 // of a sentence or paragraph that came or went
	headlineWords = 12 // of a whole section
)

// Text draws the report for an editor: what matters in a paragraph and a
// table, then every change by section, the gravest first. Cosmetic and
// accepted changes are counted, not listed.
func Text(w io.Writer, r *drift.Report, opts Options) error {
	j, err := opts.judgement(r)
	if err != nil {
		return err
	}
	t := textWriter{screen.NewWriter(opts.Width, opts.Colour)}
	if len(r.Items) == 0 {
		t.WriteString("No drift.\n")
	} else {
		t.opening(r, j)
		t.listing(r, j)
	}
	t.ledger(j)
	t.proposals(j)
	_, err = t.WriteTo(w)
	return err
}

// textWriter lays out a report for a terminal.
type textWriter struct{ *screen.Writer }

// opening draws what an editor reads in ten seconds.
func (t textWriter) opening(r *drift.Report, j *ledger.Judgement) {
	const column = 19
	t.Paragraph(0, screen.Loud.Run(opening(r)), screen.Plain.Run(" "+sectionSentence(r)))
	if states := stateSentence(j); states != "" {
		t.Paragraph(0, screen.Plain.Run(states))
	}
	t.WriteByte('\n')
	for _, row := range summary(r, j.Items) {
		t.Hanging(fmt.Sprintf("  %-12s %4d  ", row.name, row.count), column+2, screen.Plain.Run(row.text))
	}
}

// listing draws the items, section by section.
func (t textWriter) listing(r *drift.Report, j *ledger.Judgement) {
	for _, g := range groups(r, j.Items) {
		t.WriteByte('\n')
		t.Paragraph(0, screen.Loud.Run(g.title))
		for _, bundle := range bundles(g.items) {
			if len(bundle) > 1 {
				t.label(bundle[0], "")
				t.Paragraph(wordsIndent, screen.Plain.Run(statements(bundle)))
			} else {
				t.item(bundle[0])
			}
		}
		for _, line := range unlisted(g.items) {
			t.Paragraph(2, screen.Faint.Run(line))
		}
	}
}

// ledger draws what the ledger holds beside the states of the items.
func (t textWriter) ledger(j *ledger.Judgement) {
	if len(j.Stale)+len(j.Rules) == 0 {
		return
	}
	t.WriteByte('\n')
	t.Paragraph(0, screen.Loud.Run("Ledger"))
	for _, e := range j.Stale {
		t.Paragraph(2, screen.Plain.Run("stale "+staleLine(e)))
	}
	for _, u := range j.Rules {
		t.Paragraph(2, screen.Faint.Run("rule "+ruleLine(u)))
	}
}

// proposals draws what a rule could accept.
func (t textWriter) proposals(j *ledger.Judgement) {
	if len(j.Proposals) == 0 {
		return
	}
	t.WriteByte('\n')
	t.Paragraph(0, screen.Loud.Run("Accept as a rule?"))
	for _, p := range j.Proposals {
		t.Paragraph(2, screen.Plain.Run(proposalLine(p)))
	}
}
