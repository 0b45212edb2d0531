package html

import (
	"slices"
	"strings"
)

// validValue reports whether an attribute that takes a number, a language or a
// role has one.
//
// https://html.spec.whatwg.org/multipage/dom.html#global-attributes
func validValue(name, value string) bool {
	switch name {
	case "start", "value": // of lists, which may count from below
		return number(strings.TrimPrefix(value, "-"))
	case "colspan", "height", "rowspan", "span", "tabindex", "width":
		return number(value) && (value != "0" || name == "tabindex")
	case "type": // of media, or of the numbers of a list
		return strings.Contains(value, "/") || slices.Contains([]string{"1", "a", "A", "i", "I"}, value)
	case "lang":
		tag, _, _ := strings.Cut(value, "-")
		return len(tag) == 2 || len(tag) == 3 || value == ""
	case "role": // given up with ARIA in publishing 1.1
		return value != "doc-endnote" && value != "doc-biblioentry"
	}
	return true
}

func number(value string) bool {
	return value != "" && len(value) < 6 && strings.Trim(value, "0123456789") == ""
}
