package ledger

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/stemmadocs/stemma/drift"
)

// TestSchema checks that what a ledger adds to a report keeps the schema of
// its JSON form.
func TestSchema(t *testing.T) {
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(drift.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("drift.json", parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("drift.json")
	if err != nil {
		t.Fatal(err)
	}
	r := compare(t, "markdown", oldText, newText)
	l := New(r)
	acceptAll(t, l, r)
	terms := Terms{Reason: "style", By: "Ann", Date: "2014-01-02", Expires: "2014-02-03"}
	if _, err := l.AcceptRule(r, Rule{Section: Everywhere, Class: "contraction", Terms: terms}); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Accept(r, []string{r.Items[0].ID}, terms); err != nil {
		t.Fatal(err)
	}
	fixed := compare(t, "markdown", oldText, strings.Replace(newText, "may sell", "will sell", 1))
	for name, r := range map[string]*drift.Report{"all accepted": r, "one is stale": fixed} {
		l.Apply(r, "accepted.ledger", "2014-03-04")
		Propose(r)
		r.Proposals = append(r.Proposals, drift.Proposal{Class: "case", New: "x", Count: 5})
		parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(r.JSON()))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(parsed); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
