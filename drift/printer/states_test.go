package printer

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

// judged returns a report and what a ledger holds of its first three items:
// one is accepted, one falls under a rule, the acceptance of one has expired.
func judged() (*drift.Report, Options) {
	r := compareMarkdown("# A\n\nThe gate is closed on Monday. Bees like 3 hives.\n\n# B\n\nWe sing. Nobody swims.\n",
		"# A\n\nThe gate is open on Tuesday. Bees like 4 hives.\n\n# B\n\nWe will sing! Nobody swims.\n")
	terms := ledger.Terms{Reason: "as agreed <1>", By: "Ann", Date: "2015-01-02"}
	rule := ledger.Rule{Section: ledger.Everywhere, Class: "wording", Covered: 1, Terms: terms}
	j := (*ledger.Ledger)(nil).Judge(r, "")
	j.Ledger = &ledger.Ledger{Path: "drift.ledger"}
	accept := func(i int, s ledger.State, a ledger.Acceptance) {
		j.ByState[j.Items[i].State]--
		j.Items[i].State, j.Items[i].Accepted = s, &a
		j.ByState[s]++
	}
	accept(0, ledger.StateAccepted, ledger.Acceptance{Terms: terms})
	accept(1, ledger.StateByRule, ledger.Acceptance{Terms: terms, Rule: &rule})
	terms.Expires = "2015-02-01"
	accept(2, ledger.StateExpired, ledger.Acceptance{Terms: terms})
	j.Stale = []ledger.Entry{{
		Item:  drift.Item{ID: "feed", Section: "a", Class: "wording", Old: "red", New: "blue"},
		Terms: ledger.Terms{Reason: "nicer"},
	}}
	j.Rules = []ledger.RuleUse{{Rule: rule, Covers: 3}}
	j.Proposals = []ledger.Proposal{{Class: "abbr-contracted", Old: "Government Digital Service", New: "GDS", Count: 5}}
	return r, Options{Judgement: j, Width: 200, FailOn: drift.Substantive}
}

func TestStatesAreTold(t *testing.T) {
	r, opts := judged()
	for form, print := range map[string]printer{"text": Text, "markdown": Markdown} {
		got := string(draw(t, print, r, opts))
		got = strings.NewReplacer("\\", "").Replace(got)
		for _, want := range []string{
			"1 expired, 1 accepted, 1 accepted by rule", "1 accepted change is no longer there",
			"the acceptance has expired", "accepted, not listed: ", "wording “red” → “blue”; accepted: nicer",
			"abbr-contracted “Government Digital Service” → “GDS”, 5 times",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%s does not say %q:\n%s", form, want, got)
			}
		}
	}
	got := string(draw(t, Text, r, opts))
	if !strings.Contains(got, "covers 3 changes; it was 1 when the rule was made") {
		t.Errorf("the growth of a rule is not told:\n%s", got)
	}
}
