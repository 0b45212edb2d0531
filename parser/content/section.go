package content

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/platform"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// builder puts blocks together. Sections in it hold what follows up to the
// next one of their level.
type builder struct {
	blocks []document.Block
	open   []*document.Section // outermost first
}

func (b *builder) add(block document.Block) {
	if n := len(b.open); n > 0 {
		s := b.open[n-1]
		s.Blocks = append(s.Blocks, block)
		s.Span = s.Span.To(block.Pos())
		return
	}
	b.blocks = append(b.blocks, block)
}

// last returns the blocks that the next one joins.
func (b *builder) last() []document.Block {
	if n := len(b.open); n > 0 {
		return b.open[n-1].Blocks
	}
	return b.blocks
}

// section opens a section.
func (b *builder) section(s *document.Section) {
	for len(b.open) > 0 && b.open[len(b.open)-1].Level >= s.Level {
		b.open = b.open[:len(b.open)-1]
	}
	b.add(s)
	b.open = append(b.open, s)
}

// under opens a section round what fill adds, unless that is nothing; then it
// reports false.
func (r *reader) under(at *value, heading []document.Inline, level int, fill func()) bool {
	b, open := r.out, slices.Clone(r.out.open)
	s := &document.Section{Span: r.span(at), Level: min(level, maxLevel), Heading: heading}
	b.section(s)
	fill()
	if len(s.Blocks) > 0 {
		return true
	}
	above := &b.blocks
	if n := slices.Index(b.open, s); n > 0 {
		above = &b.open[n-1].Blocks
	}
	if last := len(*above) - 1; last >= 0 && (*above)[last] == document.Block(s) {
		*above, b.open = (*above)[:last], open
		return false
	}
	return true
}

// maxLevel is the level of the lowest heading.
const maxLevel = 6

// flow adds the blocks of a fragment, its headings lowered by so many levels.
// The division that only marks the text of a publication goes.
func (b *builder) flow(blocks []document.Block, lower int) {
	for _, block := range blocks {
		switch n := block.(type) {
		case *document.Section:
			inner := n.Blocks
			n.Blocks = nil
			n.Level = min(n.Level+lower, maxLevel)
			b.section(n)
			b.flow(inner, lower)
		case *document.Element:
			if isWrapper(n) {
				b.flow(n.Blocks, lower)
				continue
			}
			lowerAll(n, lower)
			b.add(n)
		case *document.Paragraph:
			n.Tight = false
			b.add(n)
		default:
			lowerAll(n, lower)
			b.add(n)
		}
	}
}

// isWrapper reports the division round every text of the platform.
func isWrapper(e *document.Element) bool {
	return e.Tag == "div" && e.ID == "" && len(e.Pairs) == 0 && len(e.Classes) == 1 && e.Classes[0] == "govspeak"
}

// lowerAll lowers the headings below a node.
func lowerAll(n document.Node, lower int) {
	if lower == 0 {
		return
	}
	document.Walk(n, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok {
			s.Level = min(s.Level+lower, maxLevel)
		}
		return true
	})
}

// highest returns the level of the highest heading in blocks, 7 for none.
func highest(blocks []document.Block) int {
	level := maxLevel + 1
	document.WalkBlocks(blocks, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok {
			level = min(level, s.Level)
		}
		return true
	})
	return level
}

// fragment reads a text of HTML. Its headings come below those of the given
// level.
func (r *reader) fragment(v *value, level int) {
	v.used = true
	doc := webpage.Fragment(v.text, r.profile, r.locator(v))
	r.names.Add(doc)
	r.usual(doc)
	r.problems = append(r.problems, doc.Problems...)
	r.doc.Footnotes = append(r.doc.Footnotes, doc.Footnotes...)
	doc.Blocks = r.takeNotes(doc.Blocks)
	r.out.flow(doc.Blocks, max(0, level+1-highest(doc.Blocks)))
}

// takeNotes takes the place of the footnotes out of blocks where that is as
// the platform always has it, which then needs no words.
func (r *reader) takeNotes(blocks []document.Block) []document.Block {
	kept := blocks[:0]
	for _, b := range blocks {
		switch n := b.(type) {
		case *document.Notes:
			if r.notes == nil {
				r.notes = n
			}
			continue
		case *document.Section:
			n.Blocks = r.takeNotes(n.Blocks)
		case *document.Element:
			n.Blocks = r.takeNotes(n.Blocks)
		}
		kept = append(kept, b)
	}
	return kept
}

// usualNotes reports whether notes are marked as the platform marks them, now
// or in items that it rendered long ago.
func usualNotes(n *document.Notes) bool {
	return n.Attr.IsZero() && n.Start == 0 && !n.Inline && n.Backlink == "" &&
		(n.Mark == "" || n.Mark == "[footnote %s]")
}

// usual takes out what the platform adds to every text that it renders: the
// mark of links that lead away from it, and what its scripts look for.
func (r *reader) usual(doc *document.Document) {
	document.WalkDocument(doc, func(n document.Node) bool {
		a := document.AttrOf(n)
		if a == nil || len(a.Pairs) == 0 {
			return true
		}
		if link, ok := n.(*document.Link); ok && a.Pairs["rel"] == "external" && platform.Foreign(link.Href) {
			delete(a.Pairs, "rel")
		}
		for name := range a.Pairs {
			if strings.HasPrefix(name, "data-") {
				delete(a.Pairs, name)
				r.hooks++
			}
		}
		if len(a.Pairs) == 0 {
			a.Pairs = nil
		}
		return true
	})
}
