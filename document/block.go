package document

import (
	"slices"
	"strings"
)

// Node is anything in the tree that has a place in the source.
type Node interface{ Pos() Span }

// Block is one of *Section, *Paragraph, *List, *DefinitionList, *Quote,
// *CodeBlock, *MathBlock, *Table, *Figure, *Element, *Contents, *Notes, *Rule
// or *Raw.
type Block interface {
	Node
	block()
}

// Section is a heading and what belongs to it: everything up to the next
// heading of its level or above within the same container. A statement of a
// legacy document has no heading; its Heading is then empty.
type Section struct {
	Span
	Attr
	Role        Role
	Key         string // survives renaming: "hm-treasury"; empty for ordinary sections
	Number      string // label printed before the heading: "01", "Annex 1", "Action 01"
	Level       int    // 1 to 6
	Heading     []Inline
	Period      *Period // of a statement
	Placeholder bool    // the body only stands in for a text that is still to come
	Inferred    *Inference
	Blocks      []Block
}

// Inference says why a reader took a line for a heading although no markup
// says so. Like a Span it describes the reading, not the content.
type Inference struct {
	Confidence float64 // 0 to 1
	Reason     string  // for a person: "seen 17 times under different headings"
}

// Name returns the heading as plain text.
func (s *Section) Name() string { return PlainText(s.Heading) }

// Title returns the heading as plain text with the label before it.
func (s *Section) Title() string {
	if s.Number == "" {
		return s.Name()
	}
	return strings.TrimSpace(s.Number + " " + s.Name())
}

// IsHeaded reports whether the section shows a heading or a label.
func (s *Section) IsHeaded() bool { return len(s.Heading) > 0 || s.Number != "" }

// IsPlain reports whether the heading says no more than its text: there is no number,
// no markup in it, and no attribute but an id that readers make of the text.
func (s *Section) IsPlain() bool {
	return s.Number == "" && IsText(s.Heading) && len(s.Classes)+len(s.Pairs) == 0 &&
		(s.ID == "" || s.ID == Slug(s.Name()) || s.ID == HeadingID(s.Name()))
}

// Paragraph is running text. A tight paragraph stands where its container
// (list item, table cell, HTML element) holds text without a paragraph.
type Paragraph struct {
	Span
	Attr
	Tight   bool
	Inlines []Inline
}

// List is a bulleted or numbered list.
type List struct {
	Span
	Attr
	Ordered bool
	Start   int // number of the first item; 0 means 1
	Items   []*ListItem
}

// Task is the state of a task-list item.
type Task string

// The states of a task; an ordinary item has none.
const (
	TaskOpen Task = "open"
	TaskDone Task = "done"
)

// ListItem is one item of a List.
type ListItem struct {
	Span
	Attr
	Task   Task
	Blocks []Block
}

// DefinitionList is a list of terms with their definitions.
type DefinitionList struct {
	Span
	Attr
	Groups []*DefinitionGroup
}

// DefinitionGroup is one or more terms that share one or more definitions.
type DefinitionGroup struct {
	Span
	Terms       []*Term
	Definitions []*Definition
}

// Term is what a DefinitionGroup defines.
type Term struct {
	Span
	Attr
	Inlines []Inline
}

// Definition is one meaning of the terms of its group.
type Definition struct {
	Span
	Attr
	Blocks []Block
}

// Quote is a block quotation.
type Quote struct {
	Span
	Attr
	Blocks []Block
}

// CodeBlock is preformatted text. Text ends in a newline unless it is empty.
type CodeBlock struct {
	Span
	Attr
	Language string
	Info     string // what else stands where the code begins, such as title="bees.js"
	Text     string
}

// MathBlock is displayed mathematics in TeX notation, without delimiters.
type MathBlock struct {
	Span
	Attr
	Text string
}

// Align is the alignment of a table column.
type Align string

// The alignments; the empty one is the reader's default.
const (
	AlignLeft   Align = "left"
	AlignCenter Align = "center"
	AlignRight  Align = "right"
)

// Table is a grid of cells with optional head and foot and any number of bodies.
type Table struct {
	Span
	Attr
	Caption []Inline
	Columns []Align
	Head    []*Row
	Bodies  [][]*Row
	Foot    []*Row
}

// Row is one row of a Table.
type Row struct {
	Span
	Attr
	Cells []*Cell
}

// Cell is one cell of a Row; plain text in it is a tight Paragraph.
type Cell struct {
	Span
	Attr
	Header  bool // a header cell outside the head: it names its row
	Align   Align
	ColSpan int // 0 means 1
	RowSpan int // 0 means 1
	Blocks  []Block
}

// Figure is an image, table or other display with the caption before it.
type Figure struct {
	Span
	Attr
	Caption []Inline
	Blocks  []Block
}

// Element is a container that has no type of its own: a division, or any
// other block element of HTML, by the lower-case name of its tag.
type Element struct {
	Span
	Attr
	Tag    string
	Blocks []Block
}

// Contents is the place of the table of contents.
type Contents struct {
	Span
	Attr
	Ordered bool
	Levels  []int // of the headings that are listed; empty means all
}

// Lists reports whether headings of that level are listed.
func (c *Contents) Lists(level int) bool {
	return len(c.Levels) == 0 || slices.Contains(c.Levels, level)
}

// Notes is the place of the footnotes, and how they are marked where that is
// not as usual. A document without it has them at its end.
type Notes struct {
	Span
	Attr
	Start    int    // number of the first note; 0 means 1
	Mark     string // text of a reference, with %s for the number; empty means "%s"
	Backlink string // text of the link back; empty means an arrow, a space no link at all
	Inline   bool   // the link back joins the last text of the note, in whatever block
}

// Rule is a thematic break.
type Rule struct {
	Span
	Attr
}

// Raw is a block of another format that the model cannot hold, kept as it is.
// An HTML comment is a Raw of format "html".
type Raw struct {
	Span
	Format string
	Text   string
}

func (*Section) block()        {}
func (*Paragraph) block()      {}
func (*List) block()           {}
func (*DefinitionList) block() {}
func (*Quote) block()          {}
func (*CodeBlock) block()      {}
func (*MathBlock) block()      {}
func (*Table) block()          {}
func (*Figure) block()         {}
func (*Element) block()        {}
func (*Contents) block()       {}
func (*Notes) block()          {}
func (*Rule) block()           {}
func (*Raw) block()            {}
