package document

import (
	"fmt"
	"maps"
	"slices"
)

// Rewrite returns a copy of doc in which every node has made room for what
// replace returns for it: itself, other nodes, or none. Nodes come from the
// bottom up: replace gets a copy of the node, with what is below it replaced
// already, and may change it. The document itself stays as it is.
//
// What replaces a node must fit its place: blocks that of a [Block], inlines
// that of an [Inline], and a part ([ListItem], [DefinitionGroup], [Term],
// [Definition], [Row], [Cell], [Footnote]) that of a part of its type. Rewrite
// panics if it does not. Nil nodes are left out. [Copy] is for those who must see
// a node before what is below it.
func Rewrite(doc *Document, replace func(Node) []Node) *Document {
	var below func(Node) []Node
	below = func(n Node) []Node { return replace(Copy(n, below)) }
	return CopyDocument(doc, below)
}

// Copy returns a copy of one node, with the nodes directly below it replaced as
// in [Rewrite]. A replace that calls Copy in turn goes down the tree, and
// chooses by where it does so whether it sees a node before or after those
// below it:
//
//	func shout(n document.Node) []document.Node {
//		if _, ok := n.(*document.CodeBlock); ok {
//			return []document.Node{n}
//		}
//		n = document.Copy(n, shout)
//		if t, ok := n.(*document.Text); ok {
//			t.Text = strings.ToUpper(t.Text)
//		}
//		return []document.Node{n}
//	}
//
// A nil node, or one of no kind of this package, is returned as it is.
func Copy[N Node](n N, replace func(Node) []Node) N {
	c, ok := copyNode(n, replace).(N)
	if !ok {
		return n
	}
	if a := AttrOf(c); a != nil {
		a.Classes, a.Pairs = slices.Clone(a.Classes), maps.Clone(a.Pairs)
	}
	return c
}

// CopyDocument returns a copy of doc with its blocks and footnotes replaced as in
// [Copy].
func CopyDocument(doc *Document, replace func(Node) []Node) *Document {
	c := *doc
	c.Meta.Organisations = slices.Clone(doc.Meta.Organisations)
	c.Meta.Extra = slices.Clone(doc.Meta.Extra)
	c.Blocks = replaced(doc.Blocks, replace)
	c.Footnotes = replaced(doc.Footnotes, replace)
	c.Problems = slices.Clone(doc.Problems)
	return &c
}

// copyNode copies a node but for its attributes; it returns nil for what is no
// node of the model.
func copyNode(n Node, replace func(Node) []Node) Node {
	if isNil(n) {
		return nil
	}
	switch n := n.(type) {
	case *Section:
		c := shallow(n)
		c.Heading = replaced(n.Heading, replace)
		c.Period, c.Inferred = shallow(n.Period), shallow(n.Inferred)
		c.Blocks = replaced(n.Blocks, replace)
		return c
	case *Paragraph:
		c := shallow(n)
		c.Inlines = replaced(n.Inlines, replace)
		return c
	case *List:
		c := shallow(n)
		c.Items = replaced(n.Items, replace)
		return c
	case *ListItem:
		c := shallow(n)
		c.Blocks = replaced(n.Blocks, replace)
		return c
	case *DefinitionList:
		c := shallow(n)
		c.Groups = replaced(n.Groups, replace)
		return c
	case *DefinitionGroup:
		c := shallow(n)
		c.Terms = replaced(n.Terms, replace)
		c.Definitions = replaced(n.Definitions, replace)
		return c
	case *Term:
		c := shallow(n)
		c.Inlines = replaced(n.Inlines, replace)
		return c
	case *Definition:
		c := shallow(n)
		c.Blocks = replaced(n.Blocks, replace)
		return c
	case *Quote:
		c := shallow(n)
		c.Blocks = replaced(n.Blocks, replace)
		return c
	case *Table:
		return copyTable(n, replace)
	case *Row:
		c := shallow(n)
		c.Cells = replaced(n.Cells, replace)
		return c
	case *Cell:
		c := shallow(n)
		c.Blocks = replaced(n.Blocks, replace)
		return c
	case *Figure:
		c := shallow(n)
		c.Caption = replaced(n.Caption, replace)
		c.Blocks = replaced(n.Blocks, replace)
		return c
	case *Element:
		c := shallow(n)
		c.Blocks = replaced(n.Blocks, replace)
		return c
	case *Contents:
		c := shallow(n)
		c.Levels = slices.Clone(n.Levels)
		return c
	case *Footnote:
		c := shallow(n)
		c.Blocks = replaced(n.Blocks, replace)
		return c
	case *CodeBlock:
		return shallow(n)
	case *MathBlock:
		return shallow(n)
	case *Notes:
		return shallow(n)
	case *Rule:
		return shallow(n)
	case *Raw:
		return shallow(n)
	case Inline:
		return copyInline(n, replace)
	}
	return nil // not a kind of this package
}

func copyInline(n Inline, replace func(Node) []Node) Node {
	switch n := n.(type) {
	case *Emphasis:
		c := shallow(n)
		c.Inlines = replaced(n.Inlines, replace)
		return c
	case *Strong:
		c := shallow(n)
		c.Inlines = replaced(n.Inlines, replace)
		return c
	case *Strikethrough:
		c := shallow(n)
		c.Inlines = replaced(n.Inlines, replace)
		return c
	case *Link:
		c := shallow(n)
		c.Inlines = replaced(n.Inlines, replace)
		return c
	case *Abbreviation:
		c := shallow(n)
		c.Inlines = replaced(n.Inlines, replace)
		return c
	case *InlineElement:
		c := shallow(n)
		c.Inlines = replaced(n.Inlines, replace)
		return c
	case *Text:
		return shallow(n)
	case *Code:
		return shallow(n)
	case *Math:
		return shallow(n)
	case *Image:
		return shallow(n)
	case *LineBreak:
		return shallow(n)
	case *FootnoteRef:
		return shallow(n)
	case *RawInline:
		return shallow(n)
	}
	return nil // not a kind of this package
}

func copyTable(t *Table, replace func(Node) []Node) *Table {
	c := shallow(t)
	c.Caption = replaced(t.Caption, replace)
	c.Columns = slices.Clone(t.Columns)
	c.Head = replaced(t.Head, replace)
	c.Bodies = slices.Clone(t.Bodies)
	for i, body := range t.Bodies {
		c.Bodies[i] = replaced(body, replace)
	}
	c.Foot = replaced(t.Foot, replace)
	return c
}

func shallow[T any](n *T) *T {
	if n == nil {
		return nil
	}
	c := *n
	return &c
}

// replaced returns what replace makes of a list, without its nil nodes.
func replaced[N Node](list []N, replace func(Node) []Node) []N {
	if list == nil {
		return nil
	}
	out := make([]N, 0, len(list))
	for _, n := range list {
		if isNil(n) {
			continue
		}
		for _, r := range replace(n) {
			fits, ok := r.(N)
			if !ok {
				panic(fmt.Sprintf("document: %T cannot replace %T", r, n))
			}
			out = append(out, fits)
		}
	}
	return out
}

// Nodes returns blocks, inlines or parts as what replaces a node in [Rewrite] and [Copy].
func Nodes[N Node](list []N) []Node {
	out := make([]Node, len(list))
	for i, n := range list {
		out[i] = n
	}
	return out
}
