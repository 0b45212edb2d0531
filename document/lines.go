package document

import (
	"slices"
	"strings"
)

// Lines are where the lines of a text begin: offsets in bytes, in order, the first 0.
type Lines []int32

// LinesOf returns the lines of a text, each of which ends with a line feed.
func LinesOf(text string) Lines {
	lines := make(Lines, 1, 1+strings.Count(text, "\n"))
	for at := 0; ; {
		n := strings.IndexByte(text[at:], '\n')
		if n < 0 {
			return lines
		}
		at += n + 1
		lines = append(lines, int32(at))
	}
}

// Place returns the line and the column of an offset, both from 1 as in [Span].
func (l Lines) Place(offset int) (line, column int32) {
	n, found := slices.BinarySearch(l, int32(offset))
	if !found {
		n--
	}
	return int32(n + 1), int32(offset) - l[n] + 1
}
