package kramdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// Line is one line of input, without its newline, and where it came from.
type Line struct {
	Text   string
	File   string // of Span.File
	Number int32  // from 1
	Column int32  // of Text[0], in bytes, from 1
}

// Split cuts src into lines. The line after a final newline is not one.
func Split(src, file string) []Line {
	lines := make([]Line, 0, strings.Count(src, "\n")+1)
	for n := int32(1); src != ""; n++ {
		text, rest, _ := strings.Cut(src, "\n")
		lines = append(lines, Line{Text: text, File: file, Number: n, Column: 1})
		src = rest
	}
	return lines
}

// span returns the place of Text[from:to].
func (l Line) span(from, to int) document.Span {
	return document.Span{
		File: l.File,
		Line: l.Number, Column: l.Column + int32(from),
		EndLine: l.Number, EndColumn: l.Column + int32(to),
	}
}
