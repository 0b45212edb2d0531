package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

func (a *app) checkCommand() *cobra.Command {
	var from, rootDir string
	cmd := &cobra.Command{
		Use:   "check FILE|DIR...",
		Short: "List the problems of publications, changing nothing",
		Long: `Check reads publications and lists what is wrong or odd in them, one line each:
file:line:col: severity code: what is wrong; what to do.

The exit status is 1 if there is an error, 2 if a file cannot be read.`,
		Example: "  stemma check paper.md published.txt",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.check(args, from, rootDir)
		},
	}
	cmd.Flags().StringVar(&from, "from", "", "input `FORMAT`; detected where it is not given (see: stemma formats)")
	cmd.Flags().StringVar(&rootDir, "root", "", "source `DIR`, where included files are looked for")
	return cmd
}

func (a *app) check(args []string, from, rootDir string) error {
	opts, err := a.readOptions(from, rootDir)
	if err != nil {
		return err
	}
	files, _, err := sources(args, from, "")
	if err != nil {
		return err
	}
	var all []document.Problem
	failed := false
	for _, f := range files {
		doc, err := a.read(f.path, opts)
		if err != nil {
			a.complain(f.path, err)
			failed = true
			continue
		}
		for _, p := range doc.Problems {
			fmt.Fprintln(a.out, p.Format(f.path))
		}
		all = append(all, doc.Problems...)
	}
	fmt.Fprintf(a.err, "stemma: %s\n", census(all))
	switch {
	case failed:
		return errFailed
	case hasError(all):
		return errSeen
	}
	return nil
}

// readOptions resolves the flags that say how to read.
func (a *app) readOptions(from, rootDir string) (parser.Options, error) {
	opts := parser.Options{Format: from}
	var err error
	if from != "" {
		if _, err := parser.Find(from); err != nil {
			return opts, err
		}
	}
	if opts.Profile, err = a.profile(); err != nil {
		return opts, err
	}
	opts.Root, err = root(rootDir)
	return opts, err
}
