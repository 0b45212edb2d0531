package seen

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// loneImage returns the image that is all that a cell or an item holds, if it has no text.
func loneImage(n document.Node) *document.Image {
	var blocks []document.Block
	switch n := n.(type) {
	case *document.Cell:
		blocks = n.Blocks
	case *document.ListItem:
		blocks = n.Blocks
	}
	if len(blocks) != 1 {
		return nil
	}
	p, ok := blocks[0].(*document.Paragraph)
	if !ok || len(p.Inlines) != 1 {
		return nil
	}
	image, ok := p.Inlines[0].(*document.Image)
	if !ok || !image.NoAlt || image.Src == "" {
		return nil
	}
	return image
}

// tellImage reports an image that says something that no text says.
func (s *settler) tellImage(image *document.Image) {
	name := image.Src[strings.LastIndexByte(image.Src, '/')+1:]
	s.problems.Remark(image.Span, "icon", "an image is all that stands here, and has no text: "+name,
		"write what it says as its alternative text")
}
