package kramdown

import (
	"slices"

	"github.com/stemmadocs/stemma/document"
)

// standalone remembers an image that {:standalone} makes a figure, if it is
// alone in its paragraph.
func (p *parser) standalone(n document.Inline, list *attrList) {
	if image, ok := n.(*document.Image); ok && slices.Contains(list.names, "standalone") {
		p.setStandalone(image)
	}
}

func (p *parser) setStandalone(image *document.Image) {
	if p.figures == nil {
		p.figures = map[*document.Image]bool{}
	}
	p.figures[image] = true
}

// noteStandalone remembers a definition that makes its images figures.
func (p *parser) noteStandalone(list *attrList, attr *document.Attr) {
	if !slices.Contains(list.names, "standalone") {
		return
	}
	if p.standalones == nil {
		p.standalones = map[*document.Attr]bool{}
	}
	p.standalones[attr] = true
}

// noteWithoutID remembers what was given id="": a paragraph that may become a
// figure, or a term.
func (p *parser) noteWithoutID(list *attrList, attr *document.Attr) {
	if !list.noID {
		return
	}
	if p.withoutID == nil {
		p.withoutID = map[*document.Attr]bool{}
	}
	p.withoutID[attr] = true
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
			p.figuresIn(n.Blocks[:p.beforeBacklink(n)])
		}
		return true
	})
}

// beforeBacklink returns how many blocks of a note come before the one that the
// links back stand in, where no image is alone.
func (p *parser) beforeBacklink(n *document.Footnote) int {
	if p.settings.notes.Backlink == noBacklink || len(n.Blocks) == 0 {
		return len(n.Blocks)
	}
	return len(n.Blocks) - 1
}

func (p *parser) figuresIn(blocks []document.Block) {
	for i, b := range blocks {
		para, ok := b.(*document.Paragraph)
		if !ok || para.Tight || len(para.Inlines) != 1 {
			continue
		}
		if image, ok := para.Inlines[0].(*document.Image); ok && p.figures[image] {
			blocks[i] = figure(para, image, p.withoutID[&para.Attr])
		}
	}
}

// figure makes the element that kramdown makes: the image and below it what
// it shows. The element has the attributes of the paragraph; a class or an id
// that this has none of comes from the image.
func figure(para *document.Paragraph, image *document.Image, noID bool) document.Block {
	e := &document.Element{Span: para.Span, Attr: para.Attr, Tag: "figure"}
	_, emptyClass := e.Pairs["class"]
	if len(e.Classes) == 0 && !emptyClass {
		e.Classes, image.Classes = image.Classes, nil
		if _, empty := image.Pairs["class"]; empty {
			e.Set("class", image.Take("class"))
		}
	}
	if e.ID == "" && !noID {
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
