package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

// judging says which drift is accepted: the flags of the drift command.
type judging struct {
	path   string // of the ledger; empty for none
	strict bool
	today  string
}

func (j *judging) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&j.path, "ledger", "", "ledger `FILE` of accepted drift: only what is new makes the exit status 1")
	f.BoolVar(&j.strict, "strict-ledger", false, "exit status 1 also if the ledger holds what has expired or is no longer there")
	dayFlag(cmd, &j.today, "day by which acceptances expire")
}

// dayFlag adds --date, which stands in for the clock.
func dayFlag(cmd *cobra.Command, day *string, what string) {
	cmd.Flags().StringVar(day, "date", "", what+", `YYYY-MM-DD`; today where it is not given")
}

// orToday checks a day; none is today.
func orToday(day string) (string, error) {
	switch {
	case day == "":
		return time.Now().Format(time.DateOnly), nil
	case !ledger.IsDay(day):
		return "", fmt.Errorf("%q is no day; write YYYY-MM-DD", day)
	}
	return day, nil
}

// load reads the ledger, if one is asked for, before anything is compared.
func (j *judging) load(a *app) (*ledger.Ledger, error) {
	if j.path == "" {
		return nil, j.idle()
	}
	var err error
	if j.today, err = orToday(j.today); err != nil {
		return nil, err
	}
	return a.loadLedger(j.path)
}

// idle refuses flags that mean nothing without a ledger.
func (j *judging) idle() error {
	switch {
	case j.strict:
		return errors.New("--strict-ledger goes with --ledger FILE")
	case j.today != "":
		return errors.New("--date goes with --ledger FILE")
	}
	return nil
}

// say tells in a sentence what the states are, where the report does not.
func (j *judging) say(a *app, judgement *ledger.Judgement) {
	fmt.Fprintln(a.err, line(fmt.Sprintf("stemma: %s: %s", j.path, stateCounts(judgement))))
}

// stateCounts counts the states: "2 new, 30 accepted, 3 stale".
func stateCounts(j *ledger.Judgement) string {
	states := j.ByState
	parts := []string{fmt.Sprintf("%d new", states[ledger.StateNew])}
	for _, p := range []struct {
		n    int
		text string
	}{
		{states[ledger.StateAccepted], "accepted"}, {states[ledger.StateByRule], "accepted by rule"},
		{states[ledger.StateExpired], "expired"}, {stale(j), "stale (in the ledger, no longer there)"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.text))
		}
	}
	return strings.Join(parts, ", ")
}

// stale counts the entries and rules that match nothing.
func stale(j *ledger.Judgement) int {
	n := len(j.Stale)
	for _, rule := range j.Rules {
		if rule.Covers == 0 {
			n++
		}
	}
	return n
}

// seen reports whether there is something to see: drift that is new and grave
// enough or, if the ledger must be in order, whatever in it is not.
func (j *judging) seen(judgement *ledger.Judgement, failOn string) bool {
	if j.strict && judgement.ByState[ledger.StateExpired]+stale(judgement) > 0 {
		return true
	}
	if failOn == never {
		return false
	}
	for _, item := range judgement.Items {
		if item.State == ledger.StateNew && item.Severity.AtLeast(drift.Severity(failOn)) {
			return true
		}
	}
	return false
}
