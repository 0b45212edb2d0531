package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/drift/printer"
	"github.com/stemmadocs/stemma/parser"
	"github.com/stemmadocs/stemma/profile"
)

// never is the level that no drift reaches.
const never = "never"

// comparison is one run of the drift command.
type comparison struct {
	*app
	fromOld, fromNew, format, failOn, output string
	how                                      reading
	ledger                                   ledgerFlags
	docs                                     [2]*document.Document // what was compared
	versionFlags
}

func (a *app) driftCommand() *cobra.Command {
	c := &comparison{app: a}
	cmd := &cobra.Command{
		Use:   "drift OLD NEW",
		Short: "Say what changed between two versions of a publication",
		Long: `Drift reads two versions of a publication, each in whatever format it is, and
says what really changed: sections that are missing, added, renamed or moved,
and edits by kind and severity, the ones that matter first.

The severities are, from the least:
` + strings.Join(levels(), ", ") + `.
The exit status is 1 if there is drift at or above --fail-on; with --ledger, if
any of that is new.

With --git the two versions are those of one file in two revisions of the git
repository that it is in; REV.. leads to HEAD, and REV alone to the working tree.
With --history it follows every sentence through more versions: in which one it
came in, what it was before, where it went. Together they do so for every commit
that touched the file.`,
		Example: `  stemma drift legacy.md published.txt
  stemma drift legacy.md published.txt -o drift.html
  stemma drift legacy.md published.txt --format criticmarkup -o marked.md
  stemma drift old.md new.md --fail-on substantive
  stemma drift old.md new.md --ledger accepted.ledger
  stemma drift --git v1.0..v1.1 paper.md
  stemma drift --history first.md second.md third.txt
  stemma drift --history --git v1.0.. paper.md`,
		Args: c.args,
		RunE: func(_ *cobra.Command, args []string) error {
			c.form()
			if c.history {
				return c.printHistory(args)
			}
			return c.run(args[0], args[len(args)-1])
		},
	}
	f := cmd.Flags()
	f.StringVar(&c.format, "format", "",
		"`FORM` of the report: "+strings.Join(reportNames(), ", ")+"; by the extension of -o, else text")
	f.StringVar(&c.failOn, "fail-on", string(drift.Cosmetic), "least `SEVERITY` that makes the exit status 1, or never")
	f.StringVarP(&c.output, "output", "o", "", "`FILE` to write the report to, instead of standard output")
	c.inputs(cmd)
	c.ledger.flags(cmd)
	c.versionFlags.flags(cmd)
	return cmd
}

// inputs adds the flags that say how the two versions are read.
func (c *comparison) inputs(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&c.fromOld, "from-old", "", "`FORMAT` of the old version; detected where it is not given")
	f.StringVar(&c.fromNew, "from-new", "", "`FORMAT` of the new version; detected where it is not given")
	f.BoolVar(&c.how.merge, "merge", false, "read a folder of numbered files as one document")
	f.StringVar(&c.how.root, "root", "", "source `DIR`, where included files are looked for")
	c.how.charsetFlag(cmd)
}

// levels returns the severities, the least first.
func levels() []string {
	var names []string
	for _, s := range drift.Severities() {
		names = append(names, string(s))
	}
	return names
}

// reportForm is a row of the table of report forms.
type reportForm struct {
	name, extension string
	words           bool // it tells in words how much is accepted
	marks           bool // it marks the Markdown of both versions
	print           func(io.Writer, *drift.Report, printer.Options) error
}

func reportForms() []reportForm {
	return []reportForm{
		{"text", ".txt", true, false, printer.Text},
		{"markdown", ".md", true, false, printer.Markdown},
		{"html", ".html", true, false, printer.HTML},
		{"json", ".json", false, false, printer.JSON},
		{"sarif", ".sarif", false, false, printer.SARIF},
		{"junit", ".xml", false, false, printer.JUnit},
		{"criticmarkup", "", false, true, printer.CriticMarkup},
	}
}

func reportNames() []string {
	var names []string
	for _, r := range reportForms() {
		names = append(names, r.name)
	}
	return names
}

// form settles what form of report is written, and whether to a file. A
// history has fewer.
func (c *comparison) form() {
	if c.output == stdin { // as for inputs
		c.output = ""
	}
	if c.format != "" {
		return
	}
	c.format = reportForms()[0].name
	extension := filepath.Ext(c.output)
	for _, r := range reportForms() {
		has := !c.history || slices.Contains(historyFormats(), r.name)
		if has && r.extension != "" && strings.EqualFold(extension, r.extension) {
			c.format = r.name
		}
	}
}

func (c *comparison) run(oldPath, newPath string) error {
	i := slices.Index(reportNames(), c.format)
	if i < 0 {
		return fmt.Errorf("unknown form of report %q; there are %s", c.format, strings.Join(reportNames(), ", "))
	}
	if err := c.levelKnown(); err != nil {
		return err
	}
	if err := c.apart(oldPath, newPath); err != nil {
		return err
	}
	l, err := c.ledger.load(c.app)
	if err != nil {
		return err
	}
	r, err := c.compare(oldPath, newPath)
	if err != nil {
		return err
	}
	form := reportForms()[i]
	j := l.Judge(r, c.ledger.day)
	if l != nil && (!form.words || c.output != "") {
		c.ledger.tell(c.err, j)
	}
	opts := c.printOptions(form, j)
	err = c.write(func(w io.Writer) error { return form.print(w, r, opts) })
	if err == nil && c.ledger.seen(j, c.failOn) {
		return errSeen
	}
	return err
}

// printOptions returns how a form of report is printed.
func (c *comparison) printOptions(form reportForm, j *ledger.Judgement) printer.Options {
	opts := printer.Options{Judgement: j, FailOn: drift.Severity(c.failOn)}
	if c.output == "" {
		if columns, ok := terminal(c.out); ok {
			opts.Width = columns
		}
		opts.Colour = colourful(c.out)
	}
	if form.marks {
		opts.Old, opts.New = c.markdown()
	}
	return opts
}

func (c *comparison) levelKnown() error {
	if c.failOn != never && !slices.Contains(levels(), c.failOn) {
		return fmt.Errorf("unknown severity %q; there are %s, %s", c.failOn, strings.Join(levels(), ", "), never)
	}
	return nil
}

// write puts what print writes where it is to go: into a file whole or not at
// all.
func (c *comparison) write(print func(io.Writer) error) error {
	if c.output == "" {
		return print(c.out)
	}
	var b bytes.Buffer
	if err := print(&b); err != nil {
		return err
	}
	return c.files.Write(c.output, b.Bytes())
}

// apart refuses inputs that cannot both be read, and a report in place of one.
func (c *comparison) apart(oldPath, newPath string) error {
	if oldPath == stdin && newPath == stdin && c.git == "" {
		return errors.New("standard input can only be one of the two versions")
	}
	if c.output == "" {
		return nil
	}
	jobs := []job{{source{path: oldPath}, c.output}, {source: source{path: newPath}}}
	if c.ledger.path != "" {
		jobs = append(jobs, job{source: source{path: c.ledger.path}})
	}
	return clashes(jobs)
}

// compare reads both versions and compares them. Both are read even if the
// first cannot be, so that one run tells all that is wrong.
func (c *comparison) compare(oldPath, newPath string) (*drift.Report, error) {
	if c.git != "" {
		return c.compareRevisions(newPath)
	}
	opts, err := c.readOptions(c.how)
	if err != nil {
		return nil, err
	}
	before, errOld := c.side(oldPath, c.fromOld, opts)
	after, errNew := c.side(newPath, c.fromNew, opts)
	if errOld != nil || errNew != nil {
		return nil, errFailed
	}
	return c.compareDocuments(before, after, opts.Profile), nil
}

func (c *comparison) side(path, from string, opts parser.Options) (*document.Document, error) {
	opts.Format = from
	doc, err := c.load(source{path: path}, c.how, opts)
	if err != nil {
		c.complain(path, err)
		return nil, err
	}
	c.tellCharset(path, doc)
	return doc, nil
}

// tellCharset tells what an input was read as, where that is not plain UTF-8:
// a wrong guess would be taken for drift. Of many versions, only doubts are told.
func (c *comparison) tellCharset(path string, doc *document.Document) {
	doubts := c.how.charset != "" || c.git != "" || c.history
	for _, p := range doc.Problems {
		if p.Code == "charset" && (p.Severity != document.Info || !doubts) {
			fmt.Fprintln(c.err, line(p.Format(path)))
		}
	}
}

// compareDocuments compares two documents and keeps them for the form of report
// that marks the texts themselves.
func (c *comparison) compareDocuments(before, after *document.Document, vocabulary *profile.Profile) *drift.Report {
	c.docs = [2]*document.Document{before, after}
	return drift.Compare(before, after, vocabulary)
}

// markdown returns the Markdown that both versions convert to, and reports what
// Markdown cannot hold of them.
func (c *comparison) markdown() (old, new []byte) {
	var texts [2][]byte
	for i, doc := range c.docs {
		text, lost := markdown.Write(doc)
		c.tell(doc.Source.Path, c.how, lost)
		texts[i] = text
	}
	return texts[0], texts[1]
}
