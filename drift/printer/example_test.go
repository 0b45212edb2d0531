package printer_test

import (
	"fmt"
	"os"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/printer"
)

// wells returns a document of one section with one paragraph.
func wells(text string) *document.Document {
	heading := []document.Inline{&document.Text{Text: "Wells"}}
	paragraph := &document.Paragraph{Inlines: []document.Inline{&document.Text{Text: text}}}
	return &document.Document{Blocks: []document.Block{
		&document.Section{Level: 1, Heading: heading, Blocks: []document.Block{paragraph}},
	}}
}

// A report for a terminal.
func Example() {
	report := drift.Compare(
		wells("The wells are cleaned twice a year, and the water is tested in March."),
		wells("The wells are cleaned once a year, and the water is tested in march."), nil)
	fmt.Println("worst:", report.Worst())
	if err := printer.Text(os.Stdout, report, printer.Options{Width: 72}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// worst: substantive
	// 2 changes from the old document to the new document, 1 of them
	//   substantive.
	//
	//   sections        1  matched 1, missing 0, added 0, renamed 0
	//   substantive     1  wording 1
	//   cosmetic        1  case 1
	//
	// Wells
	//   substantive wording: the wording differs
	//       … wells are cleaned [-twice-]{+once+} a year, …
	//   cosmetic, not listed: case 1
}

// The changes marked in the Markdown of both versions.
func ExampleCriticMarkup() {
	report := drift.Compare(wells("We clean 3 wells a year."), wells("We clean 4 wells a year."), nil)
	opts := printer.Options{
		Old: []byte("# Wells\n\nWe clean 3 wells a year.\n"),
		New: []byte("# Wells\n\nWe clean 4 wells a year.\n"),
	}
	if err := printer.CriticMarkup(os.Stdout, report, opts); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Wells
	//
	// We clean {--3--}{++4++} wells a year.
}
