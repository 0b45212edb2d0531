package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/history"
	"github.com/stemmadocs/stemma/internal/gitfiles"
)

// versionFlags are the flags of the drift command for versions that are not two
// files.
type versionFlags struct {
	history bool
	git     string
}

func (v *versionFlags) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.BoolVar(&v.history, "history", false, "follow every sentence through two or more versions, the oldest first")
	f.StringVar(&v.git, "git", "",
		"read versions of one file from its git repository: `REV..REV`, "+
			"or REV for what changed since in the working tree")
}

// args checks how many versions are named.
func (v *versionFlags) args(cmd *cobra.Command, args []string) error {
	switch {
	case v.git != "" && len(args) != 1:
		return fmt.Errorf("--git takes one file, in all its versions: stemma drift --git %s FILE", v.git)
	case v.git == "" && cmd.Flags().Changed("git"):
		return errors.New("--git needs a revision, or two: REV..REV")
	case v.git != "":
		return nil
	case v.history && len(args) < 2:
		return errors.New("--history takes two or more versions, the oldest first, or one file with --git REV..REV")
	case v.history:
		return nil
	}
	if len(args) != 2 {
		return errors.New("name two versions: stemma drift OLD NEW")
	}
	return nil
}

// historyFormats are the forms of report that a history has.
func historyFormats() []string { return []string{"text", "json"} }

// printHistory follows the sentences of files, or of the versions of one that
// --git names.
func (c *comparison) printHistory(files []string) error {
	if err := c.checkHistory(files); err != nil {
		return err
	}
	h, failed := (*history.History)(nil), error(nil)
	if c.git != "" {
		h, failed = c.gitHistory(files[0])
	} else {
		h, failed = c.fileHistory(files)
	}
	if h == nil {
		return failed
	}
	if err := c.write(func(w io.Writer) error { return c.drawHistory(w, h) }); err != nil {
		return err
	}
	worst := c.failOn != never && h.Worst() != "" && h.Worst().AtLeast(drift.Severity(c.failOn))
	if failed == nil && (worst || c.unsound()) {
		return errSeen
	}
	return failed
}

// checkHistory refuses what a history does not have.
func (c *comparison) checkHistory(files []string) error {
	switch {
	case !slices.Contains(historyFormats(), c.format):
		return fmt.Errorf("--history prints %s, not %q", strings.Join(historyFormats(), " or "), c.format)
	case c.ledger.path != "":
		return errors.New("--history has no ledger: it is about more than two versions")
	case c.ledger.unused() != nil:
		return c.ledger.unused()
	case c.outlineOld+c.outlineNew != "":
		return errors.New("--history has no outlines: an outline is about one text, and each version is another")
	case c.fromNew != "":
		return errors.New("--history has one format for all versions: " +
			"name it with --from-old, or leave it to be detected")
	}
	if err := c.levelKnown(); err != nil {
		return err
	}
	jobs := make([]job, len(files))
	inputs := 0
	for i, file := range files {
		jobs[i].path = file
		if file == stdin {
			inputs++
		}
	}
	if inputs > 1 {
		return errors.New("standard input can only be one of the versions")
	}
	jobs[0].target = c.output
	return clashes(jobs)
}

// fileHistory follows the sentences of files. All are read, so that one run
// shows all that is wrong.
func (c *comparison) fileHistory(files []string) (*history.History, error) {
	opts, err := c.readOptions(c.input)
	if err != nil {
		return nil, err
	}
	tracker := history.New(opts.Profile)
	for _, file := range files {
		doc, wrong := c.readVersion(file, versionInput{format: c.fromOld}, opts)
		if wrong != nil {
			err = errFailed
		}
		if err == nil {
			tracker.Add(history.Version{}, doc)
		}
	}
	if err != nil {
		return nil, err
	}
	return tracker.History(), nil
}

// gitHistory follows the sentences of a file through a range of its commits.
// Versions that cannot be read are reported and left out.
func (c *comparison) gitHistory(file string) (*history.History, error) {
	g, err := c.gitRange(file)
	if err != nil {
		return nil, err
	}
	versions, err := g.versions()
	if err != nil {
		return nil, err
	}
	if _, err := fs.Lstat(g.repo.FS(g.to, "."), g.file); err != nil && !g.worktree {
		last := gitfiles.Version{Commit: g.to, Path: g.file}
		return nil, fmt.Errorf("%s: %w; name the file as it is called there", last, absent(err))
	}
	tracker := history.New(g.opts.Profile)
	add := func(v history.Version, doc *document.Document, wrong error) {
		if wrong != nil {
			err = errFailed
			return
		}
		tracker.Add(v, doc)
	}
	for _, v := range versions {
		doc, wrong := g.readRevision(v, versionInput{format: c.fromOld})
		add(history.Version{Path: v.Path, Revision: v.Hash, Date: v.Date, Subject: v.Subject}, doc, wrong)
	}
	if g.worktree {
		doc, wrong := g.last(versionInput{format: c.fromOld})
		add(history.Version{}, doc, wrong)
	}
	h := tracker.History()
	if len(h.Versions) == 0 {
		return nil, err
	}
	return h, err
}

// drawHistory prints a history in the form that is asked for.
func (c *comparison) drawHistory(w io.Writer, h *history.History) error {
	if c.format == "json" {
		return history.JSON(w, h, history.Options{})
	}
	opts := history.Options{}
	if columns, ok := terminal(c.out); ok && c.output == "" {
		opts.Width = columns
	}
	return history.Text(w, h, opts)
}
