package markdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// oneLine returns phrases, which it changes, without the ends of the lines of
// their source, which read as spaces: a heading or a cell is one line.
func oneLine(inlines []document.Inline) []document.Inline {
	for _, n := range inlines {
		if text, ok := n.(*document.Text); ok {
			text.Text = joinLines(text.Text)
		} else {
			document.Walk(n, joinWithin)
		}
	}
	return inlines
}

func joinWithin(n document.Node) bool {
	switch n := n.(type) {
	case *document.Text:
		n.Text = joinLines(n.Text)
	case *document.Image:
		n.Alt = joinLines(n.Alt)
	}
	return true
}

// joinLines writes a space for each end of a line, and the white space around it.
func joinLines(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	lines := strings.Split(s, "\n")
	kept := lines[:0]
	for i, line := range lines {
		if i > 0 {
			line = strings.TrimLeft(line, " \t")
		}
		if i < len(lines)-1 {
			line = strings.TrimRight(line, " \t")
		}
		if line == "" && 0 < i && i < len(lines)-1 {
			continue
		}
		kept = append(kept, line)
	}
	return strings.Join(kept, " ")
}
