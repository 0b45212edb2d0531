package gdspub

import "strings"

// container returns what the lines that text becomes begin with, so that they
// stay in its quotation or item of a list: the first of them and the others.
func container(text string) (begin, hang string) {
	begin = margin(text)
	return begin, begin + strings.Repeat(" ", min(maxMargin, bullet(text[len(begin):])))
}

// maxMargin is how much of the beginning of a line is repeated before what
// becomes of its directives.
const maxMargin = 40

// margin returns the white space and quotation signs that begin a line.
func margin(text string) string {
	n := 0
	for n < len(text) && n < maxMargin && strings.IndexByte(" \t>", text[n]) >= 0 {
		n++
	}
	return text[:n]
}

// bullet returns the length of the marker that begins the item of a list.
func bullet(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "0123456789"))
	switch {
	case n > 0 && strings.HasPrefix(text[n:], "."), n == 0 && text != "" && strings.IndexByte("*-+", text[0]) >= 0:
		n++
	default:
		return 0
	}
	spaces := len(text[n:]) - len(strings.TrimLeft(text[n:], " \t"))
	if spaces == 0 {
		return 0
	}
	return n + spaces
}

// inList reports whether text may belong to the item of a list, where the line
// before it did or did not.
func inList(before bool, text string) bool {
	trimmed := strings.TrimLeft(text, " \t")
	return bullet(trimmed) > 0 || before && (trimmed == "" || len(trimmed) < len(text))
}

// indentedCode reports whether a line is indented as code is; what looks like
// a block directive there is an example of one.
func indentedCode(text string) bool {
	return strings.HasPrefix(text, "    ") || strings.HasPrefix(text, "\t")
}
