package randdoc_test

import (
	"fmt"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/randdoc"
)

// TestEveryKind checks that some drawing has every kind of node in it.
func TestEveryKind(t *testing.T) {
	kinds := map[string]bool{}
	for seed := range 500 {
		document.WalkDocument(randdoc.Document().Example(seed), func(n document.Node) bool {
			kinds[fmt.Sprintf("%T", n)] = true
			return true
		})
	}
	const all = 14 + 13 + 7 // blocks, phrases, and the parts of blocks with a footnote
	if len(kinds) != all {
		t.Errorf("%d kinds of nodes, not %d: %v", len(kinds), all, kinds)
	}
}
