// Package footnote finds the notes of a page: what a raised number, a sign or a
// number in brackets leads to, whichever program wrote it. Notes that are
// paragraphs, rows of a table, terms with definitions, divisions or spans beside
// the text become items of lists, so that all are read in one way.
//
// Start with [Find], which changes a tree. A note has two ends: a mark in the text
// (mark.go, survey.go), and a block after it (block.go) that begins with the same
// mark (lead.go), leads back to the text (back.go), is an item of a list, or is
// called a note. Which pairs are notes is decided in pair.go, and in raised.go for
// numbers that are no links. lists.go makes the lists. The names that programs give
// are in programs.txt.
//
// One end without the other stays as it is: a mark that leads nowhere is a link,
// and what nothing refers to is a list or a paragraph. A work that is cited by a
// name, as in [Smith 2004], or that is marked as one of a bibliography, is no note.
package footnote

import (
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// Reference is a mark in a text.
type Reference struct {
	ID   string // of the note
	Mark string // what the page shows
}

// Notes is what was found in a tree.
type Notes struct {
	References map[*html.Node]Reference // by the link, or the raised text
	Items      map[*html.Node]string    // the ids of notes, by their items
	Lists      map[*html.Node]bool      // lists that hold nothing but notes
	Kramdown   bool                     // they are as kramdown writes them
	LinksBack  bool                     // the notes led back to the text
	Backlink   string                   // how the first did, where it was no mark
	Problems   document.Problems

	spots []spot // of lists that were taken out
}

// Options say what a tree is.
type Options struct {
	// Own is set for the pages of our own writer, where all that is called a note is
	// one.
	Own bool
}

// Find finds the notes in a tree, and makes lists of them; places knows where it is
// in its source.
func Find(root *html.Node, places *source.Map, opts Options) *Notes {
	found := &Notes{
		References: map[*html.Node]Reference{}, Items: map[*html.Node]string{}, Lists: map[*html.Node]bool{},
	}
	f := &finder{Notes: found, Options: opts, root: root, places: places}
	if f.survey() {
		f.pairs()
		f.raisedPairs()
		f.lists()
		f.tell()
	}
	return found
}

// finder is the state of one Find.
type finder struct {
	*Notes
	Options
	root   *html.Node
	places *source.Map

	targets map[string]*html.Node // elements by their ids and names
	order   map[*html.Node]int    // where those, the links and the raised numbers are
	links   []*link
	byNode  map[*html.Node]*link
	raised  []*html.Node // numbers that are raised, and no links

	aims    map[*html.Node]bool  // what marks lead on to
	refers  map[*html.Node]bool  // what is round such marks
	isBack  map[*html.Node]bool  // links that lead back
	at      map[*html.Node]*note // by the targets of links
	byBlock map[*html.Node]*note
	copies  map[string]int // of ids that were taken
	maybe   []*note
	notes   []*note // that are some

	said   string     // words of a link back
	saidAt *html.Node // that link
}
