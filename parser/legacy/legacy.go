package gdspub

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Understand gives a tree that was read from a page of the legacy site the
// meaning that Parse gives to the markup which the page was made of: the title,
// numbered headings, figures, departments with their statements. What it finds
// is added to the problems of doc.
func Understand(doc *document.Document, p *profile.Profile) {
	r := &reader{Options: Options{Profile: p}, ids: document.IDs{}}
	document.WalkDocument(doc, func(n document.Node) bool {
		if a := document.AttrOf(n); a != nil && a.ID != "" {
			r.ids[a.ID] = 0
		}
		return true
	})
	r.departments = slices.ContainsFunc(doc.Blocks, isResponse)
	unwrap(doc)
	r.understand(doc)
	for _, problem := range r.problems {
		if strings.Contains(problem.Hint, "{") {
			problem.Hint = "" // a page has no directives
		}
		doc.Problems = append(doc.Problems, problem)
	}
	doc.Problems.Sort()
}

// isResponse reports a block that only responses of departments hold, or one
// with such a block in it.
func isResponse(b document.Block) bool {
	switch b := b.(type) {
	case *document.Section:
		_, _, action := cutAction(b.Name() + ":") // a page may have no more than the number
		return action && b.Level == 1 || slices.ContainsFunc(b.Blocks, isResponse)
	case *document.Element:
		return b.HasClass("department") || b.HasClass("statement") || b.HasClass(navigationClass) ||
			slices.ContainsFunc(b.Blocks, isResponse)
	}
	return false
}

// understand gives a tree its meaning.
func (r *reader) understand(doc *document.Document) {
	r.blocks(doc)
	if r.departments {
		r.response(doc)
	}
	r.assignIDs(doc)
}

// blocks gives headings, figures, tables and tables of contents what they mean
// on the legacy site.
func (r *reader) blocks(doc *document.Document) {
	tables(doc.Blocks)
	doc.Blocks = gatherFigures(doc.Blocks)
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			cutNumber(n)
			tables(n.Blocks)
			n.Blocks = gatherFigures(n.Blocks)
		case *document.Element:
			tables(n.Blocks)
			n.Blocks = gatherFigures(n.Blocks)
		case *document.Contents:
			if len(n.Levels) == 0 {
				n.Levels = contentsLevels()
			}
		case *document.Paragraph, *document.Table:
			return false
		}
		return true
	})
}
