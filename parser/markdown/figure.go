package markdown

import "github.com/stemmadocs/stemma/document"

// figure makes a figure of its element; a caption that comes first is its own.
func (c *container) figure(e *document.Element, said elementNotes) *document.Figure {
	f := &document.Figure{Span: e.Span, Attr: e.Attr, Blocks: e.Blocks}
	f.Attr.Merge(said.attr)
	if len(e.Blocks) > 0 {
		if caption, ok := c.part(e.Blocks[0]); ok && caption.Tag == "figcaption" && caption.Attr.IsZero() {
			if inlines, ok := onlyInlines(caption.Blocks); ok {
				f.Caption, f.Blocks = inlines, e.Blocks[1:]
			}
		}
	}
	return f
}
