package source

import (
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// Page is the tree of a source and what the tree does not hold.
type Page struct {
	Root     *html.Node
	Map      *Map
	Whole    bool // the source is a whole page, and no fragment of one
	Signed   bool // Options.Sign was true of a tag or a comment
	Problems document.Problems
}

// Options are how a source is read. The zero value is fine.
type Options struct {
	Locate Locator                  // of a source that is part of another file
	Sign   func(markup string) bool // is asked of tags and comments until it is true of one
}

// scanned is a source prepared for the parser.
type scanned struct {
	Map
	html     []byte
	codes    []textPlace // of scripts and styles, which the parser does not get
	breaks   []int32     // numbers of the start tags after end tags of breaks
	whole    bool
	signed   bool
	problems document.Problems
}

func newScanned(src string, opts Options) scanned {
	return scanned{Map: Map{size: len(src), lines: document.LinesOf(src), locate: opts.Locate}}
}

func (s *scanned) page(root *html.Node) *Page {
	return &Page{Root: root, Map: &s.Map, Whole: s.whole, Signed: s.signed, Problems: s.problems}
}
