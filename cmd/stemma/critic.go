package main

import (
	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/printer"
	"github.com/stemmadocs/stemma/profile"
)

// between compares two sides and remembers them for the form of report that
// marks the texts themselves.
func (c *comparison) between(before, after drift.Side, vocabulary *profile.Profile) *drift.Report {
	c.sides = [2]drift.Side{before, after}
	return drift.Compare(before, after, vocabulary)
}

// critic marks what changed in the Markdown that both versions convert to, and
// tells what Markdown cannot hold of them.
func (c *comparison) critic(r *drift.Report) ([]byte, error) {
	var texts [2][]byte
	for i, side := range c.sides {
		text, lost := convert.Markdown(side.Document)
		c.tell(side.Document.Source.Path, c.how, lost)
		texts[i] = text
	}
	return printer.CriticMarkup(r, texts[0], texts[1]), nil
}
