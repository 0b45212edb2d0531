package check_test

import (
	"fmt"

	"github.com/stemmadocs/stemma/check"
	"github.com/stemmadocs/stemma/parser"
)

func ExampleConsistency() {
	src := []byte("# Bees\n\nMost of of them live in hives.\n\n### Hives\n\nThe hives are sub-standard.\n")
	doc, err := parser.Parse(src, parser.Options{Path: "bees.md"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range check.Consistency(doc, nil) {
		fmt.Printf("bees.md:%d: %s\n\t%s\n", p.Span.Line, p.Message, p.Hint)
	}
	// Output:
	// bees.md:3: "of" is there twice
	//	write it once
	// bees.md:5: "Hives" is a heading of level 3 directly below one of level 1
	//	make it a heading of level 2
}
