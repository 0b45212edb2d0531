package convert

import (
	"strconv"

	"github.com/stemmadocs/stemma/document"
)

// htmlSectionState is what a section inherits from those around it.
type htmlSectionState struct {
	level  int    // of the innermost heading around, on a page
	around string // name of the innermost section with a role
}

// enterSection returns the level under which the heading of s is written, and
// the state for leaveSection. On a page each level is one below that of the
// section around it, so that none is skipped.
func (w *htmlWriter) enterSection(s *document.Section) (int, htmlSectionState) {
	outer := w.htmlSectionState
	level := min(max(s.Level, 1), 6)
	if w.standalone {
		level = w.pageLevel(s)
	}
	if s.Role != "" && len(s.Heading) > 0 {
		w.around = s.Name()
	}
	return level, outer
}

func (w *htmlWriter) leaveSection(outer htmlSectionState) { w.htmlSectionState = outer }

// pageLevel is the level of a heading on a page that has one h1.
func (w *htmlWriter) pageLevel(s *document.Section) int {
	if len(s.Heading) == 0 && s.Number == "" {
		return w.level
	}
	if s == w.lifted {
		w.level = 1
		return 1
	}
	level := min(w.level+1, 6)
	if usual := min(max(s.Level, 1)+w.shift, 6); level != usual {
		w.changed(s.Span, "heading-level-changed", "the heading "+strconv.Quote(s.Name())+" is of level "+strconv.Itoa(level)+
			" instead of "+strconv.Itoa(usual)+", so that no level is skipped", "give it the level after that of the heading around it")
	}
	w.level = level
	return level
}

// headingElement gives a heading that came as an element of HTML a level that
// the page allows.
func (w *htmlWriter) headingElement(name string) string {
	if !w.standalone || len(name) != 2 || name[0] != 'h' || name == "hr" {
		return name
	}
	return htmlHeadingName(min(max(int(name[1]-'0')+w.shift, 2), w.level+1, 6))
}
