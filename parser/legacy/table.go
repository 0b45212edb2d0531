package legacy

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/rawhtml"
)

// tables makes plain tables of those that were written in HTML, where the model has
// a place for all that they hold.
func tables(blocks []document.Block) {
	for _, b := range blocks {
		if t, ok := b.(*document.Table); ok {
			rawhtml.Simplify(t)
		}
	}
}
