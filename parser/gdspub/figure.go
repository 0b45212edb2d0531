package gdspub

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// gatherFigures makes figures of captions: a paragraph of class "fig" that
// begins with "Figure N", the notes behind it, and the table or image that
// follows.
func gatherFigures(blocks []document.Block) []document.Block {
	if !slices.ContainsFunc(blocks, isCaption) {
		return blocks
	}
	out := blocks[:0:0]
	for i := 0; i < len(blocks); i++ {
		p, ok := blocks[i].(*document.Paragraph)
		number, captioned := figureNumber(p, ok)
		if !captioned {
			out = append(out, blocks[i])
			continue
		}
		n := figureLength(blocks[i+1:])
		f := &document.Figure{Span: p.Span, Attr: p.Attr, Caption: p.Inlines, Blocks: blocks[i+1 : i+1+n]}
		if n > 0 {
			f.Span = p.Span.To(f.Blocks[n-1].Pos())
		}
		if f.ID == "" {
			f.ID = "fig-" + number
		}
		out = append(out, f)
		i += n
	}
	return out
}

// isCaption reports whether a block may be the caption of a figure.
func isCaption(b document.Block) bool {
	p, ok := b.(*document.Paragraph)
	return ok && p.HasClass("fig")
}

// figureNumber returns the number of a caption.
func figureNumber(p *document.Paragraph, ok bool) (number string, captioned bool) {
	if !ok || !p.HasClass("fig") {
		return "", false
	}
	rest, ok := strings.CutPrefix(document.PlainText(p.Inlines), "Figure ")
	n := digits(rest)
	return rest[:n], ok && n > 0
}

// figureLength returns how many of the blocks behind a caption belong to its
// figure: notes and then a display, or nothing.
func figureLength(blocks []document.Block) int {
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Table, *document.Figure:
			return i + 1
		case *document.Element:
			if b.Tag == "table" {
				return i + 1
			}
			return 0
		case *document.Raw:
			if strings.HasPrefix(strings.ToLower(b.Text), "<table") {
				return i + 1
			}
			return 0
		case *document.Paragraph:
			if isImage(b) {
				return i + 1
			}
			if !strings.HasPrefix(document.PlainText(b.Inlines), "Note:") {
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}

// isImage reports whether a paragraph holds an image, linked or not, and
// nothing else.
func isImage(p *document.Paragraph) bool {
	if len(p.Inlines) != 1 {
		return false
	}
	n := p.Inlines[0]
	if link, ok := n.(*document.Link); ok && len(link.Inlines) == 1 {
		n = link.Inlines[0]
	}
	_, ok := n.(*document.Image)
	return ok
}
