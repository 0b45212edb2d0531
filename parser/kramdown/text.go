package kramdown

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// text is what inlines are read from: lines joined by newlines, and the memory
// of where each of its bytes came from.
type text struct {
	s     string
	lines []Line // s is their texts
	line  int    // the line that was looked up last, which starts at start
	start int

	dropped []int // see parser.dropped; for a single line
}

// at returns the line and column of offset i.
func (t *text) at(i int) (line, column int32) {
	for i < t.start && t.line > 0 {
		t.line--
		t.start -= len(t.lines[t.line].Text) + 1
	}
	for t.line+1 < len(t.lines) && i > t.start+len(t.lines[t.line].Text) {
		t.start += len(t.lines[t.line].Text) + 1
		t.line++
	}
	l := &t.lines[t.line]
	i -= t.start
	if t.dropped != nil {
		n, _ := slices.BinarySearch(t.dropped, i+1)
		i += n
	}
	return l.Number, l.Column + int32(i)
}

// span returns the place of s[from:to].
func (t *text) span(from, to int) document.Span {
	line, column := t.at(from)
	end, endColumn := t.at(to)
	return document.Span{File: t.lines[t.line].File, Line: line, Column: column, EndLine: end, EndColumn: endColumn}
}

// lineJoiner joins lines in large chunks of memory, which the strings share.
type lineJoiner struct {
	chunk strings.Builder
	size  int
}

const maxJoinedChunk = 1 << 16

// room makes sure that n more bytes fit into the chunk.
func (j *lineJoiner) room(n int) {
	if j.chunk.Cap()-j.chunk.Len() >= n {
		return
	}
	j.size = max(512, min(2*j.size, maxJoinedChunk))
	j.chunk = strings.Builder{}
	j.chunk.Grow(max(n, j.size))
}

// join returns the texts of lines with newlines between.
func (j *lineJoiner) join(lines []Line) string {
	if len(lines) == 1 {
		return lines[0].Text
	}
	n := len(lines)
	for i := range lines {
		n += len(lines[i].Text)
	}
	j.room(n)
	start := j.chunk.Len()
	for i := range lines {
		if i > 0 {
			j.chunk.WriteByte('\n')
		}
		j.chunk.WriteString(lines[i].Text)
	}
	return j.chunk.String()[start:]
}

// keepBytes returns b as a string.
func (j *lineJoiner) keepBytes(b []byte) string {
	j.room(len(b))
	start := j.chunk.Len()
	j.chunk.Write(b)
	return j.chunk.String()[start:]
}
