package randdoc_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/randdoc"
)

// TestEveryKind checks that some drawing has every kind of node in it.
func TestEveryKind(t *testing.T) {
	const all = 14 + 13 + 7 // blocks, inlines, and the parts of blocks with a footnote
	for name, documents := range map[string]*rapid.Generator[*document.Document]{
		"tame": randdoc.Document(), "wild": randdoc.Wild(),
	} {
		kinds := map[string]bool{}
		for seed := range 500 {
			document.WalkDocument(documents.Example(seed), func(n document.Node) bool {
				kinds[fmt.Sprintf("%T", n)] = true
				return true
			})
		}
		if len(kinds) != all {
			t.Errorf("%s: %d kinds of nodes, not %d: %v", name, len(kinds), all, kinds)
		}
	}
}
