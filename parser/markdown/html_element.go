package markdown

import (
	"maps"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// endElement closes the innermost element of that tag; what is open in it and
// not closed stays as it is.
func (c *container) endElement(tag string, at document.Span) {
	for {
		f := c.pop()
		if f.section || f.tag != tag {
			continue
		}
		f.element.Blocks = c.take(f)
		f.element.Span = f.element.Span.To(at)
		c.blocks[f.index] = c.typed(f)
		return
	}
}

// typed turns an element into the block that it means.
func (c *container) typed(f frame) document.Block {
	e := f.element
	if annotation.Cell(e.Tag) && f.tag != commented {
		c.tighten(e.Blocks)
	}
	switch {
	case f.tag == commented:
		return e
	case f.elementNotes.element:
	case e.Tag == "table":
		if t, ok := c.htmlTable(e, f.elementNotes); ok {
			return t
		}
	case e.Tag == "dl":
		if l, ok := c.definitions(e, f.elementNotes); ok {
			return l
		}
	case e.Tag == "figure":
		return c.figure(e, f.elementNotes)
	case annotation.Part(e.Tag):
		c.setPart(e, f.elementNotes)
		return e
	}
	e.Attr.Merge(f.attr)
	return e
}

// setPart notes that an element is a part of a block by its tags.
func (r *reader) setPart(e *document.Element, said elementNotes) {
	if r.parts == nil {
		r.parts = map[*document.Element]elementNotes{}
	}
	r.parts[e] = said
}

// part returns a block as the part of a table, figure or definition list that it
// is by its tags.
func (r *reader) part(b document.Block) (*document.Element, bool) {
	e, ok := b.(*document.Element)
	if ok {
		_, ok = r.parts[e]
	}
	return e, ok
}

// attrOfPart returns the attributes of a part, without changing it: it may yet
// turn out that it is none. The names are of attributes with a place of their
// own.
func (r *reader) attrOfPart(e *document.Element, names ...string) document.Attr {
	attr := e.Attr
	attr.Pairs = maps.Clone(attr.Pairs)
	for _, name := range names {
		delete(attr.Pairs, name)
	}
	attr.Merge(r.parts[e].attr)
	return attr
}

// looseParts gives parts that turned out to be elements of their own the
// attributes that their annotations hold.
func (r *reader) looseParts() {
	for e, said := range r.parts {
		e.Attr.Merge(said.attr)
	}
}

// attrOf returns the attributes of a tag as those of a node.
func attrOf(t *annotation.Tag) (attr document.Attr) {
	for _, a := range t.Attributes {
		value := unescape([]byte(a.Value), false)
		switch a.Name {
		case "id":
			attr.ID = value
		case "class":
			attr.AddClass(strings.Fields(value)...)
		default:
			attr.Set(a.Name, value)
		}
	}
	return attr
}

// tighten makes a paragraph that is alone in a cell or the like tight.
func (c *container) tighten(blocks []document.Block) {
	if len(blocks) == 1 {
		if p, ok := blocks[0].(*document.Paragraph); ok && !c.loose[p] {
			p.Tight = true
		}
	}
}
