package printer

import (
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

// machineReport is a report for programs, and how it is drawn.
type machineReport struct {
	report *drift.Report
	opts   Options
}

func machineReports(t *testing.T) map[string]machineReport {
	t.Helper()
	r, opts := judged()
	return map[string]machineReport{
		"nothing": {report: compareMarkdown("a", "a")},
		"judged":  {r, opts},
		"signs":   {report: compareMarkdown("a <b> & \x01 ]]>", "{++ <c> & \x02 ]]>")},
		"sample":  {sample(t), Options{FailOn: drift.Substantive}},
	}
}

func TestSARIFKeepsItsSchema(t *testing.T) {
	s := sarifSchemaOf(t)
	for name, m := range machineReports(t) {
		keepsSchema(t, s, name, draw(t, SARIF, m.report, m.opts))
	}
}

func TestSARIFStates(t *testing.T) {
	r, opts := judged()
	var log sarifLog
	if err := json.Unmarshal(draw(t, SARIF, r, opts), &log); err != nil {
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
		"a/b c.md": "a/b%20c.md", "a:b.md": "./a:b.md", "../x#1.md": "../x%231.md",
		"/tmp/ä.md": "file:///tmp/%C3%A4.md",
	} {
		if got := uri(path); got != want {
			t.Errorf("uri(%q) = %q, want %q", path, got, want)
		}
	}
}

// TestJUnitNothing checks that two equal texts without sections are one test.
func TestJUnitNothing(t *testing.T) {
	got := string(draw(t, JUnit, compareMarkdown("Text.", "Text."), Options{FailOn: drift.Cosmetic}))
	if !strings.Contains(got, `tests="1" failures="0" skipped="0"`) {
		t.Errorf("got\n%s", got)
	}
}

func TestJUnit(t *testing.T) {
	for name, m := range machineReports(t) {
		j, err := m.opts.judgement(m.report)
		if err != nil {
			t.Fatal(err)
		}
		var suites junitSuites
		if err := xml.Unmarshal(draw(t, JUnit, m.report, m.opts), &suites); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		failures, skipped := 0, len(j.Stale)
		for _, item := range j.Items {
			switch {
			case item.IsAccepted():
				skipped++
			case item.Severity == drift.Substantive && m.opts.FailOn == drift.Substantive:
				failures++
			}
		}
		if suites.Failures != failures || suites.Skipped != skipped {
			t.Errorf("%s: %d failures, %d skipped; want %d, %d",
				name, suites.Failures, suites.Skipped, failures, skipped)
		}
		tests := 0
		for _, s := range suites.Suites {
			tests += len(s.Cases)
		}
		if tests != suites.Tests || tests < len(j.Items) {
			t.Errorf("%s: %d tests of %d items, said to be %d", name, tests, len(j.Items), suites.Tests)
		}
	}
	r, opts := judged()
	opts.FailOn = "never"
	out := string(draw(t, JUnit, r, opts))
	if strings.Contains(out, "<failure") || !strings.Contains(out, "as agreed &lt;1&gt;") {
		t.Errorf("never fails, or the reason is missing:\n%s", out)
	}
}
