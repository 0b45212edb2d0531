package gdspub

import (
	"strings"

	"github.com/stemmadocs/stemma/parser/kramdown"
)

// lineRange is where some lines stand among the lines of a file: the first
// and the last of them.
type lineRange struct{ first, last int }

// fencedCode finds the fenced code of a file. As in kramdown, a fence that
// nothing closes is text, and hides no directive.
func fencedCode(lines []kramdown.Line) []lineRange {
	var fences []fence
	for i, l := range lines {
		if f, ok := fenceOf(l.Text); ok {
			f.line = i
			fences = append(fences, f)
		}
	}
	longest := 0 // of the closing fences behind the one in hand
	for i := len(fences) - 1; i >= 0; i-- {
		f := &fences[i]
		f.closed = f.tildes <= longest
		if f.closes {
			longest = max(longest, f.tildes)
		}
	}
	var code []lineRange
	var open fence
	for _, f := range fences {
		switch {
		case open.tildes == 0:
			if f.opens && f.closed {
				open = f
			}
		case f.closes && f.tildes >= open.tildes:
			code = append(code, lineRange{open.line, f.line})
			open = fence{}
		}
	}
	return code
}

// fence is a line that may open or close fenced code.
type fence struct {
	line, tildes  int
	opens, closes bool
	closed        bool // by a fence behind it
}

// fenceOf reads a line of three or more tildes. The one that opens may name
// the language in one word; the one that closes holds nothing else.
func fenceOf(text string) (fence, bool) {
	if !strings.HasPrefix(text, "~~~") {
		return fence{}, false
	}
	language := strings.TrimLeft(text, "~")
	words := len(strings.Fields(language))
	return fence{tildes: len(text) - len(language), opens: words <= 1, closes: words == 0}, true
}
