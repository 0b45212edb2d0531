package htmlelement

import "strings"

// StyleValue returns the value that the declarations of a style attribute give a
// property, in lower case, and none where they do not name it. The last one holds.
//
// https://drafts.csswg.org/css-style-attr/#syntax
func StyleValue(style, property string) (value string) {
	if len(style) <= len(property) {
		return ""
	}
	for declaration := range strings.SplitSeq(style, ";") {
		name, said, _ := strings.Cut(declaration, ":")
		if strings.EqualFold(strings.Trim(name, WhiteSpace), property) {
			said, _, _ = strings.Cut(said, "!")
			value = strings.ToLower(strings.Trim(said, WhiteSpace))
		}
	}
	return value
}
