package legacy

import (
	"cmp"

	"github.com/stemmadocs/stemma/document"
)

// The classes of the divisions in which the site wrapped each file of a merged
// document: the file of its title, and every other.
const (
	TitleWrapper   = "document-title"
	SectionWrapper = "section"
)

// Unwrap dissolves the wrappers of the files and takes the title of the
// document out of the first one.
func Unwrap(doc *document.Document) {
	var out []document.Block
	for _, b := range doc.Blocks {
		e, ok := b.(*document.Element)
		switch {
		case ok && e.HasClass(SectionWrapper):
			out = append(out, e.Blocks...)
		case ok && e.HasClass(TitleWrapper):
			liftTitle(doc, e)
			out = append(out, e)
		default:
			out = append(out, b)
		}
	}
	doc.Blocks = out
}

// liftTitle makes the heading of {div .title} the title of the document. What it is in
// gets its id, to which links may lead.
func liftTitle(doc *document.Document, in *document.Element) {
	var out []document.Block
	for _, b := range in.Blocks {
		switch b := b.(type) {
		case *document.Element:
			liftTitle(doc, b)
		case *document.Section:
			if b.Level == 1 && doc.Meta.Title == "" {
				doc.Meta.Title = b.Name()
				if in.ID == "" {
					in.ID = cmp.Or(b.ID, document.Slug(typed(b.Name())))
				}
				out = append(out, b.Blocks...)
				continue
			}
		}
		out = append(out, b)
	}
	in.Blocks = out
}
