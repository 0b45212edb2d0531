package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
)

// loadLedger reads a ledger; one with an error in it is as good as none.
func (a *app) loadLedger(path string) (*ledger.Ledger, error) {
	src, err := readLedger(path)
	if err != nil {
		return nil, err
	}
	l, err := ledger.Parse(src, path)
	if err != nil {
		listLedger(a.err, err)
		return nil, errFailed
	}
	return l, nil
}

// readLedger reads the file of a ledger. One that is not there is not an
// empty one.
func readLedger(path string) ([]byte, error) {
	src, err := readFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such ledger; begin one with: stemma ledger init %s OLD NEW",
			path, shellWord(path))
	case isDir(path):
		return nil, fmt.Errorf("%s: this is a folder; name the file of a ledger", path)
	case err != nil:
		return nil, unreadable(path, err)
	}
	return src, nil
}

// listLedger prints what is wrong with a ledger, line by line.
func listLedger(w io.Writer, errs error) {
	for message := range strings.Lines(errs.Error()) {
		fmt.Fprintln(w, line(strings.TrimSuffix(message, "\n")))
	}
}

func (a *app) ledgerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "ledger",
		Short: "Keep the drift that was accepted",
		Long: `A ledger is a text file of the drift between two versions that a person has
accepted, each change with a reason. With it, stemma drift --ledger FILE has
exit status 1 only for what is new. An acceptance ends when the words it is
about change. Keep a ledger for each publication, and keep it in version control.`,
		Example: `  stemma ledger init accepted.ledger legacy.md published.txt
  stemma ledger suggest accepted.ledger legacy.md published.txt
  stemma ledger accept accepted.ledger legacy.md published.txt --class person-shift --reason 'house style'
  stemma drift legacy.md published.txt --ledger accepted.ledger`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.ledgerInit(), a.ledgerSuggest(), a.ledgerAccept(), a.ledgerReview(),
		a.ledgerPrune(), a.ledgerVerify(), a.ledgerMerge())
	return cmd
}

func (a *app) ledgerInit() *cobra.Command {
	c := &comparison{app: a}
	cmd := &cobra.Command{
		Use:   "init FILE [OLD NEW]",
		Short: "Begin a ledger in which nothing is accepted",
		Long: `Init begins a ledger in which nothing is accepted. With the two versions it has
a place for each of their sections, so that branches that accept drift of
different sections merge without a conflict.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && c.git == "" {
				return nil
			}
			return c.ledgerArgs(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.initLedger(args[0], args[1:]) },
	}
	c.ledgerInputs(cmd)
	return cmd
}

// ledgerInputs adds the flags for the versions that a ledger is about.
func (c *comparison) ledgerInputs(cmd *cobra.Command) {
	c.addInputFlags(cmd)
	cmd.Flags().StringVar(&c.git, "git", "",
		"take two versions of one file, `REV..REV`, from its git repository: FILE PATH in place of FILE OLD NEW")
}

// ledgerArgs checks that a ledger and two versions are named.
func (c *comparison) ledgerArgs(_ *cobra.Command, args []string) error {
	switch {
	case c.git != "" && len(args) != 2:
		return errors.New("with --git, name the ledger and one file: FILE PATH")
	case c.git == "" && len(args) != 3:
		return errors.New("name the ledger and two versions: FILE OLD NEW")
	}
	return nil
}

func (c *comparison) initLedger(path string, versions []string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s is there already; remove it if you mean to begin anew", path)
	}
	var reports []*drift.Report
	if len(versions) > 0 {
		r, err := c.compareApart(versions[0], versions[len(versions)-1])
		if err != nil {
			return err
		}
		reports = append(reports, r)
	}
	return c.writeLedger(path, ledger.New(reports...))
}

func (a *app) writeLedger(path string, l *ledger.Ledger) error {
	if err := a.files.Write(path, l.Encode()); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// compareApart compares two versions that can both be read.
func (c *comparison) compareApart(oldPath, newPath string) (*drift.Report, error) {
	if err := c.apart(oldPath, newPath); err != nil {
		return nil, err
	}
	return c.compare(oldPath, newPath)
}

// applyLedger reads a ledger and both versions, and finds out what is accepted.
func (c *comparison) applyLedger(args []string) (*ledger.Ledger, *drift.Report, *ledger.Judgement, error) {
	c.ledger.path = args[0]
	l, err := c.ledger.load(c.app)
	if err != nil {
		return nil, nil, nil, err
	}
	r, err := c.compareApart(args[1], args[len(args)-1])
	if err != nil {
		return nil, nil, nil, err
	}
	return l, r, l.Judge(r, c.ledger.day), nil
}
