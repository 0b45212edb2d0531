package printer

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"io"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/screen"
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
// grave as [Options].FailOn or graver fails unless it is accepted; accepted
// ones are skipped, with the reason. A section without changes has one case
// that passes.
func JUnit(w io.Writer, r *drift.Report, opts Options) error {
	j, err := opts.judgement(r)
	if err != nil {
		return err
	}
	suites := junitSuites{Name: screen.Clean(title(r.Old, "old") + " → " + title(r.New, "new"))}
	seen := map[string]bool{}
	for _, g := range groups(r, j.Items) {
		seen[g.key] = true
		suites.add(junitSection(g, opts.FailOn))
	}
	for _, s := range r.Sections {
		if !seen[s.Key] {
			seen[s.Key] = true
			name := screen.Clean(sectionTitle(s))
			suites.add(junitSuite{Name: name, Cases: []junitCase{{Class: s.Key, Name: "unchanged"}}})
		}
	}
	if len(j.Stale) > 0 {
		suites.add(junitLedger(j.Stale))
	}
	if len(suites.Suites) == 0 { // services take no tests for a failure
		suites.add(junitSuite{Name: "Front of the document", Cases: []junitCase{{Class: "front", Name: "unchanged"}}})
	}
	b := bytes.NewBufferString(xml.Header)
	e := xml.NewEncoder(b)
	e.Indent("", "  ")
	if err := e.Encode(suites); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err = b.WriteTo(w)
	return err
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
	suite := junitSuite{Name: screen.Clean(g.title)}
	for _, item := range g.items {
		c := junitCase{Class: cmp.Or(g.key, "front"), Name: caseName(item.Item, string(item.Severity))}
		text := sentence(item.Item)
		if where := place(item.Item); where != "" {
			text += " (" + where + ")"
		}
		switch {
		case item.IsAccepted():
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

// caseName names a change of a kind; its id keeps apart changes that read alike.
func caseName(item *drift.Item, kind string) string {
	const few = 8
	name := kind + " " + string(item.Class)
	if item.Old+item.New != "" {
		name += ": " + arrow(item.Old, item.New, few)
	}
	return name + " [" + item.ID + "]"
}

// junitLedger lists what was accepted and is no longer there.
func junitLedger(stale []ledger.Entry) junitSuite {
	suite := junitSuite{Name: "Ledger"}
	for _, e := range stale {
		why := acceptance(&ledger.Acceptance{Terms: e.Terms})
		suite.Cases = append(suite.Cases, junitCase{Class: e.Item.Section, Name: caseName(&e.Item, "stale"),
			Skipped: &junitMessage{Message: "accepted, but no longer there; " + why}})
	}
	return suite
}
