package html

import (
	"strconv"

	"github.com/stemmadocs/stemma/document"
)

// sectionState is what a section inherits from those around it.
type sectionState struct {
	level  int    // of the innermost heading around, on a page
	source int    // its level in the document
	loose  int    // level of the last heading since then that came as an element of HTML
	around string // name of the innermost section with a role
}

// enterSection returns the level under which the heading of s is written, and
// the state for leaveSection.
func (w *writer) enterSection(s *document.Section) (int, sectionState) {
	outer := w.sectionState
	level := min(max(s.Level, 1), 6)
	if w.standalone {
		level = w.pageLevel(s, level)
	}
	if s.Role != "" && s.IsHeaded() {
		w.around = s.Name()
	}
	return level, outer
}

func (w *writer) leaveSection(outer sectionState) { w.sectionState = outer }

// pageLevel is the level of a heading on a page that has one h1: one below
// that of the section around it, so that no level is skipped.
//
// https://html.spec.whatwg.org/multipage/sections.html#headings-and-outlines-2
func (w *writer) pageLevel(s *document.Section, level int) int {
	switch {
	case s == w.lifted:
		w.level = 1
	case !s.IsHeaded():
		return w.level
	default:
		if level > w.source+1 {
			w.levelChanged(s.Span, strconv.Quote(s.Name()), level, w.source+1)
		}
		w.level = min(w.level+1, 6)
	}
	w.source, w.loose = level, 0
	return w.level
}

func (w *writer) levelChanged(at document.Span, name string, from, to int) {
	w.problems.Remark(at, "heading-level-changed", "the heading "+name+" is of level "+strconv.Itoa(from)+
		" below one of level "+strconv.Itoa(to-1)+"; the page does not skip the levels between",
		"give it level "+strconv.Itoa(to))
}

// headingName gives a heading that came as an element of HTML a level that the
// page allows.
func (w *writer) headingName(name string, at document.Span) string {
	if !w.standalone || len(name) != 2 || name[0] != 'h' || name == "hr" {
		return name
	}
	level, above := int(name[1]-'0'), max(w.level, w.loose)
	if level > above+1 {
		w.levelChanged(at, "<"+name+">", level, above+1)
	}
	w.loose = min(max(level, 2), above+1)
	return headingTag(w.loose)
}
