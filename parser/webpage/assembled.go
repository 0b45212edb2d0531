package webpage

import (
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/profile"
)

// Assembly is a page before the tool of the legacy site made one of it: HTML, with
// parts in it that other readers read.
type Assembly struct {
	HTML string
	At   Locator
	// Mark is the attribute of the empty divisions that the parts take the place of. Its
	// value is the number of the part.
	Mark  string
	Parts []*document.Document
}

// Assembled reads an assembly. All that is in the HTML is text of the document, but
// for the header and the footer of the site in a whole page. What the tree means
// on the legacy site is left to the caller, as are the ids of headings.
func Assembled(a Assembly, p *profile.Profile) *document.Document {
	r, page := newReader(a.HTML, p, a.At)
	r.parts = &parts{mark: a.Mark, docs: a.Parts, placed: make([]bool, len(a.Parts))}
	body := page.Find("body").First()
	if r.whole {
		r.doc.Meta.Title = strings.Join(strings.Fields(page.Find("head > title").First().Text()), " ")
		r.dropFurniture(body)
	}
	r.tellMedia(r.media(page), page.Get(0))
	for _, n := range body.Find("[id]").Nodes {
		r.parts.names.Take(dom.Attr(n, "id"))
	}
	restore(body)
	for _, n := range body.Nodes {
		r.read(n, true)
	}
	r.placeRest()
	r.doc.Blocks = legacyContents(r.doc.Blocks)
	r.doc.Problems = r.problems.Sorted()
	return r.doc
}

// parts are the parts of an assembly.
type parts struct {
	mark   string
	docs   []*document.Document
	placed []bool
	names  document.Names // of what is in the document already
}

// dropFurniture takes the header and the footer of the site out of a whole page, as
// far as they hold no heading.
func (r *reader) dropFurniture(body *goquery.Selection) {
	const furniture = "div.header, div.footer, header, footer"
	around := body.ChildrenFiltered(furniture).AddSelection(
		body.ChildrenFiltered("div.container").ChildrenFiltered(furniture))
	for _, n := range around.Nodes {
		if goquery.NewDocumentFromNode(n).Find("h1, h2, h3, h4, h5, h6").Length() > 0 || r.holdsPart(n) {
			continue
		}
		r.problems.Remark(r.places.Tag(n), "furniture",
			"the header or footer of the site is no part of the text, and left out", "")
		n.Parent.RemoveChild(n)
	}
}

// holdsPart reports whether a part stands in an element.
func (r *reader) holdsPart(n *html.Node) bool {
	for inner := range n.Descendants() {
		if _, marked := dom.Lookup(inner, r.parts.mark); marked && inner.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// part returns the part that a division stands for, the first time that it is
// asked for.
func (r *reader) part(n *html.Node) *document.Document {
	if r.parts == nil || n.DataAtom != atom.Div {
		return nil
	}
	value, marked := dom.Lookup(n, r.parts.mark)
	i, err := strconv.Atoi(value)
	if !marked || err != nil || i < 0 || i >= len(r.parts.docs) || r.parts.placed[i] {
		return nil
	}
	r.parts.placed[i] = true
	doc := r.parts.docs[i]
	r.parts.names.Add(doc)
	r.doc.Footnotes = append(r.doc.Footnotes, doc.Footnotes...)
	return doc
}

// place puts the blocks of a part where the division was that stood for it.
func (c *container) place(doc *document.Document) {
	c.flush()
	if len(c.wrapping) > 0 {
		c.wrapAll(doc.Blocks)
	}
	c.flow(doc.Blocks)
}

// flow adds blocks. Sections among them hold what follows up to the next one of
// their level.
func (c *container) flow(blocks []document.Block) {
	for _, b := range blocks {
		s, ok := b.(*document.Section)
		if !ok {
			c.append(b)
			continue
		}
		inner := s.Blocks
		s.Blocks = nil
		c.open(s)
		c.flow(inner)
	}
}

// wrapAll puts the inlines of blocks into the elements of running text that are
// around the blocks.
func (c *container) wrapAll(blocks []document.Block) {
	document.WalkBlocks(blocks, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			n.Heading = c.wrapped(n.Heading)
		case *document.Paragraph:
			n.Inlines = c.wrapped(n.Inlines)
			return false
		}
		return true
	})
}

// partInline adds the text of a part where there can be nothing but inlines, its
// blocks between line breaks.
func (r *reader) partInline(out []document.Inline, doc *document.Document) []document.Inline {
	if len(doc.Blocks) > 0 {
		if _, text := doc.Blocks[0].(*document.Paragraph); !text || len(doc.Blocks) > 1 {
			r.problems.Lose(doc.Blocks[0].Pos(), "include-place",
				"blocks are included within a line of text; their text is kept",
				"include them between blocks of the page")
		}
	}
	document.WalkBlocks(doc.Blocks, func(n document.Node) bool {
		var inlines []document.Inline
		switch n := n.(type) {
		case *document.Paragraph:
			inlines = n.Inlines
		case *document.Section:
			inlines = n.Heading
		case *document.CodeBlock:
			inlines = []document.Inline{&document.Text{Span: n.Span, Text: n.Text}}
		default:
			return true
		}
		if len(trimmed(out)) > 0 && len(inlines) > 0 {
			out = append(out, &document.LineBreak{})
		}
		out = append(out, inlines...)
		_, leaf := n.(*document.Section)
		return leaf
	})
	return out
}

// placeRest puts the parts for which the page has no place, as they stand in
// what shows no blocks, at the end.
func (r *reader) placeRest() {
	c := &container{reader: r, blocks: r.doc.Blocks}
	for i, placed := range r.parts.placed {
		if placed || len(r.parts.docs[i].Blocks) == 0 {
			continue
		}
		doc := r.parts.docs[i]
		r.problems.Warn(doc.Blocks[0].Pos(), "include-place",
			"this text is included where none can stand; it is put at the end", "include it between blocks of the page")
		r.parts.names.Add(doc)
		r.doc.Footnotes = append(r.doc.Footnotes, doc.Footnotes...)
		c.flow(doc.Blocks)
	}
	r.doc.Blocks = c.blocks
}
