// Package legacy gives trees that were read from publications of the 2012
// Government Digital Strategy site their meaning: the title, numbered headings,
// figures, tables, the ids that the site's links depend on, departments with their
// statements.
//
// Start with [Understand]. The reader of the site's markup calls it, and so does
// the reader of the pages that the site made of that markup: both give the same
// document. Nothing here reads a source. What to do about a problem differs between
// the two, so the [Hints] that name a markup come from the caller.
package legacy

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Understand gives the tree of a document its meaning. What it finds is added to
// the problems of doc.
func Understand(doc *document.Document, opts Options) {
	r := &reading{profile: opts.Profile, hints: opts.Hints, ids: opts.IDs}
	if r.profile == nil {
		r.profile = profile.GDS()
	}
	if r.ids == nil {
		r.ids = IDsOf(doc)
	}
	blocks(doc)
	if opts.Response {
		r.response(doc)
	}
	r.assignIDs(doc)
	doc.Problems = append(doc.Problems, r.problems...)
}

// IsResponse reports a document with a block that only responses of departments
// hold.
func IsResponse(doc *document.Document) bool { return slices.ContainsFunc(doc.Blocks, isResponse) }

// isResponse reports a block that only responses of departments hold, or one
// with such a block in it.
func isResponse(b document.Block) bool {
	switch b := b.(type) {
	case *document.Section:
		_, _, action := CutAction(b.Name() + ":") // a page may have no more than the number
		return action && b.Level == 1 || slices.ContainsFunc(b.Blocks, isResponse)
	case *document.Element:
		return b.HasClass("department") || b.HasClass("statement") || b.HasClass(NavigationClass) ||
			slices.ContainsFunc(b.Blocks, isResponse)
	}
	return false
}

// blocks gives headings, figures, tables and tables of contents what they mean
// on the legacy site.
func blocks(doc *document.Document) {
	tables(doc.Blocks)
	setAside(doc.Blocks)
	doc.Blocks = gatherFigures(doc.Blocks)
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			cutNumber(n)
			tables(n.Blocks)
			setAside(n.Blocks)
			n.Blocks = gatherFigures(n.Blocks)
		case *document.Element:
			tables(n.Blocks)
			if n.Tag != "nav" { // which holds what was set aside
				setAside(n.Blocks)
			}
			n.Blocks = gatherFigures(n.Blocks)
		case *document.Contents:
			if len(n.Levels) == 0 {
				n.Levels = []int{1, 2, 3} // which the site's tables of contents listed
			}
		case *document.Paragraph, *document.Table:
			return false
		}
		return true
	})
}
