package ledger_test

import (
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

// paper returns a document of one paragraph.
func paper(text string) *document.Document {
	return &document.Document{Blocks: []document.Block{
		&document.Paragraph{Inlines: []document.Inline{&document.Text{Text: text}}},
	}}
}

// One change is accepted and the ledger kept as text; the next version of the
// paper has another one.
func Example() {
	old := paper("We will plant 40 trees. It's done by March.")
	report := drift.Compare(old, paper("We will plant 60 trees. It's done by March."), nil)
	l := ledger.New(report)
	terms := ledger.Terms{Reason: "agreed with the council", By: "Ann", Date: "2014-01-02"}
	if _, err := l.Accept(report, []string{report.Items[0].ID}, terms); err != nil {
		fmt.Println(err)
	}
	l, err := ledger.Parse(l.Encode(), "trees.ledger")
	if err != nil {
		fmt.Println(err)
	}
	report = drift.Compare(old, paper("We will plant 60 trees. It is done by June."), nil)
	judgement := l.Judge(report, "2014-02-03")
	for _, item := range judgement.Items {
		fmt.Printf("%s: %q became %q: %s\n", item.Class, item.Old, item.New, item.State)
		if item.IsAccepted() {
			fmt.Printf("\t%s, says %s\n", item.Accepted.Reason, item.Accepted.By)
		}
	}
	fmt.Println(judgement.ByState[ledger.StateNew], "new")
	// Output:
	// number-changed: "40" became "60": accepted
	// 	agreed with the council, says Ann
	// contraction: "It's" became "It is": new
	// wording: "March" became "June": new
	// 2 new
}
