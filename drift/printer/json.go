package printer

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"io"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

// Schema names the shape of the JSON form of a report.
const Schema = "stemma.drift/1"

//go:embed schema.json
var schema string

// JSONSchema returns the JSON Schema (2020-12) of what [JSON] writes.
func JSONSchema() string { return schema }

// The JSON form of a report and its judgement, in the order of its keys.
type (
	jsonReport struct {
		Schema    string          `json:"schema"`
		Old       drift.Source    `json:"old"`
		New       drift.Source    `json:"new"`
		Summary   jsonSummary     `json:"summary"`
		Sections  []drift.Section `json:"sections"`
		Items     []jsonItem      `json:"items"`
		Ledger    *jsonLedger     `json:"ledger,omitempty"`
		Proposals []jsonProposal  `json:"proposals,omitempty"`
	}
	jsonSummary struct {
		Items      int                    `json:"items"`
		ByClass    map[drift.Class]int    `json:"by_class"`
		BySeverity map[drift.Severity]int `json:"by_severity"`
		ByState    map[ledger.State]int   `json:"by_state"`
	}
	jsonItem struct {
		ID       string          `json:"id"`
		Section  string          `json:"section,omitempty"`
		Period   *drift.Period   `json:"period,omitempty"`
		Class    drift.Class     `json:"class"`
		Sub      string          `json:"sub,omitempty"`
		Severity drift.Severity  `json:"severity"`
		Old      string          `json:"old,omitempty"`
		New      string          `json:"new,omitempty"`
		Before   string          `json:"before,omitempty"`
		After    string          `json:"after,omitempty"`
		OldSpan  *drift.Span     `json:"old_span,omitempty"`
		NewSpan  *drift.Span     `json:"new_span,omitempty"`
		State    ledger.State    `json:"state"`
		Reason   string          `json:"reason"`
		Accepted *jsonAcceptance `json:"accepted,omitempty"`
	}
	jsonAcceptance struct {
		Reason  string `json:"reason"`
		By      string `json:"by,omitempty"`
		Date    string `json:"date,omitempty"`
		Expires string `json:"expires,omitempty"`
		Rule    string `json:"rule,omitempty"`
	}
	jsonLedger struct {
		Path  string      `json:"path,omitempty"`
		Stale []jsonStale `json:"stale,omitempty"`
		Rules []jsonRule  `json:"rules,omitempty"`
	}
	jsonStale struct {
		ID       string          `json:"id"`
		Section  string          `json:"section,omitempty"`
		Period   *drift.Period   `json:"period,omitempty"`
		Class    drift.Class     `json:"class"`
		Old      string          `json:"old,omitempty"`
		New      string          `json:"new,omitempty"`
		Accepted *jsonAcceptance `json:"accepted"`
	}
	jsonRule struct {
		Rule    string `json:"rule"`
		Covers  int    `json:"covers"`
		Covered int    `json:"covered"`
	}
	jsonProposal struct {
		Class drift.Class `json:"class"`
		Old   string      `json:"old,omitempty"`
		New   string      `json:"new,omitempty"`
		Count int         `json:"count"`
	}
)

// JSON writes the report in its JSON form: keys in fixed order, indented.
func JSON(w io.Writer, r *drift.Report, opts Options) error {
	j, err := opts.judgement(r)
	if err != nil {
		return err
	}
	var frame bytes.Buffer
	if err := encoder(&frame, "").Encode(jsonFrame(r, j)); err != nil {
		return err
	}
	head, tail, _ := bytes.Cut(frame.Bytes(), []byte(noItems))
	b := bytes.NewBuffer(make([]byte, 0, frame.Len()+jsonSize(j.Items)))
	b.Write(head)
	if err := jsonItems(b, j.Items); err != nil {
		return err
	}
	b.Write(tail)
	_, err = b.WriteTo(w)
	return err
}

// noItems is what a report's JSON has in place of its items; no string in it
// can hold a line's end.
const noItems = "\n  \"items\": []"

// jsonFrame returns all of a report but its items.
func jsonFrame(r *drift.Report, j *ledger.Judgement) jsonReport {
	out := jsonReport{
		Schema: Schema, Old: r.Old, New: r.New, Items: []jsonItem{},
		Summary:  jsonSummary{r.Summary.Items, counts(r.Summary.ByClass), counts(r.Summary.BySeverity), j.ByState},
		Sections: append([]drift.Section{}, r.Sections...),
	}
	if j.Ledger != nil {
		out.Ledger = &jsonLedger{Path: j.Ledger.Path}
		for _, e := range j.Stale {
			out.Ledger.Stale = append(out.Ledger.Stale, jsonStale{e.Item.ID, e.Item.Section, e.Item.Period,
				e.Item.Class, e.Item.Old, e.Item.New, jsonAccepted(&ledger.Acceptance{Terms: e.Terms})})
		}
		for _, u := range j.Rules {
			out.Ledger.Rules = append(out.Ledger.Rules, jsonRule{u.Rule.String(), u.Covers, u.Rule.Covered})
		}
	}
	for _, p := range j.Proposals {
		out.Proposals = append(out.Proposals, jsonProposal(p))
	}
	return out
}

// counts returns m, or an empty map for the nil one of a report made by hand.
func counts[K comparable](m map[K]int) map[K]int {
	if m == nil {
		return map[K]int{}
	}
	return m
}

// jsonItems writes the items one by one: encoded together they would be in
// memory several times over.
func jsonItems(b *bytes.Buffer, items []ledger.Item) error {
	if len(items) == 0 {
		b.WriteString(noItems)
		return nil
	}
	e := encoder(b, "    ")
	var out jsonItem
	b.WriteString(strings.TrimSuffix(noItems, "]"))
	for i, item := range items {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n    ")
		out = jsonItem{
			item.ID, item.Section, item.Period, item.Class, item.Sub, item.Severity, item.Old, item.New,
			item.Before, item.After, item.OldSpan, item.NewSpan, item.State, item.Reason, jsonAccepted(item.Accepted),
		}
		if err := e.Encode(&out); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the end of the line
	}
	b.WriteString("\n  ]")
	return nil
}

func jsonAccepted(a *ledger.Acceptance) *jsonAcceptance {
	if a == nil {
		return nil
	}
	out := &jsonAcceptance{Reason: a.Reason, By: a.By, Date: a.Date, Expires: a.Expires}
	if a.Rule != nil {
		out.Rule = a.Rule.String()
	}
	return out
}

// jsonSize guesses how long the JSON of the items is.
func jsonSize(items []ledger.Item) int {
	const names = 640 // what the names of fields, the spans and the indent take
	size := 0
	for _, it := range items {
		size += names + len(it.Section) + len(it.Old) + len(it.New) + len(it.Before) + len(it.After) + len(it.Reason)
	}
	return size
}

// encoder writes indented JSON in which <, > and & are themselves.
func encoder(w io.Writer, prefix string) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent(prefix, "  ")
	return e
}
