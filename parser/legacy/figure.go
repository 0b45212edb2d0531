package legacy

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// gatherFigures makes figures of captions: a paragraph of class "fig" that begins
// with "Figure" and has a number or an id, the notes after it, and the table or
// image that follows.
func gatherFigures(blocks []document.Block) []document.Block {
	if !slices.ContainsFunc(blocks, isCaption) {
		return blocks
	}
	out := blocks[:0:0]
	for i := 0; i < len(blocks); i++ {
		if !isCaption(blocks[i]) {
			out = append(out, blocks[i])
			continue
		}
		p := blocks[i].(*document.Paragraph)
		n := figureLength(blocks[i+1:])
		f := &document.Figure{Span: p.Span, Attr: p.Attr, Caption: p.Inlines, Blocks: blocks[i+1 : i+1+n]}
		f.ID, _ = captionID(p)
		if n > 0 {
			f.Span = p.Span.To(f.Blocks[n-1].Pos())
		}
		out = append(out, f)
		i += n
	}
	return out
}

// isCaption reports whether a block is the caption of a figure.
func isCaption(b document.Block) bool {
	p, ok := b.(*document.Paragraph)
	if !ok || !p.HasClass("fig") {
		return false
	}
	_, ok = captionID(p)
	return ok
}

// captionID returns the id of a figure whose caption is p: its own, or one
// made of its number.
func captionID(p *document.Paragraph) (id string, captioned bool) {
	rest, ok := strings.CutPrefix(document.PlainText(p.Inlines), "Figure ")
	n := digits(rest)
	switch {
	case !ok || n == 0 && !strings.HasPrefix(p.ID, "fig-"):
		return "", false
	case p.ID != "":
		return p.ID, true
	}
	return "fig-" + rest[:n], true
}

// figureLength returns how many of the blocks after a caption belong to its
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
