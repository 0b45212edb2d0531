// Package markdown writes documents as CommonMark with GitHub's tables, task
// lists, strikethrough and footnotes, in one canonical style.
//
// Start with Write. Blocks are written line by line after the prefix of the
// containers that they are in; text.go and line.go keep characters from
// being read as anything else, and what Markdown has no markup for is in
// comments (package annotation) or in HTML that viewers show. The metadata are
// front matter (package frontmatter, head.go).
//
// Unless it is told to keep all markup, Write leaves out what only serves
// presentation ([Plain], plain.go) and reports each loss. What it does write the
// Markdown reader reads back to an equal document, but for a few things that are
// tamed on the way: NUL and invalid UTF-8 become U+FFFD, neighbouring Text nodes one,
// and empty ones nothing; a class with white space becomes several; code ends in a
// newline; bodies of a table and groups of definitions with nothing in them go;
// levels are 1 to 6. What cannot be written at all is reported. The same document
// gives the same bytes.
package markdown

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/frontmatter"
	"github.com/stemmadocs/stemma/internal/templating"
)

// Options are how to write a document.
type Options struct {
	KeepMarkup bool // keep what only serves presentation, so that all reads back
	// FrontMatter is one of [FrontMatters], and then every page has some, with its
	// first heading for a title that is not said elsewhere. Empty is the kind of the
	// source, else "yaml", where there is any metadata.
	FrontMatter string
	Title       string // one of [Titles]; empty for what the source does, else the first
}

// NoFrontMatter is the kind of front matter that is none.
const NoFrontMatter = frontmatter.None

// FrontMatters returns the kinds of front matter that [Options] names.
func FrontMatters() []string { return append(frontmatter.Kinds(), NoFrontMatter) }

// Where the title of the document is written.
const (
	TitleHeading     = "heading"      // as the first heading, and in front matter where there is any
	TitleFrontMatter = "front-matter" // only there, for sites that print it themselves
)

// Titles returns the places of the title that [Options] names.
func Titles() []string { return []string{TitleHeading, TitleFrontMatter} }

// Write writes doc as Markdown. The problems are what that cannot hold.
func Write(doc *document.Document, opts Options) ([]byte, document.Problems) {
	doc, problems := document.WithoutNil(doc)
	doc, concealed := templating.Conceal(doc)
	if !opts.KeepMarkup {
		plain, lost := Plain(doc)
		doc, problems = plain, append(problems, lost...)
	}
	w := &writer{doc: doc, problems: problems, keepMarkup: opts.KeepMarkup, concealed: concealed}
	w.nameFootnotes()
	w.head(opts)
	w.blocks(w.doc.Blocks)
	w.footnotes()
	w.foot()
	w.out = concealed.Reveal(w.out, w.problems)
	return w.guarded(opts), w.problems.Sorted()
}

// writer appends the Markdown of one document to one buffer, line by line.
type writer struct {
	doc      *document.Document
	out      []byte
	text     []byte // phrases of the line or paragraph that is being written
	live     signs  // that text of it cannot hold as they are
	run      int    // where the last text in it begins
	runSigns signedRun
	problems document.Problems

	keepMarkup bool
	concealed  *templating.Concealed // tags of template engines

	matter  bool                       // there is front matter
	title   string                     // as it is written as a heading
	autoIDs bool                       // the reader may assign ids
	omitted map[*document.Section]bool // sections whose id the reader assigns
	given   map[*document.Section]bool // sections whose id viewers assign
	linked  map[string]bool            // ids that something links to
	labels  map[string]string          // of footnotes, as they are written
	written []string                   // labels of doc.Footnotes, as they are written

	prefix []byte // before every line: the containers that it is in
	lead   []byte // instead of prefix, where the next line begins an item
	leads  bool
	depth  int
	container
}

// container is what there is to know of the container being written.
type container struct {
	started   bool  // something is in it already
	listed    bool  // it is an item of a list
	noted     bool  // it is an element of which a comment says that it is one, or a part of that
	compact   bool  // no blank lines between its blocks
	tight     bool  // a paragraph in it is tight unless it is marked as loose
	levels    []int // of the sections that the reader has open
	enclosing int   // how many of those enclose the present place
}

// enter starts a container and returns the one around it, for leave.
func (w *writer) enter(inner container) (outer container) {
	outer = w.container
	w.container = inner
	return outer
}

func (w *writer) leave(outer container) { w.container = outer }

// separate is called before every block.
func (w *writer) separate() {
	if w.started && !w.compact {
		w.blank()
	}
	w.started = true
}

// begin starts a line.
func (w *writer) begin() {
	if w.leads {
		w.out = append(w.out, w.lead...)
		w.leads = false
		return
	}
	w.out = append(w.out, w.prefix...)
}

// end ends a line, without white space before the end.
func (w *writer) end() {
	n := len(w.out)
	for n > 0 && w.out[n-1] == ' ' {
		n--
	}
	w.out = append(w.out[:n], '\n')
}

func (w *writer) line(s string) {
	w.begin()
	w.out = append(w.out, s...)
	w.out = append(w.out, '\n')
}

func (w *writer) blank() {
	w.begin()
	w.end()
}

// comment writes an annotation on a line of its own.
func (w *writer) comment(note *annotation.Annotation) {
	w.begin()
	w.out = note.Append(w.out)
	w.out = append(w.out, '\n')
}

// annotate writes an annotation unless it is empty.
func (w *writer) annotate(note *annotation.Annotation, attr document.Attr) {
	note.SetAttr(attr)
	if len(note.Items) > 0 {
		w.comment(note)
	}
}
