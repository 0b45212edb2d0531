package document

// Walk calls visit for n and then, where visit returns true, for everything
// below n in document order.
func Walk(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	switch n := n.(type) {
	case *Section:
		walkInlines(n.Heading, visit)
		WalkBlocks(n.Blocks, visit)
	case *Paragraph:
		walkInlines(n.Inlines, visit)
	case *List:
		walkAll(n.Items, visit)
	case *ListItem:
		WalkBlocks(n.Blocks, visit)
	case *DefinitionList:
		walkAll(n.Groups, visit)
	case *DefinitionGroup:
		walkAll(n.Terms, visit)
		walkAll(n.Definitions, visit)
	case *Term:
		walkInlines(n.Inlines, visit)
	case *Definition:
		WalkBlocks(n.Blocks, visit)
	case *Quote:
		WalkBlocks(n.Blocks, visit)
	case *Table:
		walkInlines(n.Caption, visit)
		walkAll(n.Head, visit)
		for _, body := range n.Bodies {
			walkAll(body, visit)
		}
		walkAll(n.Foot, visit)
	case *Row:
		walkAll(n.Cells, visit)
	case *Cell:
		WalkBlocks(n.Blocks, visit)
	case *Figure:
		walkInlines(n.Caption, visit)
		WalkBlocks(n.Blocks, visit)
	case *Element:
		WalkBlocks(n.Blocks, visit)
	case *Footnote:
		WalkBlocks(n.Blocks, visit)
	case *Emphasis:
		walkInlines(n.Inlines, visit)
	case *Strong:
		walkInlines(n.Inlines, visit)
	case *Strikethrough:
		walkInlines(n.Inlines, visit)
	case *Link:
		walkInlines(n.Inlines, visit)
	case *Abbreviation:
		walkInlines(n.Inlines, visit)
	case *InlineElement:
		walkInlines(n.Inlines, visit)
	}
}

// WalkBlocks walks each of blocks.
func WalkBlocks(blocks []Block, visit func(Node) bool) { walkAll(blocks, visit) }

// WalkDocument walks the blocks of doc and then its footnotes.
func WalkDocument(doc *Document, visit func(Node) bool) {
	walkAll(doc.Blocks, visit)
	walkAll(doc.Footnotes, visit)
}

func walkInlines(inlines []Inline, visit func(Node) bool) { walkAll(inlines, visit) }

func walkAll[N Node](nodes []N, visit func(Node) bool) {
	for _, n := range nodes {
		Walk(n, visit)
	}
}
