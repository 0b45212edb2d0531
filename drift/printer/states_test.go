package printer

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/drift"
)

// judged returns a report of which a ledger knows the first three items: one
// is accepted, one falls under a rule, the acceptance of one has expired.
func judged() *drift.Report {
	r := compareMarkdown("# A\n\nThe gate is closed on Monday. Bees like 3 hives.\n\n# B\n\nWe sing. Nobody swims.\n",
		"# A\n\nThe gate is open on Tuesday. Bees like 4 hives.\n\n# B\n\nWe will sing! Nobody swims.\n")
	states := []drift.State{drift.StateAccepted, drift.StateByRule, drift.StateExpired}
	r.Summary.ByState = map[drift.State]int{drift.StateNew: len(r.Items) - len(states)}
	for i, s := range states {
		r.Items[i].State = s
		r.Items[i].Accepted = &drift.Acceptance{Reason: "as agreed <1>", By: "Ann", Date: "2015-01-02"}
		r.Summary.ByState[s]++
	}
	r.Items[1].Accepted.Rule = "wording everywhere"
	r.Items[2].Accepted.Expires = "2015-02-01"
	r.Ledger = &drift.LedgerState{
		Path:  "drift.ledger",
		Stale: []drift.Stale{{ID: "feed", Section: "a", Class: "wording", Old: "red", New: "blue", Accepted: drift.Acceptance{Reason: "nicer"}}},
		Rules: []drift.RuleUse{{Rule: "wording everywhere", Covers: 3, Covered: 1}},
	}
	r.Proposals = []drift.Proposal{{Class: "abbr-contracted", Old: "Government Digital Service", New: "GDS", Count: 5}}
	return r
}

func TestStatesAreTold(t *testing.T) {
	r := judged()
	for form, got := range map[string]string{"text": textOf(t, r, TextOptions{Width: 200}), "markdown": string(Markdown(r))} {
		got = strings.NewReplacer("\\", "").Replace(got)
		for _, want := range []string{
			"1 expired, 1 accepted, 1 accepted by rule", "1 accepted change is no longer there", "the acceptance has expired",
			"accepted, not listed: ", "wording “red” → “blue”; accepted: nicer", "abbr-contracted “Government Digital Service” → “GDS”, 5 times",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%s does not say %q:\n%s", form, want, got)
			}
		}
	}
	if got := textOf(t, r, TextOptions{Width: 200}); !strings.Contains(got, "covers 3 changes; it was 1 when the rule was made") {
		t.Errorf("the growth of a rule is not told:\n%s", got)
	}
}
