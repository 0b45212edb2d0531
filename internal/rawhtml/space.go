package rawhtml

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// tight makes a paragraph of text, if there is any.
func tight(inlines []document.Inline) *document.Paragraph {
	inlines = trimmed(joined(inlines))
	if len(inlines) == 0 {
		return nil
	}
	return &document.Paragraph{Span: spanOf(inlines), Tight: true, Inlines: inlines}
}

func spanOf(inlines []document.Inline) (span document.Span) {
	for _, n := range inlines {
		span = span.To(n.Pos())
	}
	return span
}

// joined makes one text of texts that meet, in which one line follows the other.
func joined(inlines []document.Inline) []document.Inline {
	var out []document.Inline
	for i := 0; i < len(inlines); {
		n := i
		var b strings.Builder
		for n < len(inlines) {
			t, ok := inlines[n].(*document.Text)
			if !ok {
				break
			}
			b.WriteString(t.Text)
			n++
		}
		if n == i {
			out = append(out, inlines[i])
			i++
			continue
		}
		out = append(out, &document.Text{Span: spanOf(inlines[i:n]), Text: lines(b.String())})
		i = n
	}
	return out
}

// lines returns a text without empty lines.
func lines(text string) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if b.Len() == 0 || strings.Trim(line, htmlelement.WhiteSpace) != "" || !strings.HasSuffix(b.String(), "\n") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// trimmed returns inlines without the white space at both ends.
func trimmed(inlines []document.Inline) []document.Inline {
	return document.TrimInlines(inlines, htmlelement.WhiteSpace)
}
