package document_test

import (
	"fmt"

	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
)

// words returns one Text, which most nodes hold.
func words(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }

// hives is a small publication that a program has put together.
func hives() *document.Document {
	return &document.Document{
		Meta: document.Meta{Title: "Action 9: hives", Updated: "2014-12-08"},
		Blocks: []document.Block{
			&document.Section{Level: 2, Heading: words("Where they are"), Blocks: []document.Block{
				&document.Paragraph{Inlines: []document.Inline{
					&document.Text{Text: "There are "},
					&document.Strong{Inlines: words("nine")},
					&document.Text{Text: " hives in "},
					&document.Link{Href: "https://garden.example/", Inlines: words("the garden")},
					&document.Text{Text: "."},
				}},
				&document.Raw{Format: "latex", Text: `\bee`},
			}},
		},
	}
}

// A document is made of plain structs. What is not given, such as the places in
// a source, is left out.
func Example() {
	doc := hives()
	document.AssignIDs(doc)
	out, _ := markdown.Write(doc, markdown.Options{KeepMarkup: true})
	fmt.Printf("%s", out)
	// Output:
	// ---
	// title: "Action 9: hives"
	// lastmod: 2014-12-08
	// ---
	//
	// # Action 9: hives
	//
	// ## Where they are
	//
	// There are **nine** hives in [the garden](https://garden.example/).
	//
	// <!-- stemma: raw format=latex text="\\bee" -->
}

// Rewrite links to an archive, and takes out what no reader would see.
func ExampleRewrite() {
	doc := hives()
	archived := document.Rewrite(doc, func(n document.Node) []document.Node {
		switch n := n.(type) {
		case *document.Link:
			n.Href = "https://archive.example/2014/" + n.Href
		case *document.Raw:
			return nil
		}
		return []document.Node{n}
	})
	fmt.Print(document.Dump(archived))
	// Output:
	// document title="Action 9: hives" updated="2014-12-08"
	//   section level="2"
	//     heading
	//       "Where they are"
	//     paragraph
	//       "There are "
	//       strong
	//         "nine"
	//       " hives in "
	//       link href="https://archive.example/2014/https://garden.example/"
	//         "the garden"
	//       "."
}

// Copy goes down a tree from the top: here it goes no further than sections
// are three levels deep.
func ExampleCopy() {
	var outline func(n document.Node) []document.Node
	outline = func(n document.Node) []document.Node {
		switch n := n.(type) {
		case *document.Section:
			if n.Level <= 3 {
				return []document.Node{document.Copy(n, outline)}
			}
		case *document.Text:
			return []document.Node{n}
		}
		return nil
	}
	short := document.CopyDocument(hives(), outline)
	fmt.Print(document.Dump(short))
	// Output:
	// document title="Action 9: hives" updated="2014-12-08"
	//   section level="2"
	//     heading
	//       "Where they are"
}

// A walk visits every node, here to list the links.
func ExampleWalkDocument() {
	document.WalkDocument(hives(), func(n document.Node) bool {
		if link, ok := n.(*document.Link); ok {
			fmt.Printf("%s: %s\n", document.PlainText(link.Inlines), link.Href)
		}
		return true
	})
	// Output: the garden: https://garden.example/
}

// Problems are what readers and writers found, beside what they could do.
func ExampleProblems() {
	var problems document.Problems
	at := document.Span{Line: 12, Column: 1}
	problems.Warn(at, "empty-link", "a link shows nothing", "give it a text")
	problems.Lose(document.Span{Line: 4, Column: 7}, "raw-format", "raw latex is left out", "")
	for _, p := range problems.Sorted() {
		fmt.Println(p.Format("hives.md"))
	}
	fmt.Println(len(problems.Losses()), "lost;", "error:", problems.Err())

	problems.Add(document.Problem{Severity: document.Error, Code: "no-text", Message: "there is nothing to read"})
	fmt.Println("error:", problems.Err())
	// Output:
	// hives.md:4:7: warning raw-format: raw latex is left out
	// hives.md:12:1: warning empty-link: a link shows nothing; give it a text
	// 1 lost; error: <nil>
	// error: error no-text: there is nothing to read
}
