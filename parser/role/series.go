package role

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// seriesBlocks is how far from the top the series of a publication is named.
const seriesBlocks = 12

// Series finds the sentence near the top of doc that names the publication
// that it is part of. The sentence stays where it is; a series that is known
// already does, too.
func Series(doc *document.Document, p *profile.Profile) {
	for _, b := range doc.Blocks[:min(len(doc.Blocks), seriesBlocks)] {
		paragraph, ok := b.(*document.Paragraph)
		if ok && doc.Meta.Series == "" {
			doc.Meta.Series, _ = p.SeriesIn(document.PlainText(paragraph.Inlines))
		}
	}
}
