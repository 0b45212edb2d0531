package markdown

import (
	"bytes"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// maxMarkers is how many containers one line may open or be in. goldmark's
// work on a line grows with the square of their number.
const maxMarkers = 4 * annotation.MaxNesting

// tooManyMarkers returns the place of a line that opens or is in more
// containers than are read.
func (r *reader) tooManyMarkers() (at document.Span, found bool) {
	for _, line := range r.lines {
		start := int(line)
		if start < len(r.src) && markers(r.src[start:]) > maxMarkers {
			return r.span(start, r.lineEnd(start)), true
		}
	}
	return at, false
}

// maxLinkWork bounds how many bytes the texts of links may have together, each
// level of brackets counted: goldmark looks through all of a text for links
// inside whenever a bracket closes.
const maxLinkWork = 1 << 26

// tooManyBrackets returns the place of the paragraph at which the texts of
// links are too much to be looked through.
func (r *reader) tooManyBrackets() (at document.Span, found bool) {
	var open []int
	work := 0
	for _, line := range r.lines {
		start := int(line)
		if start >= len(r.src) {
			break
		}
		end := r.lineEnd(start)
		if len(bytes.TrimSpace(r.src[start:end])) == 0 {
			open = open[:0]
		}
		for i := start; i < end; i++ {
			switch r.src[i] {
			case '\\':
				i++
			case '[':
				open = append(open, i)
			case ']':
				if k := len(open) - 1; k >= 0 {
					work += i - open[k]
					open = open[:k]
				}
			}
		}
		if work > maxLinkWork {
			return r.span(start, end), true
		}
	}
	return at, false
}

// markers counts the markers of quotes and items that a line begins with, and
// the items that an item's indentation has room for, which are two columns
// each.
func markers(line []byte) (n int) {
	indent := 0
	for i := 0; i < len(line) && n <= maxMarkers; {
		switch line[i] {
		case ' ':
			i++
			indent++
			continue
		case '\t':
			i++
			indent += 4
			continue
		case '>':
			i++
		default:
			width := itemMarker(line[i:])
			if width == 0 {
				return n
			}
			i += width
			n += indent / 2
		}
		n++
		indent = 0
	}
	return n
}

// itemMarker returns the length of the marker of an item, with the white space
// after it, at the start of s.
func itemMarker(s []byte) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' && n < 9 {
		n++
	}
	marks := "-+*"
	if n > 0 {
		marks = ".)"
	}
	if n+1 < len(s) && strings.IndexByte(marks, s[n]) >= 0 && (s[n+1] == ' ' || s[n+1] == '\t') {
		return n + 2
	}
	return 0
}

// whole keeps the source as it is.
func (r *reader) whole(at document.Span) {
	all := r.span(0, len(r.src))
	r.doc.Blocks = []document.Block{&document.Raw{Span: all, Format: "markdown", Text: string(r.src)}}
	r.tooDeep(at)
}
