package main

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
)

func (a *app) ledgerPrune() *cobra.Command {
	c := &comparison{app: a}
	cmd := &cobra.Command{
		Use:   "prune FILE OLD NEW",
		Short: "Take out of a ledger what is no longer there",
		Long: `Prune takes out of a ledger the entries and rules that match no change between
the two versions any more. It accepts nothing, and leaves alone what is about
other publications.`,
		Args: c.ledgerArgs,
		RunE: func(_ *cobra.Command, args []string) error { return c.prune(args) },
	}
	c.ledgerInputs(cmd)
	return cmd
}

func (c *comparison) prune(args []string) error {
	l, r, _, err := c.applyLedger(args)
	if err != nil {
		return err
	}
	entries, rules := l.Prune(r)
	for _, e := range entries {
		fmt.Fprintln(c.out, line("no longer there: "+itemLine(&e.Item)))
	}
	for _, rule := range rules {
		fmt.Fprintln(c.out, line("covers nothing: "+rule.String()))
	}
	return c.writeLedger(args[0], l)
}

func (a *app) ledgerVerify() *cobra.Command {
	var day string
	cmd := &cobra.Command{
		Use:   "verify FILE",
		Short: "Check a ledger: its form, entries edited by hand, duplicates, expiry",
		Args:  cobra.ExactArgs(1),
		RunE:  func(_ *cobra.Command, args []string) error { return a.verify(args[0], day) },
	}
	dayFlag(cmd, &day, "day by which acceptances expire")
	return cmd
}

func (a *app) verify(path, day string) error {
	day, err := dayOrToday(day)
	if err != nil {
		return err
	}
	src, err := readLedger(path)
	if err != nil {
		return err
	}
	l, err := ledger.Parse(src, path)
	if err != nil {
		listLedger(a.out, err)
		return errSeen
	}
	found := 0
	for _, e := range l.Expired(day) {
		fmt.Fprintln(a.out, line(fmt.Sprintf("%s:%d: %s", path, e.Line, e.What)))
		found++
	}
	if !bytes.Equal(l.Encode(), bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))) {
		fmt.Fprintln(a.out, line(path+":1: the entries are not in their order, as after a merge by hand; "+
			"stemma ledger prune puts them there"))
		found++
	}
	changes, rules := prose.Count(len(l.Entries), "accepted change"), prose.Count(len(l.Rules), "rule")
	fmt.Fprintln(a.err, line(fmt.Sprintf("stemma: %s: %s and %s", path, changes, rules)))
	if found > 0 {
		return errSeen
	}
	return nil
}
