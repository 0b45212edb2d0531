package html

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// entry is one line of a table of contents.
type entry struct {
	section *document.Section
	level   int
	entries []*entry
}

// contents writes the table of contents of the whole document.
//
// https://html.spec.whatwg.org/multipage/sections.html#the-nav-element
func (w *writer) contents(c *document.Contents) {
	switch {
	case w.listed:
		w.problems.Lose(c.Span, "repeated-contents", "the table of contents stands in the document already",
			"remove this one")
		return
	case w.context.link:
		w.problems.Lose(c.Span, "nested-link", "the table of contents stands in a link and is left out",
			"end the link before it")
		return
	}
	w.listed = true
	root := w.outline(c)
	if len(root.entries) == 0 {
		w.emptyContents(c)
		return
	}
	if w.standalone {
		w.open(`<nav aria-label="Contents">`)
	}
	list, id := w.startContents(c)
	w.entries(root.entries, list, id)
	if w.standalone {
		w.close("</nav>")
	}
}

// startContents writes the start tag of the list, and returns its name and id.
func (w *writer) startContents(c *document.Contents) (list, id string) {
	list = "ul"
	if c.Ordered {
		list = "ol"
	}
	a := c.Attr
	if a.ID == "" {
		a.ID = "markdown-toc"
	}
	w.line()
	w.start(list, a, c.Span, w.levelsData(c)...)
	return list, a.ID
}

// emptyContents writes a table of contents that lists nothing into a page, where it shows
// nothing, so that it is there when the page is read.
func (w *writer) emptyContents(c *document.Contents) {
	if !w.standalone {
		w.problems.Remark(c.Span, "empty-contents", "the table of contents lists nothing and is not written", "")
		return
	}
	w.open(`<nav aria-label="Contents" hidden>`)
	list, _ := w.startContents(c)
	w.endTag(list)
	w.close("</nav>")
}

// levelsData makes an attribute of the levels that a table of contents lists:
// a page that is read back need not guess them.
func (w *writer) levelsData(c *document.Contents) []string {
	if !w.standalone || c.Levels == nil {
		return nil
	}
	return []string{"data-levels", strings.Trim(fmt.Sprint(c.Levels), "[]")}
}

// outline arranges the sections that a table of contents names by level. A
// section without an id cannot be linked to, one of class no_toc does not
// want to be, and c lists certain levels only.
func (w *writer) outline(c *document.Contents) *entry {
	root := &entry{}
	open := []*entry{root}
	document.WalkBlocks(w.doc.Blocks, func(n document.Node) bool {
		if _, ok := n.(*document.Paragraph); ok {
			return false // there are no sections in text
		}
		s, ok := n.(*document.Section)
		if !ok || w.sectionID(s) == "" || len(s.Heading) == 0 || s.HasClass("no_toc") || !c.Lists(s.Level) ||
			s == w.lifted {
			return true
		}
		for len(open) > 1 && open[len(open)-1].level >= s.Level {
			open = open[:len(open)-1]
		}
		e := &entry{section: s, level: s.Level}
		above := open[len(open)-1]
		above.entries = append(above.entries, e)
		open = append(open, e)
		return true
	})
	return root
}

// entries writes the items of a list of contents whose start tag is written.
func (w *writer) entries(entries []*entry, list, id string) {
	w.depth++
	for _, e := range entries {
		w.line()
		w.raw("<li>")
		w.entry(e.section, id)
		if len(e.entries) > 0 {
			w.depth++
			w.line()
			w.startTag(list)
			w.entries(e.entries, list, id)
			w.depth--
			w.line()
		}
		w.raw("</li>")
	}
	w.depth--
	w.line()
	w.endTag(list)
}

// entry writes the link to one section, without the footnote marks, links and
// ids of the heading.
func (w *writer) entry(s *document.Section, id string) {
	target := w.sectionID(s)
	w.start("a", document.Attr{ID: id + "-" + target}, s.Span, "href", "#"+target)
	outer := w.context
	w.context.link, w.context.entry = true, true
	w.headingText(s)
	w.context = outer
	w.raw("</a>")
}
