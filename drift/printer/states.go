package printer

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/drift"
)

// accepted reports whether nobody needs to look at an item any more.
func accepted(item drift.Item) bool {
	return item.State == drift.StateAccepted || item.State == drift.StateByRule
}

// open returns the items that are not accepted.
func open(items []drift.Item) []drift.Item {
	var out []drift.Item
	for _, item := range items {
		if !accepted(item) {
			out = append(out, item)
		}
	}
	return out
}

// acceptance says why, by whom and until when a change was accepted.
func acceptance(a *drift.Acceptance) string {
	if a == nil {
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
	if a.Rule != "" {
		more = append(more, "by the rule "+a.Rule)
	}
	if len(more) > 0 {
		out += " (" + strings.Join(more, ", ") + ")"
	}
	return out
}

func stales(r *drift.Report) []drift.Stale {
	if r.Ledger == nil {
		return nil
	}
	return r.Ledger.Stale
}

// stateSentence counts the states of the items, and is empty where no ledger
// was asked.
func stateSentence(r *drift.Report) string {
	if r.Ledger == nil {
		return ""
	}
	by := r.Summary.ByState
	fresh := 0
	for _, item := range r.Items {
		if item.State == drift.StateNew && item.Severity == drift.Substantive {
			fresh++
		}
	}
	parts := []string{fmt.Sprintf("%d new (%d substantive)", by[drift.StateNew], fresh)}
	for _, s := range []drift.State{drift.StateExpired, drift.StateAccepted, drift.StateByRule} {
		if by[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", by[s], strings.ReplaceAll(string(s), "-", " ")))
		}
	}
	out := "By the ledger: " + strings.Join(parts, ", ") + "."
	switch n := len(r.Ledger.Stale); n {
	case 0:
		return out
	case 1:
		return out + " 1 accepted change is no longer there (stale)."
	default:
		return out + fmt.Sprintf(" %d accepted changes are no longer there (stale).", n)
	}
}

// staleLine says what was accepted and is no longer there.
func staleLine(s drift.Stale) string {
	where := s.Section
	if s.Period != nil {
		where = strings.TrimPrefix(where+", "+s.Period.String(), ", ")
	}
	if where != "" {
		where += ": "
	}
	return fmt.Sprintf("%s%s %s; %s", where, s.Class, arrow(s.Old, s.New, headlineWords), acceptance(&s.Accepted))
}

// ruleLine says what a rule covers, and whether it covers more than it did.
func ruleLine(u drift.RuleUse) string {
	out := fmt.Sprintf("%s: covers %s", u.Rule, count(u.Covers, "change"))
	if u.Covers != u.Covered {
		out += fmt.Sprintf("; it was %d when the rule was made", u.Covered)
	}
	return out
}

// proposalLine asks whether a rule should accept what happens often.
func proposalLine(p drift.Proposal) string {
	return fmt.Sprintf("%s %s, %s", p.Class, arrow(p.Old, p.New, headlineWords), count(p.Count, "time"))
}
