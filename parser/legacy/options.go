package legacy

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Options say how a tree is understood. The zero value is for the built-in profile
// and a text that is no response.
type Options struct {
	Profile  *profile.Profile
	Response bool         // the text is the response of departments to an action
	IDs      document.IDs // that are taken, to which those of headings are added; nil for those of the tree
	Hints    Hints
}

// Hints are what to do about problems with departments and statements, in the
// words of a markup; an empty one is left out.
type Hints struct {
	StatementOutside string // a statement is outside of any department
	TwoDepartments   string // a department begins inside of another
	NoName           string // a department has no heading
	Unmarked         string // text of a department is outside of statements
	NoStatement      string // a department has no statement
}

// reading is the state of one Understand.
type reading struct {
	profile  *profile.Profile
	hints    Hints
	ids      document.IDs // that are taken
	problems document.Problems
}
