package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// hidesCharacters reports whether a source may hold characters without width: as
// references, or as such where it was a string in another file.
//
// https://html.spec.whatwg.org/multipage/named-characters.html
func hidesCharacters(src string, inner bool) bool {
	has := func(s string) bool { return strings.Contains(src, s) }
	if inner && (has("\u200b") || has("\ufeff") || has("\u00ad")) {
		return true
	}
	for rest := src; ; rest = rest[1:] {
		i := strings.IndexByte(rest, '&')
		if i < 0 {
			return false
		}
		rest = rest[i:]
		for _, reference := range [...]string{
			"&ZeroWidthSpace", "&#8203", "&#x200b", "&#65279", "&#xfeff", "&shy", "&#173", "&#xad",
		} {
			if len(rest) >= len(reference) && strings.EqualFold(rest[:len(reference)], reference) {
				return true
			}
		}
	}
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
