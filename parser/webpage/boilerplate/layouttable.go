package boilerplate

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// isLayoutTable reports a table that holds divisions of a page and no data: it has no
// heads, and one cell with blocks, or a heading or another table in a cell.
//
// https://html.spec.whatwg.org/multipage/tables.html#the-table-element
func isLayoutTable(table *html.Node) bool {
	switch dom.Attr(table, "role") {
	case "presentation", "none":
		return true
	}
	cells, blocks, arranges := 0, 0, false
	for n := range tableParts(table) {
		switch n.DataAtom {
		case atom.Th, atom.Caption, atom.Thead:
			return false
		case atom.Td:
			cells++
			arranges = arranges || holdsDivisions(n)
			blocks = countBlocks(n)
		}
	}
	return cells == 1 && blocks > 1 || arranges
}

// tableParts yields the parts of a table, and none of the tables in it.
func tableParts(n *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if !yield(child) {
				return
			}
			switch child.DataAtom {
			case atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr:
				for part := range tableParts(child) {
					if !yield(part) {
						return
					}
				}
			}
		}
	}
}

func holdsDivisions(cell *html.Node) bool {
	for d := range cell.Descendants() {
		if d.DataAtom == atom.Table || dom.HeadingLevel(d) > 0 {
			return true
		}
	}
	return false
}

// unwrapTable makes divisions of the parts of a table that only arranges the page.
func (a *Article) unwrapTable(table *html.Node) {
	parts := []*html.Node{table}
	for n := range tableParts(table) {
		parts = append(parts, n)
	}
	for _, n := range parts {
		switch n.DataAtom {
		case atom.Table, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td:
			dom.Rename(n, atom.Div)
			source.SetAttributes(n)
		}
	}
}

func countBlocks(n *html.Node) (blocks int) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		blocks += count(dom.IsBlock(child))
	}
	return blocks
}
