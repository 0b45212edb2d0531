package legacy

import "github.com/stemmadocs/stemma/document"

// metaClass is the class of the list that tells where else a publication is to be
// had and when it was edited: part of the page, and no part of the text.
const metaClass = "meta"

// setAside puts each such list into an element for navigation.
func setAside(blocks []document.Block) {
	for i, b := range blocks {
		list, ok := b.(*document.List)
		if !ok || !list.HasClass(metaClass) {
			continue
		}
		nav := &document.Element{Span: list.Span, Tag: "nav", Blocks: []document.Block{list}}
		nav.Set("aria-label", "About this document")
		blocks[i] = nav
	}
}
