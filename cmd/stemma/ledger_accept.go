package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/internal/prose"
)

// acceptance is one run of the command ledger accept.
type acceptance struct {
	comparison
	items                           []string
	class, section, old, new, below string
	oldGiven, newGiven              bool
	reason, by, expires, until      string
}

func (a *app) ledgerAccept() *cobra.Command {
	c := &acceptance{comparison: comparison{app: a}}
	cmd := &cobra.Command{
		Use:   "accept FILE OLD NEW {--item ID... | --class CLASS | --all-below SEVERITY} --reason TEXT",
		Short: "Accept drift, with a reason",
		Long: `Accept writes into a ledger that drift between the two versions is accepted:

  --item ID             these changes (stemma ledger suggest lists the ids)
  --class CLASS         a rule: every change of the class, now and later; only for
                        what is cosmetic, house style or information
  --all-below SEVERITY  each change that is new now and less grave than that, one
                        by one

A change is accepted until one of its words changes. What is substantive can
only be accepted by its id.`,
		Example: "" +
			`  stemma ledger accept accepted.ledger old.md new.md --item 3f2a9c10 --reason 'agreed with the department'
  stemma ledger accept accepted.ledger old.md new.md --class person-shift --old our --new its --reason 'house style'
  stemma ledger accept accepted.ledger old.md new.md --all-below house --reason 'typography of the new site'`,
		Args: c.ledgerArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			c.oldGiven, c.newGiven = cmd.Flags().Changed("old"), cmd.Flags().Changed("new")
			return c.run(args)
		},
	}
	f := cmd.Flags()
	f.StringSliceVar(&c.items, "item", nil,
		"`ID` of a change, or the first six characters of it or more; may be repeated")
	f.StringVar(&c.class, "class", "", "accept every change of this `CLASS` by a rule")
	f.StringVar(&c.section, "section", ledger.Everywhere,
		"`KEY` of the section that the rule holds in; - is the front of the document")
	f.StringVar(&c.old, "old", "",
		"old `TEXT` that the rule holds for; quotation marks, dashes and capitals are folded")
	f.StringVar(&c.new, "new", "", "new `TEXT` that the rule holds for")
	f.StringVar(&c.below, "all-below", "", "accept each new change less grave than `SEVERITY`")
	f.StringVar(&c.reason, "reason", "", "`TEXT` that says why; required")
	f.StringVar(&c.by, "by", "", "`NAME` of who accepts it")
	dayFlag(cmd, &c.ledger.day, "day it is accepted")
	f.StringVar(&c.expires, "expires", "", "last day it holds, `YYYY-MM-DD`")
	f.StringVar(&c.until, "until", "", "`WHAT` ends it: source-changes, for any change of one of the two versions")
	c.ledgerInputs(cmd)
	return cmd
}

func (c *acceptance) run(args []string) error {
	if err := c.check(); err != nil {
		return err
	}
	l, r, j, err := c.applyLedger(args)
	if err != nil {
		return err
	}
	terms := ledger.Terms{Reason: c.reason, By: c.by, Date: c.ledger.day, Expires: c.expires}
	if c.until != "" {
		terms.Sources = ledger.Sources(r)
	}
	done, err := c.accept(l, r, j, terms)
	if err != nil {
		return err
	}
	if err := c.writeLedger(args[0], l); err != nil {
		return err
	}
	fmt.Fprintln(c.err, line(fmt.Sprintf("stemma: %s: accepted %s", args[0], done)))
	return nil
}

// front is the section that has no key: what is before the first.
const front = "-"

// untilChange is all that --until can be.
const untilChange = "source-changes"

// check refuses flags that do not go together.
func (c *acceptance) check() error {
	ways := 0
	for _, given := range []bool{len(c.items) > 0, c.class != "", c.below != ""} {
		if given {
			ways++
		}
	}
	pattern := c.oldGiven || c.newGiven || c.section != ledger.Everywhere
	switch {
	case ways != 1:
		return errors.New("say what to accept: --item ID, --class CLASS or --all-below SEVERITY " +
			"(stemma ledger suggest lists what is new)")
	case c.class == "" && pattern:
		return errors.New("--section, --old and --new go with --class")
	case strings.TrimSpace(c.reason) == "":
		return errors.New("accepting drift takes a reason: --reason TEXT")
	case c.until != "" && c.until != untilChange:
		return fmt.Errorf("--until can only be %s; for a day there is --expires", untilChange)
	case c.below != "" && !slices.Contains(levels(), c.below):
		return fmt.Errorf("unknown severity %q; there are %s", c.below, strings.Join(levels(), ", "))
	}
	return nil
}

// accept adds to the ledger, and returns in words what.
func (c *acceptance) accept(
	l *ledger.Ledger, r *drift.Report, j *ledger.Judgement, terms ledger.Terms,
) (string, error) {
	if c.class != "" {
		rule, err := l.AcceptRule(r, c.rule(terms))
		return fmt.Sprintf("by a rule: %s; it covers %s", rule, prose.Count(rule.Covered, "change")), err
	}
	ids := c.items
	if c.below != "" {
		ids = below(j, drift.Severity(c.below))
	}
	items, err := l.Accept(r, ids, terms)
	return prose.Count(len(items), "change"), err
}

func (c *acceptance) rule(terms ledger.Terms) ledger.Rule {
	rule := ledger.Rule{Section: c.section, Class: drift.Class(c.class), Terms: terms}
	if c.section == front {
		rule.Section = ""
	}
	if c.oldGiven {
		rule.Old = &c.old
	}
	if c.newGiven {
		rule.New = &c.new
	}
	return rule
}

// below returns the ids of what is new and less grave than level.
func below(j *ledger.Judgement, level drift.Severity) []string {
	var ids []string
	for _, item := range j.Items {
		if item.State == ledger.StateNew && !item.Severity.AtLeast(level) {
			ids = append(ids, item.ID)
		}
	}
	return ids
}
