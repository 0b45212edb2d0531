package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/check"
	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser"
)

// checker is one run of the check command.
type checker struct {
	*app
	input  inputFlags
	writer writerFlags
	strict bool

	options parser.Options
	format  *convert.Format // nil for none
}

func (a *app) checkCommand() *cobra.Command {
	c := &checker{app: a}
	cmd := &cobra.Command{
		Use:   "check FILE|DIR...",
		Short: "List the problems of publications, changing nothing",
		Long: `Check reads publications and lists what is wrong or odd in them, one line each:
file:line:col: severity code: what is wrong; what to do.

It looks for what cannot be read as it is meant, and for what contradicts itself
within one version: headings, names, abbreviations, repetitions, spellings, links,
images and tables.

With --to it lists as well what would be lost in writing them in that format, as
convert does; what only serves presentation is a remark a place.

The exit status is 1 if there is an error, and with --strict a warning or a loss;
it is 2 if a file cannot be read.`,
		Example: `  stemma check paper.md published.txt
  stemma check --to markdown page.html`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return c.run(args) },
	}
	c.input.flags(cmd)
	c.writer.flags(cmd, "output `FORMAT` whose losses are listed too (see: stemma formats)")
	strictFlag(cmd, &c.strict)
	return cmd
}

// prepare resolves the flags.
func (c *checker) prepare() error {
	switch {
	case c.writer.to != "":
		format, err := c.writer.format()
		if err != nil {
			return err
		}
		c.format = &format
	case len(c.writer.words()) > 0:
		return fmt.Errorf("%s is about writing: name a format with --to", c.writer.words()[0])
	}
	var err error
	c.options, err = c.readOptions(c.input)
	return err
}

func (c *checker) run(args []string) error {
	if err := c.prepare(); err != nil {
		return err
	}
	files, others, err := sources(args, c.input, "")
	if err != nil {
		return err
	}
	var all document.Problems
	failed := 0
	for _, f := range files {
		problems, err := c.problems(f)
		if err != nil {
			c.complain(f.path, err)
			failed++
			continue
		}
		for _, p := range problems {
			fmt.Fprintln(c.out, line(p.Format(f.path)))
		}
		all = append(all, problems...)
	}
	c.tellPassed(others)
	unread := ""
	if failed > 0 {
		unread = fmt.Sprintf("; %s could not be read", prose.Count(failed, "file"))
	}
	fmt.Fprintf(c.err, "stemma: %s%s\n", census(all), unread)
	if failed > 0 {
		return errFailed
	}
	return seen(all, c.strict)
}

// problems returns those of reading one input, what is odd in it, and those of
// writing it.
func (c *checker) problems(f source) (document.Problems, error) {
	doc, err := c.load(f, c.input, c.options)
	if err != nil {
		return nil, err
	}
	all := slices.Concat(doc.Problems, check.Consistency(doc, c.options.Profile))
	if c.format != nil {
		_, lost := c.format.Write(doc, c.writer.options)
		all = append(all, lost...)
	}
	return all.Sorted(), nil
}
