package main

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/parser"
)

// head is the revision that stands where a range leaves one out.
const head = "HEAD"

// gitRange is what --git asks for: a file in one revision and in a later one,
// or in the working tree.
type gitRange struct {
	*comparison
	repo     *repository
	typed    string // the file as the user named it
	file     string // the file in the repository, as it is called in the later revision
	root     string // the source folder in the repository
	opts     parser.Options
	from, to commit
	worktree bool // later than to
}

// gitRange resolves --git and the file.
func (c *comparison) gitRange(file string) (*gitRange, error) {
	if file == stdin {
		return nil, errors.New("--git reads a file of a repository, not standard input; a file of that name is ./-")
	}
	how := c.how
	how.root = "" // it is looked up in the revisions
	opts, err := c.readOptions(how)
	if err != nil {
		return nil, err
	}
	g := &gitRange{comparison: c, typed: file, opts: opts}
	if g.repo, g.file, err = openRepository(file); err != nil {
		return nil, err
	}
	if c.how.root != "" {
		_, inside, err := openRepository(filepath.Join(c.how.root, "file"))
		if err != nil {
			return nil, fmt.Errorf("--root: %w", err)
		}
		g.root = path.Dir(inside)
	}
	return g, g.resolve(c.git)
}

// resolve finds the commits that REV..REV, REV.. or REV names.
func (g *gitRange) resolve(revisions string) error {
	old, later, isRange := strings.Cut(revisions, "..")
	if strings.HasPrefix(later, ".") {
		return fmt.Errorf("--git %s: write two dots, REV..REV", revisions)
	}
	if g.worktree = !isRange; g.worktree {
		later = head
	}
	if isRange && old == "" {
		old = head
	}
	if later == "" {
		later = head
	}
	var err error
	if g.from, err = g.repo.commit(old); err == nil {
		g.to, err = g.repo.commit(later)
	}
	return err
}

// compareRevisions compares a file at both ends of the range of --git.
func (c *comparison) compareRevisions(file string) (*drift.Report, error) {
	g, err := c.gitRange(file)
	if err != nil {
		return nil, err
	}
	old, later, err := g.ends()
	if err != nil {
		return nil, err
	}
	return c.between(old, later, g.opts.Profile), nil
}

// versions returns the file at the beginning of the range, if it was there,
// and in every commit that touched it, the oldest first.
func (g *gitRange) versions() ([]commit, error) {
	commits, name, err := g.repo.log(g.from, g.to, g.file, g.how.merge)
	if err != nil {
		return nil, err
	}
	commits = slices.DeleteFunc(commits, func(c commit) bool { return c.deleted })
	slices.Reverse(commits)
	first := g.from
	if first.path, err = g.earlier(name); err != nil {
		return nil, err
	}
	if first.path == "" {
		return commits, nil
	}
	return append([]commit{first}, commits...), nil
}

// earlier returns what the file is called at the beginning of the range: name,
// if the log is right, or as it is called at the end, or what git finds to be
// like it; "" if it is not there.
func (g *gitRange) earlier(name string) (string, error) {
	for _, name := range []string{name, g.file} {
		if _, err := g.repo.entry(g.from, name); !errors.Is(err, errAbsent) {
			return name, err
		}
	}
	if g.how.merge {
		return "", nil
	}
	return g.repo.renamed(g.from, g.to, g.file)
}

// ends returns the file at both ends of the range. Both are read even if the
// first cannot be.
func (g *gitRange) ends() (old, later *document.Document, err error) {
	all, err := g.versions()
	if err != nil {
		return old, later, err
	}
	if len(all) == 0 || all[0].hash != g.from.hash {
		return old, later, fmt.Errorf("%s is not in revision %s, under this name or an earlier one", g.file, g.from.name())
	}
	old, errOld := g.read(all[0], g.fromOld)
	later, errNew := g.last(g.fromNew)
	if errOld != nil || errNew != nil {
		return old, later, errFailed
	}
	return old, later, nil
}

// last reads the later end of the range.
func (g *gitRange) last(format string) (*document.Document, error) {
	if !g.worktree {
		end := g.to
		end.path = g.file
		return g.read(end, format)
	}
	opts := g.opts
	var err error
	if opts.Root, err = root(g.how.root); err != nil {
		g.complain(g.how.root, err)
		return nil, err
	}
	opts.RootDir = filepath.ToSlash(g.how.root)
	return g.side(g.typed, format, opts)
}

// read reads the file as it was in a commit. What is wrong is printed.
func (g *gitRange) read(c commit, format string) (*document.Document, error) {
	opts := g.opts
	opts.Format, opts.Path = format, c.path
	if g.how.root != "" {
		opts.Root, opts.RootDir = &gitTree{g.repo, c, g.root}, g.root
	}
	doc, err := g.parse(c, opts)
	if err != nil {
		var p document.Problem
		if errors.As(err, &p) && p.File == c.path { // of which there are many versions
			p.File = ""
			err = p
		}
		g.complain(c.label(), err)
		return nil, err
	}
	g.tellCharset(c.label(), doc)
	if doc.Source.Path = c.label(); g.format == "sarif" { // a place in the file, for those who look at the file
		doc.Source.Path = c.path
	}
	return doc, nil
}

func (g *gitRange) parse(c commit, opts parser.Options) (*document.Document, error) {
	if g.how.merge {
		files, err := g.repo.folder(c)
		if err != nil {
			return nil, err
		}
		return parser.Merge(files, opts)
	}
	src, err := g.repo.read(c, c.path)
	if err != nil {
		return nil, err
	}
	return parser.Parse(src, opts)
}
