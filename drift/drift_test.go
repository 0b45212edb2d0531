package drift

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

// compare compares two sketches.
func compare(old, new string) *Report {
	return Compare(sketch(old), sketch(new), nil)
}

// outline draws the items of a report, one a line, for tests.
func outline(r *Report) string {
	var b strings.Builder
	for _, s := range r.Sections {
		if s.Status != StatusMatched || s.Moved || s.MatchedBy != "key" && s.MatchedBy != "name" {
			fmt.Fprintf(&b, "%s: %s", s.Key, s.Status)
			if s.MatchedBy != "" {
				fmt.Fprintf(&b, " by %s", s.MatchedBy)
			}
			if s.Moved {
				b.WriteString(", moved")
			}
			b.WriteByte('\n')
		}
	}
	for _, i := range r.Items {
		fmt.Fprintf(&b, "%-11s %s", i.Severity, i.Class)
		if i.Sub != "" {
			fmt.Fprintf(&b, "/%s", i.Sub)
		}
		if i.Section != "" {
			fmt.Fprintf(&b, " %s", i.Section)
		}
		if i.Period != nil {
			fmt.Fprintf(&b, ", %s", i.Period)
		}
		fmt.Fprintf(&b, ": %q -> %q\n", i.Old, i.New)
	}
	return b.String()
}

// whole draws all that a report holds, to compare two runs.
func whole(t interface{ Fatal(...any) }, r *Report) string {
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		old, _ := c.File("input.old")
		new, ok := c.File("input.new")
		if !ok {
			t.Fatal("a case has the files input.old and input.new")
		}
		r := compare(old, new)
		for name, src := range map[string]string{"old": old, "new": new} {
			if self := compare(src, src); len(self.Items) > 0 {
				t.Errorf("%s differs from itself:\n%s", name, outline(self))
			}
		}
		if back := compare(new, old); classCountsOf(back) != classCountsOf(r.reversed()) {
			t.Errorf("the way back is not the dual\n%s\n%s", outline(r), outline(back))
		}
		return map[string]string{"items": outline(r)}
	})
}

// reversed returns r with the dual of every class.
func (r *Report) reversed() *Report {
	out := *r
	out.Items = nil
	for _, item := range r.Items {
		if dual := item.Class.info().dual; dual != "" {
			item.Class = dual
		}
		out.Items = append(out.Items, item)
	}
	return &out
}

// classCountsOf draws how many items of each class there are.
func classCountsOf(r *Report) string { return fmt.Sprint(summarise(r.Items).ByClass) }

func TestSeverities(t *testing.T) {
	r := compare("# A\nThe gate is closed on Monday.", "# A\nThe gate is closed on Tuesday.")
	if r.Worst() != Substantive || len(r.AtLeast(Substantive)) != 1 || (&Report{}).Worst() != "" {
		t.Errorf("the worst is %s", r.Worst())
	}
	if s := House; !s.AtLeast(Cosmetic) || s.AtLeast(Minor) {
		t.Error("house style stands between cosmetic and minor")
	}
}

// A placeholder that is still there in the published text is told, one that
// was only converted is not.
func TestPlaceholderStill(t *testing.T) {
	text := "%%format %s\n= Home Office\n== \nComing soon...\n"
	for new, want := range map[string]int{"draft": 0, "markdown": 0, "page": 1} {
		for _, pair := range [][2]string{{"draft", new}, {new, "draft"}} {
			r := compare(fmt.Sprintf(text, pair[0]), fmt.Sprintf(text, pair[1]))
			if len(r.Items) != want {
				t.Errorf("%s: %d items, want %d", pair, len(r.Items), want)
			}
		}
	}
}

func TestMetadataThatOnlySomeFormatsCarry(t *testing.T) {
	side := func(m document.Meta) *document.Document { return &document.Document{Meta: m} }
	bare := side(document.Meta{Language: "cy"})
	full := side(document.Meta{Description: "About bees.", Published: "2013-01-02",
		Organisations: []string{"Cabinet Office"}, Language: "en"})
	later := side(document.Meta{Description: "About bees and wasps.", Published: "2013-01-02",
		Organisations: []string{"Cabinet Office"}, Withdrawn: "2016-01-02"})
	for _, c := range []struct {
		old, new *document.Document
		want     []string
	}{
		{bare, full, []string{"language"}},
		{full, later, []string{"withdrawn", "description"}},
	} {
		var got []string
		for _, item := range Compare(c.old, c.new, nil).Items {
			got = append(got, item.Sub)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("what is told of (- want, + got)\n%s", diff)
		}
	}
}
