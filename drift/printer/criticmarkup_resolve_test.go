package printer

import "strings"

// resolve accepts or rejects all marks of a text.
func resolve(text string, accept bool) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		if opens(text, i) {
			if kept, n := resolveMark(text[i:], accept); n > 0 {
				b.WriteString(kept)
				i += n
				continue
			}
		}
		b.WriteByte(text[i])
		i++
	}
	return b.String()
}

// resolveMark returns what is left of the mark that text begins with and how
// long the mark is; 0 if it does not end.
func resolveMark(text string, accept bool) (string, int) {
	sign := text[1:3]
	close := sign + "}"
	if sign == ">>" {
		close = "<<}"
	}
	content, _, ok := strings.Cut(text[3:], close)
	if !ok {
		return "", 0
	}
	n := len(content) + 6
	switch {
	case sign == "==", sign == "++" && accept, sign == "--" && !accept:
		return content, n
	case sign == "~~":
		old, new, _ := strings.Cut(content, "~>")
		if accept {
			return new, n
		}
		return old, n
	}
	return "", n
}
