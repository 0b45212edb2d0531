package webpage

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// lineNumberClasses are what highlighters call the number of a line.
var lineNumberClasses = [...]string{
	"lineno", "linenos", "linenodiv", "ln", "lnt", "line-number", "line-numbers", "line-numbers-rows", "linenumber",
	"gutter", "rouge-gutter", "hljs-ln-numbers", "blob-num", "lntd", "line_numbers", "crayon-nums", "crayon-num",
	"react-syntax-highlighter-line-number",
}

func isLineNumber(n *html.Node) bool {
	for class := range dom.Classes(n) {
		if slices.Contains(lineNumberClasses[:], class) {
			return true
		}
	}
	_, numbered := dom.Lookup(n, "data-line-number")
	return numbered
}

// controlClasses are what highlighters call the bars and the second copies of code
// that they put beside it.
var controlClasses = [...]string{
	"toolbar", "crayon-toolbar", "crayon-info", "crayon-plain-wrap", "zeroclipboard-container",
}

// isCodeControl reports an element that is there to work with code.
func isCodeControl(n *html.Node) bool {
	if n.DataAtom == atom.Button {
		return true
	}
	for class := range dom.Classes(n) {
		if slices.Contains(controlClasses[:], class) {
			return true
		}
	}
	return false
}

// dropLineNumbers takes the numbers of lines, which are no part of it, and controls
// out of code.
func dropLineNumbers(code *html.Node) {
	var drop []*html.Node
	for n := range code.Descendants() {
		switch {
		case n.Type == html.ElementNode && isCodeControl(n):
			drop = append(drop, n)
		case n.Type == html.ElementNode && n.DataAtom != atom.Td && isLineNumber(n) && counts(n):
			drop = append(drop, n)
		}
	}
	for _, n := range drop {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// soleTable returns the table that is all that a node holds: itself, or one in
// divisions of it.
func soleTable(n *html.Node) *html.Node {
	for n != nil && n.DataAtom != atom.Table {
		first := dom.FirstElement(n)
		if first == nil || dom.NextElement(first) != nil {
			return nil
		}
		n = first
	}
	return n
}

// numberedCode returns the code of a table that gives the numbers of its lines
// in one column and the lines in the other: in one row, or in a row each. One cell
// that is marked as code needs no numbers.
func numberedCode(table *html.Node) *html.Node {
	var numbers, codes []*html.Node
	rows := rowsOf(table)
	for _, row := range rows {
		first := dom.FirstElement(row)
		if first == nil {
			return nil
		}
		second := dom.NextElement(first)
		if second == nil && len(rows) == 1 && dom.HasClass(first, "code") {
			return cellCode(first)
		}
		if second == nil || dom.NextElement(second) != nil {
			return nil
		}
		numbers, codes = append(numbers, first), append(codes, second)
	}
	switch {
	case len(codes) == 1 && !dom.IsSpace(dom.Text(numbers[0])) && counts(numbers[0]):
		return cellCode(codes[0])
	case len(codes) > 0 && countRows(numbers):
		return joinedCode(codes)
	}
	return nil
}

func rowsOf(table *html.Node) (rows []*html.Node) {
	for group := range table.ChildNodes() {
		for row := range group.ChildNodes() {
			if row.DataAtom == atom.Tr {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// counts reports whether an element holds nothing but the numbers of lines.
func counts(n *html.Node) bool {
	numbers := strings.Fields(codeText(n))
	for i, number := range numbers {
		first, err := strconv.Atoi(numbers[0])
		if err != nil || number != strconv.Itoa(first+i) {
			return false
		}
	}
	return true
}

// cellCode returns the code that a cell holds alone.
func cellCode(cell *html.Node) *html.Node {
	var code *html.Node
	for n := range cell.Descendants() {
		switch {
		case n.DataAtom == atom.Pre && code == nil:
			code = n
		case n.DataAtom == atom.Pre:
			return nil
		case n.Type == html.TextNode && !dom.IsSpace(n.Data) && !within(n, cell, isCode):
			return nil
		}
	}
	if code == nil && holdsCode(cell) {
		return cell
	}
	return code
}

func isCode(n *html.Node) bool {
	return n.DataAtom == atom.Pre || n.DataAtom == atom.Code || dom.HasClass(n, "crayon-line")
}

func holdsCode(cell *html.Node) bool {
	for n := range cell.Descendants() {
		if isCode(n) {
			return true
		}
	}
	return false
}

// countRows reports whether cells are marked as the numbers of lines.
func countRows(cells []*html.Node) bool {
	return !slices.ContainsFunc(cells, func(cell *html.Node) bool { return !isLineNumber(cell) || !counts(cell) })
}

// joinedCode makes one block of code of cells that hold a line each.
func joinedCode(cells []*html.Node) *html.Node {
	pre := &html.Node{Type: html.ElementNode, Data: "pre", DataAtom: atom.Pre}
	for _, cell := range cells {
		line := strings.TrimSuffix(codeText(cell), "\n")
		pre.AppendChild(&html.Node{Type: html.TextNode, Data: line + "\n"})
	}
	return pre
}
