package profile

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		heading, want string
		usual         bool
	}{
		{"Departmental digital strategy commitments (December 2012)", "commitment 2012-12", true},
		{"Departmental Digital Strategy Commitments, Dec 2012", "commitment 2012-12", false},
		{"Commitments of 2012", "commitment 2012", false},
		{"Progress during 2013", "progress 2013", true},
		{"  Progress\u00a0during  2013 ", "progress 2013", true},
		{"Progress in 2013:", "progress 2013", false},
		{"PROGRESS MADE DURING 2014", "progress 2014", false},
		{"Planned activities in 2015", "plan 2015", true},
		{"Planned Activities in 2015", "plan 2015", false},
		{"Plans for 2015", "plan 2015", false},
		{"Planned work for March 2015", "plan 2015-03", false},
		{"2015 plans", "plan 2015", false},
	} {
		m, ok := GDS().Period(c.heading)
		if !ok || m.Period.String() != c.want || m.Usual != c.usual {
			t.Errorf("%q: got %v, usual %v (%v); want %s, usual %v", c.heading, m.Period, m.Usual, ok, c.want, c.usual)
		}
	}
	for _, heading := range []string{"", "Progress", "2015", "Progress during 20135", "Progress during 2013 and 2014",
		"Plans for 2015 will be published in the spring.", "Cabinet Office", "Planned activities in the year"} {
		if m, ok := GDS().Period(heading); ok {
			t.Errorf("%q is taken for %v", heading, m.Period)
		}
	}
}

func TestPeriodHeading(t *testing.T) {
	for want, period := range map[string]document.Period{
		"Departmental digital strategy commitments (December 2012)": {Kind: document.Commitment, Year: 2012, Month: 12},
		"Progress during 2013":       {Kind: document.Progress, Year: 2013},
		"Planned activities in 2015": {Kind: document.Plan, Year: 2015},
	} {
		if got := GDS().PeriodHeading(period); got != want {
			t.Errorf("%v: %q, want %q", period, got, want)
		}
		if m, ok := GDS().Period(want); !ok || m.Period != period || !m.Usual {
			t.Errorf("%q reads as %v, usual %v", want, m.Period, m.Usual)
		}
	}
	for _, period := range []document.Period{{}, {Kind: document.Plan}, {Kind: document.Plan, Year: 2015, Month: 2},
		{Kind: "other", Year: 2015}} {
		if got := GDS().PeriodHeading(period); got != "" {
			t.Errorf("%v: %q, want nothing", period, got)
		}
	}
	if GDS().LegacyPeriod().String() != "commitment 2012-12" {
		t.Errorf("legacy period %v", GDS().LegacyPeriod())
	}
}

func TestPlaceholder(t *testing.T) {
	for text, want := range map[string]bool{
		"Coming soon...":                 true,
		"coming soon…":                   true,
		"(Coming soon)":                  true,
		"Awaiting DCLG confirmation":     true,
		"(Awaiting confirmation)":        true,
		"Awaiting confirmation from BIS": true,
		"To be confirmed":                true,
		"TBC":                            true,
		"":                               true,
		" \u00a0\n":                      true,
		"...":                            true,
		"Lorem ipsum dolor sit amet, consectetur": true,
		"We are awaiting confirmation of funds":   false,
		"The service is coming soon to libraries": false,
		"*":    false,
		"2013": false,
	} {
		if got := GDS().Placeholder(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestReadMore(t *testing.T) {
	for text, want := range map[string]bool{
		"Read more »": true, "read more": true, "READ MORE…": true,
		"": false, "more": false, "Read how departments are responding to this action »": false,
	} {
		if got := GDS().ReadMore(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestHeader(t *testing.T) {
	for line, want := range map[string]Header{
		"Policy paper":           {"type", "Policy paper"},
		"POLICY PAPER":           {"type", "Policy paper"},
		"Updated 6 January 2015": {"updated", "2015-01-06"},
		"Published 4 Dec 2013":   {"published", "2013-12-04"},
		"This policy paper was withdrawn on 1 March 2016": {"withdrawn", "2016-03-01"},
		"Withdrawn: 1 March 2016":                         {"withdrawn", "2016-03-01"},
		"Last updated: 16 May 2014":                       {"updated", "2014-05-16"},
		"This was published under the 1997 to 2005 Example government": {"government",
			"1997 to 2005 Example government"},
		"Contents":                                  {"drop", ""},
		"Print this page":                           {"drop", ""},
		"© Crown copyright":                         {"drop", ""},
		"© Crown copyright 2015":                    {"drop", ""},
		"Published: 1st December 2013":              {"published", "2013-12-01"},
		"Updated May 3, 2015":                       {"updated", "2015-05-03"},
		"Updated 03/05/2015":                        {"updated", "2015-05-03"},
		"Updated 2015-05-03":                        {"updated", "2015-05-03"},
		"Updated on 3 May 2015 at 9:30am":           {"updated", "2015-05-03"},
		"Last updated 3 May 2015 – see all updates": {"updated", "2015-05-03"},
		"Release date: 22 April 2022":               {"published", "2022-04-22"},
		"Call for evidence":                         {"type", "Call for evidence"},
		"Applies to England and Wales":              {"top", ""},
		"Email the survey team":                     {"top", ""},
		"From:":                                     {"top", ""},
		"Get emails about this page":                {"drop", ""},
		"All content is available under the Open Government Licence v3.0, except where otherwise stated": {"drop", ""},
	} {
		if got, ok := GDS().Header(line); !ok || got != want {
			t.Errorf("%q: %v %v, want %v", line, got, ok, want)
		}
	}
	for _, line := range []string{"", "Updated", "Updated 45 January 2015", "Updated 6 Foo 2015",
		"Updated 2015-13-03", "Updated 32/05/2015", "Updated 3 May 2015 in the garden", "Contents of this paper",
		"This was published under the Freedom of Information Act", "Policy papers"} {
		if got, ok := GDS().Header(line); ok {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestWords(t *testing.T) {
	p := GDS()
	if got := p.Contractions()["aren't"]; got != "are not" {
		t.Errorf("aren't: %q", got)
	}
	for variant, want := range map[string]string{"organizations": "organisations", "color": "colour",
		"digitized": "digitised"} {
		if got := p.Spellings()[variant]; got != want {
			t.Errorf("%s: %q, want %q", variant, got, want)
		}
	}
	for variant, house := range p.Spellings() {
		if _, again := p.Spellings()[house]; again || variant == house {
			t.Errorf("%q leads to %q, which is a variant itself", variant, house)
		}
	}
	p.Spellings()["x"] = "y"
	if _, ok := p.Spellings()["x"]; ok {
		t.Error("the profile can be changed from outside")
	}
}

func BenchmarkPeriod(b *testing.B) {
	p := GDS()
	for b.Loop() {
		p.Period("Planned activities in 2015")
		p.Period("Department for Environment, Food and Rural Affairs")
	}
}
