package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/footnote"
)

// notes is what is known of the footnotes of a page.
type notes struct {
	found  *footnote.Notes
	left   int             // lists of notes that were not read yet
	labels map[string]bool // that are taken
	names  map[string]string
	marked bool // the first reference was seen
	document.Notes
}

// findNotes finds the notes in a tree.
func (r *reader) findNotes(root *html.Node) {
	r.notes.found = footnote.Find(root, r.places, footnote.Options{Own: r.own})
	r.problems = append(r.problems, r.notes.found.Problems...)
}

// label returns the label of the note with an id: without what kramdown puts before
// it, where no other note has that label.
func (r *reader) label(id string) string {
	if label, ok := r.notes.names[id]; ok {
		return label
	}
	label := strings.TrimPrefix(id, kramdownNote)
	if r.notes.labels[label] {
		label = id
	}
	if r.notes.labels == nil {
		r.notes.labels, r.notes.names = map[string]bool{}, map[string]string{}
	}
	r.notes.labels[label], r.notes.names[id] = true, label
	return label
}

// kramdownNote is how the ids of kramdown's notes begin, and of ours.
const kramdownNote = "fn:"

// putNotes brings the notes back into the text of a page. One to which only something
// beside the text refers is left out, which is reported.
func (r *reader) putNotes(main *html.Node) {
	for _, n := range r.notes.found.PutBack(main) {
		problem, told := boilerplate.LeaveOut(n, r.places.Around(n), "left-out",
			"a note is left out, as what refers to it is beside the text")
		if told {
			r.problems.Add(problem)
			r.left = append(r.left, boilerplate.Left{Node: n, How: boilerplate.Told})
		}
	}
}
