package printer

import "strings"

// resolve accepts or rejects all marks of a text, by the rules of
// CriticMarkup.
func resolve(text string, accept bool) string {
	var out []string
	lines := resolveLines(text, accept)
	for i := 0; i < len(lines); {
		from := len(out)
		block := i
		for ; i < len(lines) && !lines[i].blank(); i++ {
			if !lines[i].vanished() {
				out = append(out, lines[i].text)
			}
		}
		switch gone := i > block && len(out) == from; {
		case gone && i < len(lines):
			i++ // the blank line behind it
		case gone && from > 0 && out[from-1] == "":
			out = out[:from-1]
		case i < len(lines):
			out = append(out, "")
			i++
		}
	}
	if len(out) == 0 {
		return ""
	}
	joined := strings.Join(out, "\n")
	if strings.HasSuffix(text, "\n") {
		joined += "\n"
	}
	return joined
}

// resolved is a line of which the marks are resolved.
type resolved struct {
	text   string
	marked bool
}

func (l resolved) blank() bool    { return l.text == "" && !l.marked }
func (l resolved) vanished() bool { return l.text == "" && l.marked }

// resolveLines resolves the marks. A newline within a mark ends no line.
func resolveLines(text string, accept bool) []resolved {
	var lines []resolved
	var at resolved
	var b strings.Builder
	end := func() {
		at.text = b.String()
		lines = append(lines, at)
		at = resolved{}
		b.Reset()
	}
	for i := 0; i < len(text); {
		if opens(text, i) {
			if kept, n := resolveMark(text[i:], accept); n > 0 {
				b.WriteString(kept)
				at.marked = at.marked || text[i+1] != '>'
				i += n
				continue
			}
		}
		if text[i] == '\n' {
			end()
		} else {
			b.WriteByte(text[i])
		}
		i++
	}
	if b.Len() > 0 || at.marked {
		end()
	}
	return lines
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
