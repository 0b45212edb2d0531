package gdspub_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestNesting: the sixtieth directive is read, and the next is as if not there.
func TestNesting(t *testing.T) {
	for depth, want := range map[int]string{1: "", 59: "", 60: "", 61: "nesting", 62: "nesting"} {
		doc := parse(strings.Repeat("{div .a}\n", depth) + "Bees.\n" + strings.Repeat("{/div}\n", depth))
		var codes []string
		for _, p := range doc.Problems {
			codes = append(codes, p.Code)
		}
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%d deep: the problems are %q, want %q", depth, got, want)
		}
		elements := 0
		document.WalkDocument(doc, func(n document.Node) bool {
			if _, ok := n.(*document.Element); ok {
				elements++
			}
			return true
		})
		if elements != min(depth, 60) {
			t.Errorf("%d deep: %d divisions", depth, elements)
		}
	}
}

// TestPlaceOfShortcuts: a shortcut at the end of a line is of the block before
// it, and on a line of its own as well.
func TestPlaceOfShortcuts(t *testing.T) {
	for src, want := range map[string]string{
		"Bees. {pull}\n":    "pull",
		"Bees.\n{pull}\n":   "pull",
		"Bees.\n  {pull}\n": "pull",
	} {
		doc := parse(src)
		p, ok := doc.Blocks[0].(*document.Paragraph)
		if !ok || len(doc.Blocks) != 1 || strings.Join(p.Classes, " ") != want {
			t.Errorf("%q is\n%s", src, document.Dump(doc))
		}
	}
}
