package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// merged is the extension of the files that are merged.
const merged = ".md"

var errNoParts = errors.New("there are no .md files in the folder")

// parts reads the numbered files of a folder of that name, on disk or in a
// revision, and the file of its title.
func parts(folder fs.FS, name string) ([]parser.Source, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, err
	}
	var files []parser.Source
	found := false
	for _, e := range entries {
		part := path.Ext(e.Name()) == merged
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") || !part && e.Name() != parser.MetaFile {
			continue
		}
		found = found || part
		src, err := fs.ReadFile(folder, e.Name())
		if err != nil {
			return nil, err
		}
		files = append(files, parser.Source{Path: path.Join(name, e.Name()), Data: src})
	}
	if !found {
		return nil, errNoParts
	}
	return files, nil
}

// merge reads the numbered files of a folder on disk as one document.
func (a *app) merge(dir string, opts parser.Options) (*document.Document, error) {
	files, err := parts(diskFolder(dir), filepath.ToSlash(dir))
	if err != nil {
		return nil, unmerged(dir, err)
	}
	opts.Path, opts.InRoot = dir, placeIn(opts.RootDir, dir)
	return parser.Merge(files, opts)
}

// unmerged returns in plain words why a folder cannot be read as one document.
func unmerged(dir string, err error) error {
	var part *fs.PathError
	switch {
	case errors.Is(err, errNoParts):
		return document.Problem{Severity: document.Error, Code: "empty",
			Message: err.Error(), Hint: "name the folder that holds the numbered files"}
	case errors.As(err, &part):
		return unreadable(part.Path, err)
	}
	return unreadable(dir, err)
}

// diskFolder is a folder on disk, without the links and devices in it: a link
// may lead anywhere. Names need not be UTF-8, as elsewhere on disk.
type diskFolder string

// Open opens a file of the folder, or the folder itself.
func (f diskFolder) Open(name string) (fs.File, error) {
	if name == "." {
		return os.Open(string(f))
	}
	path := filepath.Join(string(f), name)
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: errNoFile}
	}
	return os.Open(path)
}
