package rawhtml

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestSpans: cells span what they say, unless that is nothing or too much.
func TestSpans(t *testing.T) {
	for value, want := range map[string]int{
		"2": 2, "1": 0, "1000": 1000, "1001": 1000, "0": 0, "-1": 0, "x": 0, "": 0,
	} {
		a := document.Attr{Pairs: map[string]string{"colspan": value}}
		if got := span(&a, "colspan", 0); got != want {
			t.Errorf("%q spans %d", value, got)
		}
		if _, kept := a.Pairs["colspan"]; kept != (value == "0" || value == "-1" || value == "x" || value == "") {
			t.Errorf("%q is kept: %v", value, kept)
		}
	}
}

// TestTableOfOtherRows: only rows make a table.
func TestTableOfOtherRows(t *testing.T) {
	element := func(tag string, blocks ...document.Block) *document.Element {
		return &document.Element{Tag: tag, Blocks: blocks}
	}
	for tag, want := range map[string]bool{"tr": true, "div": false} {
		e := element("table", element("tbody", element(tag, element("td"))))
		if got := Table(e, false) != nil; got != want {
			t.Errorf("<%s> makes a table: %v", tag, got)
		}
	}
}
