package printer

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/stemmadocs/stemma/drift"
)

// sarifSchemaOf compiles the schema of the parts that are written; SARIF_SCHEMA
// may name the whole one.
func sarifSchemaOf(t *testing.T) *jsonschema.Schema {
	t.Helper()
	path := os.Getenv("SARIF_SCHEMA")
	if path == "" {
		path = "testdata/sarif.schema.json"
	}
	s, err := jsonschema.NewCompiler().Compile(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func machineReports(t *testing.T) map[string]*drift.Report {
	t.Helper()
	return map[string]*drift.Report{
		"nothing": compareMarkdown("a", "a"),
		"judged":  judged(),
		"signs":   compareMarkdown("a <b> & \x01 ]]>", "{++ <c> & \x02 ]]>"),
		"sample":  sample(t),
	}
}

func TestSARIFKeepsItsSchema(t *testing.T) {
	s := sarifSchemaOf(t)
	for name, r := range machineReports(t) {
		parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(SARIF(r)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(parsed); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSARIFStates(t *testing.T) {
	r := judged()
	var log sarifLog
	if err := json.Unmarshal(SARIF(r), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if len(run.Tool.Driver.Rules) != len(drift.Classes()) || len(run.Results) != len(r.Items)+1 {
		t.Errorf("%d rules, %d results", len(run.Tool.Driver.Rules), len(run.Results))
	}
	want := []string{"unchanged accepted", "unchanged accepted", "unchanged underReview", "new "}
	for i, want := range want {
		got := run.Results[i].Baseline + " "
		for _, s := range run.Results[i].Suppressions {
			got += s.Status
		}
		if got != want || run.Results[i].Fingerprints["drift/v1"] != r.Items[i].ID {
			t.Errorf("result %d is %q, not %q", i, got, want)
		}
	}
	last := run.Results[len(run.Results)-1]
	if last.Baseline != "absent" || run.Tool.Driver.Rules[last.RuleIndex].ID != last.RuleID {
		t.Errorf("the stale entry is %+v", last)
	}
}

func TestURI(t *testing.T) {
	for path, want := range map[string]string{
		"a/b c.md": "a/b%20c.md", "a:b.md": "./a:b.md", "../x#1.md": "../x%231.md", "/tmp/ä.md": "file:///tmp/%C3%A4.md",
	} {
		if got := uri(path); got != want {
			t.Errorf("uri(%q) = %q, want %q", path, got, want)
		}
	}
}

// TestJUnitNothing checks that two equal texts without sections are one test.
func TestJUnitNothing(t *testing.T) {
	got := string(JUnit(compareMarkdown("Text.", "Text."), drift.Cosmetic))
	if !strings.Contains(got, `tests="1" failures="0" skipped="0"`) {
		t.Errorf("got\n%s", got)
	}
}

func TestJUnit(t *testing.T) {
	for name, r := range machineReports(t) {
		var suites junitSuites
		if err := xml.Unmarshal(JUnit(r, drift.Substantive), &suites); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		failures, skipped := 0, len(stales(r))
		for _, item := range r.Items {
			switch {
			case accepted(item):
				skipped++
			case item.Severity == drift.Substantive:
				failures++
			}
		}
		if suites.Failures != failures || suites.Skipped != skipped {
			t.Errorf("%s: %d failures, %d skipped; want %d, %d", name, suites.Failures, suites.Skipped, failures, skipped)
		}
		tests := 0
		for _, s := range suites.Suites {
			tests += len(s.Cases)
		}
		if tests != suites.Tests || tests < len(r.Items) {
			t.Errorf("%s: %d tests of %d items, said to be %d", name, tests, len(r.Items), suites.Tests)
		}
	}
	if out := string(JUnit(judged(), "never")); strings.Contains(out, "<failure") || !strings.Contains(out, "as agreed &lt;1&gt;") {
		t.Errorf("never fails, or the reason is missing:\n%s", out)
	}
}
