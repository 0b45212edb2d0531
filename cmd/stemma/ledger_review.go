package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/stemmadocs/stemma/drift/ledger"
)

func (a *app) ledgerReview() *cobra.Command {
	c := &comparison{app: a}
	var by string
	cmd := &cobra.Command{
		Use:   "review FILE OLD NEW",
		Short: "Go through what is new, one by one, on a terminal",
		Args:  c.ledgerArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if f, ok := c.in.(*os.File); !ok || !term.IsTerminal(int(f.Fd())) {
				return errors.New("ledger review asks questions, and standard input is no terminal; " +
					"use: stemma ledger accept")
			}
			return c.review(args, by)
		},
	}
	cmd.Flags().StringVar(&by, "by", "", "`NAME` of who accepts")
	dayFlag(cmd, &c.ledger.day, "day it is accepted")
	c.ledgerInputs(cmd)
	return cmd
}

// review asks about each change, the gravest first. The ledger is written
// after each answer, so that nothing is lost when the review is broken off.
func (c *comparison) review(args []string, by string) error {
	l, r, j, err := c.applyLedger(args)
	if err != nil {
		return err
	}
	in := bufio.NewReader(c.in)
	items := unaccepted(j)
	for i, item := range items {
		fmt.Fprintf(c.err, "\n%d of %d: %s\n", i+1, len(items), line(itemLine(item.Item)))
		if around := strings.TrimSpace(item.Before + " … " + item.After); around != "…" {
			fmt.Fprintf(c.err, "  in: %s\n", line(around))
		}
		accept, more := c.ask(in)
		switch {
		case !more:
			return nil
		case !accept:
			continue
		}
		reason, err := prompt(in, c.err, "reason: ")
		if reason == "" {
			fmt.Fprintln(c.err, "not accepted: that takes a reason")
			if err != nil {
				return nil
			}
			continue
		}
		terms := ledger.Terms{Reason: reason, By: by, Date: c.ledger.day}
		if _, err := l.Accept(r, []string{item.ID}, terms); err != nil {
			return err
		}
		if err := c.writeLedger(args[0], l); err != nil {
			return err
		}
	}
	return nil
}

// ask asks until it has an answer; the end of the input ends the review.
func (c *comparison) ask(in *bufio.Reader) (accept, more bool) {
	for {
		answer, err := prompt(in, c.err, "[a]ccept, [s]kip, [q]uit? ")
		switch answer {
		case "a":
			return true, true
		case "s":
			return false, true
		case "q":
			return false, false
		}
		if err != nil {
			return false, false
		}
	}
}

func prompt(in *bufio.Reader, out io.Writer, question string) (string, error) {
	fmt.Fprint(out, question)
	answer, err := in.ReadString('\n')
	return strings.TrimSpace(answer), err
}
