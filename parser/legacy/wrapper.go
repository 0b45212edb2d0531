package legacy

import "github.com/stemmadocs/stemma/document"

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
			e.Blocks = liftTitle(doc, e.Blocks)
			out = append(out, e)
		default:
			out = append(out, b)
		}
	}
	doc.Blocks = out
}

// liftTitle makes the heading of {div .title} the title of the document.
func liftTitle(doc *document.Document, blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Element:
			b.Blocks = liftTitle(doc, b.Blocks)
		case *document.Section:
			if b.Level == 1 && doc.Meta.Title == "" {
				doc.Meta.Title = b.Name()
				out = append(out, b.Blocks...)
				continue
			}
		}
		out = append(out, b)
	}
	return out
}
