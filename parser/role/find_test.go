package role

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// list makes headings of lines. Each is below the line before it, unless that
// is blank; "1| Name" has a number.
func list(lines string) []Heading {
	var headings []Heading
	parent := -1
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if line == "" {
			parent = -1
			continue
		}
		number, name, numbered := strings.Cut(line, "| ")
		if !numbered {
			name = number
		}
		h := Heading{Name: name, Numbered: numbered, Parent: parent}
		if m, ok := profile.GDS().Period(name); ok {
			h.Period = &m.Period
		}
		headings = append(headings, h)
		parent = len(headings) - 1
	}
	return headings
}

// drawn draws what each heading is found to be; "-" is an ordinary one.
func drawn(findings []Finding) string {
	var all []string
	for _, f := range findings {
		switch f.Role {
		case document.RoleDepartment:
			all = append(all, f.Key)
		case document.RoleStatement:
			all = append(all, f.Period.String())
		default:
			all = append(all, "-")
		}
	}
	return strings.Join(all, ", ")
}

func TestFind(t *testing.T) {
	for name, c := range map[string]struct{ lines, want string }{
		"none": {"", ""},
		"a department above a period": {"Home Office\nProgress during 2013\n\nPlans for 2014",
			"home-office, progress 2013, plan 2014"},
		"a period alone":                             {"Plans for 2014", "-"},
		"a period alone below another heading":       {"Method\nPlans for 2014", "-, -"},
		"a period alone below an organisation":       {"Home Office\nPlans for 2014", "home-office, plan 2014"},
		"a period alone below one that has a number": {"1| Home Office\nPlans for 2014", "home-office, plan 2014"},
		"two periods below a heading with a number": {"1| Forests Board\nPlans for 2014\n\nPlans for 2015",
			"-, plan 2014, plan 2015"},
		"an unknown name beside a known one": {"Home Office\nPlans for 2014\n\nwhat the others do\nPlans for 2014",
			"home-office, plan 2014, what-the-others-do, plan 2014"},
		"one unknown name": {"Forests Board\nPlans for 2014\n\nPlans for 2015", "-, plan 2014, plan 2015"},
		"two of three look like names": {"Forests Board\nPlans for 2014\n\nCanal Agency\nPlans for 2014\n\n" +
			"what is new\nPlans for 2014",
			"forests-board, plan 2014, canal-agency, plan 2014, what-is-new, plan 2014"},
		"one of two looks like a name": {"Forests Board\nPlans for 2014\n\nwhat is new\nPlans for 2014",
			"-, plan 2014, -, plan 2014"},
		"three sure names": {"Home Office\n\nCabinet Office\n\nHM Treasury",
			"home-office, cabinet-office, hm-treasury"},
		"two sure names":         {"Home Office\n\nCabinet Office", "-, -"},
		"a third that is unsure": {"Home Office\n\nCabinet Office\n\nForeign", "-, -, -"},
		"one that is no department": {"Home Office\n\nCabinet Office\n\nHM Treasury\n\nGovernment Digital Service",
			"home-office, cabinet-office, hm-treasury, -"},
		"three sure names with numbers": {"1| Home Office\n\n2| Cabinet Office\n\n3| HM Treasury", "-, -, -"},
		"periods below periods are not above them": {"Forests Board\nPlans for 2014\nPlans for 2015\n\n" +
			"Canal Agency\nPlans for 2014\nPlans for 2015",
			"forests-board, plan 2014, plan 2015, canal-agency, plan 2014, plan 2015"},
		"numbered headings above periods do not count": {"Forests Board\nPlans for 2014\n\nCanal Agency\n" +
			"Plans for 2014\n\n1| what is new\nPlans for 2014\n\n2| what is old\nPlans for 2014",
			"forests-board, plan 2014, canal-agency, plan 2014, -, plan 2014, -, plan 2014"},
		"periods below a period": {"Home Office\nPlans for 2014\nPlans for 2015", "home-office, plan 2014, plan 2015"},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, drawn(Find(list(c.lines), profile.GDS()))); diff != "" {
				t.Errorf("found (- want, + got)\n%s", diff)
			}
		})
	}
}

func TestFindKeepsItsInput(t *testing.T) {
	headings := list("Plans for 2014")
	Find(headings, profile.GDS())
	if headings[0].Period == nil {
		t.Error("the period of the caller's heading is gone")
	}
}

func TestReportSimilar(t *testing.T) {
	at := document.Span{Line: 3, Column: 1}
	for heading, want := range map[string]string{
		"Department for Transport": "",
		"DfT":                      "",
		"Department for Transportation": `x:3:1: info similar-name: "Department for Transportation" is taken for ` +
			`"Department for Transport"; write "Department for Transport" if that is meant`,
	} {
		m, ok := profile.GDS().Organisation(heading)
		if !ok {
			t.Fatal(heading, "is no organisation")
		}
		var problems document.Problems
		Finding{Match: &m}.ReportSimilar(&problems, at, heading)
		got := ""
		for _, p := range problems {
			got += p.Format("x")
		}
		if got != want {
			t.Errorf("%s: %q, want %q", heading, got, want)
		}
	}
}

func TestSeries(t *testing.T) {
	text := func(s string) document.Block {
		return &document.Paragraph{Inlines: []document.Inline{&document.Text{Text: s}}}
	}
	const says = "This action forms part of the Government Digital Strategy."
	quote := &document.Quote{Blocks: []document.Block{text(says)}}
	far := make([]document.Block, 12)
	for i := range far {
		far[i] = text("Bees.")
	}
	for name, c := range map[string]struct {
		doc  document.Document
		want string
	}{
		"none":    {document.Document{Blocks: []document.Block{text("Bees.")}}, ""},
		"first":   {document.Document{Blocks: []document.Block{text(says)}}, "Government Digital Strategy"},
		"last":    {document.Document{Blocks: append(far[1:], text(says))}, "Government Digital Strategy"},
		"too far": {document.Document{Blocks: append(far, text(says))}, ""},
		"known": {document.Document{Meta: document.Meta{Series: "Bees"}, Blocks: []document.Block{text(says)}},
			"Bees"},
		"a quotation": {document.Document{Blocks: []document.Block{quote}}, ""},
	} {
		if Series(&c.doc, profile.GDS()); c.doc.Meta.Series != c.want {
			t.Errorf("%s: %q, want %q", name, c.doc.Meta.Series, c.want)
		}
	}
}
