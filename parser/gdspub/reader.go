package gdspub

import (
	"io/fs"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/profile"
)

// Options say how to read.
type Options struct {
	Profile *profile.Profile // organisations, placeholders, the series sentence
	Path    string           // of the text, for the chains of includes
	Root    fs.FS            // source folder, where includes are looked for; nil if there is none
	RootDir string           // its name, which spans put before the included files
	InRoot  string           // path of the text below Root, and "" for one that is not there
}

// reader is the state of one Parse.
type reader struct {
	Options
	merged      bool              // the text is several files
	head        head              // of the page
	departments bool              // the text is a department response
	chains      map[string]string // of files: through which files they were included
	ids         document.IDs      // that are taken
	fragments   []*document.Link  // links to ids of the document
	linked      bool              // the inlines in hand are in a link
	problems    document.Problems
}

// span returns the place of text[from:to] of a line.
func span(l kramdown.Line, from, to int) document.Span {
	return document.Span{File: l.File,
		Line: l.Number, Column: l.Column + int32(from),
		EndLine: l.Number, EndColumn: l.Column + int32(to)}
}
