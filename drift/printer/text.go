package printer

import (
	"cmp"
	"fmt"
	"io"

	"github.com/stemmadocs/stemma/drift"
)

// TextOptions says how Text draws.
type TextOptions struct {
	Width  int  // columns of a line; 0 means 80
	Colour bool // mark changes by colour; else by [-old-] and {+new+}
}

const (
	defaultWidth  = 80
	leastWidth    = 40
	excerptWords  = 60 // of a sentence or paragraph that came or went
	headlineWords = 12 // of a whole section
)

// Text draws the report for an editor: what matters in a paragraph and a
// table, then every change by section, the gravest first. Cosmetic and
// accepted changes are counted, not listed.
func Text(w io.Writer, r *drift.Report, opts TextOptions) error {
	c := &canvas{width: max(leastWidth, cmp.Or(opts.Width, defaultWidth)), colour: opts.Colour}
	if len(r.Items) == 0 {
		c.WriteString("No drift.\n")
	} else {
		c.opening(r)
		c.listing(r)
	}
	c.ledger(r)
	c.proposals(r)
	_, err := io.WriteString(w, c.String())
	return err
}

// opening draws what an editor reads in ten seconds.
func (c *canvas) opening(r *drift.Report) {
	const column = 19
	c.paragraph(0, styled{loud, opening(r)}, styled{ordinary, " " + sectionSentence(r)})
	if states := stateSentence(r); states != "" {
		c.paragraph(0, styled{ordinary, states})
	}
	c.WriteByte('\n')
	for _, row := range summary(r) {
		c.hanging(fmt.Sprintf("  %-12s %4d  ", row.name, row.count), column+2, styled{ordinary, row.text})
	}
}

// listing draws the items, section by section.
func (c *canvas) listing(r *drift.Report) {
	for _, g := range groups(r) {
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

// ledger draws what the ledger says beside the states of the items.
func (c *canvas) ledger(r *drift.Report) {
	if r.Ledger == nil || len(r.Ledger.Stale)+len(r.Ledger.Rules) == 0 {
		return
	}
	c.WriteByte('\n')
	c.paragraph(0, styled{loud, "Ledger"})
	for _, s := range r.Ledger.Stale {
		c.paragraph(2, styled{ordinary, "stale " + staleLine(s)})
	}
	for _, u := range r.Ledger.Rules {
		c.paragraph(2, styled{faint, "rule " + ruleLine(u)})
	}
}

// proposals draws what a rule could accept.
func (c *canvas) proposals(r *drift.Report) {
	if len(r.Proposals) == 0 {
		return
	}
	c.WriteByte('\n')
	c.paragraph(0, styled{loud, "Accept as a rule?"})
	for _, p := range r.Proposals {
		c.paragraph(2, styled{ordinary, proposalLine(p)})
	}
}
