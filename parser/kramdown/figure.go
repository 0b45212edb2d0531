package kramdown

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// standalone remembers an image that {:standalone} makes a figure, if it is
// alone in its paragraph.
func (p *parser) standalone(n document.Inline, list *attrList) {
	image, ok := n.(*document.Image)
	if !ok || !slices.Contains(list.names, "standalone") {
		return
	}
	if p.figures == nil {
		p.figures = map[*document.Image]bool{}
	}
	p.figures[image] = true
}

// makeFigures puts figures in the place of the paragraphs of such images.
func (p *parser) makeFigures(doc *document.Document) {
	if p.figures == nil {
		return
	}
	p.figuresIn(doc.Blocks)
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			p.figuresIn(n.Blocks)
		case *document.Quote:
			p.figuresIn(n.Blocks)
		case *document.Element:
			p.figuresIn(n.Blocks)
		case *document.ListItem:
			p.figuresIn(n.Blocks)
		case *document.Definition:
			p.figuresIn(n.Blocks)
		case *document.Footnote:
			p.figuresIn(n.Blocks)
		}
		return true
	})
}

func (p *parser) figuresIn(blocks []document.Block) {
	for i, b := range blocks {
		para, ok := b.(*document.Paragraph)
		if !ok || para.Tight || len(para.Inlines) != 1 {
			continue
		}
		if image, ok := para.Inlines[0].(*document.Image); ok && p.figures[image] {
			blocks[i] = figure(para, image)
		}
	}
}

// figure makes the element that kramdown makes: the image and below it what
// it shows.
func figure(para *document.Paragraph, image *document.Image) document.Block {
	e := &document.Element{Span: para.Span, Attr: para.Attr, Tag: "figure"}
	if len(image.Classes) > 0 {
		e.Classes, image.Classes = image.Classes, nil
	}
	if image.ID != "" {
		e.ID, image.ID = image.ID, ""
	}
	tight := func(n document.Inline) document.Block {
		return &document.Paragraph{Span: image.Span, Tight: true, Inlines: []document.Inline{n}}
	}
	caption := &document.Element{Span: image.Span, Tag: "figcaption"}
	caption.Blocks = []document.Block{tight(&document.Text{Span: image.Span, Text: image.Alt})}
	e.Blocks = []document.Block{tight(image), caption}
	return e
}
