package convert

import (
	"bytes"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// HTML writes doc as HTML: a fragment to be placed in a page or, where
// opts.Standalone is set, an accessible page of its own. The fragment of a
// plain kramdown document has the DOM that kramdown itself gives it.
//
// No document yields active content: scripts, event handlers, frames, form
// controls and script URLs are left out, in raw HTML too, and reported.
// Everything else that HTML cannot hold is reported as well.
func HTML(doc *document.Document, opts Options) ([]byte, []document.Problem) {
	w := &htmlWriter{doc: doc}
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
	return w.buf, document.SortProblems(w.problems)
}

// htmlWriter appends the HTML of one document to one buffer.
type htmlWriter struct {
	doc      *document.Document
	buf      []byte
	depth    int // of indentation
	problems []document.Problem
	context  htmlContext
	notes    htmlNotes
	listed   bool       // the table of contents is written
	rawOpen  []htmlOpen // elements that raw HTML opened
	rawBase  int        // those from here on belong to the present container
	htmlSectionState
	htmlPage
}

// htmlContext is what must be known of the elements around the present place
// to keep the tree from being rearranged by whoever parses it.
type htmlContext struct {
	parent   string // the innermost element, where that restricts its children
	phrasing bool   // only phrasing content may stand here
	link     bool   // inside a link
	entry    bool   // inside a table of contents, which repeats what stands elsewhere
}

// title writes the title of a fragment.
func (w *htmlWriter) title() {
	if w.doc.Meta.Title == "" {
		return
	}
	w.open("<header>")
	w.line()
	w.raw("<h1>")
	w.text(w.doc.Meta.Title)
	w.raw("</h1>")
	w.close("</header>")
}

// content writes everything below the title.
func (w *htmlWriter) content() {
	w.blocks(w.doc.Blocks)
	w.footnotes()
}

func (w *htmlWriter) raw(s string)  { w.buf = append(w.buf, s...) }
func (w *htmlWriter) text(s string) { w.buf = appendHTMLText(w.buf, s) }

// htmlMaxIndent bounds the white space before a line, which would otherwise
// be quadratic in the depth of a document.
const htmlMaxIndent = 12

// line starts a new line, unless the buffer stands at the start of one.
func (w *htmlWriter) line() {
	if n := len(w.buf); n > 0 && w.buf[n-1] != '\n' {
		w.buf = append(w.buf, '\n')
	}
	for range min(w.depth, htmlMaxIndent) {
		w.buf = append(w.buf, ' ', ' ')
	}
}

// open writes a start tag on a line of its own and indents what follows.
func (w *htmlWriter) open(tag string) {
	w.line()
	w.raw(tag)
	w.depth++
}

// close ends what open began.
func (w *htmlWriter) close(tag string) {
	w.depth--
	w.line()
	w.raw(tag)
}

func (w *htmlWriter) endTag(name string) {
	w.buf = append(w.buf, '<', '/')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '>')
}
