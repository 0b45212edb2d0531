package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

// ledgerFlags are the flags of the drift command for a ledger.
type ledgerFlags struct {
	path   string // of the ledger; empty for none
	strict bool
	day    string
}

func (f *ledgerFlags) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.path, "ledger", "", "ledger `FILE` of accepted drift: only what is new makes the exit status 1")
	flags.BoolVar(&f.strict, "strict-ledger", false,
		"exit status 1 also if the ledger holds what has expired or is no longer there")
	dayFlag(cmd, &f.day, "day by which acceptances expire")
}

// dayFlag adds --date, which is used in place of the clock.
func dayFlag(cmd *cobra.Command, day *string, what string) {
	cmd.Flags().StringVar(day, "date", "", what+", `YYYY-MM-DD`; today where it is not given")
}

// orToday checks a day; none is today.
func dayOrToday(day string) (string, error) {
	switch {
	case day == "":
		return time.Now().Format(time.DateOnly), nil
	case !ledger.IsDay(day):
		return "", fmt.Errorf("%q is no day; write YYYY-MM-DD", day)
	}
	return day, nil
}

// load reads the ledger, if one is asked for, before anything is compared.
func (f *ledgerFlags) load(a *app) (*ledger.Ledger, error) {
	if f.path == "" {
		return nil, f.unused()
	}
	var err error
	if f.day, err = dayOrToday(f.day); err != nil {
		return nil, err
	}
	return a.loadLedger(f.path)
}

// unused refuses flags that mean nothing without a ledger.
func (f *ledgerFlags) unused() error {
	switch {
	case f.strict:
		return errors.New("--strict-ledger goes with --ledger FILE")
	case f.day != "":
		return errors.New("--date goes with --ledger FILE")
	}
	return nil
}

// tell prints in a sentence what the states are, where the report does not.
func (f *ledgerFlags) tell(w io.Writer, j *ledger.Judgement) {
	fmt.Fprintln(w, line(fmt.Sprintf("stemma: %s: %s", f.path, countStates(j))))
}

// countStates counts the states: "2 new, 30 accepted, 3 stale".
func countStates(j *ledger.Judgement) string {
	states := j.ByState
	parts := []string{fmt.Sprintf("%d new", states[ledger.StateNew])}
	for _, p := range []struct {
		n    int
		text string
	}{
		{states[ledger.StateAccepted], "accepted"}, {states[ledger.StateByRule], "accepted by rule"},
		{states[ledger.StateExpired], "expired"}, {countStale(j), "stale (in the ledger, no longer there)"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.text))
		}
	}
	return strings.Join(parts, ", ")
}

// countStale counts the entries and rules that match nothing.
func countStale(j *ledger.Judgement) int {
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
func (f *ledgerFlags) seen(j *ledger.Judgement, failOn string) bool {
	if f.strict && j.ByState[ledger.StateExpired]+countStale(j) > 0 {
		return true
	}
	if failOn == never {
		return false
	}
	for _, item := range j.Items {
		if item.State == ledger.StateNew && item.Severity.AtLeast(drift.Severity(failOn)) {
			return true
		}
	}
	return false
}
