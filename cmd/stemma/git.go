package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/internal/gitfiles"
	"github.com/stemmadocs/stemma/parser"
)

// head is the revision that is meant where a range leaves one out.
const head = "HEAD"

// gitRange is what --git asks for: a file in one revision and in a later one,
// or in the working tree.
type gitRange struct {
	*comparison
	repo      *gitfiles.Repository
	typed     string // the file as the user named it
	file      string // the file in the repository, as it is called in the later revision
	sourceDir string // the source folder in the repository
	opts      parser.Options
	from, to  gitfiles.Commit
	worktree  bool // later than to
}

// gitRange resolves --git and the file.
func (c *comparison) gitRange(file string) (*gitRange, error) {
	if file == stdin {
		return nil, errors.New("--git reads a file of a repository, not standard input; a file of that name is ./-")
	}
	input := c.input
	input.root = "" // it is looked up in the revisions
	opts, err := c.readOptions(input)
	if err != nil {
		return nil, err
	}
	g := &gitRange{comparison: c, typed: file, opts: opts}
	if g.repo, g.file, err = gitfiles.Open(file); err != nil {
		if errors.Is(err, gitfiles.ErrNotInstalled) {
			err = errors.New("--git needs the git command, which is not installed")
		}
		return nil, err
	}
	if c.input.root != "" {
		_, inside, err := gitfiles.Open(filepath.Join(c.input.root, "file"))
		if err != nil {
			return nil, fmt.Errorf("--root: %w", err)
		}
		g.sourceDir = path.Dir(inside)
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
	if g.from, err = g.repo.Commit(old); err == nil {
		g.to, err = g.repo.Commit(later)
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
	return c.compareDocuments(old, later, g.opts.Profile), nil
}

// versions returns the file at the beginning of the range, if it was there,
// and in every commit that touched it, the oldest first.
func (g *gitRange) versions() ([]gitfiles.Version, error) {
	return g.repo.Versions(g.from, g.to, g.file, g.input.merge)
}

// ends returns the file at both ends of the range. Both are read even if the
// first cannot be.
func (g *gitRange) ends() (old, later *document.Document, err error) {
	all, err := g.versions()
	if err != nil {
		return old, later, err
	}
	if len(all) == 0 || all[0].Hash != g.from.Hash {
		return old, later, fmt.Errorf("%s is not in revision %s, under this name or an earlier one",
			g.file, g.from.Name())
	}
	inputOld, inputNew, err := g.versionInputs()
	if err != nil {
		return old, later, err
	}
	old, errOld := g.readRevision(all[0], inputOld)
	later, errNew := g.last(inputNew)
	if errOld != nil || errNew != nil {
		return old, later, errFailed
	}
	return old, later, nil
}

// last reads the later end of the range.
func (g *gitRange) last(input versionInput) (*document.Document, error) {
	if !g.worktree {
		return g.readRevision(gitfiles.Version{Commit: g.to, Path: g.file}, input)
	}
	opts := g.opts
	var err error
	if opts.Root, err = openRoot(g.input.root); err != nil {
		g.complain(g.input.root, err)
		return nil, err
	}
	opts.RootDir = filepath.ToSlash(g.input.root)
	return g.readVersion(g.typed, input, opts)
}

// readRevision reads a version of the file. What is wrong is printed.
func (g *gitRange) readRevision(v gitfiles.Version, input versionInput) (*document.Document, error) {
	opts := g.opts
	opts.Format, opts.Outline, opts.Path = input.format, input.outline, v.Path
	if g.input.root != "" {
		opts.Root, opts.RootDir = g.repo.FS(v.Commit, g.sourceDir), g.sourceDir
		opts.InRoot = placeIn(g.sourceDir, v.Path)
	}
	doc, err := g.parse(v, opts)
	if err != nil {
		var p document.Problem
		if errors.As(err, &p) && p.File == v.Path { // of which there are many versions
			p.File = ""
			err = p
		}
		g.complain(v.String(), err)
		return nil, err
	}
	g.tellReading(v.String(), doc, input)
	if doc.Source.Path = v.String(); g.format == "sarif" { // a place in the file, for those who look at the file
		doc.Source.Path = v.Path
	}
	return doc, nil
}

func (g *gitRange) parse(v gitfiles.Version, opts parser.Options) (*document.Document, error) {
	if g.input.merge {
		files, err := g.partsOf(v)
		if err != nil {
			return nil, err
		}
		return parser.Merge(files, opts)
	}
	src, err := fs.ReadFile(g.repo.FS(v.Commit, "."), v.Path)
	if err != nil {
		return nil, absent(err)
	}
	doc, err := parser.Parse(src, opts)
	if err != nil {
		return nil, err
	}
	return doc, g.refusePins(doc, opts.Outline)
}

// partsOf reads the files of a folder that are merged.
func (g *gitRange) partsOf(v gitfiles.Version) ([]parser.Source, error) {
	folder := g.repo.FS(v.Commit, v.Path)
	info, err := fs.Lstat(folder, ".")
	if err == nil && !info.IsDir() {
		err = errors.New("--merge: this is not a folder")
	}
	if err != nil {
		return nil, absent(err)
	}
	files, err := parts(folder, v.Path)
	return files, absent(err)
}

// absent returns in plain words why a file of a revision cannot be read. Its
// name is printed before them.
func absent(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file in this revision")
	case errors.Is(err, syscall.EISDIR):
		return errors.New("this is a directory; " + directoryHint)
	}
	return err
}
