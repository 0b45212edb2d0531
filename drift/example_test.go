package drift_test

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
)

// paragraphs makes a document by hand: a title and a paragraph for each text.
func paragraphs(title string, texts ...string) *document.Document {
	doc := &document.Document{Meta: document.Meta{Title: title}}
	for _, text := range texts {
		doc.Blocks = append(doc.Blocks, &document.Paragraph{Inlines: []document.Inline{&document.Text{Text: text}}})
	}
	return doc
}

// Two documents made by hand, and what an editor must see of the difference.
func ExampleCompare() {
	old := paragraphs("The pond", "The carp are fed twice a day.", "The pond isn’t deep.")
	new := paragraphs("The pond", "The carp are fed 3 times a day.", "The pond is not deep.")
	report := drift.Compare(old, new, nil)
	fmt.Println("worst:", report.Worst())
	for _, item := range report.Items {
		fmt.Printf("%s %s: %q -> %q\n", item.Severity, item.Class, item.Old, item.New)
	}
	// Output:
	// worst: substantive
	// substantive number-changed: "twice" -> "3 times"
	// house contraction: "isn’t" -> "is not"
}

// A class that matters here may not matter there: the constants name them all.
func ExampleReport_AtLeast() {
	old := paragraphs("The pond", "We will feed the carp at noon.", "Herons visit the pond.")
	new := paragraphs("The pond", "We may feed the carp at noon.", "Herons visit the Pond.")
	report := drift.Compare(old, new, nil)
	for _, item := range report.AtLeast(drift.Minor) {
		switch item.Class {
		case drift.ModalChanged, drift.NegationChanged:
			fmt.Printf("another promise: %q became %q\n", item.Old, item.New)
		default:
			fmt.Println(item.Reason)
		}
	}
	fmt.Println(report.Summary.Items, "changes in all;", drift.Case, "is", drift.Case.Severity())
	// Output:
	// another promise: "will" became "may"
	// 2 changes in all; case is cosmetic
}

// The passages of a report are the whole of both texts.
func ExampleReport_passages() {
	report := drift.Compare(
		paragraphs("", "The old pond is deep."),
		paragraphs("", "The pond is very deep."), nil)
	for _, passage := range report.Passages {
		for _, s := range passage.Segments {
			switch s.Op {
			case drift.Equal:
				fmt.Print(s.New)
			case drift.Delete:
				fmt.Print("[-", s.Old, "-]")
			case drift.Insert:
				fmt.Print("{+", s.New, "+}")
			case drift.Replace:
				fmt.Print("[-", s.Old, "-]{+", s.New, "+}")
			}
		}
		fmt.Println()
	}
	// Output:
	// The [-old -]pond is {+very +}deep.
}
