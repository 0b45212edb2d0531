package document

// Walk calls visit for n and then, where visit returns true, for everything
// below n in document order. Nil nodes are passed over.
func Walk(n Node, visit func(Node) bool) { walk(n, visit, nil) }

// WalkBlocks walks each of blocks.
func WalkBlocks(blocks []Block, visit func(Node) bool) { walkAll(blocks, visit, nil) }

// WalkDocument walks the blocks of doc and then its footnotes.
func WalkDocument(doc *Document, visit func(Node) bool) { walkDocument(doc, visit, nil) }

func walkDocument(doc *Document, visit func(Node) bool, missing func(Node)) {
	walkAll(doc.Blocks, visit, missing)
	walkAll(doc.Footnotes, visit, missing)
}

func walkAll[N Node](nodes []N, visit func(Node) bool, missing func(Node)) {
	for _, n := range nodes {
		walk(n, visit, missing)
	}
}

// walk is Walk, with what is to be done with nil nodes, if anything.
func walk(n Node, visit func(Node) bool, missing func(Node)) {
	if isNil(n) {
		if missing != nil {
			missing(n)
		}
		return
	}
	if !visit(n) {
		return
	}
	switch n := n.(type) {
	case *Section:
		walkAll(n.Heading, visit, missing)
		walkAll(n.Blocks, visit, missing)
	case *Paragraph:
		walkAll(n.Inlines, visit, missing)
	case *List:
		walkAll(n.Items, visit, missing)
	case *ListItem:
		walkAll(n.Blocks, visit, missing)
	case *DefinitionList:
		walkAll(n.Groups, visit, missing)
	case *DefinitionGroup:
		walkAll(n.Terms, visit, missing)
		walkAll(n.Definitions, visit, missing)
	case *Term:
		walkAll(n.Inlines, visit, missing)
	case *Definition:
		walkAll(n.Blocks, visit, missing)
	case *Quote:
		walkAll(n.Blocks, visit, missing)
	case *Table:
		walkAll(n.Caption, visit, missing)
		walkAll(n.Head, visit, missing)
		for _, body := range n.Bodies {
			walkAll(body, visit, missing)
		}
		walkAll(n.Foot, visit, missing)
	case *Row:
		walkAll(n.Cells, visit, missing)
	case *Cell:
		walkAll(n.Blocks, visit, missing)
	case *Figure:
		walkAll(n.Caption, visit, missing)
		walkAll(n.Blocks, visit, missing)
	case *Element:
		walkAll(n.Blocks, visit, missing)
	case *Footnote:
		walkAll(n.Blocks, visit, missing)
	case *Emphasis:
		walkAll(n.Inlines, visit, missing)
	case *Strong:
		walkAll(n.Inlines, visit, missing)
	case *Strikethrough:
		walkAll(n.Inlines, visit, missing)
	case *Link:
		walkAll(n.Inlines, visit, missing)
	case *Abbreviation:
		walkAll(n.Inlines, visit, missing)
	case *InlineElement:
		walkAll(n.Inlines, visit, missing)
	default:
		// Nothing is below the other kinds, or nothing known.
	}
}
