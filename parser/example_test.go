package parser_test

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// The format is detected by what the text holds, and by the path.
func ExampleParse() {
	src := []byte("{div .department}\n##Home Office\n\nWe will count all *bees*.\n{/div}\n")
	doc, err := parser.Parse(src, parser.Options{Path: "actions/01.md"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Source.Format)
	document.WalkDocument(doc, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok && s.Role == document.RoleDepartment {
			fmt.Println(s.Key)
		}
		return true
	})
	// Output:
	// gdspub
	// home-office
}

// Input that cannot be read is refused with a problem that has a place.
func ExampleParse_refused() {
	_, err := parser.Parse([]byte("GIF89a"), parser.Options{Path: "bees.txt"})
	fmt.Println(err)
	// Output:
	// bees.txt:1:1: error binary: this is an image, not text; convert it to text in UTF-8 first
}

// The files of a folder are one document, in the order of their names.
func ExampleMerge() {
	doc, err := parser.Merge([]parser.Source{
		{Path: "bees/01-hives.md", Data: []byte("##Hives\n\nThere are three.[^1]\n")},
		{Path: "bees/02-notes.md", Data: []byte("##Notes\n\n[^1]: As of May.\n")},
	}, parser.Options{Path: "bees"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, block := range doc.Blocks {
		fmt.Println(block.(*document.Section).Name())
	}
	fmt.Println(document.BlocksText(doc.Footnotes[0].Blocks))
	// Output:
	// Hives
	// Notes
	// As of May.
}
