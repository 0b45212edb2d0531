package convert_test

import (
	"fmt"
	"log"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/parser"
)

const legacy = `# Action 9: Departments will keep bees

{div .department}
## Bee Office
{div .statement}
We will keep *three* hives. [Read more]
{/div}
{/div}
`

// A file is read into a document, and the document is written in another
// format. What is odd about it, and what is lost, comes beside the results.
func Example() {
	doc, err := parser.Parse([]byte(legacy), parser.Options{Path: "bees.md"})
	if err != nil {
		log.Fatal(err)
	}
	out, lost := html.Write(doc, html.Options{})
	fmt.Printf("%s", out)
	for _, p := range append(doc.Problems, lost...) {
		fmt.Println(p.Span.Line, p.Severity, p.Code)
	}
	// Output:
	// <header data-document="" data-number="9">
	//   <h1>Action 9: Departments will keep bees</h1>
	// </header>
	// <section id="bee-office" class="department" data-key="bee-office">
	//   <h2>Bee Office</h2>
	//   <section class="statement" data-period="commitment 2012-12" aria-label="Bee Office: commitment, December 2012">
	//     <p>We will keep <em>three</em> hives. <a>Read more</a></p>
	//   </section>
	// </section>
	// 3 info unknown-organisation
	// 6 warning link-without-target
}

// Find chooses the output format by its name.
func ExampleFind() {
	doc, err := parser.Parse([]byte(legacy), parser.Options{Path: "bees.md"})
	if err != nil {
		log.Fatal(err)
	}
	format, err := convert.Find("markdown")
	if err != nil {
		log.Fatal(err)
	}
	out, lost := format.Write(doc, convert.Options{})
	fmt.Printf("%s%d problems\n", out, len(lost))
	// Output:
	// ---
	// title: "Action 9: Departments will keep bees"
	// number: "9"
	// ---
	//
	// # Action 9: Departments will keep bees
	//
	// <!-- stemma: section role=department key=bee-office -->
	// ## Bee Office
	//
	// <!-- stemma: section role=statement level=3 headless period=commitment year=2012 month=12 -->
	//
	// We will keep *three* hives. [Read more]()
	// 0 problems
}
