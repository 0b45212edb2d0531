package history_test

import (
	"fmt"
	"os"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/history"
)

// paper returns a document of one section with one paragraph.
func paper(text string) *document.Document {
	return &document.Document{Blocks: []document.Block{
		&document.Section{Level: 1, Heading: []document.Inline{&document.Text{Text: "Trees"}}, Blocks: []document.Block{
			&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: text}}},
		}},
	}}
}

// What became of two sentences in three versions.
func Example() {
	tracker := history.New(nil)
	for i, text := range []string{
		"We will plant 40 trees. Nobody has counted the pears.",
		"We will plant 60 trees. Nobody has counted the pears.",
		"We will plant 60 trees. They are all along the river.",
	} {
		tracker.Add(history.Version{Path: fmt.Sprintf("%d.md", i+1)}, paper(text))
	}
	h := tracker.History()
	fmt.Println("worst:", h.Worst())
	if err := history.Text(os.Stdout, h, history.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// worst: substantive
	// 3 sentences in 3 versions: 1 came in after the first, 1 changed, 1 gone.
	//
	//    1  1.md
	//    2  2.md; 1 change, 1 of them substantive
	//    3  3.md; 2 changes, 2 of them substantive
	//
	// Trees
	//   since 1   We will plant 60 trees.
	//             2: changed, substantive (number-changed); was: We will plant 40
	//               trees.
	//   1 to 2    Nobody has counted the pears.
	//             3: removed
	//   since 3   They are all along the river.
}
