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
	asked := opts.FrontMatter != "" && opts.FrontMatter != NoFrontMatter || opts.Title == TitleFrontMatter
	if asked && !opts.KeepMarkup {
		w.doc = titled(w.doc)
	}
	headings, size := w.survey()
	w.out = make([]byte, 0, size+size/8)
	m := &w.doc.Meta
	kind := cmp.Or(opts.FrontMatter, m.Front.Kind, frontmatter.YAML)
	if kind != NoFrontMatter {
		matter, lost := frontmatter.Write(m, kind)
		w.out = append(w.out, matter...)
		w.problems = append(w.problems, lost...)
		w.matter, w.started = matter != "", matter != ""
	}
	if opts.Title == TitleHeading || opts.Title == "" && (!m.Front.TitleOnly || !w.matter) {
		w.title = document.OneLine(m.Title)
	}
	w.findAnchors(headings)
	w.autoIDs = w.omitIDs(headings)
	if w.title != "" {
		w.separate()
		w.heading(1, []document.Inline{&document.Text{Text: w.concealed.Text(w.title)}})
	}
}

// titled returns doc with the heading that it begins with as its title, if it has
// no other: sites list their pages by the titles in front matter. A heading with
// markup in it stays where it is as well.
func titled(doc *document.Document) *document.Document {
	if doc.Meta.Title != "" || len(doc.Blocks) == 0 {
		return doc
	}
	s, ok := doc.Blocks[0].(*document.Section)
	if !ok || s.Level > 1 || s.Role != "" || s.Title() == "" {
		return doc
	}
	c := *doc
	c.Meta.Title = s.Title()
	c.Meta.Front.TitleOnly = true
	if s.IsPlain() {
		c.Meta.Front.TitleOnly = false
		c.Blocks = append(slices.Clone(s.Blocks), doc.Blocks[1:]...)
	}
	return &c
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
// page that is none of Markdown.
var mistaken = []string{"+", "{", "#+", "<"}

// guarded returns what was written, after empty front matter where some was
// asked for, without which Jekyll copies a page as it is, and where the first
// line would be taken for some.
func (w *writer) guarded(opts Options) []byte {
	if w.matter || opts.FrontMatter == NoFrontMatter {
		return w.out
	}
	if opts.FrontMatter != "" {
		return slices.Insert(w.out, 0, []byte(frontmatter.Empty(opts.FrontMatter))...)
	}
	for _, start := range mistaken {
		if strings.HasPrefix(string(w.out[:min(len(w.out), len(start))]), start) {
			return slices.Insert(w.out, 0, []byte(frontmatter.Empty(frontmatter.YAML))...)
		}
	}
	return w.out
}
