package markdown

import "github.com/stemmadocs/stemma/document"

// figure makes a figure of its element; a caption that comes first or last is its own.
func (c *container) figure(e *document.Element, said elementNotes) *document.Figure {
	f := &document.Figure{Span: e.Span, Attr: e.Attr, Blocks: e.Blocks}
	f.Attr.Merge(said.attr)
	if len(e.Blocks) == 0 {
		return f
	}
	last := len(e.Blocks) - 1
	if caption, ok := c.figcaption(e.Blocks[0]); ok {
		f.Caption, f.Blocks = caption, e.Blocks[1:]
	} else if caption, ok := c.figcaption(e.Blocks[last]); ok {
		f.Caption, f.Blocks = caption, e.Blocks[:last:last]
	}
	return f
}

// figcaption returns the phrases of a block that is the caption of a figure.
func (c *container) figcaption(b document.Block) ([]document.Inline, bool) {
	caption, ok := c.part(b)
	if !ok || caption.Tag != "figcaption" || !caption.Attr.IsZero() {
		return nil, false
	}
	return onlyInlines(caption.Blocks)
}
