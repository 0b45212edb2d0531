package webpage

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

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
		b.WriteString(strings.TrimRight(s[:i], dom.WhiteSpace))
		b.WriteByte('\n')
		s = strings.TrimLeft(s[i:], dom.WhiteSpace)
	}
}

// trimmed returns inlines without the white space at both ends.
func trimmed(inlines []document.Inline) []document.Inline {
	return document.TrimInlines(inlines, dom.WhiteSpace)
}

// joinTexts makes one of texts that meet.
func joinTexts(inlines []document.Inline) []document.Inline {
	kept := inlines[:0]
	for i := 0; i < len(inlines); {
		first, n := textsFrom(inlines[i:])
		if n > 1 {
			var b strings.Builder
			for _, t := range inlines[i : i+n] {
				b.WriteString(t.(*document.Text).Text)
				first.Span = first.Span.To(t.Pos())
			}
			first.Text = breakLines(b.String())
		}
		kept = append(kept, inlines[i])
		i += max(n, 1)
	}
	return kept
}

// textsFrom returns the first of the texts that inlines start with, and how
// many there are.
func textsFrom(inlines []document.Inline) (first *document.Text, n int) {
	for _, inline := range inlines {
		t, ok := inline.(*document.Text)
		if !ok {
			break
		}
		if n == 0 {
			first = t
		}
		n++
	}
	return first, n
}
