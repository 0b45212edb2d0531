// Package drift finds what really changed between two versions of one
// publication: which sections went missing, which figures differ, and what is
// no more than house style.
//
// Start with [Compare], which turns two documents into a [Report]. A Report is
// plain data: [Report.Worst] and [Report.AtLeast] return how bad it is, its
// Passages hold the whole of both texts side by side. The package ledger keeps
// what of it was accepted, the package printer draws it.
//
// Documents are compared from the top: sections find their partners first,
// then the paragraphs and sentences inside, then words; every change gets the
// first class of an ordered list of rules that explains it. What no rule
// explains is a change of wording and counts as substantive, and so does every
// change of a number, a negation or a modal verb, whatever is round it.
//
// The package knows no format, reads no files and never guesses: a section
// that could be one of two is reported as such. The same two documents give
// the same report, byte for byte; the work is bounded by counting, and where a
// bound was met the report says so.
package drift

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Compare returns what changed from old to new, in the vocabulary of p, or of
// the built-in profile where p is nil. A nil document is an empty one.
//
// Where the format of one of the two holds plain text only (see
// [document.Source]), neither links nor emphasis are compared.
func Compare(old, new *document.Document, p *profile.Profile) *Report {
	if p == nil {
		p = profile.GDS()
	}
	return newComparison(old, new, p).compare()
}

// compare takes the steps of a comparison.
func (c *comparison) compare() *Report {
	if c.unlike() {
		c.addUnlike()
		return c.report()
	}
	c.diffMetadata()
	c.alignSections()
	c.diffSections()
	c.diffMoves()
	c.diffAbbreviations()
	c.noteUnrepresentable()
	c.addSpaces()
	c.noteSkipped()
	return c.report()
}
