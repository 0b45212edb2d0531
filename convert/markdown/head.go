package markdown

import (
	"cmp"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/frontmatter"
)

// head writes the metadata as front matter, and the title as a heading.
func (w *writer) head(opts Options) {
	m := &w.doc.Meta
	kind := cmp.Or(opts.FrontMatter, m.Front.Kind, frontmatter.YAML)
	if kind != NoFrontMatter {
		matter, lost := frontmatter.Write(m, kind)
		w.out = append(w.out, matter...)
		w.problems = append(w.problems, lost...)
		w.matter, w.started = matter != "", matter != ""
	}
	if opts.Title == TitleHeading || opts.Title == "" && (!m.Front.TitleOnly || !w.matter) {
		w.title = m.Title
	}
	w.autoIDs = w.omitIDs()
	if w.title != "" {
		w.separate()
		w.heading(1, []document.Inline{&document.Text{Text: w.concealed.Text(w.title)}})
	}
}

// foot writes at the end how the text is written, for our reader. At the top it
// would keep Hugo from reading the page.
func (w *writer) foot() {
	note := annotation.Annotation{Word: "document"}
	if !w.autoIDs {
		note.Set("ids", "written")
	}
	if !slices.Equal(annotation.OrderFootnotes(w.doc.Blocks, w.doc.Footnotes), w.doc.Footnotes) {
		note.Set("footnotes", "written")
	}
	// The name alone tells the reader that departments are those that we name.
	if len(note.Items) > 0 || w.keepMarkup && frontmatter.Says(w.doc.Meta) && !annotation.Any(w.out) {
		w.separate()
		w.comment(&note)
	}
}

// mistaken are beginnings of a text that Hugo takes for front matter, or for a
// comment round it.
var mistaken = []string{"+", "{", "#+", "<!--"}

// guarded returns what was written, after empty front matter where its first
// line would be taken for some.
func (w *writer) guarded(opts Options) []byte {
	if w.matter || opts.FrontMatter == NoFrontMatter {
		return w.out
	}
	for _, start := range mistaken {
		if strings.HasPrefix(string(w.out[:min(len(w.out), len(start))]), start) {
			return append([]byte("---\n---\n\n"), w.out...)
		}
	}
	return w.out
}
