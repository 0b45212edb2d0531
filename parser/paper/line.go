package paper

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// line is a line that is not blank, without the white space round it.
type line struct {
	text   string
	number int32
	column int32 // of text[0]
	indent int   // columns of white space before it, a tab being four
	gap    bool  // a blank line is before it
	page   bool  // it is after the end of a page
}

func (l line) span() document.Span {
	return document.Span{Line: l.number, Column: l.column, EndLine: l.number, EndColumn: l.column + int32(len(l.text))}
}

// from is the line without its first n bytes and white space after them.
func (l line) from(n int) line {
	rest := strings.TrimSpace(l.text[n:])
	l.column += int32(len(l.text) - len(rest))
	l.text = rest
	return l
}

func splitLines(src string) []line {
	lines := make([]line, 0, strings.Count(src, "\n")/2+1)
	number, gap, page := int32(0), false, false
	for raw := range strings.Lines(src) {
		number++
		raw = strings.TrimSuffix(raw, "\n")
		if strings.Contains(raw, "\f") {
			page, gap = true, true
		}
		text := strings.TrimSpace(raw)
		if text == "" {
			gap = true
			continue
		}
		indent := strings.Index(raw, text)
		lines = append(lines, line{text: text, number: number, column: int32(indent) + 1, indent: width(raw[:indent]),
			gap: gap, page: page})
		gap, page = false, false
	}
	return lines
}

func width(space string) int {
	n := 0
	for _, r := range space {
		switch r {
		case '\f':
		case '\t':
			n += 4
		default:
			n++
		}
	}
	return n
}
