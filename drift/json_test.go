package drift

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func validator(t *testing.T) *jsonschema.Schema {
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

func TestJSONKeepsItsSchema(t *testing.T) {
	s := validator(t)
	reports := map[string]*Report{
		"nothing": compare("a", "a"),
		"front":   compare("%title One\nText.", "%title Two\nAnother text."),
		"links":   compare("# A\n[x](y) text", "# B\n[x](z) text\n## C"),
	}
	if r := seed(t); r != nil {
		reports["seed"] = r
	}
	for name, r := range reports {
		parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(r.JSON()))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(parsed); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchemaKnowsEveryClass(t *testing.T) {
	var parsed struct {
		Defs struct {
			Class    struct{ Enum []Class }
			Severity struct{ Enum []Severity }
		} `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(JSONSchema()), &parsed); err != nil {
		t.Fatal(err)
	}
	slices.Sort(parsed.Defs.Class.Enum)
	if diff := cmp.Diff(Classes(), parsed.Defs.Class.Enum); diff != "" {
		t.Errorf("classes (- code, + schema)\n%s", diff)
	}
	if diff := cmp.Diff(Severities(), parsed.Defs.Severity.Enum); diff != "" {
		t.Errorf("severities (- code, + schema)\n%s", diff)
	}
}
