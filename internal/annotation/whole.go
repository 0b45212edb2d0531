package annotation

import "strings"

// WholeTable reports whether an HTML block looks like one table, from its first
// tag to its last.
func WholeTable(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	if !strings.HasPrefix(text, "<table") || !strings.HasSuffix(text, "</table>") {
		return false
	}
	depth := 0
	for rest := text; ; {
		next := strings.IndexByte(rest, '<')
		if next < 0 {
			return depth == 0
		}
		rest = rest[next:]
		switch {
		case strings.HasPrefix(rest, "</table>"):
			if depth--; depth <= 0 && len(rest) > len("</table>") {
				return false
			}
		case strings.HasPrefix(rest, "<table") && (len(rest) == 6 || !isNameByte(rest[6])):
			depth++
		}
		rest = rest[1:]
	}
}

func isNameByte(c byte) bool { return IsLetter(c) || isDigit(c) || c == '-' }
