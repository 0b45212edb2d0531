package markdown

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/rawhtml"
)

// Plain returns the document that Markdown shows without tags that only
// present: what is bold or in italics is emphasised, wrappers are gone, no
// phrase has attributes, and of ids those are left that something may link to.
// [Write] writes it unless it is told to keep all markup. Elements that mean
// something stay, and so do the classes of blocks, which are in comments.
//
// Each place at which the result says less is a loss of severity info, whose
// code is the kind of what went: "class", "style", "attribute", "id",
// "wrapper", "element", "emphasis", "break", "blank", "abbreviation", "align" or
// one that begins with "table-". White space that no viewer shows is no loss,
// nor is that text has a paragraph.
func Plain(doc *document.Document) (*document.Document, document.Problems) {
	doc, moved := rawhtml.Settle(doc)
	p := &plainer{ids: findIDs(doc), problems: moved}
	out := document.CopyDocument(doc, p.node)
	out.Blocks = p.siblings(out.Blocks)
	return out, p.problems.Sorted()
}

// plainer makes one document plain, from the bottom up.
type plainer struct {
	problems document.Problems
	ids      *ids
	freed    map[*document.Section]bool // those that were in a wrapper
	expanded map[abbreviation]bool      // those whose first use was met
	one      [1]document.Node           // of alone
	place
}

// alone returns a node as the only one in a place, in a list that is good until
// the next: most nodes are, and whoever asks takes it out at once.
func (p *plainer) alone(n document.Node) []document.Node {
	p.one[0] = n
	return p.one[:]
}

// place is what there is to know of the nodes around the present one.
type place struct {
	strong, emphasis, strike bool // it is in such a phrase
	tight                    bool // text needs no paragraph
	layout                   bool // in a table that only arranges the page
	cell                     bool // in a cell
	link                     bool // in a link
	oneLine                  bool // a line of the source cannot end
}

// lose reports what the plain document does not hold.
func (p *plainer) lose(n document.Node, code, message string) {
	p.problems.Omit(n.Pos(), code, message, "")
}

// node returns what stands in place of a node.
func (p *plainer) node(n document.Node) []document.Node {
	outer := p.place
	defer func() { p.place = outer }()
	if inline, ok := n.(document.Inline); ok {
		return p.inline(inline)
	}
	p.oneLine = outer.cell
	switch n := n.(type) {
	case *document.Section:
		p.tight, p.oneLine = false, true
		return p.section(n)
	case *document.Element:
		return p.element(n)
	case *document.Figure:
		return p.figure(n)
	case *document.ListItem:
		p.tight, p.cell, p.oneLine = true, false, false
	case *document.Cell:
		p.cell = outer.cell || !p.layout
		p.tight, p.oneLine = p.cell, p.cell
	case *document.Definition:
		p.tight = true
	case *document.Term:
		p.oneLine = true
	case *document.Table:
		p.layout, p.oneLine = isLayout(n), true
	case *document.Paragraph:
	default:
		p.tight = false
	}
	return p.block(document.Copy(n, p.node))
}

// block finishes a block, or a part of one, in which all is plain already.
func (p *plainer) block(n document.Node) []document.Node {
	switch n := n.(type) {
	case *document.Paragraph:
		return p.paragraph(n)
	case *document.List:
		p.strip(n, inComment, "type", "reversed", "start")
		dropValues(n)
		evenOut(n)
	case *document.ListItem:
		n.Blocks = into(p.siblings(n.Blocks), p.anchor(n, inTag, "value"), p.tight)
	case *document.Definition:
		n.Blocks = into(p.siblings(n.Blocks), p.anchor(n, inTag), p.tight)
	case *document.Cell:
		n.Blocks = into(p.siblings(n.Blocks), p.anchor(n, inTag), p.tight)
	case *document.Footnote:
		n.Blocks = into(p.siblings(n.Blocks), p.anchor(n, inTag), p.tight)
	case *document.Row:
		if anchor := p.anchor(n, inTag); anchor != nil && len(n.Cells) > 0 {
			n.Cells[0].Blocks = into(n.Cells[0].Blocks, anchor, true)
		}
	case *document.Term:
		n.Inlines = p.line(n, append(p.anchor(n, inTag), n.Inlines...))
	case *document.Raw:
		return p.rawBlock(n)
	case *document.Quote:
		n.Blocks = p.siblings(n.Blocks)
		p.strip(n, inComment, "cite")
	case *document.DefinitionList:
		p.strip(n, inTag)
	case *document.Table:
		return p.table(n)
	default:
		if document.AttrOf(n) != nil {
			p.strip(n, inComment)
		}
	}
	return p.alone(n)
}

// paragraph finishes a paragraph; one that shows nothing goes.
func (p *plainer) paragraph(n *document.Paragraph) []document.Node {
	p.strip(n, inComment)
	n.Inlines = p.line(n, n.Inlines)
	if frame, ok := embedded(n.Inlines); ok && n.Attr.IsZero() && !p.cell {
		return p.alone(&document.Raw{Span: n.Span, Format: htmlFormat, Text: frame})
	}
	if len(n.Inlines) == 0 {
		p.lose(n, "blank", "a paragraph that shows nothing is not written")
		if n.ID == "" {
			return nil
		}
		n.Inlines, n.Attr = []document.Inline{anchorOf(n.Span, n.ID)}, document.Attr{}
	}
	tighten(n, n.Tight && p.tight)
	return p.alone(n)
}

// tighten makes a paragraph tight or loose. Only a loose one has an id; in a
// tight one that is an anchor.
func tighten(n *document.Paragraph, tight bool) {
	n.Tight = tight
	switch id, ok := annotation.Anchor(n.Inlines); {
	case tight && n.ID != "":
		n.Inlines = append([]document.Inline{anchorOf(n.Span, n.ID)}, n.Inlines...)
		n.ID = ""
	case !tight && n.ID == "" && ok && len(n.Inlines) > 1:
		n.ID, n.Inlines = id, n.Inlines[1:]
	}
}

// evenOut makes all text in the items of a list tight, or none, by whether it
// has blank lines, which say so for a run of items as a whole.
func evenOut(l *document.List) {
	var numbers []int
	if l.Ordered {
		numbers = counted(l)
	}
	for from := 0; from < len(l.Items); {
		to := runEnd(l, numbers, from)
		compact := isCompact(l.Items[from:to])
		for _, item := range l.Items[from:to] {
			for _, b := range item.Blocks {
				if text, ok := b.(*document.Paragraph); ok {
					tighten(text, compact)
				}
			}
		}
		from = to
	}
}

// figure is no more than what it shows where no caption or id says otherwise.
func (p *plainer) figure(f *document.Figure) []document.Node {
	outer := p.tight
	p.tight, p.oneLine = true, true
	f = document.Copy(f, p.node)
	p.strip(f, inTag)
	f.Caption = p.line(f, f.Caption)
	f.Blocks = p.siblings(f.Blocks)
	if len(f.Caption) > 0 || f.ID != "" {
		for _, b := range f.Blocks {
			if text, ok := b.(*document.Paragraph); ok {
				tighten(text, false)
			}
		}
		return p.alone(f)
	}
	p.lose(f, "wrapper", "a figure without a caption is written as what is in it")
	p.tight = outer
	return document.Nodes(p.unwrapped(f.Blocks))
}

// table makes a table one of pipes where it can; what only arranges the page
// makes room for what it holds.
func (p *plainer) table(t *document.Table) []document.Node {
	p.strip(t, inComment)
	t.Caption = p.line(t, t.Caption)
	if len(t.Caption) == 0 && widest(t) == 0 {
		p.lose(t, "blank", "a table that shows nothing is not written")
		return nil
	}
	blocks := plainTable(t, &p.problems)
	if len(blocks) == 1 && blocks[0] == document.Block(t) {
		return p.alone(t)
	}
	return document.Nodes(p.unwrapped(blocks))
}

// unwrapped finishes the blocks of what is not written around them.
func (p *plainer) unwrapped(blocks []document.Block) []document.Block {
	p.oneLine = p.cell
	for _, b := range blocks {
		if text, ok := b.(*document.Paragraph); ok {
			text.Inlines = p.breaks(text.Inlines)
			tighten(text, text.Tight && p.tight)
		}
	}
	p.free(blocks)
	return blocks
}
