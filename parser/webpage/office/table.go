package office

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// table makes a head of the first row, if all of it is bold and no other row is:
// these programs do not mark what a header is.
func (c *cleaner) table(n *html.Node) {
	var rows []*html.Node
	for group := n.FirstChild; group != nil; group = group.NextSibling {
		if group.DataAtom == atom.Thead {
			headCells(group)
			return
		}
		for row := group.FirstChild; row != nil; row = row.NextSibling {
			if row.DataAtom == atom.Tr && !isEmpty(row) {
				rows = append(rows, row)
			}
		}
	}
	if len(rows) < 2 || !isBoldRow(rows[0]) || isBoldRow(rows[1]) || spansRows(rows[0]) || !isFirst(rows[0]) {
		return
	}
	head := dom.New(atom.Thead)
	rows[0].Parent.Parent.InsertBefore(head, rows[0].Parent)
	rows[0].Parent.RemoveChild(rows[0])
	head.AppendChild(rows[0])
	headCells(head)
	c.remark(rows[0], "table-head", "a row of a table in bold is taken for its head")
}

// isFirst reports whether no row is before one.
func isFirst(row *html.Node) bool {
	for n := row.PrevSibling; n != nil; n = n.PrevSibling {
		if n.Type == html.ElementNode {
			return false
		}
	}
	return true
}

// isBoldRow reports a row of cells that hold strong text, and nothing else.
func isBoldRow(row *html.Node) bool {
	found := false
	for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
		if cell.Type == html.ElementNode && !isEmpty(cell) {
			if found = isBoldBlock(cell); !found {
				return false
			}
		}
	}
	return found
}

func isBoldBlock(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type != html.ElementNode:
			if !isBlankText(child.Data) {
				return false
			}
		case child.DataAtom == atom.Strong, child.DataAtom == atom.Br:
		case child.DataAtom == atom.P && (isEmpty(child) || isBoldBlock(child)):
		default:
			return false
		}
	}
	return true
}

func spansRows(row *html.Node) bool {
	for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
		if dom.Span(cell, "rowspan") > 1 {
			return true
		}
	}
	return false
}

// headCells makes header cells of the cells of a head, which are strong anyhow.
func headCells(head *html.Node) {
	for n := range head.Descendants() {
		if n.DataAtom == atom.Td {
			dom.Rename(n, atom.Th)
		}
	}
	var strong []*html.Node
	for n := range head.Descendants() {
		if n.DataAtom == atom.Strong {
			strong = append(strong, n)
		}
	}
	for _, n := range strong {
		dom.Unwrap(n)
	}
}

// cellAlign gives a cell its alignment, by its own style or by that of all of its
// paragraphs.
func (c *cleaner) cellAlign(cell *html.Node) {
	align, paragraphs := "", 0
	for n := cell.FirstChild; n != nil; n = n.NextSibling {
		if n.DataAtom != atom.P && n.DataAtom != atom.Div || isEmpty(n) {
			continue
		}
		own := c.alignOf(n)
		if paragraphs++; paragraphs > 1 && own != align {
			own = ""
		}
		align = own
	}
	if align == "" {
		align = c.alignOf(cell)
	}
	kept := cell.Attr[:0]
	for _, a := range cell.Attr {
		if a.Key != "style" && a.Key != "align" {
			kept = append(kept, a)
		}
	}
	cell.Attr = kept
	if align == "right" || align == "center" {
		cell.Attr = append(cell.Attr, html.Attribute{Key: "style", Val: "text-align: " + align})
	}
}

func (c *cleaner) alignOf(n *html.Node) string {
	if align := c.look(n)["text-align"]; align != "" && align != "general" {
		return align
	}
	return strings.ToLower(dom.Attr(n, "align"))
}

// alignHead aligns the cells of a head, and those that are empty, as the cells
// of their column are: programs put headers in the middle for their looks.
func alignHead(table *html.Node) {
	var head, body [][]*html.Node
	for n := range table.Descendants() {
		if n.DataAtom != atom.Tr || n.Parent.Parent != table {
			continue
		}
		var cells []*html.Node
		for cell := n.FirstChild; cell != nil; cell = cell.NextSibling {
			if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th {
				continue
			}
			if dom.Span(cell, "colspan") > 1 || dom.Span(cell, "rowspan") > 1 {
				return
			}
			cells = append(cells, cell)
		}
		if n.Parent.DataAtom == atom.Thead {
			head = append(head, cells)
		} else {
			body = append(body, cells)
		}
	}
	for column, align := range columnAligns(body) {
		for _, row := range head {
			if column < len(row) {
				setAlign(row[column], align)
			}
		}
		for _, row := range body {
			if column < len(row) && isEmpty(row[column]) {
				setAlign(row[column], align)
			}
		}
	}
}

// columnAligns returns how each column is aligned, and "" where its cells do
// not agree.
func columnAligns(rows [][]*html.Node) (aligns []string) {
	const mixed = "mixed"
	var seen []bool
	for _, row := range rows {
		for i, cell := range row {
			if i == len(aligns) {
				aligns, seen = append(aligns, ""), append(seen, false)
			}
			if isEmpty(cell) {
				continue
			}
			style := dom.Attr(cell, "style")
			switch {
			case !seen[i]:
				aligns[i], seen[i] = style, true
			case aligns[i] != style:
				aligns[i] = mixed
			}
		}
	}
	for i, align := range aligns {
		if align == mixed {
			aligns[i] = ""
		}
	}
	return aligns
}

// setAlign gives a cell a style, or takes its style away.
func setAlign(cell *html.Node, style string) {
	for i, a := range cell.Attr {
		if a.Key == "style" {
			cell.Attr = append(cell.Attr[:i:i], cell.Attr[i+1:]...)
			break
		}
	}
	if style != "" {
		cell.Attr = append(cell.Attr, html.Attribute{Key: "style", Val: style})
	}
}
