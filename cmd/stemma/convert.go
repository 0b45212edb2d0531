package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"znkr.io/diff/textdiff"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// converter is one run of the convert command.
type converter struct {
	*app
	input         inputFlags
	writer        writerFlags
	output        string
	check, strict bool

	alone   bool // one file was named, and is converted whatever it is
	options parser.Options
	format  convert.Format
}

func (a *app) convertCommand() *cobra.Command {
	c := &converter{app: a}
	cmd := &cobra.Command{
		Use:   "convert FILE|DIR...",
		Short: "Write publications in another format",
		Long: `Convert reads publications and writes them as Markdown, HTML, JSON or content
items. One file goes to standard output or to -o FILE; several files, or a folder,
go to -o DIR/ as a mirrored tree. With --root, what pages and merged folders are
made of (partials, parts, meta.html) gives no output, unless it is named. Nor do
pages that only lead to another one or say that there is none, unless named alone.
In a folder, web pages are read whatever they are called, and JSON only with --from
content or --from json. Problems go to standard error; what only serves presentation
and goes is counted there, and stemma check --to FORMAT lists it.

With --check nothing is written: what is on disk is compared with what would be
written now, and the difference is shown.

The exit status is 1 if there is an error in what was read or written, or a
difference, and with --strict a warning or a loss; the output is written all the
same. It is 2 if an input cannot be read or an output cannot be written; the
others are.`,
		Example: `  stemma convert paper.md --to html --standalone -o paper.html
  stemma convert source/ --to markdown -o content/
  stemma convert source/ --to markdown -o content/ --check
  stemma convert items/ --from content --to markdown -o content/
  stemma convert --merge source/strategy --root source --to html -o strategy.html`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return c.run(args) },
	}
	c.input.flags(cmd)
	f := cmd.Flags()
	c.writer.flags(cmd, "output `FORMAT`; by the extension of -o, else markdown (see: stemma formats)")
	f.StringVarP(&c.output, "output", "o", "", "`FILE` or DIR/ to write to, instead of standard output")
	f.BoolVar(&c.check, "check", false, "write nothing; compare with what is on disk")
	strictFlag(cmd, &c.strict)
	return cmd
}

func (c *converter) run(args []string) error {
	if err := c.prepare(); err != nil {
		return err
	}
	c.alone = len(args) == 1 && !isDir(args[0])
	files, passed, err := sources(args, c.input, c.output)
	if err != nil {
		return err
	}
	jobs, err := plan(args, files, c.output, c.format.Extension)
	if err == nil && c.input.outline != "" {
		err = clashes(append(jobs[:len(jobs):len(jobs)], job{source: source{path: c.input.outline}}))
	}
	switch {
	case err != nil:
		return err
	case c.check && c.output == "":
		return errors.New("--check compares with files: say which with -o FILE or -o DIR/")
	case len(jobs) == 1:
		err := c.single(jobs[0])
		c.tellPassed(passed)
		return err
	}
	return c.batch(jobs, args, passed)
}

// prepare resolves the flags.
func (c *converter) prepare() error {
	if c.output == stdin { // as for inputs
		c.output = ""
	}
	if c.writer.to == "" {
		c.writer.to = formatOf(c.output)
	}
	var err error
	if c.format, err = c.writer.format(); err != nil {
		return err
	}
	c.options, err = c.readOptions(c.input)
	return err
}

// formatOf names the output format for a file name.
func formatOf(path string) string {
	for _, f := range convert.Formats() {
		if strings.EqualFold(filepath.Ext(path), f.Extension) {
			return f.Name
		}
	}
	return convert.Formats()[0].Name
}

// result is what became of one job.
type result struct {
	job
	problems document.Problems
	left     string // code of the problem for which the input is not converted
	diff     string // of --check
	err      error  // the input cannot be read or the output not written
}

// do converts one input. Output for standard output is returned.
func (c *converter) do(j job) (out []byte, res result) {
	res.job = j
	doc, err := c.load(j.source, c.input, c.options)
	if err != nil {
		res.err = err
		return nil, res
	}
	if stub, ok := parser.Stub(doc); ok && !c.alone {
		res.left, res.problems = stub.Code, document.Problems{stub}
		return nil, res
	}
	out, lost := c.format.Write(doc, c.writer.options)
	res.problems = append(doc.Problems, lost...).Sorted()
	switch {
	case j.target == "":
	case c.check:
		res.diff, res.err = compare(j.target, out)
	default:
		if err := c.files.Write(j.target, out); err != nil {
			res.err = fmt.Errorf("%s: %w", j.target, err)
		}
	}
	return out, res
}

// compare returns the unified diff from the file on disk to what would be
// written, and nothing where they are the same.
func compare(path string, now []byte) (string, error) {
	old, err := readFile(path)
	if err != nil {
		p := unreadable(path, err)
		if p.Code != "not-found" {
			return "", p
		}
		return fmt.Sprintf("--- %s (missing)\n+++ %s\n", path, path) + textdiff.Unified("", string(now)), nil
	}
	if string(old) == string(now) {
		return "", nil
	}
	head := fmt.Sprintf("--- %s\n+++ %s (as it would be written now)\n", path, path)
	return head + textdiff.Unified(string(old), string(now)), nil
}

// single converts one input and prints all that an author should look at.
func (c *converter) single(j job) error {
	out, res := c.do(j)
	if res.err != nil {
		c.complain(j.path, res.err)
		return errFailed
	}
	c.tell(j.path, res.problems, c.checking(j.path))
	if res.left != "" {
		left := passed{}
		left.note(res.left, j.path)
		c.tellLeft(left)
		return seen(res.problems, c.strict)
	}
	if j.target == "" {
		if _, err := c.out.Write(out); err != nil {
			return err
		}
	}
	if res.diff != "" {
		fmt.Fprint(c.out, res.diff)
		return errSeen
	}
	return seen(res.problems, c.strict)
}

// checking is the command that lists each problem of inputs.
func (c *converter) checking(inputs ...string) string {
	return checkCommand(slices.Concat(given("--profile", c.profilePath), c.input.words(), c.writer.words()), inputs)
}
