package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

func (a *app) ledgerSuggest() *cobra.Command {
	c := &comparison{app: a}
	cmd := &cobra.Command{
		Use:   "suggest FILE OLD NEW",
		Short: "List what is new: rules that would cover much of it, and every change with its id",
		Args:  c.ledgerArgs,
		RunE:  func(cmd *cobra.Command, args []string) error { return c.suggest(args, typed(cmd)) },
	}
	c.ledgerInputs(cmd)
	dayFlag(cmd, &c.ledger.day, "day by which acceptances expire")
	return cmd
}

// typed returns the flags that were given for reading the versions.
func typed(cmd *cobra.Command) []string {
	var flags []string
	for _, name := range []string{"profile", "from-old", "from-new", "outline-old", "outline-new",
		"merge", "root", "charset", "git"} {
		if f := cmd.Flags().Lookup(name); f.Changed {
			flags = append(flags, "--"+name+"="+f.Value.String())
		}
	}
	return flags
}

func (c *comparison) suggest(args, flags []string) error {
	_, _, j, err := c.applyLedger(args)
	if err != nil {
		return err
	}
	for _, p := range j.Proposals {
		fmt.Fprintln(c.out, line(fmt.Sprintf("# %s, %d times: accept as a rule?", arrow(p.Old, p.New), p.Count)))
		words := slices.Concat([]string{"stemma", "ledger", "accept"}, flags, args,
			[]string{"--class", string(p.Class), "--old", p.Old, "--new", p.New, "--reason", "…"})
		fmt.Fprintln(c.out, line(shellCommand(words)))
	}
	for _, item := range unaccepted(j) {
		fmt.Fprintln(c.out, line(itemLine(item.Item)))
	}
	fmt.Fprintln(c.err, line(fmt.Sprintf("stemma: %s: %s", args[0], countStates(j))))
	return nil
}

// unaccepted returns what is new or has expired, the gravest first.
func unaccepted(j *ledger.Judgement) []ledger.Item {
	severities := drift.Severities()
	items := slices.DeleteFunc(slices.Clone(j.Items), ledger.Item.IsAccepted)
	slices.SortStableFunc(items, func(a, b ledger.Item) int {
		return cmp.Compare(slices.Index(severities, b.Severity), slices.Index(severities, a.Severity))
	})
	return items
}

// itemLine draws an item in one line that begins with its id.
func itemLine(item *drift.Item) string {
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
