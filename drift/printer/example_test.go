package printer_test

import (
	"fmt"
	"os"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/printer"
)

func Example() {
	version := func(text string) *document.Document {
		return &document.Document{Blocks: []document.Block{
			&document.Section{Level: 1, Heading: []document.Inline{&document.Text{Text: "Wells"}}, Blocks: []document.Block{
				&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: text}}},
			}},
		}}
	}
	report := drift.Compare(
		version("The wells are cleaned twice a year, and the water is tested in March."),
		version("The wells are cleaned once a year, and the water is tested in march."), nil)
	fmt.Println("worst:", report.Worst())
	_ = printer.Text(os.Stdout, report, printer.Options{})
	// Output:
	// worst: substantive
	// 2 changes from the old document to the new document, 1 of them substantive.
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
