package webpage

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Locator returns the place in a file of an offset in a text that was taken
// out of it. Both count bytes; line and column count from 1.
type Locator func(offset int32) (line, column int32)

// Fragment reads HTML that another format holds as a string. Nothing in it is
// taken for the page round a text, and sections get neither ids nor roles:
// that is for who puts fragments together.
func Fragment(src string, p *profile.Profile, at Locator) *document.Document {
	page, places, problems := tree(src, at)
	places.whole = false
	r := &reader{profile: p, places: places, problems: problems, doc: &document.Document{}}
	r.office(page)
	r.page(page)
	r.doc.Problems = r.problems.Sorted()
	return r.doc
}
