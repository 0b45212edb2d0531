package drift

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// buildTree takes doc apart, with an eye on what the other document has as title
// and headings.
func buildTree(doc, other *document.Document, p *profile.Profile, v *prose.Vocabulary) *tree {
	t := &tree{doc: doc, title: doc.Meta.Title, root: &section{}, notes: &section{}}
	b := builder{tree: t, profile: p, vocab: v, flat: !hasStatements(other.Blocks),
		bold: boldLinesOf(doc, other)}
	if s := p.Series(); s.Sentence != "" {
		b.series = prose.Fold(strings.ReplaceAll(s.Sentence, "%s", s.Name))
	}
	var blocks []document.Block
	t.title, t.root.bold, blocks = titleOf(doc, other)
	t.root.head = b.head(t.root, "title", t.title)
	b.blocks(t.root, blocks, "")
	for _, note := range doc.Footnotes {
		b.blocks(t.notes, note.Blocks, "footnote")
	}
	return t
}

// hasStatements reports whether blocks hold what is said for a period.
func hasStatements(blocks []document.Block) bool {
	found := false
	document.WalkBlocks(blocks, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			found = found || n.Role == document.RoleStatement || n.Period != nil
			return !found
		case *document.Element:
			return !found
		}
		return false
	})
	return found
}

// onlySection returns the section of the first level that holds all of blocks.
func onlySection(blocks []document.Block) *document.Section {
	if len(blocks) != 1 {
		return nil
	}
	if s, ok := blocks[0].(*document.Section); ok && s.Level <= 1 && s.Role == "" {
		return s
	}
	return nil
}

// blocks adds blocks to s; shape is what holds them, "" for nothing.
func (b *builder) blocks(s *section, blocks []document.Block, shape string) {
	for len(blocks) > 0 {
		if t, ok := blocks[0].(*document.Table); ok && onlyArranges(t) {
			s = b.arranged(s, t, shape)
			blocks = blocks[1:]
			continue
		}
		if level := b.bold.level(blocks[0]); level > 0 {
			blocks = b.boldSection(s, blocks, level, shape)
			continue
		}
		b.block(s, blocks[0], shape)
		blocks = blocks[1:]
	}
}

// block adds one block. A list of contents, the place of the notes and a rule
// hold no text.
func (b *builder) block(s *section, n document.Block, shape string) {
	switch n := n.(type) {
	case *document.Section:
		if b.flat && n.Role == document.RoleStatement && len(n.Heading) == 0 {
			b.blocks(s, n.Blocks, shape)
			return
		}
		b.section(s, n)
	case *document.Paragraph:
		b.text(s, n.Inlines, or(shape, "paragraph"), false)
	case *document.List:
		b.list(s, n, shape)
	case *document.DefinitionList:
		b.definitions(s, n)
	case *document.Quote:
		b.blocks(s, n.Blocks, "quote")
	case *document.CodeBlock:
		b.verbatim(s, n.Text, "code", n.Span)
	case *document.MathBlock:
		b.verbatim(s, n.Text, "formula", n.Span)
	case *document.Table:
		b.table(s, n)
	case *document.Figure:
		b.blocks(s, n.Blocks, shape)
		b.text(s, n.Caption, "caption", false)
	case *document.Element:
		switch cells := plainCells(n); {
		case cells != nil:
			b.row(s, cells)
		case n.Tag != "nav":
			b.blocks(s, n.Blocks, shape)
		}
	case *document.Raw:
		if !isComment(n.Text) {
			b.verbatim(s, rawText(n.Format, n.Text), "raw "+n.Format, n.Span)
		}
	case *document.Contents, *document.Notes, *document.Rule:
	default:
		b.tree.skipped++
	}
}

// or returns a, or b where a is empty.
func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// section adds a section and all that it holds. One without a name is to a reader a part
// of the section before it.
func (b *builder) section(parent *section, n *document.Section) {
	if isNameless(n) {
		if count := len(parent.children); count > 0 {
			parent = parent.children[count-1]
		}
		b.blocks(parent, n.Blocks, "")
		return
	}
	b.blocks(b.open(parent, n), n.Blocks, "")
}

func isNameless(n *document.Section) bool {
	return n.Role == "" && n.Key == "" && n.Period == nil && !n.Placeholder && n.Number == "" &&
		strings.TrimSpace(n.Name()) == ""
}

// open adds a section without what it holds.
func (b *builder) open(parent *section, n *document.Section) *section {
	heading := n.Name()
	s := &section{
		node: n, parent: parent, period: n.Period, heading: heading,
		name:  strings.TrimSpace(n.Number + " " + heading),
		order: len(b.tree.sections),
	}
	if n.Period == nil && parent.node != nil && parent.node.Role == document.RoleDepartment {
		if m, ok := b.profile.Period(s.name); ok {
			s.period = &m.Period
		}
	}
	parent.children = append(parent.children, s)
	b.tree.sections = append(b.tree.sections, s)
	s.head = b.head(s, "heading", s.name)
	return s
}

// list adds each paragraph of each item; the shape has its marker and depth.
func (b *builder) list(s *section, n *document.List, shape string) {
	marker := "bullet"
	if n.Ordered {
		marker = "number"
	}
	if n.Ordered && n.Start > 1 {
		marker += " from " + strconv.Itoa(n.Start)
	}
	if strings.HasPrefix(shape, "bullet") || strings.HasPrefix(shape, "number") {
		marker = shape + " " + marker
	}
	for _, item := range n.Items {
		b.blocks(s, item.Blocks, strings.TrimSpace(marker+" "+string(item.Task)))
	}
}

// definitions adds the terms and definitions of a list.
func (b *builder) definitions(s *section, n *document.DefinitionList) {
	for _, g := range n.Groups {
		for _, term := range g.Terms {
			b.text(s, term.Inlines, "term", true)
		}
		for _, d := range g.Definitions {
			b.blocks(s, d.Blocks, "definition")
		}
	}
}
