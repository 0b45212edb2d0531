package document

// Walk calls visit for n and then, where visit returns true, for everything
// below n in document order. Nil nodes are passed over.
func Walk(n Node, visit func(Node) bool) {
	w := walker{visit: visit}
	w.walk(n)
}

// WalkBlocks walks each of blocks.
func WalkBlocks(blocks []Block, visit func(Node) bool) { walkAll(&walker{visit: visit}, blocks) }

// WalkDocument walks the blocks of doc and then its footnotes.
func WalkDocument(doc *Document, visit func(Node) bool) {
	w := walker{visit: visit}
	w.document(doc)
}

type walker struct {
	visit   func(Node) bool
	missing func(Node) // for nil nodes, if it is set
}

func (w *walker) document(doc *Document) {
	walkAll(w, doc.Blocks)
	walkAll(w, doc.Footnotes)
}

func walkAll[N Node](w *walker, nodes []N) {
	for _, n := range nodes {
		w.walk(n)
	}
}

func (w *walker) walk(n Node) {
	if isNil(n) {
		if w.missing != nil {
			w.missing(n)
		}
		return
	}
	if !w.visit(n) {
		return
	}
	switch n := n.(type) {
	case *Section:
		walkAll(w, n.Heading)
		walkAll(w, n.Blocks)
	case *Paragraph:
		walkAll(w, n.Inlines)
	case *List:
		walkAll(w, n.Items)
	case *ListItem:
		walkAll(w, n.Blocks)
	case *DefinitionList:
		walkAll(w, n.Groups)
	case *DefinitionGroup:
		walkAll(w, n.Terms)
		walkAll(w, n.Definitions)
	case *Term:
		walkAll(w, n.Inlines)
	case *Definition:
		walkAll(w, n.Blocks)
	case *Quote:
		walkAll(w, n.Blocks)
	case *Table:
		walkAll(w, n.Caption)
		walkAll(w, n.Head)
		for _, body := range n.Bodies {
			walkAll(w, body)
		}
		walkAll(w, n.Foot)
	case *Row:
		walkAll(w, n.Cells)
	case *Cell:
		walkAll(w, n.Blocks)
	case *Figure:
		walkAll(w, n.Caption)
		walkAll(w, n.Blocks)
	case *Element:
		walkAll(w, n.Blocks)
	case *Footnote:
		walkAll(w, n.Blocks)
	case *Emphasis:
		walkAll(w, n.Inlines)
	case *Strong:
		walkAll(w, n.Inlines)
	case *Strikethrough:
		walkAll(w, n.Inlines)
	case *Link:
		walkAll(w, n.Inlines)
	case *Abbreviation:
		walkAll(w, n.Inlines)
	case *InlineElement:
		walkAll(w, n.Inlines)
	default:
		// Nothing is below the other kinds, or nothing known.
	}
}
