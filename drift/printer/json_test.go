package printer

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

func jsonValidator(t *testing.T) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("drift.json", parsed); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("drift.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func keepsSchema(t *testing.T, s *jsonschema.Schema, name string, src []byte) {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(parsed); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

func TestJSONKeepsItsSchema(t *testing.T) {
	s := jsonValidator(t)
	for name, r := range map[string]*drift.Report{
		"by hand": {},
		"front":   compareMarkdown("# One\n\nText.\n", "# Two\n\nAnother text.\n"),
		"links":   compareMarkdown("# A\n\n[x](y) text\n", "# B\n\n[x](z) text\n\n## C\n"),
		"seed":    seed(t),
	} {
		keepsSchema(t, s, name, draw(t, JSON, r, Options{}))
	}
}

func TestJSONOfJudgement(t *testing.T) {
	s := jsonValidator(t)
	r := compareMarkdown(
		"# Hives\n\nWe will open 3 hives.\n\n# Honey\n\nHoney sells well and it's sweet, and we will sell more.\n",
		"# Hives\n\nWe will open 2 hives.\n\n# Honey\n\nHoney sells well and it is sweet, and we may sell more.\n")
	l := ledger.New(r)
	terms := ledger.Terms{Reason: "agreed", By: "Ann", Date: "2014-01-02", Expires: "2014-02-03"}
	for _, item := range r.Items {
		if item.Class == "contraction" {
			continue
		}
		if _, err := l.Accept(r, []string{item.ID}, terms); err != nil {
			t.Fatal(err)
		}
	}
	rule := ledger.Rule{Section: ledger.Everywhere, Class: "contraction", Terms: ledger.Terms{Reason: "style"}}
	if _, err := l.AcceptRule(r, rule); err != nil {
		t.Fatal(err)
	}
	l.Path = "accepted.ledger"
	fixed := compareMarkdown(
		"# Hives\n\nWe will open 3 hives.\n\n# Honey\n\nHoney sells well and it's sweet, and we will sell more.\n",
		"# Hives\n\nWe will open 2 hives.\n\n# Honey\n\nHoney sells well and it is sweet, and we will sell more.\n")
	for name, r := range map[string]*drift.Report{"all accepted": r, "one is stale": fixed} {
		for _, day := range []string{"2014-02-03", "2014-02-04"} {
			j := l.Judge(r, day)
			j.Proposals = []ledger.Proposal{{Class: "case", New: "x", Count: 5}}
			out := draw(t, JSON, r, Options{Judgement: j})
			keepsSchema(t, s, name+" on "+day, out)
			const proposals = `"proposals": [
    {
      "class": "case",
      "new": "x",
      "count": 5
    }
  ]`
			if !strings.Contains(string(out), proposals) {
				t.Errorf("no proposals in\n%s", out)
			}
		}
	}
}

func TestSchemaKnowsEveryClass(t *testing.T) {
	var parsed struct {
		Defs struct {
			Class    struct{ Enum []drift.Class }
			Severity struct{ Enum []drift.Severity }
		} `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(JSONSchema()), &parsed); err != nil {
		t.Fatal(err)
	}
	slices.Sort(parsed.Defs.Class.Enum)
	if diff := cmp.Diff(drift.Classes(), parsed.Defs.Class.Enum); diff != "" {
		t.Errorf("classes (- code, + schema)\n%s", diff)
	}
	if diff := cmp.Diff(drift.Severities(), parsed.Defs.Severity.Enum); diff != "" {
		t.Errorf("severities (- code, + schema)\n%s", diff)
	}
}
