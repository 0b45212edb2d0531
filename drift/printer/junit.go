package printer

import (
	"cmp"
	"encoding/xml"

	"github.com/stemmadocs/stemma/drift"
)

// The parts of JUnit's XML that its readers agree on.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitMessage `xml:"failure"`
		Skipped *junitMessage `xml:"skipped"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitMessage struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Text    string `xml:",chardata"`
	}
)

// JUnit draws the report as the XML that CI services read test results from:
// a suite for every section, a case for every change. A change that is as
// grave as failOn or graver fails unless it is accepted; accepted ones are
// skipped, with the reason. A section without changes has one case that
// passes. Where failOn is no severity nothing fails.
func JUnit(r *drift.Report, failOn drift.Severity) []byte {
	suites := junitSuites{Name: clean(title(r.Old, "old") + " → " + title(r.New, "new"))}
	seen := map[string]bool{}
	for _, g := range groups(r) {
		seen[g.key] = true
		suites.add(junitSection(g, failOn))
	}
	for _, s := range r.Sections {
		if !seen[s.Key] {
			seen[s.Key] = true
			name := clean(sectionTitle(s))
			suites.add(junitSuite{Name: name, Cases: []junitCase{{Class: s.Key, Name: "unchanged"}}})
		}
	}
	if stale := stales(r); len(stale) > 0 {
		suites.add(junitLedger(stale))
	}
	if len(suites.Suites) == 0 { // services take no tests for a failure
		suites.add(junitSuite{Name: "Front of the document", Cases: []junitCase{{Class: "front", Name: "unchanged"}}})
	}
	out, err := xml.MarshalIndent(suites, "", "  ")
	if err != nil {
		panic("printer: a list of tests is plain data: " + err.Error())
	}
	return []byte(xml.Header + string(out) + "\n")
}

// add counts a suite in.
func (s *junitSuites) add(suite junitSuite) {
	suite.Tests = len(suite.Cases)
	for _, c := range suite.Cases {
		if c.Failure != nil {
			suite.Failures++
		}
		if c.Skipped != nil {
			suite.Skipped++
		}
	}
	s.Tests += suite.Tests
	s.Failures += suite.Failures
	s.Skipped += suite.Skipped
	s.Suites = append(s.Suites, suite)
}

func junitSection(g group, failOn drift.Severity) junitSuite {
	suite := junitSuite{Name: clean(g.title)}
	for _, item := range g.items {
		c := junitCase{Class: cmp.Or(g.key, "front"), Name: caseName(item)}
		text := sentence(item)
		if where := place(item); where != "" {
			text += " (" + where + ")"
		}
		switch {
		case accepted(item):
			c.Skipped = &junitMessage{Message: acceptance(item.Accepted)}
		case rank(failOn) >= 0 && item.Severity.AtLeast(failOn):
			c.Failure = &junitMessage{Message: item.Reason, Type: string(item.Class), Text: text}
		default:
			c.Out = text
		}
		suite.Cases = append(suite.Cases, c)
	}
	return suite
}

// caseName names a change; its id keeps apart changes that read alike.
func caseName(item drift.Item) string {
	const few = 8
	name := string(item.Severity) + " " + string(item.Class)
	if item.Old+item.New != "" {
		name += ": " + arrow(item.Old, item.New, few)
	}
	return name + " [" + item.ID + "]"
}

// junitLedger lists what was accepted and is no longer there.
func junitLedger(stale []drift.Stale) junitSuite {
	suite := junitSuite{Name: "Ledger"}
	for _, s := range stale {
		item := drift.Item{ID: s.ID, Class: s.Class, Severity: "stale", Old: s.Old, New: s.New}
		suite.Cases = append(suite.Cases, junitCase{Class: s.Section, Name: caseName(item),
			Skipped: &junitMessage{Message: "accepted, but no longer there; " + acceptance(&s.Accepted)}})
	}
	return suite
}
