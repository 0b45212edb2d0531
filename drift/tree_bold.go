package drift

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// A line in bold type stands for a heading where the other document has a heading
// of its words.

// boldLines are the names that only the other document has as headings, with their
// levels.
type boldLines map[string]int

// boldLinesOf returns the names that lines in bold type of doc may stand for.
func boldLinesOf(doc, other *document.Document) boldLines {
	lines := boldLines{}
	headings(other.Blocks, func(s *document.Section) { lines[foldHeading(s.Name())] = max(1, s.Level) })
	headings(doc.Blocks, func(s *document.Section) { delete(lines, foldHeading(s.Name())) })
	delete(lines, "")
	return lines
}

// headings visits the sections with a heading and no role.
func headings(blocks []document.Block, visit func(*document.Section)) {
	document.WalkBlocks(blocks, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			if n.Role == "" && n.Period == nil && len(n.Heading) > 0 {
				visit(n)
			}
			return true
		case *document.Element:
			return true
		}
		return false
	})
}

func foldHeading(s string) string { return prose.Fold(profile.Fold(s)) }

// level returns the level of the heading that a block stands for, 0 for none.
func (l boldLines) level(b document.Block) int {
	p, ok := b.(*document.Paragraph)
	if !ok || len(l) == 0 || !isBold(p.Inlines) {
		return 0
	}
	return l[foldHeading(document.PlainText(p.Inlines))]
}

// isBold reports inlines that are all in bold type.
func isBold(inlines []document.Inline) bool {
	some := false
	for _, n := range inlines {
		switch n := n.(type) {
		case *document.Strong:
			some = true
		case *document.InlineElement:
			if n.Tag != "b" && !isBold(n.Inlines) {
				return false
			}
			some = true
		case *document.Emphasis:
			if !isBold(n.Inlines) {
				return false
			}
			some = true
		case *document.LineBreak:
		case *document.Text:
			if prose.OneLine(n.Text) != "" {
				return false
			}
		default:
			return false
		}
	}
	return some
}

// boldSection makes a section of a line in bold type and of what follows it, up to
// the next heading of its level, and returns the rest.
func (b *builder) boldSection(parent *section, blocks []document.Block, level int, shape string) []document.Block {
	p, _ := blocks[0].(*document.Paragraph)
	delete(b.bold, foldHeading(document.PlainText(p.Inlines))) // one line for one heading
	end := 1
	for ; end < len(blocks); end++ {
		if s, ok := blocks[end].(*document.Section); ok && s.Level <= level {
			break
		}
		if next := b.bold.level(blocks[end]); next > 0 && next <= level {
			break
		}
	}
	node := &document.Section{Span: p.Span, Level: level, Heading: p.Inlines}
	s := b.open(parent, node)
	s.bold = true
	b.blocks(s, blocks[1:end], shape)
	return blocks[end:]
}

// titleOf returns the title of doc, where it stands and the blocks below it. Where
// the other document has a title, a single heading on top of everything is
// one, and so is a line in bold type that has the words of the other title.
func titleOf(doc, other *document.Document) (title string, bold bool, blocks []document.Block) {
	title, blocks = doc.Meta.Title, doc.Blocks
	inner := unwrapped(blocks)
	top := onlySection(inner)
	if top != nil && other.Meta.Title != "" && title == "" {
		return top.Name(), false, top.Blocks
	}
	wanted := other.Meta.Title
	if s := onlySection(unwrapped(other.Blocks)); wanted == "" && s != nil {
		wanted = s.Name()
	}
	if len(inner) == 0 || wanted == "" || foldHeading(wanted) == foldHeading(title) ||
		title == "" && other.Meta.Title == "" {
		return title, false, blocks
	}
	if p, ok := inner[0].(*document.Paragraph); ok && isBold(p.Inlines) {
		if line := document.PlainText(p.Inlines); foldHeading(line) == foldHeading(wanted) {
			return prose.OneLine(line), true, inner[1:]
		}
	}
	return title, false, blocks
}

// unwrapped returns what is in divisions that hold all of blocks.
func unwrapped(blocks []document.Block) []document.Block {
	for len(blocks) == 1 {
		e, ok := blocks[0].(*document.Element)
		if !ok || e.Tag != "div" && e.Tag != "article" && e.Tag != "section" && e.Tag != "main" {
			break
		}
		blocks = e.Blocks
	}
	return blocks
}
