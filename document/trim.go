package document

import "strings"

// TrimInlines returns inlines without the characters of cutset at both ends. A text
// that loses some is a new one in its place.
func TrimInlines(inlines []Inline, cutset string) []Inline {
	for len(inlines) > 0 && trimText(&inlines[0], cutset, strings.TrimLeft) {
		inlines = inlines[1:]
	}
	for len(inlines) > 0 && trimText(&inlines[len(inlines)-1], cutset, strings.TrimRight) {
		inlines = inlines[:len(inlines)-1]
	}
	return inlines
}

// trimText trims an inline, if it is a text, and reports whether nothing is left of it.
func trimText(n *Inline, cutset string, trim func(s, cutset string) string) bool {
	t, ok := (*n).(*Text)
	if !ok {
		return false
	}
	text := trim(t.Text, cutset)
	if text != "" && text != t.Text {
		*n = &Text{Span: t.Span, Text: text}
	}
	return text == ""
}
