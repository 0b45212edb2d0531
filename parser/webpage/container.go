package webpage

import "github.com/stemmadocs/stemma/document"

// container collects the blocks of one element. Headings in it open sections,
// which hold what follows up to the next heading of their level.
type container struct {
	*reader
	blocks   []document.Block
	sections []*document.Section // that are open, outermost first
	run      []document.Inline   // text outside of paragraphs
	at       document.Span       // of the run
	loose    bool                // it makes proper paragraphs

	lone      *document.List           // made of items that are in none
	loneTerms *document.DefinitionList // so of terms and definitions
}

// end returns the blocks.
func (c *container) end() []document.Block {
	c.flush()
	return c.blocks
}

// add adds a block to the section that is open.
func (c *container) add(b document.Block) {
	c.flush()
	c.append(b)
}

func (c *container) append(b document.Block) {
	if n := len(c.sections); n > 0 {
		s := c.sections[n-1]
		s.Blocks = append(s.Blocks, b)
		s.Span = s.Span.To(b.Pos())
		return
	}
	c.blocks = append(c.blocks, b)
}

// flush makes a paragraph of the text outside of paragraphs.
func (c *container) flush() {
	if len(c.run) == 0 {
		return
	}
	inlines := trimmed(joinTexts(c.run))
	c.run = nil
	if len(inlines) > 0 {
		tight := !c.loose && !c.afterTight()
		c.append(&document.Paragraph{Span: c.places.To(c.at), Tight: tight, Inlines: c.wrapped(inlines)})
	}
}

// afterTight reports a paragraph before this place that another one without
// marks would run into.
func (c *container) afterTight() bool {
	p, ok := c.last().(*document.Paragraph)
	return ok && p.Tight
}

// last returns the block before this place.
func (c *container) last() document.Block {
	blocks := c.blocks
	if n := len(c.sections); n > 0 {
		blocks = c.sections[n-1].Blocks
	}
	if len(blocks) == 0 {
		return nil
	}
	return blocks[len(blocks)-1]
}

// open opens a section.
func (c *container) open(s *document.Section) {
	for len(c.sections) > 0 && c.sections[len(c.sections)-1].Level >= s.Level {
		c.sections = c.sections[:len(c.sections)-1]
	}
	c.append(s)
	c.sections = append(c.sections, s)
}
