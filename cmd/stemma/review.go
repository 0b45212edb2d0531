package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

func (a *app) ledgerSuggest() *cobra.Command {
	c := &comparison{app: a}
	cmd := &cobra.Command{
		Use:   "suggest FILE OLD NEW",
		Short: "List what is new: rules that would cover much of it, and every change with its id",
		Args:  cobra.ExactArgs(3),
		RunE:  func(_ *cobra.Command, args []string) error { return c.suggest(args) },
	}
	c.inputs(cmd)
	dayFlag(cmd, &c.accepted.today, "day by which acceptances expire")
	return cmd
}

func (c *comparison) suggest(args []string) error {
	_, r, err := c.judged(args)
	if err != nil {
		return err
	}
	for _, p := range r.Proposals {
		fmt.Fprintln(c.out, line(fmt.Sprintf("# %s, %d times: accept as a rule?", arrow(p.Old, p.New), p.Count)))
		typed := []string{"stemma", "ledger", "accept", args[0], args[1], args[2], "--class", string(p.Class), "--old", p.Old, "--new", p.New, "--reason", "…"}
		for i, word := range typed {
			typed[i] = shellWord(word)
		}
		fmt.Fprintln(c.out, line(strings.Join(typed, " ")))
	}
	for _, item := range unaccepted(r) {
		fmt.Fprintln(c.out, line(inOneLine(item)))
	}
	fmt.Fprintln(c.err, line(fmt.Sprintf("stemma: %s: %s", args[0], standing(r))))
	return nil
}

// shellWord quotes a word for a shell, where it needs it.
func shellWord(word string) string {
	special := func(r rune) bool {
		return !strings.ContainsRune("-_./=:,+@%", r) && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	}
	if word != "" && strings.IndexFunc(word, special) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// unaccepted returns what is new or has expired, the gravest first.
func unaccepted(r *drift.Report) []drift.Item {
	severities := drift.Severities()
	items := slices.DeleteFunc(slices.Clone(r.Items), func(i drift.Item) bool {
		return i.State != drift.StateNew && i.State != drift.StateExpired
	})
	slices.SortStableFunc(items, func(a, b drift.Item) int {
		return cmp.Compare(slices.Index(severities, b.Severity), slices.Index(severities, a.Severity))
	})
	return items
}

// inOneLine tells an item in one line that begins with its id.
func inOneLine(item drift.Item) string {
	where := item.Section
	if where == "" {
		where = "front of the document"
	}
	if item.Period != nil {
		where += fmt.Sprintf(", %s %d", item.Period.Kind, item.Period.Year)
	}
	parts := []string{item.ID, string(item.Severity), string(item.Class), "(" + where + ")"}
	if item.Severity == "" { // of what a ledger holds
		parts = slices.Delete(parts, 1, 2)
	}
	if item.Old+item.New != "" {
		parts = append(parts, arrow(item.Old, item.New))
	}
	return strings.Join(parts, " ")
}

// arrow draws a change of words; long ones are cut short.
func arrow(old, new string) string {
	switch {
	case old == "":
		return "added “" + brief(new) + "”"
	case new == "":
		return "gone “" + brief(old) + "”"
	}
	return "“" + brief(old) + "” → “" + brief(new) + "”"
}

const briefWords = 16

func brief(text string) string {
	words := strings.Fields(text)
	if len(words) <= briefWords {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:briefWords], " ") + " …"
}

func (a *app) ledgerReview() *cobra.Command {
	c := &comparison{app: a}
	var by string
	cmd := &cobra.Command{
		Use:   "review FILE OLD NEW",
		Short: "Go through what is new, one by one, on a terminal",
		Args:  cobra.ExactArgs(3),
		RunE: func(_ *cobra.Command, args []string) error {
			if f, ok := c.in.(*os.File); !ok || !term.IsTerminal(int(f.Fd())) {
				return errors.New("ledger review asks questions, and standard input is no terminal; use: stemma ledger accept")
			}
			return c.review(args, by)
		},
	}
	cmd.Flags().StringVar(&by, "by", "", "`NAME` of who accepts")
	dayFlag(cmd, &c.accepted.today, "day it is accepted")
	c.inputs(cmd)
	return cmd
}

// review asks about each change, the gravest first. The ledger is written
// after each answer, so that nothing is lost when the review is broken off.
func (c *comparison) review(args []string, by string) error {
	l, r, err := c.judged(args)
	if err != nil {
		return err
	}
	in := bufio.NewReader(c.in)
	items := unaccepted(r)
	for i, item := range items {
		fmt.Fprintf(c.err, "\n%d of %d: %s\n", i+1, len(items), line(inOneLine(item)))
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
		if _, err := l.Accept(r, item.ID, ledger.Terms{Reason: reason, By: by, Date: c.accepted.today}); err != nil {
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
