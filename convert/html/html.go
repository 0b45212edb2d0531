// Package html writes documents as HTML: a fragment to be placed in a page, or
// an accessible page of its own.
//
// Start with Write. Nodes are written one after the other, each in the file of
// its name; nesting.go keeps a browser from rearranging the tree, scan.go and
// raw.go write the HTML that authors wrote themselves, and page.go adds what a
// whole page needs.
//
// No document yields active content: scripts, event handlers, frames, form
// controls and script URLs are left out, in raw HTML too, and reported. The
// check boxes of tasks, which are disabled, are the only controls written.
// Everything else that HTML cannot hold is reported as well.
//
// An element whose name an author made up, as <type> or <your-name>, is written as
// it is, without what is active in it: a browser does nothing with it. One whose
// name has a hyphen, like an attribute that begins with "data-", means something
// where a script of the page around a fragment says so; who has such scripts
// and does not trust an author should use a sanitiser. A whole page has no scripts,
// and of these elements only those with a hyphen, which are the valid ones.
//
// The fragment of a plain kramdown document has the DOM that kramdown itself
// gives it. The tags of every output are balanced, and a browser finds in it
// the tree that was written. The same document gives the same bytes.
package html

import (
	"bytes"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/rawhtml"
)

// Options are what to write around a document.
type Options struct {
	Standalone bool   // a whole page instead of a fragment
	Lang       string // language of the text as a BCP 47 tag; empty means "en"
}

// Write writes doc as HTML. The problems are what that leaves out or changes.
func Write(doc *document.Document, opts Options) ([]byte, document.Problems) {
	doc, problems := document.WithoutNil(doc)
	if opts.Standalone {
		settled, moved := rawhtml.Settle(doc)
		doc, problems = settled, append(problems, moved...)
	}
	w := &writer{doc: doc, problems: problems}
	w.standalone = opts.Standalone
	w.survey()
	if opts.Standalone {
		w.page(opts)
	} else {
		w.title()
		w.content()
	}
	if len(w.buf) > 0 {
		w.line()
	}
	if !utf8.Valid(w.buf) {
		w.buf = bytes.ToValidUTF8(w.buf, []byte("\uFFFD"))
	}
	return w.buf, w.problems.Sorted()
}

// writer appends the HTML of one document to one buffer.
type writer struct {
	doc      *document.Document
	buf      []byte
	depth    int  // of indentation
	compact  bool // lines for the rows of a table only, see Table
	problems document.Problems
	context  context
	notes    footnotes
	labels   map[string]int // of sections without a heading, how often they were given
	listed   bool           // the table of contents is written
	rawOpen  []openElement  // elements that raw HTML opened
	rawBase  int            // those from here on belong to the present container
	box      string         // of a task, for the paragraph that comes
	sectionState
	pageState
}

// context is what must be known of the elements around the present place
// to keep the tree from being rearranged by whoever parses it.
type context struct {
	parent   string // the innermost element, where that restricts its children
	phrasing bool   // only phrasing content is allowed here
	link     bool   // inside a link
	item     bool   // inside an item, which the start of another would end
	term     bool   // so inside a term or a definition
	heading  bool   // inside a heading of a page, which is one line
	entry    bool   // inside a table of contents, which repeats what is elsewhere
}

// title writes the title of a fragment.
func (w *writer) title() {
	metadata := w.metadata()
	if w.doc.Meta.Title == "" && len(metadata) == 0 || w.leftToSite() {
		return
	}
	w.line()
	w.start("header", document.Attr{}, document.Span{}, headerData(metadata)...)
	w.depth++
	if w.doc.Meta.Title != "" {
		w.line()
		w.raw("<h1>")
		w.text(w.doc.Meta.Title)
		w.raw("</h1>")
	}
	w.close("</header>")
}

// leftToSite reports whether what the document says of itself is for the site
// that its text goes into: that does not begin with a title.
func (w *writer) leftToSite() bool {
	m := &w.doc.Meta
	if m.Front.Kind == "" || !m.Front.TitleOnly && (m.Title != "" || len(m.Extra) == 0) {
		return false
	}
	w.problems.Omit(document.Span{}, "front-matter", "a fragment has no place for what the front matter says",
		"write a whole page, or give it to the site that the fragment goes into")
	return true
}

// content writes everything below the title.
func (w *writer) content() {
	w.blocks(w.doc.Blocks)
	w.footnotes()
	w.unreferenced()
}

func (w *writer) raw(s string)  { w.buf = append(w.buf, s...) }
func (w *writer) text(s string) { w.buf = appendText(w.buf, s) }

// maxIndent bounds the white space before a line, which would otherwise
// be quadratic in the depth of a document.
const maxIndent = 12

// line starts a new line, unless the buffer ends at the start of one.
func (w *writer) line() {
	if w.compact {
		w.rowLine()
		return
	}
	if n := len(w.buf); n > 0 && w.buf[n-1] != '\n' {
		w.buf = append(w.buf, '\n')
	}
	for range min(w.depth, maxIndent) {
		w.buf = append(w.buf, ' ', ' ')
	}
}

// open writes a start tag on a line of its own and indents what follows.
func (w *writer) open(tag string) {
	w.line()
	w.raw(tag)
	w.depth++
}

// close ends what open began.
func (w *writer) close(tag string) {
	w.depth--
	w.line()
	w.raw(tag)
}

// startTag writes a start tag without attributes.
func (w *writer) startTag(name string) {
	w.buf = append(w.buf, '<')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '>')
}

func (w *writer) endTag(name string) {
	w.buf = append(w.buf, '<', '/')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '>')
}
