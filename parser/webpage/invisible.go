package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// mayHideCharacters reports whether a source may hold characters without width, as
// such or as references.
//
// https://html.spec.whatwg.org/multipage/named-characters.html
func mayHideCharacters(src string) bool {
	for _, sign := range [...]string{
		"\u200b", "\ufeff", "\u00ad", "&ZeroWidthSpace;", "&#8203", "&#x200b", "&#x200B", "&#65279", "&#xfeff",
		"&#xFEFF", "&shy", "&#173", "&#xad", "&#xAD",
	} {
		if strings.Contains(src, sign) {
			return true
		}
	}
	return false
}

// dropInvisible takes characters without width out of a text. A text of nothing else
// holds the place of one and is not counted.
func (r *reader) dropInvisible(n *html.Node) {
	text, found := document.DropInvisible(n.Data)
	n.Data = text
	if text == "" || found.Count == 0 {
		return
	}
	if r.dropped == 0 {
		r.droppedAt = r.places.Around(n)
	}
	r.dropped += found.Count
}

// tellInvisible remarks on the characters without width that were dropped.
func (r *reader) tellInvisible() {
	if r.dropped > 0 {
		p := document.Invisibles{Count: r.dropped}.Problem()
		p.Span = r.droppedAt
		r.problems.Add(p)
	}
}
