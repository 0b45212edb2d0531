package drift

import "strings"

// Passage is a stretch of text that is in one block (a paragraph, a
// heading, an item of a list, a row of a table, the title …) of each document,
// or of one of them. Mostly that is a whole block and its partner. A block that
// was split has a passage for each of its parts, and these share an OldIndex;
// where blocks became one, their passages share a NewIndex.
//
// Report.Passages is the whole of both texts. In its order, the New of all
// passages with one NewIndex, joined, are a block of the new document, and the
// blocks follow one another. Sorted by OldIndex, and left as they are where
// that is equal, the Old are the old document in the same way. Passages that
// only the old document has come after what they followed there; their
// OldIndex never goes down from passage to passage, but for those that are
// Moved.
type Passage struct {
	Section  string  // key of the section it is in; of the old one where there is no new one
	Period   *Period // of the statement it is in
	Kind     string  // of block: "title", "heading", "paragraph", "item", "row", "quote", "footnote", "code" …
	Level    int     // of a heading; of an item, how deep its list is
	OldIndex int     // of the block in the old document, from 0; -1 where only the new one has it
	NewIndex int     // of the block in the new document, from 0; -1 where only the old one has it
	Moved    bool    // is elsewhere than its neighbours are
	Item     int     // index into Report.Items of the change to the whole of it (moved, missing …), -1 for none
	Segments []Segment
}

// Op is what happened to a piece of text.
type Op string

// What can happen to a piece of text.
const (
	Equal   Op = "equal"   // both sides have it, alike but for what the comparison folds
	Delete  Op = "delete"  // only the old document has it, or had it here
	Insert  Op = "insert"  // only the new document has it, or has it here
	Replace Op = "replace" // one is where the other was
)

// Segment is a piece of a passage. The segments' Old make up the old text of
// the passage and their New the new one, byte for byte.
type Segment struct {
	Op       Op
	Old, New string
	Item     int // index into Report.Items of the change, -1 if there is none
}

// Old returns the text of the old document in the passage: what the comparison
// read, on one line, with the cells of a row a tab apart.
func (p Passage) Old() string {
	var b strings.Builder
	for _, s := range p.Segments {
		b.WriteString(s.Old)
	}
	return b.String()
}

// New returns the text of the new document in the passage.
func (p Passage) New() string {
	var b strings.Builder
	for _, s := range p.Segments {
		b.WriteString(s.New)
	}
	return b.String()
}
