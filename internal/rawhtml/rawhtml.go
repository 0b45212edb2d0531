// Package rawhtml makes of the HTML in a text of another format what a browser
// makes of it.
//
// A reader of kramdown or Markdown makes an element of each pair of tags, just
// as they nest in the text. Start with [Repair], which puts these elements
// where the tree construction of the HTML standard puts them: a row gets its
// group, what stands between the rows of a table goes before it, a block ends the
// paragraph that it is in, a link ends the link around it. The rules are those of
// golang.org/x/net/html; there are none of our own. Lists, tables and definition
// lists without anything that the model has no place for then get their types.
//
// A browser leaves other mistakes where they are, such as text between the items
// of a list, and so does Repair. [Settle] is for formats that cannot: it makes of
// them what comes nearest, without a word or a number lost.
package rawhtml

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// Repair changes the elements of a document as a browser would.
func Repair(doc *document.Document) {
	doc.Blocks = repaired(doc.Blocks)
	for _, f := range doc.Footnotes {
		f.Blocks = repaired(f.Blocks)
	}
}

// repaired repairs blocks, and what is in them.
func repaired(blocks []document.Block) []document.Block {
	if slices.ContainsFunc(blocks, doubtful) {
		var out []document.Block
		for _, b := range blocks {
			if doubtful(b) {
				out = append(out, rebuilt(b)...)
			} else {
				out = append(out, b)
			}
		}
		blocks = out
	}
	for i, b := range blocks {
		blocks[i] = inside(b)
	}
	return blocks
}

// inside repairs what a block holds, and gives elements their types.
func inside(b document.Block) document.Block {
	switch b := b.(type) {
	case *document.Section:
		b.Blocks = repaired(b.Blocks)
	case *document.List:
		for _, item := range b.Items {
			item.Blocks = repaired(item.Blocks)
		}
	case *document.DefinitionList:
		for _, group := range b.Groups {
			for _, d := range group.Definitions {
				d.Blocks = repaired(d.Blocks)
			}
		}
	case *document.Table:
		for _, row := range b.Rows() {
			for _, cell := range row.Cells {
				cell.Blocks = repaired(cell.Blocks)
			}
		}
	case *document.Figure:
		b.Blocks = repaired(b.Blocks)
	case *document.Quote: // whose content has its place by now
		for i, inner := range b.Blocks {
			b.Blocks[i] = inside(inner)
		}
	case *document.Element:
		for i, inner := range b.Blocks {
			b.Blocks[i] = inside(inner)
		}
		if typed := exactly(b); typed != nil {
			return typed
		}
	}
	return b
}

// doubtful reports blocks that a browser may put elsewhere. Most elements are
// divisions, lists and tables that are known to stay where they are.
func doubtful(b document.Block) bool {
	switch b := b.(type) {
	case *document.Paragraph:
		return hasDoubtful(b.Inlines, false)
	case *document.Quote:
		return slices.ContainsFunc(b.Blocks, doubtful)
	case *document.Element:
		switch {
		case division(b.Tag):
			return slices.ContainsFunc(b.Blocks, doubtful)
		case b.Tag == "ul", b.Tag == "ol", b.Tag == "dl", b.Tag == "table":
			return !sound(b)
		}
		return true
	}
	return false
}

// sound reports whether a list or a table, or a part of one, holds nothing but what
// belongs there.
func sound(e *document.Element) bool {
	parts := partsOf(e.Tag)
	if parts == "" {
		return !slices.ContainsFunc(e.Blocks, doubtful)
	}
	return !slices.ContainsFunc(e.Blocks, func(b document.Block) bool {
		part, ok := b.(*document.Element)
		return !ok || !strings.Contains(parts, " "+part.Tag+" ") || !sound(part)
	})
}

// partsOf returns the parts that an element holds, and nothing for one that holds
// blocks.
func partsOf(tag string) string {
	switch tag {
	case "ul", "ol":
		return " li "
	case "dl":
		return " dt dd "
	case "table":
		return " caption thead tbody tfoot "
	case "thead", "tbody", "tfoot":
		return " tr "
	case "tr":
		return " td th "
	}
	return ""
}

// division reports elements that may hold any blocks and stand among any.
func division(tag string) bool {
	switch tag {
	case "address", "article", "aside", "center", "details", "div", "figcaption", "figure", "footer", "header", "main",
		"nav", "section", "summary":
		return true
	}
	return false
}

// hasDoubtful reports blocks among phrases, and links in a link.
func hasDoubtful(inlines []document.Inline, linked bool) bool {
	return slices.ContainsFunc(inlines, func(n document.Inline) bool {
		link := false
		switch n := n.(type) {
		case *document.Link:
			link = true
		case *document.InlineElement:
			if htmlelement.Block(n.Tag) {
				return true
			}
			link = n.Tag == "a"
		}
		inner := document.Inner(n)
		return link && linked || inner != nil && hasDoubtful(*inner, linked || link)
	})
}
