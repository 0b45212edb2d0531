package markdown

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// section writes a heading and what belongs to it. Sections need no end where
// a heading of their level or above follows; elsewhere endSections writes it.
func (w *writer) section(s *document.Section) {
	level := min(max(s.Level, 1), 6)
	nested := w.enclosing > 0 && w.levels[w.enclosing-1] >= level
	if nested && w.depth >= annotation.MaxNesting {
		w.problems.Lose(s.Span, "nesting", "a section nested this deep is written without its heading's place", "")
		nested = false
		w.levels, w.enclosing = w.levels[:0], 0
	}
	w.endBefore(level, nested)
	w.separate()
	title := s.Heading
	if s.Number != "" {
		title = numbered(s)
	}
	w.sectionNote(s, len(title) == 0, nested)
	if len(title) > 0 {
		w.heading(level, title)
	}
	outer := w.enclosing
	w.levels = append(w.levels, level)
	w.enclosing, w.depth = len(w.levels), w.depth+1
	w.blocks(s.Blocks)
	w.enclosing, w.depth = min(outer, len(w.levels)), w.depth-1
}

// numbered is the heading of a section after its number.
func numbered(s *document.Section) []document.Inline {
	number := &document.Text{Text: s.Number}
	if len(s.Heading) == 0 {
		return []document.Inline{number}
	}
	number.Text += " "
	return append([]document.Inline{number}, s.Heading...)
}

// sectionNote annotates a section with what its heading does not hold.
func (w *writer) sectionNote(s *document.Section, headless, nested bool) {
	note := annotation.Annotation{Word: "section"}
	if s.Role != "" {
		note.Set("role", string(s.Role))
	}
	if s.Key != "" {
		note.Set("key", s.Key)
	}
	if s.Number != "" {
		note.Set("number", s.Number)
	}
	if headless {
		note.SetInt("level", min(max(s.Level, 1), 6))
		note.Flag("headless")
	}
	if nested {
		note.Flag("nested")
	}
	if p := s.Period; p != nil {
		notePeriod(&note, *p)
	}
	if s.Placeholder {
		note.Flag("placeholder")
	}
	attr := s.Attr
	if w.omitted[s] {
		attr.ID = ""
	}
	w.annotate(&note, attr)
}

func notePeriod(note *annotation.Annotation, p document.Period) {
	note.Set("period", string(p.Kind))
	if p.Year != 0 {
		note.SetInt("year", p.Year)
	}
	if p.Month != 0 {
		note.SetInt("month", p.Month)
	}
}

// heading writes a heading on a line of its own.
//
// https://spec.commonmark.org/0.31.2/#atx-headings
func (w *writer) heading(level int, inlines []document.Inline) {
	w.text = w.phrases(w.text[:0], inlines, context{oneLine: true})
	w.begin()
	w.out = append(w.out, "######"[:level]...)
	w.out = append(w.out, ' ')
	w.out = append(w.out, headingEnd(w.text)...)
	w.end()
}

// headingEnd keeps number signs at the end of a heading from being taken for
// its end.
func headingEnd(text []byte) []byte {
	n := len(text)
	for n > 0 && text[n-1] == '#' {
		n--
	}
	if n == len(text) || n > 0 && text[n-1] != ' ' && text[n-1] != '\t' {
		return text
	}
	return append(text[:len(text)-1], '\\', '#')
}

// endSections ends, before a block that is no section, those of the sections
// before it that the reader would put it in.
func (w *writer) endSections() {
	if len(w.levels) == w.enclosing {
		return
	}
	w.separate()
	for range len(w.levels) - w.enclosing {
		note := annotation.Annotation{Word: "end"}
		note.Flag("section")
		w.comment(&note)
	}
	w.levels = w.levels[:w.enclosing]
}

// endBefore does the same before a heading, which ends the sections of its
// level and below by itself unless it is marked as nested.
func (w *writer) endBefore(level int, nested bool) {
	for _, open := range w.levels[w.enclosing:] {
		if open < level || nested {
			w.endSections()
			return
		}
	}
	w.levels = w.levels[:w.enclosing]
}
