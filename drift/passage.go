package drift

// Passage is a block of text (a paragraph, a heading, an item of a list, a
// row of a table, the title) and its partner in the other document. The Old
// of all passages, sorted by OldIndex, are the old document's text; the New,
// in the order of Report.Passages, are the new one's.
type Passage struct {
	Section  string  // key of the section it stands in; of the old one where there is no new one
	Period   *Period // of the statement it stands in
	Kind     string  // "title", "heading", "paragraph", "item", "row", "footnote", "code", …
	Level    int     // of a heading
	OldIndex int     // place in the old document, from 0; -1 where only the new one has it
	NewIndex int     // place in the new document, from 0; -1 where only the old one has it
	Moved    bool    // stands elsewhere than its neighbours do
	Segments []Segment
}

// Op is what happened to a piece of text.
type Op string

// What can happen to a piece of text.
const (
	Equal   Op = "equal"   // both sides have it, alike but for what the comparison folds
	Delete  Op = "delete"  // only the old document has it
	Insert  Op = "insert"  // only the new document has it
	Replace Op = "replace" // one stands where the other stood
)

// Segment is a piece of a passage. The segments' Old make up the old text of
// the passage and their New the new one, byte for byte.
type Segment struct {
	Op       Op
	Old, New string
	Item     int // index into Report.Items of the change, -1 if there is none
}
