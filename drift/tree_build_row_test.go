package drift

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// TestRowsOfElements checks that a table that stayed HTML, because its cells
// span columns, is read row by row as others are.
func TestRowsOfElements(t *testing.T) {
	doc := func(rows ...[]string) *document.Document {
		table := &document.Element{Tag: "table"}
		for i, row := range rows {
			tr := &document.Element{Tag: "tr"}
			for j, text := range row {
				p := &document.Paragraph{Tight: true, Inlines: inlines(text, i+1)}
				cell := &document.Element{Span: at(i+1, j+1, 1), Tag: "td", Blocks: []document.Block{p}}
				tr.Blocks = append(tr.Blocks, cell)
			}
			table.Blocks = append(table.Blocks, tr)
		}
		return &document.Document{Blocks: []document.Block{table}}
	}
	old := doc([]string{"80%", "1.6", "3.8", "2.2"}, []string{"82%", "1.7", "4.0", "2.2"})
	new := doc([]string{"80%", "1.7", "3.8", "2.2"})
	report := Compare(old, new, profile.GDS())
	var got []string
	for _, i := range report.Items {
		got = append(got, string(i.Class)+": "+i.Old+" -> "+i.New)
	}
	want := []string{"number-changed: 1.6 -> 1.7", "paragraph-removed: 82% 1.7 4.0 2.2 -> "}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestTableThatArranges checks that a table of one cell, or with sections in its cells,
// is what it holds, and one with a row of cells is not.
func TestTableThatArranges(t *testing.T) {
	p := func(text string) document.Block { return &document.Paragraph{Inlines: inlines(text, 1)} }
	cell := func(blocks ...document.Block) *document.Cell { return &document.Cell{Blocks: blocks} }
	table := func(cells ...*document.Cell) document.Block {
		return &document.Table{Bodies: [][]*document.Row{{{Cells: cells}}}}
	}
	news := func(blocks ...document.Block) document.Block {
		return &document.Section{Level: 2, Heading: inlines("News of the mill", 1), Blocks: blocks}
	}
	doc := func(blocks ...document.Block) *document.Document { return &document.Document{Blocks: blocks} }
	for _, same := range [][2]*document.Document{
		{doc(table(cell(p("The mill was mended."), p("All went well.")))),
			doc(p("The mill was mended."), p("All went well."))},
		{doc(table(cell(news(p("The mill was mended."))), cell(p("All went well.")))),
			doc(news(p("The mill was mended."), p("All went well.")))},
	} {
		if r := Compare(same[0], same[1], nil); len(r.Items) != 0 {
			t.Errorf("the table is told:\n%s", outline(r))
		}
	}
	row := doc(table(cell(p("The mill was mended.")), cell(p("All went well."))))
	if r := Compare(row, doc(p("The mill was mended."), p("All went well.")), nil); len(r.Items) == 0 {
		t.Error("a row is taken for two paragraphs")
	}
}
