// Package seen makes a document one of what its readers see: what attributes hide is left
// out, and icons are read as what they say.
//
// Start with [Settle], which is for all readers of formats that hold HTML. An icon beside
// text is a decoration. One that is all that a cell, an item or a paragraph holds says
// something that no text says: a tick, a cross. It is read as a sign or as its name, in an
// element with its classes, and told of, as is what is left out. The names of icons are in
// names.txt; package unseen knows more of whole pages, and hides what scripts and style
// sheets hide there.
package seen

import (
	"github.com/stemmadocs/stemma/document"
)

// Settle changes a document to what its readers see, and adds to its problems.
func Settle(doc *document.Document) {
	if !anything(doc) {
		return
	}
	var s settler
	seen := document.CopyDocument(doc, s.replace)
	seen.Problems = append(seen.Problems, s.problems...).Sorted()
	*doc = *seen
}

// anything reports whether a document holds something to settle.
func anything(doc *document.Document) (found bool) {
	document.WalkDocument(doc, func(n document.Node) bool {
		found = found || isHidden(n) || isIcon(n) || loneImage(n) != nil
		return !found
	})
	return found
}

// settler is the state of one Settle.
type settler struct{ problems document.Problems }

// replace settles a node and what is below it.
func (s *settler) replace(n document.Node) []document.Node {
	if isHidden(n) {
		return s.hide(n)
	}
	if image := loneImage(n); image != nil {
		s.tellImage(image)
	}
	switch n := n.(type) {
	case *document.Paragraph:
		some := len(n.Inlines) > 0
		if n.Inlines = s.line(n.Inlines); some && len(n.Inlines) == 0 && n.ID == "" {
			return nil
		}
	case *document.Term:
		n.Inlines = s.line(n.Inlines)
	case *document.Section:
		n.Heading = s.line(n.Heading)
	case *document.Figure:
		n.Caption = s.line(n.Caption)
	case *document.Table:
		n.Caption = s.line(n.Caption)
	default: // what holds no line of text
	}
	return []document.Node{document.Copy(n, s.replace)}
}
