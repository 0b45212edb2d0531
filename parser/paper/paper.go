// Package paper reads published plain text: what remains of a paper when it
// is copied from its page, or when a crawler keeps its text.
//
// Start with [Parse]. It reads text whose blocks are parted by blank lines,
// text with a block on every line, text wrapped to a width, and what pdftotext
// makes of the pages of a PDF; it finds the lines round the paper, its headings,
// departments and their statements, lists and footnotes.
//
// Nothing in such text marks a heading, so every heading carries the confidence
// and the reason of its reading. Tables are not guessed: their rows stay
// paragraphs and are reported. What is lost before the text comes here (links,
// emphasis, the shape of tables) cannot come back. [Outline] lists what all
// blocks were taken for, and [ParsePinned] reads the text with such a list that a
// person has corrected.
//
// Every word of the input is in the document, in its metadata, or in a line
// that a problem reports as dropped. Any text is read, in time in proportion
// to its size.
package paper

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

// Parse reads src, which has LF line ends, with the vocabulary of p.
func Parse(src string, p *profile.Profile) *document.Document {
	r := newReader(src, p)
	r.read()
	return r.doc
}

// reader goes over the blocks of one paper, pass by pass. The passes settle
// what each block is; build makes the tree.
type reader struct {
	profile  *profile.Profile
	doc      *document.Document
	blocks   []block
	wrapping wrapping        // of its paragraphs
	contents map[string]bool // entries of the list of contents, by fold
	notes    map[string]bool // labels of the footnotes that are there
	taken    []document.Span // lines that went into the metadata
	links    []document.Span // whose words are guessed
	rejoined []document.Span // hyphens at line ends that are gone
	feet     []foot          // notes at the feet of pages
	glued    map[int32][]ref // references to these, by line
	running  []line          // that were printed round pages, and are dropped
	pins     *pinned         // nil without an outline
	record   *record         // nil where no outline is asked for

	vocabulary map[string]bool // the words of the text, once they are asked for
}

func newReader(src string, p *profile.Profile) *reader {
	return newPinned(src, p, nil)
}

// newPinned is newReader for a text of which pins keep lines.
func newPinned(src string, p *profile.Profile, pins *pinned) *reader {
	lines := splitLines(src)
	r := &reader{profile: p, doc: &document.Document{}, pins: pins, glued: map[int32][]ref{}}
	lines = r.takeFeet(uncolumn(r.unpage(lines)))
	r.wrapping = wrappingOf(lines)
	r.split(lines)
	r.reportWrapping()
	r.splitSeries()
	return r
}

// prepare settles all blocks but the headings among the paragraphs.
func (r *reader) prepare() {
	r.head()
	r.pinTitle()
	r.drop()
	r.rows()
	r.pinnedRows()
	r.contacts()
	if len(r.feet) == 0 {
		r.reportGlued()
	}
	r.footnotes()
	r.attachFeet()
	r.lists()
}

func (r *reader) read() {
	r.prepare()
	r.settle()
	r.headings()
	r.likePinned()
	r.roles()
	r.levels()
	r.pinLevels()
	r.checkHeadings()
	r.doc.Blocks = r.build()
	role.Series(r.doc, r.profile)
	r.reportLinks()
	r.reportRejoined()
	document.AssignIDs(r.doc)
	r.doc.Problems.Sort()
}
