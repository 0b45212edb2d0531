package drift_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
)

// TestFrontMatter compares what front matter says, and not how.
func TestFrontMatter(t *testing.T) {
	yaml := document.FrontMatter{Kind: "yaml", Text: "---\n---\n"}
	old := document.Meta{Front: yaml, Published: "2012-12-05", Updated: "2012-12-05", Description: "About kites",
		Extra: []document.MetaEntry{{Name: "tags", Value: `["a","b"]`}, {Name: "x", Value: `{"y":1,"z":"<"}`},
			{Name: "layout", Value: `"post"`}}}
	for name, test := range map[string]struct {
		new  document.Meta
		want []string
	}{
		"the same, in another order and kind": {document.Meta{
			Front:     document.FrontMatter{Kind: "toml", Text: "+++\n+++\n"},
			Published: "2012-12-05", Updated: "2012-12-05", Description: "About kites",
			Extra: []document.MetaEntry{{Name: "layout", Value: `"post"`}, {Name: "x", Value: `{"z":"<","y":1}`},
				{Name: "tags", Value: `["a","b"]`}}}, nil},
		"another day, told once": {document.Meta{Front: yaml, Published: "2013-01-01", Updated: "2013-01-01",
			Description: "About kites", Extra: old.Extra}, []string{"structural updated: 2012-12-05 > 2013-01-01"}},
		"other words": {document.Meta{Front: yaml, Published: "2012-12-05", Updated: "2013-01-01", Language: "cy",
			Extra: []document.MetaEntry{{Name: "tags", Value: `["a"]`}, {Name: "x", Value: `{"y":1,"z":"<"}`},
				{Name: "weight", Value: "3"}}}, []string{
			"structural updated: 2012-12-05 > 2013-01-01", "structural description: About kites > ",
			"structural language:  > cy", `minor tags: ["a","b"] > ["a"]`, "minor layout: post > ",
			"minor weight:  > 3",
		}},
		"a format without room": {document.Meta{Updated: "2012-12-05"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := drift.Compare(&document.Document{Meta: old}, &document.Document{Meta: test.new}, nil)
			var got []string
			for _, item := range r.Items {
				got = append(got, fmt.Sprintf("%s %s: %s > %s", item.Severity, item.Sub, item.Old, item.New))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
