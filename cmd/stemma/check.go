package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/check"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

func (a *app) checkCommand() *cobra.Command {
	var input inputFlags
	cmd := &cobra.Command{
		Use:   "check FILE|DIR...",
		Short: "List the problems of publications, changing nothing",
		Long: `Check reads publications and lists what is wrong or odd in them, one line each:
file:line:col: severity code: what is wrong; what to do.

It looks for what cannot be read as it is meant, and for what contradicts itself
within one version: headings, names, abbreviations, repetitions, spellings, links,
images and tables.

The exit status is 1 if there is an error, 2 if a file cannot be read.`,
		Example: "  stemma check paper.md published.txt",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.checkFiles(args, input)
		},
	}
	input.flags(cmd)
	return cmd
}

func (a *app) checkFiles(args []string, input inputFlags) error {
	opts, err := a.readOptions(input)
	if err != nil {
		return err
	}
	files, _, err := sources(args, input, "")
	if err != nil {
		return err
	}
	var all document.Problems
	failed := 0
	for _, f := range files {
		doc, err := a.load(f, input, opts)
		if err != nil {
			a.complain(f.path, err)
			failed++
			continue
		}
		problems := append(doc.Problems, check.Consistency(doc, opts.Profile)...).Sorted()
		for _, p := range problems {
			fmt.Fprintln(a.out, line(p.Format(f.path)))
		}
		all = append(all, problems...)
	}
	unread := ""
	if failed > 0 {
		unread = fmt.Sprintf("; %s could not be read", prose.Count(failed, "file"))
	}
	fmt.Fprintf(a.err, "stemma: %s%s\n", census(all), unread)
	switch {
	case failed > 0:
		return errFailed
	case hasError(all):
		return errSeen
	}
	return nil
}
