package printer

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
)

// open returns the items that are not accepted.
func open(items []ledger.Item) []ledger.Item {
	var out []ledger.Item
	for _, item := range items {
		if !item.IsAccepted() {
			out = append(out, item)
		}
	}
	return out
}

// acceptance tells why, by whom and until when a change was accepted.
func acceptance(a *ledger.Acceptance) string {
	if a == nil { // in a judgement made by hand
		return "accepted"
	}
	out := "accepted: " + a.Reason
	var more []string
	if a.By != "" {
		more = append(more, "by "+a.By)
	}
	if a.Date != "" {
		more = append(more, "on "+a.Date)
	}
	if a.Expires != "" {
		more = append(more, "until "+a.Expires)
	}
	if a.Rule != nil {
		more = append(more, "by the rule "+a.Rule.String())
	}
	if len(more) > 0 {
		out += " (" + strings.Join(more, ", ") + ")"
	}
	return out
}

// stateSentence counts the states of the items, and is empty where no ledger
// was asked.
func stateSentence(j *ledger.Judgement) string {
	if j.Ledger == nil {
		return ""
	}
	fresh := 0
	for _, item := range j.Items {
		if item.State == ledger.StateNew && item.Severity == drift.Substantive {
			fresh++
		}
	}
	parts := []string{fmt.Sprintf("%d new (%d substantive)", j.ByState[ledger.StateNew], fresh)}
	for _, s := range []ledger.State{ledger.StateExpired, ledger.StateAccepted, ledger.StateByRule} {
		if j.ByState[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", j.ByState[s], strings.ReplaceAll(string(s), "-", " ")))
		}
	}
	out := "By the ledger: " + strings.Join(parts, ", ") + "."
	switch n := len(j.Stale); n {
	case 0:
		return out
	case 1:
		return out + " 1 accepted change is no longer there (stale)."
	default:
		return out + fmt.Sprintf(" %d accepted changes are no longer there (stale).", n)
	}
}

// staleLine tells what was accepted and is no longer there.
func staleLine(e ledger.Entry) string {
	item := e.Item
	where := item.Section
	if item.Period != nil {
		where = strings.TrimPrefix(where+", "+item.Period.String(), ", ")
	}
	if where != "" {
		where += ": "
	}
	change := arrow(item.Old, item.New, headlineWords)
	return fmt.Sprintf("%s%s %s; %s", where, item.Class, change, acceptance(&ledger.Acceptance{Terms: e.Terms}))
}

// ruleLine tells what a rule covers, and whether it covers more than it did.
func ruleLine(u ledger.RuleUse) string {
	out := fmt.Sprintf("%s: covers %s", u.Rule, prose.Count(u.Covers, "change"))
	if u.Covers != u.Rule.Covered {
		out += fmt.Sprintf("; it was %d when the rule was made", u.Rule.Covered)
	}
	return out
}

// proposalLine asks whether a rule should accept what happens often.
func proposalLine(p ledger.Proposal) string {
	return fmt.Sprintf("%s %s, %s", p.Class, arrow(p.Old, p.New, headlineWords), prose.Count(p.Count, "time"))
}
