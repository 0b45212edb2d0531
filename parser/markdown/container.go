package markdown

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// container collects the blocks of one container. What is open in it (a
// section, an element) has its blocks in the same slice, after its own place;
// closing takes them out. What is never closed needs nothing undone.
type container struct {
	*reader
	blocks  []document.Block
	open    []frame
	opened  map[string]int      // number of frames of each tag
	pending []note              // annotations that wait for their block
	anchor  *document.Paragraph // one that may be the id of the next block
	depth   int
	top     bool // of the document
	tight   bool // paragraphs that have no text are tight
	number  int  // of the last item of the last list
}

// frame is something open: a section or an element.
type frame struct {
	index   int    // of its place in the blocks
	section bool   // else an element
	tag     string // of the element; commented if it is between comments
	element *document.Element
	nests   bool // it counts as a level of nesting
	elementNotes
}

// commented is the tag of elements between comments.
const commented = "!--"

// note is an annotation and its place.
type note struct {
	*annotation.Annotation
	at   document.Span
	text string
}

// elementNotes are what annotations before an element hold for it.
type elementNotes struct {
	attr    document.Attr
	columns string
	header  bool
	group   bool
	element bool // it is no table, figure or definition list
}

func (c *container) add(b document.Block) {
	text, isText := b.(*document.Paragraph)
	if attr := document.AttrOf(b); attr != nil && attr.ID == "" && !(isText && text.Tight) {
		attr.ID = c.takeAnchor()
	}
	c.keepAnchor()
	c.blocks = append(c.blocks, b)
}

// takeAnchor takes the id of the anchor that waits, if there is one.
func (c *container) takeAnchor() (id string) {
	if c.anchor != nil {
		id, _ = annotation.Anchor(c.anchor.Inlines)
		c.anchor = nil
	}
	return id
}

// keepAnchor keeps an anchor that no block takes as the paragraph that it is.
func (c *container) keepAnchor() {
	if c.anchor != nil {
		c.blocks = append(c.blocks, c.anchor)
		c.anchor = nil
	}
}

func (c *container) push(f frame) {
	f.index = len(c.blocks) - 1
	c.open = append(c.open, f)
	if !f.section {
		if c.opened == nil {
			c.opened = map[string]int{}
		}
		c.opened[f.tag]++
	}
	if f.nests {
		c.depth++
	}
}

// pop closes the innermost frame. The content of an element that is not closed
// stays beside it.
func (c *container) pop() (f frame) {
	c.keepAnchor()
	f = c.open[len(c.open)-1]
	c.open = c.open[:len(c.open)-1]
	if f.nests {
		c.depth--
	}
	if !f.section {
		c.opened[f.tag]--
		return f
	}
	s := c.blocks[f.index].(*document.Section)
	s.Blocks = c.take(f)
	s.Span = s.Span.To(lastSpan(s.Blocks))
	return f
}

// take takes the blocks of a frame out.
func (c *container) take(f frame) []document.Block {
	if f.index+1 == len(c.blocks) {
		return nil
	}
	inner := slices.Clone(c.blocks[f.index+1:])
	c.blocks = c.blocks[:f.index+1]
	return inner
}

func lastSpan(blocks []document.Block) document.Span {
	if len(blocks) == 0 {
		return document.Span{}
	}
	return blocks[len(blocks)-1].Pos()
}

// close ends the container and returns its blocks.
func (c *container) close() []document.Block {
	c.flush()
	c.keepAnchor()
	for len(c.open) > 0 {
		if f := c.pop(); !f.section {
			at := c.blocks[f.index].Pos()
			c.doc.Problems.Warn(at, "unclosed-element", "the element that begins here does not end", "")
		}
	}
	return c.blocks
}

// inner returns a container for what a block of this one holds.
func (c *container) inner() *container { return &container{reader: c.reader, depth: c.depth + 1} }

// takeNote takes the annotation of the given word, if it waits; any other that
// waits has lost its block.
func (c *container) takeNote(word string) *annotation.Annotation {
	var found *annotation.Annotation
	if n := len(c.pending); n > 0 && c.pending[n-1].Word == word {
		found = c.pending[n-1].Annotation
		c.pending = c.pending[:n-1]
	}
	c.flush()
	return found
}

// takeAttr takes the attributes from the annotation of the given word.
func (c *container) takeAttr(word string) document.Attr {
	if n := c.takeNote(word); n != nil {
		return n.Attr()
	}
	return document.Attr{}
}

// flush keeps annotations that have lost their block.
func (c *container) flush() {
	for _, n := range c.pending {
		c.stray(n)
	}
	c.pending = c.pending[:0]
}

// stray keeps an annotation that has no meaning at its place.
func (c *container) stray(n note) {
	c.add(&document.Raw{Span: n.at, Format: "html", Text: n.text})
	c.strayAnnotation(n.at)
}
