package html

import (
	"strconv"
	"time"

	"github.com/stemmadocs/stemma/document"
)

// section writes a section. One without a role is flat: its heading, which
// carries its attributes, and then its blocks. One with a role is an element.
//
// https://html.spec.whatwg.org/multipage/sections.html#the-section-element
func (w *writer) section(s *document.Section) {
	level, outer := w.enterSection(s)
	if s.Role == "" {
		w.flatSection(s, level)
	} else {
		w.roleSection(s, level)
	}
	w.leaveSection(outer)
}

func (w *writer) flatSection(s *document.Section, level int) {
	if w.hasHeading(s) {
		w.line()
		w.heading(s, level, s.Attr, w.sectionData(s, level)...)
	}
	if s == w.lifted && (len(w.doc.Blocks) == 0 || w.doc.Blocks[0] != document.Block(s)) {
		w.line()
		w.raw("<!-- stemma: title -->")
	}
	for _, b := range s.Blocks { // raw HTML may close what it opened before the heading
		w.block(b)
	}
}

func (w *writer) roleSection(s *document.Section, level int) {
	own := w.sectionData(s, level)
	if !s.IsHeaded() {
		own = appendOwn(w.sectionData(s, roleLevel(s.Role)), "aria-label", w.sectionLabel(s))
	}
	w.line()
	a := document.Attr{ID: w.sectionID(s), Classes: []string{string(s.Role)}, Pairs: s.Pairs}
	w.start("section", a, s.Span, own...)
	w.depth++
	if s.IsHeaded() {
		w.line()
		w.heading(s, level, document.Attr{Classes: s.Classes})
	}
	w.blocks(s.Blocks)
	w.close("</section>")
}

// hasHeading reports whether a flat section shows a heading; an empty one is
// of no use on a page.
func (w *writer) hasHeading(s *document.Section) bool {
	return s != w.lifted && (!w.standalone || s.IsHeaded())
}

// heading writes the heading of a section with the label before it.
func (w *writer) heading(s *document.Section, level int, a document.Attr, own ...string) {
	name := headingTag(level)
	w.start(name, a, s.Span, own...)
	outer := w.enter(name)
	w.context.heading = w.standalone
	w.headingText(s)
	w.endText(s, s.Heading)
	w.context = outer
	w.endTag(name)
}

func (w *writer) headingText(s *document.Section) {
	if s.Number == "" {
		w.inlines(s.Heading)
		return
	}
	w.raw(`<span class="title-index">`)
	w.text(s.Number)
	w.raw(`</span> <span class="title-text">`)
	w.inlines(s.Heading)
	w.raw(`</span>`)
}

func headingTag(level int) string {
	return [...]string{"h1", "h2", "h3", "h4", "h5", "h6"}[min(max(level, 1), 6)-1]
}

// sectionData returns what the model knows of a section beyond its text, as
// attributes, and its level where that is not the one it is written with.
func (w *writer) sectionData(s *document.Section, written int) []string {
	own := appendOwn(make([]string, 0, 8), "data-key", s.Key)
	if s.Level != written && (w.standalone || s.Role != "") {
		own = append(own, "data-level", strconv.Itoa(s.Level))
	}
	if s.Period != nil {
		own = append(own, "data-period", s.Period.String())
	}
	if s.Placeholder {
		own = append(own, "data-placeholder", "")
	}
	return own
}

// sectionLabel names a section without a heading after its period and the
// section around it, so that every label on the page differs.
func (w *writer) sectionLabel(s *document.Section) string {
	label := string(s.Role)
	if s.Period != nil {
		label = periodLabel(*s.Period)
	}
	if w.around != "" {
		label = w.around + ": " + label
	}
	if w.labels == nil {
		w.labels = map[string]int{}
	}
	w.labels[label]++
	if n := w.labels[label]; n > 1 {
		label += ", " + strconv.Itoa(n)
	}
	return label
}

// periodLabel names a period in words: "commitment, December 2012".
func periodLabel(p document.Period) string {
	label := string(p.Kind)
	if p.Year == 0 {
		return label
	}
	label += ", "
	if 1 <= p.Month && p.Month <= 12 {
		label += time.Month(p.Month).String() + " "
	}
	return label + strconv.Itoa(p.Year)
}

// roleLevel is the level of a section with a role and without a heading.
func roleLevel(role document.Role) int {
	if role == document.RoleStatement {
		return 3
	}
	return 2
}
