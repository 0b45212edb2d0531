package rawhtml

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// Settle returns a document in which no element is left that could only stand
// where it is in HTML that is not valid: every list, table or definition list has
// its type, whatever else is in it; items, terms and definitions without a list
// have one; what is bold or linked around blocks is so in each of them. The
// document itself stays as it is. The problems are what a reader of the result
// no longer sees, all of it for presentation, and what has moved.
func Settle(doc *document.Document) (*document.Document, document.Problems) {
	if !unsettled(doc) {
		return doc, nil
	}
	s := &settler{copies: maxCopies}
	out := document.Rewrite(doc, s.node)
	out.Blocks = s.listed(out.Blocks)
	return out, s.problems
}

// settler is the state of one Settle.
type settler struct {
	problems document.Problems
	copies   int // bytes of attributes that phrases around many blocks may still take
}

// move reports what has a place of its own now.
func (s *settler) move(at document.Span, message string) {
	s.problems.Remark(at, "misplaced-element", message, "")
}

// maxCopies bounds what a phrase with long attributes becomes in very many blocks;
// the last of them do without.
const maxCopies = 1 << 20

// unsettled reports whether there is anything to do, as there is in few documents.
func unsettled(doc *document.Document) (found bool) {
	document.WalkDocument(doc, func(n document.Node) bool {
		if e, ok := n.(*document.Element); ok {
			found = found || !division(e.Tag)
		}
		return !found
	})
	return found
}

// node returns what a node becomes; what is below it is settled.
func (s *settler) node(n document.Node) []document.Node {
	switch n := n.(type) {
	case *document.Section:
		n.Blocks = s.listed(n.Blocks)
	case *document.ListItem:
		n.Blocks = s.listed(n.Blocks)
	case *document.Definition:
		n.Blocks = s.listed(n.Blocks)
	case *document.Quote:
		n.Blocks = s.listed(n.Blocks)
	case *document.Cell:
		n.Blocks = s.listed(n.Blocks)
	case *document.Figure:
		n.Blocks = s.listed(n.Blocks)
	case *document.Footnote:
		n.Blocks = s.listed(n.Blocks)
	case *document.Element:
		n.Tag = strings.ToLower(n.Tag)
		return document.Nodes(s.element(n))
	}
	return []document.Node{n}
}

// element returns what comes nearest to an element.
func (s *settler) element(e *document.Element) []document.Block {
	switch e.Tag {
	case "ul", "ol", "menu", "dir":
		return s.nearestList(e)
	case "dl":
		if l := s.nearestDefinitions(e); len(l.Groups) > 0 {
			return []document.Block{l}
		}
	case "table":
		return s.nearestTable(e)
	case "p": // with no text of its own
		return s.listed(e.Blocks)
	case "caption", "colgroup", "thead", "tbody", "tfoot", "tr": // of a table that may have a type
	default:
		if isPhrase(e.Tag) {
			return s.within(e)
		}
		e.Blocks = s.listed(e.Blocks)
	}
	return []document.Block{e}
}

// nearestList makes a list of an element with anything in it.
func (s *settler) nearestList(e *document.Element) (out []document.Block) {
	l := emptyList(e)
	if l.Pairs["start"] == "1" {
		l.Take("start")
	}
	for _, b := range e.Blocks {
		if item, ok := b.(*document.Element); ok && item.Tag == "li" {
			l.Items = append(l.Items, asItem(item))
		} else {
			s.move(b.Pos(), "what is in a list without an item goes to the item before it, or before the list")
			out = append(out, Stray(l, b)...)
		}
	}
	if len(l.Items) > 0 {
		out = append(out, l)
	}
	return out
}

// nearestTable makes a table of an element, with what is no part of one before it.
func (s *settler) nearestTable(e *document.Element) (out []document.Block) {
	grid := *e
	grid.Blocks = nil
	for _, b := range e.Blocks {
		if part, ok := b.(*document.Element); ok && htmlelement.TablePart(part.Tag) || isComment(b) {
			grid.Blocks = append(grid.Blocks, b)
		} else {
			out = append(out, b)
		}
	}
	if t := Table(&grid, false); t != nil {
		s.lostParts(e)
		return append(out, t)
	}
	if len(e.Blocks) == 0 && e.ID == "" {
		return nil // which shows nothing
	}
	return []document.Block{e}
}

// lostParts reports what is said of columns and groups of rows.
func (s *settler) lostParts(table *document.Element) {
	for _, b := range table.Blocks {
		e, ok := b.(*document.Element)
		switch {
		case !ok || e.Tag == "tr" || !htmlelement.TablePart(e.Tag):
		case e.Tag == "col" || e.Tag == "colgroup":
			s.problems.Omit(e.Span, "columns", "the widths and styles of the columns of a table are left out", "")
		case !e.Attr.IsZero():
			s.problems.Omit(e.Span, "attribute", "the attributes of a <"+e.Tag+"> are left out", "")
		}
	}
}

// nearestDefinitions makes a definition list of an element with anything in it:
// divisions around its parts go, and all else is a definition.
func (s *settler) nearestDefinitions(e *document.Element) *document.DefinitionList {
	l := &document.DefinitionList{Span: e.Span, Attr: e.Attr}
	var add func(blocks []document.Block)
	add = func(blocks []document.Block) {
		for _, b := range blocks {
			part, ok := b.(*document.Element)
			inner, grouped := b.(*document.DefinitionList) // of the parts in a division
			switch {
			case grouped:
				l.Groups = append(l.Groups, inner.Groups...)
			case ok && part.Tag == "div":
				s.problems.Omit(part.Span, "wrapper", "a division around terms and definitions is left out", "")
				add(part.Blocks)
			case ok && part.Tag == "dt":
				l.AddTerm(&document.Term{Span: part.Span, Attr: part.Attr, Inlines: allText(part.Blocks)})
			case ok && part.Tag == "dd":
				l.AddDefinition(&document.Definition{Span: part.Span, Attr: part.Attr, Blocks: part.Blocks})
			case onlyBreaks(b):
			default:
				s.move(b.Pos(), "what is in a definition list without a part of one becomes a definition")
				l.AddDefinition(&document.Definition{Span: b.Pos(), Blocks: []document.Block{b}})
			}
		}
	}
	add(e.Blocks)
	return l
}

// allText returns the text of blocks as one, with a break between blocks.
func allText(blocks []document.Block) (out []document.Inline) {
	add := func(inlines []document.Inline) {
		if len(out) > 0 && len(inlines) > 0 {
			out = append(out, &document.LineBreak{})
		}
		out = append(out, inlines...)
	}
	document.WalkBlocks(blocks, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			add(n.Heading)
		case *document.Paragraph:
			add(n.Inlines)
		case *document.Term:
			add(n.Inlines)
		case *document.CodeBlock:
			add([]document.Inline{&document.Code{Span: n.Span, Text: n.Text}})
		case *document.MathBlock:
			add([]document.Inline{&document.Math{Span: n.Span, Text: n.Text}})
		case document.Inline:
			return false
		}
		return true
	})
	return out
}

// listed puts items, terms and definitions that stand among blocks into lists of
// their own.
func (s *settler) listed(blocks []document.Block) []document.Block {
	if !slices.ContainsFunc(blocks, isPart) {
		return blocks
	}
	var out []document.Block
	for i := 0; i < len(blocks); i++ {
		if !isPart(blocks[i]) {
			out = append(out, blocks[i])
			continue
		}
		first := blocks[i].(*document.Element)
		around := &document.Element{Span: first.Span, Tag: listOf(first)}
		for ; i < len(blocks) && isPart(blocks[i]); i++ {
			part := blocks[i].(*document.Element)
			if listOf(part) != around.Tag {
				break
			}
			around.Blocks = append(around.Blocks, part)
			around.Span = around.Span.To(part.Span)
		}
		i--
		s.move(around.Span, "a <"+first.Tag+"> that is in no list gets one")
		out = append(out, s.element(around)...)
	}
	return out
}

func isPart(b document.Block) bool {
	e, ok := b.(*document.Element)
	return ok && listOf(e) != ""
}

// listOf returns the tag of the list that a part of one needs.
func listOf(e *document.Element) string {
	switch e.Tag {
	case "li":
		return "ul"
	case "dt", "dd":
		return "dl"
	}
	return ""
}

// isPhrase reports elements of running text.
func isPhrase(tag string) bool {
	return htmlelement.TextLevel(tag) && !htmlelement.Void(tag) && tag != "ruby" && tag != "rt" && tag != "rp"
}
