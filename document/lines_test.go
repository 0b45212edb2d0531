package document_test

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

func TestLines(t *testing.T) {
	lines := document.LinesOf("ab\n\nc\n")
	for offset, want := range [][2]int32{{1, 1}, {1, 2}, {1, 3}, {2, 1}, {3, 1}, {3, 2}, {4, 1}} {
		if line, column := lines.Place(offset); line != want[0] || column != want[1] {
			t.Errorf("offset %d is at %d:%d, want %d:%d", offset, line, column, want[0], want[1])
		}
	}
	if line, column := document.LinesOf("").Place(0); line != 1 || column != 1 {
		t.Errorf("an empty text begins at %d:%d", line, column)
	}
}
