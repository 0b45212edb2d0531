package printer

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

const (
	sarifVersion = "2.1.0"
	sarifSchema  = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	homepage     = "https://github.com/stemmadocs/stemma"
)

// The parts of SARIF that a report needs, in the order of their keys.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string          `json:"id"`
		ShortDescription sarifMessage    `json:"shortDescription"`
		Configuration    sarifLevel      `json:"defaultConfiguration"`
		Properties       sarifProperties `json:"properties"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifProperties struct {
		Severity drift.Severity `json:"severity,omitempty"`
		Section  string         `json:"section,omitempty"`
		Period   string         `json:"period,omitempty"`
		Sub      string         `json:"sub,omitempty"`
		State    ledger.State   `json:"state,omitempty"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifMessage       `json:"message"`
		Locations    []sarifLocation    `json:"locations,omitempty"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Baseline     string             `json:"baselineState"`
		Properties   sarifProperties    `json:"properties"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	// sarifRegion has lines alone: SARIF counts columns in characters, a
	// report in bytes.
	sarifRegion struct {
		StartLine int32 `json:"startLine"`
		EndLine   int32 `json:"endLine"`
	}
)

// SARIF draws the report as a SARIF 2.1.0 log: a rule for every class, a
// result for every item, whether accepted or not, and one for every entry of
// the ledger that has become stale.
func SARIF(w io.Writer, r *drift.Report, opts Options) error {
	j, err := opts.judgement(r)
	if err != nil {
		return err
	}
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "stemma", InformationURI: homepage}}, Results: []sarifResult{}}
	index := map[drift.Class]int{}
	for i, class := range drift.Classes() {
		index[class] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID:               string(class),
			ShortDescription: sarifMessage{class.Reason()},
			Configuration:    sarifLevel{levelOf(class.Severity())},
			Properties:       sarifProperties{Severity: class.Severity()},
		})
	}
	for _, item := range j.Items {
		result := sarifItem(r, item)
		result.RuleIndex = index[item.Class]
		run.Results = append(run.Results, result)
	}
	for _, stale := range j.Stale {
		result := sarifStale(r, stale)
		result.RuleIndex = index[stale.Item.Class]
		run.Results = append(run.Results, result)
	}
	return encoder(w, "").Encode(sarifLog{sarifSchema, sarifVersion, []sarifRun{run}})
}

// levelOf returns the level that a CI service shows a severity as.
func levelOf(s drift.Severity) string {
	switch s {
	case drift.Substantive:
		return "error"
	case drift.Structural, drift.Minor:
		return "warning"
	}
	return "note"
}

func sarifItem(r *drift.Report, item ledger.Item) sarifResult {
	result := sarifResult{
		RuleID:       string(item.Class),
		Level:        levelOf(item.Severity),
		Message:      sarifMessage{sentence(item.Item)},
		Fingerprints: fingerprints(item.ID),
		Baseline:     "new",
		Properties:   sarifProperties{item.Severity, item.Section, periodName(item.Period), item.Sub, item.State},
	}
	result.Locations = location(r.New, item.NewSpan, "")
	result.Related = location(r.Old, item.OldSpan, "in the old version")
	if item.NewSpan == nil && item.OldSpan != nil {
		result.Locations, result.Related = location(r.Old, item.OldSpan, ""), nil
	}
	switch {
	case item.IsAccepted():
		result.Baseline = "unchanged"
		result.Suppressions = suppression("accepted", item.Accepted)
	case item.State == ledger.StateExpired:
		result.Baseline = "unchanged"
		result.Suppressions = suppression("underReview", item.Accepted)
	}
	return result
}

func sarifStale(r *drift.Report, e ledger.Entry) sarifResult {
	item := e.Item
	item.Reason = item.Class.Reason()
	return sarifResult{
		RuleID:       string(item.Class),
		Level:        "note",
		Message:      sarifMessage{"accepted, but no longer there: " + sentence(&item)},
		Locations:    location(r.New, nil, ""),
		Fingerprints: fingerprints(item.ID),
		Suppressions: suppression("accepted", &ledger.Acceptance{Terms: e.Terms}),
		Baseline:     "absent",
		Properties:   sarifProperties{Section: item.Section, Period: periodName(item.Period)},
	}
}

func fingerprints(id string) map[string]string { return map[string]string{"drift/v1": id} }

func suppression(status string, a *ledger.Acceptance) []sarifSuppression {
	s := sarifSuppression{Kind: "external", Status: status}
	if a != nil {
		s.Justification = a.Reason
	}
	return []sarifSuppression{s}
}

// location tells where in a file a span is; a result without a span belongs to
// the whole file, one of standard input to none.
func location(source drift.Source, span *drift.Span, message string) []sarifLocation {
	path := source.Path
	if span != nil && span.File != "" {
		path = span.File
	}
	if path == "" || path == "-" || span == nil && message != "" {
		return nil
	}
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uri(path)}}}
	if span != nil && span.Line > 0 {
		l.Physical.Region = &sarifRegion{span.Line, max(span.Line, span.EndLine)}
	}
	if message != "" {
		l.Message = &sarifMessage{message}
	}
	return []sarifLocation{l}
}

// uri returns a path as a reference, relative where the path is.
func uri(path string) string {
	slashed := filepath.ToSlash(path)
	u := url.URL{Path: slashed}
	if filepath.IsAbs(path) {
		u.Scheme, u.Path = "file", "/"+strings.TrimLeft(slashed, "/")
	}
	return u.String()
}
