package webpage

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

const whiteSpace = " \t\n\f\r"

func isSpace(s string) bool { return strings.Trim(s, whiteSpace) == "" }

// breakLines makes one newline of every run of white space that holds one: that
// is where the source broke the line. Other runs are the author's.
func breakLines(s string) string {
	if strings.IndexByte(s, '\n') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(strings.TrimRight(s[:i], whiteSpace))
		b.WriteByte('\n')
		s = strings.TrimLeft(s[i:], whiteSpace)
	}
}

// trim removes the white space at both ends of phrases.
func trim(inlines []document.Inline) []document.Inline {
	for len(inlines) > 0 {
		t, ok := inlines[0].(*document.Text)
		if !ok {
			break
		}
		if t.Text = strings.TrimLeft(t.Text, whiteSpace); t.Text != "" {
			break
		}
		inlines = inlines[1:]
	}
	for len(inlines) > 0 {
		t, ok := inlines[len(inlines)-1].(*document.Text)
		if !ok {
			break
		}
		if t.Text = strings.TrimRight(t.Text, whiteSpace); t.Text != "" {
			break
		}
		inlines = inlines[:len(inlines)-1]
	}
	return inlines
}
