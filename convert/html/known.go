package html

import "strings"

// validValue reports whether an attribute that takes a number, a language or a
// role has one.
//
// https://html.spec.whatwg.org/multipage/dom.html#global-attributes
func validValue(name, value string) bool {
	switch name {
	case "colspan", "height", "rowspan", "span", "start", "tabindex", "value", "width":
		return value != "" && len(value) < 6 && strings.Trim(value, "0123456789") == "" &&
			(value != "0" || name == "tabindex")
	case "lang":
		tag, _, _ := strings.Cut(value, "-")
		return len(tag) == 2 || len(tag) == 3 || value == ""
	case "role": // given up with ARIA in publishing 1.1
		return value != "doc-endnote" && value != "doc-biblioentry"
	}
	return true
}
