package markdown

import (
	"slices"
	"strconv"
	"unicode/utf8"

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
	if w.anchored(s) {
		w.anchor(s.ID)
	}
	w.separate()
	heading, breaks := withoutBreaks(s.Heading)
	title := heading
	if s.Number != "" {
		title = numbered(s.Number, heading)
	}
	note := annotation.Annotation{Word: "section"}
	w.sectionNote(&note, s, len(title) == 0, nested)
	if breaks != "" {
		note.Set("breaks", breaks)
	}
	attr := s.Attr
	if w.omitted[s] || w.anchored(s) {
		attr.ID = ""
	}
	w.annotate(&note, attr)
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
func numbered(number string, heading []document.Inline) []document.Inline {
	if len(heading) == 0 {
		return []document.Inline{&document.Text{Text: number}}
	}
	return append([]document.Inline{&document.Text{Text: number + " "}}, heading...)
}

// withoutBreaks returns a heading with spaces for its breaks, which would be tags,
// and where these are: at how many characters of its text.
func withoutBreaks(heading []document.Inline) (line []document.Inline, breaks string) {
	if !slices.ContainsFunc(heading, hasBareBreak) {
		return heading, ""
	}
	var b breaker
	line = make([]document.Inline, 0, len(heading))
	for _, n := range heading {
		line = append(line, b.inline(n))
	}
	return line, string(b.at)
}

// breaker replaces the breaks of a heading.
type breaker struct {
	length int    // of the text so far
	at     []byte // lengths, with spaces between them
}

func (b *breaker) inline(n document.Inline) document.Inline {
	switch n := n.(type) {
	case *document.Text:
		b.length += utf8.RuneCountInString(document.ValidText(n.Text))
		return n
	case *document.LineBreak:
		if !n.Attr.IsZero() {
			return n
		}
		if len(b.at) > 0 {
			b.at = append(b.at, ' ')
		}
		b.at = strconv.AppendInt(b.at, int64(b.length), 10)
		b.length++
		return &document.Text{Span: n.Span, Text: " "}
	}
	return document.Copy(n, func(n document.Node) []document.Node {
		if inline, ok := n.(document.Inline); ok {
			return []document.Node{b.inline(inline)}
		}
		return []document.Node{n}
	})
}

// hasBareBreak reports whether a phrase is or holds a break without attributes.
func hasBareBreak(n document.Inline) (found bool) {
	switch n := n.(type) {
	case *document.Text:
		return false
	case *document.LineBreak:
		return n.Attr.IsZero()
	}
	document.Walk(n, func(n document.Node) bool {
		br, ok := n.(*document.LineBreak)
		found = found || ok && br.Attr.IsZero()
		return !found
	})
	return found
}

// sectionNote says of a section what its heading does not.
func (w *writer) sectionNote(note *annotation.Annotation, s *document.Section, headless, nested bool) {
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
		notePeriod(note, *p)
	}
	if s.Placeholder {
		note.Flag("placeholder")
	}
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
