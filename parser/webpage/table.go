package webpage

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/internal/rawhtml"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

func (r *reader) table(n *html.Node, at document.Span) *document.Table {
	t := &document.Table{Attr: r.attr(n, at)}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.DataAtom {
		case atom.Caption:
			r.places.Enter(child)
			t.Caption = r.inlines(child)
		case atom.Colgroup:
			r.columns(child)
		case atom.Thead:
			t.Head = append(t.Head, r.rows(child, true)...)
		case atom.Tbody:
			t.Bodies = append(t.Bodies, r.rows(child, false))
		case atom.Tfoot:
			t.Foot = append(t.Foot, r.rows(child, false)...)
		}
	}
	rawhtml.AlignColumns(t)
	t.Span = r.places.To(at)
	return t
}

// columns reports attributes of columns: a document has their alignment only, and
// that from the cells.
func (r *reader) columns(group *html.Node) {
	at := r.places.Enter(group)
	said := len(source.Attributes(group)) > 0
	for col := group.FirstChild; col != nil; col = col.NextSibling {
		said = said || len(source.Attributes(col)) > 0
	}
	if said {
		r.problems.Remark(at, "columns-dropped", "the widths and styles of the columns of a table are left out", "")
	}
}

func (r *reader) rows(group *html.Node, head bool) (rows []*document.Row) {
	r.places.Enter(group)
	for n := group.FirstChild; n != nil; n = n.NextSibling {
		if n.DataAtom != atom.Tr {
			continue
		}
		at := r.places.Enter(n)
		row := &document.Row{Attr: r.attr(n, at)}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if r.isFiller(child) {
				continue // only the page has it
			}
			if child.DataAtom == atom.Td || child.DataAtom == atom.Th {
				row.Cells = append(row.Cells, r.cell(child, head))
			}
		}
		row.Span = r.places.To(at)
		rows = append(rows, row)
	}
	return rows
}

func (r *reader) cell(n *html.Node, head bool) *document.Cell {
	at := r.places.Enter(n)
	own := []string{"colspan", "rowspan"}
	header := n.DataAtom == atom.Th
	if scope := dom.Attr(n, "scope"); header && (head && scope == "col" || !head && scope == "row") {
		own = append(own, "scope") // which is what it is for
	}
	if _, empty := dom.Lookup(n, "data-header"); empty && r.own {
		header = true
		own = append(own, "data-header")
	}
	c := &document.Cell{
		Attr: r.attr(n, at, own...), Header: header && !head,
		ColSpan: dom.Span(n, "colspan"), RowSpan: dom.Span(n, "rowspan"),
	}
	if r.own {
		c.ColSpan, c.RowSpan = ownSpan(c, "data-colspan", c.ColSpan), ownSpan(c, "data-rowspan", c.RowSpan)
	}
	takeAlign(c)
	if !blank(n) {
		c.Blocks = r.blocks(n)
	}
	c.Span = r.places.To(at)
	return c
}

// ownSpan returns the span that a cell had before our writer clipped it.
func ownSpan(c *document.Cell, name string, span int) int {
	if given, err := strconv.Atoi(c.Pairs[name]); err == nil {
		delete(c.Pairs, name)
		return min(given, htmlelement.MaxSpan)
	}
	return span
}

// blank reports a cell that holds a no-break space to hold anything at all.
func blank(n *html.Node) bool {
	child := dom.OnlyChild(n)
	return child != nil && child.Type == html.TextNode && strings.Trim(child.Data, dom.WhiteSpace+"\u00a0") == ""
}

// takeAlign takes the alignment of a cell out of its attributes, and out of its
// classes as GOV.UK writes them.
func takeAlign(c *document.Cell) {
	for _, align := range []document.Align{document.AlignLeft, document.AlignCenter, document.AlignRight} {
		if i := slices.Index(c.Classes, "cell-text-"+string(align)); i >= 0 {
			c.Align, c.Classes = align, slices.Delete(c.Classes, i, i+1)
		}
	}
	rawhtml.TakeAlign(c)
}
