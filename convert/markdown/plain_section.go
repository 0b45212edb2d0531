package markdown

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// section finishes a section. Sections that were in a wrapper end it where
// their level does, as they do for a viewer.
func (p *plainer) section(s *document.Section) []document.Node {
	kept := p.ids.claim(s.ID, true) // before what is in it
	c := document.Copy(s, p.node)
	if kept {
		c.ID = ""
	}
	p.strip(c, inComment)
	if kept {
		c.ID = s.ID
	}
	c.Heading = p.line(c, c.Heading)
	if id, ok := annotation.Anchor(c.Heading); ok && c.ID == "" && len(c.Heading) > 1 {
		c.ID, c.Heading = id, c.Heading[1:]
	}
	c.Blocks = p.siblings(c.Blocks)
	for i, b := range c.Blocks {
		if inner, ok := b.(*document.Section); ok && p.freed[inner] && inner.Level <= c.Level {
			after := c.Blocks[i:]
			c.Blocks = c.Blocks[:i:i]
			return append([]document.Node{c}, document.Nodes(after)...)
		}
	}
	return p.alone(c)
}

// element keeps an element that means something, and what no viewer shows;
// of any other what is in it is left.
func (p *plainer) element(e *document.Element) []document.Node {
	if alert := alertOf(e); alert != nil {
		return p.alert(e, alert)
	}
	switch {
	case opaque(e.Tag):
		p.tight = false
		return p.alone(document.Copy(e, p.node))
	case meaningfulBlock(e.Tag) || filledIn(e.Attr):
		p.tight = e.Tag != "details" && e.Tag != "aside" && e.Tag != "dialog"
		e = document.Copy(e, p.node)
		p.strip(e, inTag, "open")
		if e.Blocks = p.siblings(e.Blocks); len(e.Blocks) == 0 && e.ID == "" {
			p.lose(e, "blank", "an element that shows nothing is not written")
			return nil
		}
		return p.alone(e)
	}
	p.lose(e, "wrapper", fmt.Sprintf("%s around this is not written", tagOf(e.Tag, e.Attr)))
	kept := p.ids.claim(e.ID, false)
	c := document.Copy(e, p.node)
	p.free(c.Blocks)
	out := document.Nodes(c.Blocks)
	if kept {
		out = append([]document.Node{markOf(e)}, out...)
	}
	return out
}

// markOf returns the id of an element as a paragraph before it.
func markOf(e *document.Element) *document.Paragraph {
	return &document.Paragraph{Span: e.Span, Inlines: []document.Inline{anchorOf(e.Span, e.ID)}}
}

// meaningfulBlock reports whether an element says something that a viewer of
// Markdown shows: what opens and closes, what stands aside, and the parts of
// lists and tables that do not make one.
func meaningfulBlock(tag string) bool {
	switch tag {
	case "details", "summary", "aside", "dialog", "table", "dl", "dt", "dd", "ul", "ol", "menu", "dir", "li":
		return true
	}
	return htmlelement.TablePart(tag)
}

// isWrapper reports whether no more is written of an element than what is in
// it.
func isWrapper(tag string) bool { return !meaningfulBlock(tag) && !opaque(tag) }

// opaque reports whether the content of an element is not text that may stand
// alone.
func opaque(tag string) bool {
	return htmlelement.Hidden(tag) || htmlelement.RawText(tag) || htmlelement.Embedded(tag)
}

func (p *plainer) free(blocks []document.Block) {
	for _, b := range blocks {
		if s, ok := b.(*document.Section); ok {
			if p.freed == nil {
				p.freed = map[*document.Section]bool{}
			}
			p.freed[s] = true
		}
	}
}

// siblings finishes the blocks of a container: an anchor that is alone becomes
// the id of the block after it, and sections that were in wrappers nest by
// their levels, with what follows them.
func (p *plainer) siblings(blocks []document.Block) []document.Block {
	blocks = settleAnchors(blocks)
	for i, b := range blocks {
		if s, ok := b.(*document.Section); ok && p.freed[s] {
			return nest(blocks, i)
		}
	}
	return blocks
}

// nest nests the blocks from an index on by the levels of the sections among
// them.
func nest(blocks []document.Block, from int) []document.Block {
	out := blocks[:from:from]
	var open []*document.Section
	if from > 0 {
		open = lastSections(open, out[from-1])
	}
	for _, b := range blocks[from:] {
		if s, ok := b.(*document.Section); ok {
			for len(open) > 0 && open[len(open)-1].Level >= s.Level {
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			inner := open[len(open)-1]
			if text, ok := b.(*document.Paragraph); ok {
				tighten(text, false)
			}
			inner.Blocks = follow(inner.Blocks, b)
		} else {
			out = follow(out, b)
		}
		open = lastSections(open, b)
	}
	return out
}

// lastSections adds a block, if it is a section, and those that end with it.
func lastSections(open []*document.Section, b document.Block) []*document.Section {
	for {
		s, ok := b.(*document.Section)
		if !ok {
			return open
		}
		open = append(open, s)
		if len(s.Blocks) == 0 {
			return open
		}
		b = s.Blocks[len(s.Blocks)-1]
	}
}
