package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/parser"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/profile"
)

// never is the level that no drift reaches.
const never = "never"

// comparison is one run of the drift command.
type comparison struct {
	*app
	fromOld, fromNew, outlineOld, outlineNew string
	format, failOn, output                   string
	input                                    inputFlags
	ledger                                   ledgerFlags
	docs                                     [2]*document.Document // what was compared
	errors                                   bool                  // in what was read
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
any of that is new. It is 1 as well if there is an error in one of the versions,
such as an included file that is missing, unless --fail-on is never.

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
	c.addInputFlags(cmd)
	c.ledger.flags(cmd)
	c.versionFlags.flags(cmd)
	return cmd
}

// addInputFlags adds the flags that say how the two versions are read.
func (c *comparison) addInputFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&c.fromOld, "from-old", "", "`FORMAT` of the old version; detected where it is not given")
	f.StringVar(&c.fromNew, "from-new", "", "`FORMAT` of the new version; detected where it is not given")
	f.StringVar(&c.outlineOld, "outline-old", "", "outline `FILE` that puts guesses about the old version right")
	f.StringVar(&c.outlineNew, "outline-new", "",
		"outline `FILE` that puts guesses about the new version right (see: stemma outline --help)")
	c.input.flagsButFrom(cmd)
}

// versionInput is how one of the versions is read.
type versionInput struct {
	format  string
	outline *outline.Outline
}

// versionInputs resolves the flags that are for one of the versions.
func (c *comparison) versionInputs() (old, later versionInput, err error) {
	old.format, later.format = c.fromOld, c.fromNew
	if old.outline, err = c.readOutline(c.outlineOld); err == nil {
		later.outline, err = c.readOutline(c.outlineNew)
	}
	return old, later, err
}

// levels returns the severities, the least first.
func levels() []string {
	var names []string
	for _, s := range drift.Severities() {
		names = append(names, string(s))
	}
	return names
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
	if err == nil && (c.ledger.seen(j, c.failOn) || c.unsound()) {
		return errSeen
	}
	return err
}

// unsound reports whether errors in what was read make the exit status 1.
func (c *comparison) unsound() bool { return c.errors && c.failOn != never }

func (c *comparison) levelKnown() error {
	if c.failOn != never && !slices.Contains(levels(), c.failOn) {
		return fmt.Errorf("unknown severity %q; there are %s, %s", c.failOn, strings.Join(levels(), ", "), never)
	}
	return nil
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
	for _, path := range []string{c.ledger.path, c.outlineOld, c.outlineNew} {
		if path != "" {
			jobs = append(jobs, job{source: source{path: path}})
		}
	}
	return clashes(jobs)
}

// compare reads both versions and compares them. Both are read even if the
// first cannot be, so that one run shows all that is wrong.
func (c *comparison) compare(oldPath, newPath string) (*drift.Report, error) {
	if c.git != "" {
		return c.compareRevisions(newPath)
	}
	opts, err := c.readOptions(c.input)
	if err != nil {
		return nil, err
	}
	old, later, err := c.versionInputs()
	if err != nil {
		return nil, err
	}
	before, errOld := c.readVersion(oldPath, old, opts)
	after, errNew := c.readVersion(newPath, later, opts)
	if errOld != nil || errNew != nil {
		return nil, errFailed
	}
	if before.Source.Format == "" && after.Source.Format == "" {
		return nil, errFailed // both are empty
	}
	return c.compareDocuments(before, after, opts.Profile), nil
}

// readVersion reads one of the files that are compared. What is wrong is printed.
// An empty file is a version without text: captures of pages come so.
func (c *comparison) readVersion(path string, v versionInput, opts parser.Options) (*document.Document, error) {
	opts.Format, opts.Outline = v.format, v.outline
	doc, err := c.load(source{path: path}, c.input, opts)
	if err != nil {
		empty := parser.IsEmpty(err)
		if p := (document.Problem{}); empty && errors.As(err, &p) {
			p.Severity = document.Warning
			err = p
		}
		c.complain(path, err)
		if empty {
			return &document.Document{Source: document.Source{Path: path}}, nil
		}
		return nil, err
	}
	c.tellReading(path, doc, v)
	return doc, nil
}

// tellReading prints what must be known of a version that is compared: what would
// be taken for drift.
func (c *comparison) tellReading(path string, doc *document.Document, v versionInput) {
	c.tellCharset(path, doc)
	if stub, ok := parser.Stub(doc); ok {
		fmt.Fprintln(c.err, line(stub.Format(path)))
	}
	c.tellPins(doc, v.outline)
	if c.tellErrors(path, doc.Problems) {
		c.errors = true
	}
}

// tellCharset prints what an input was read as, where that is not plain UTF-8: a
// wrong guess would be taken for drift. Of many versions, only doubts are printed.
func (c *comparison) tellCharset(path string, doc *document.Document) {
	doubts := c.input.charset != "" || c.git != "" || c.history
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
