package printer

import (
	"cmp"
	"fmt"
	"io"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

const (
	defaultWidth  = 80
	leastWidth    = 40
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
	c := &canvas{width: max(leastWidth, cmp.Or(opts.Width, defaultWidth)), colour: opts.Colour}
	if len(r.Items) == 0 {
		c.WriteString("No drift.\n")
	} else {
		c.opening(r, j)
		c.listing(r, j)
	}
	c.ledger(j)
	c.proposals(j)
	_, err = c.WriteTo(w)
	return err
}

// opening draws what an editor reads in ten seconds.
func (c *canvas) opening(r *drift.Report, j *ledger.Judgement) {
	const column = 19
	c.paragraph(0, styled{loud, opening(r)}, styled{ordinary, " " + sectionSentence(r)})
	if states := stateSentence(j); states != "" {
		c.paragraph(0, styled{ordinary, states})
	}
	c.WriteByte('\n')
	for _, row := range summary(r, j.Items) {
		c.hanging(fmt.Sprintf("  %-12s %4d  ", row.name, row.count), column+2, styled{ordinary, row.text})
	}
}

// listing draws the items, section by section.
func (c *canvas) listing(r *drift.Report, j *ledger.Judgement) {
	for _, g := range groups(r, j.Items) {
		c.WriteByte('\n')
		c.paragraph(0, styled{loud, g.title})
		for _, bundle := range bundles(g.items) {
			if len(bundle) > 1 {
				c.label(bundle[0], "")
				c.paragraph(wordsIndent, styled{ordinary, statements(bundle)})
			} else {
				c.item(bundle[0])
			}
		}
		for _, line := range unlisted(g.items) {
			c.paragraph(2, styled{faint, line})
		}
	}
}

// ledger draws what the ledger holds beside the states of the items.
func (c *canvas) ledger(j *ledger.Judgement) {
	if len(j.Stale)+len(j.Rules) == 0 {
		return
	}
	c.WriteByte('\n')
	c.paragraph(0, styled{loud, "Ledger"})
	for _, e := range j.Stale {
		c.paragraph(2, styled{ordinary, "stale " + staleLine(e)})
	}
	for _, u := range j.Rules {
		c.paragraph(2, styled{faint, "rule " + ruleLine(u)})
	}
}

// proposals draws what a rule could accept.
func (c *canvas) proposals(j *ledger.Judgement) {
	if len(j.Proposals) == 0 {
		return
	}
	c.WriteByte('\n')
	c.paragraph(0, styled{loud, "Accept as a rule?"})
	for _, p := range j.Proposals {
		c.paragraph(2, styled{ordinary, proposalLine(p)})
	}
}
