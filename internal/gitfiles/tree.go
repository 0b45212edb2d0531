package main

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"strings"
	"time"

	"github.com/stemmadocs/stemma/parser"
)

// folder returns the files of a folder in a commit that are merged.
func (r *repository) folder(c commit) ([]parser.Source, error) {
	dir, err := r.entry(c, c.path)
	if err != nil {
		return nil, err
	}
	if dir.kind != "tree" {
		return nil, errors.New("--merge: this is not a folder")
	}
	entries, err := r.entries(dir.object, "")
	if err != nil {
		return nil, err
	}
	var files []parser.Source
	for _, e := range entries {
		if e.kind == "tree" || strings.HasPrefix(e.name, ".") || path.Ext(e.name) != merged {
			continue
		}
		name := path.Join(c.path, e.name)
		src, err := r.read(c, name)
		if err != nil {
			return nil, err
		}
		files = append(files, parser.Source{Path: name, Data: src})
	}
	if len(files) == 0 {
		return nil, errors.New("there are no .md files in the folder")
	}
	return files, nil
}

// gitTree is a folder as it was in a commit.
type gitTree struct {
	repo *repository
	commit
	dir string
}

// Open reads a file of the folder. Links are not followed.
func (t *gitTree) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	e, err := t.repo.entry(t.commit, path.Join(t.dir, name))
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if err := e.readable(); err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	src, err := t.repo.git("cat-file", "blob", e.object)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &gitFile{bytes.NewReader(src), path.Base(name)}, nil
}

// gitFile is an open file of a gitTree, and what there is to know of it.
type gitFile struct {
	*bytes.Reader
	name string
}

// What a file is to fs.File and fs.FileInfo.
func (f *gitFile) Stat() (fs.FileInfo, error) { return fileInfo{f.name, f.Reader.Size()}, nil }
func (f *gitFile) Close() error               { return nil }

type fileInfo struct {
	name string
	size int64
}

func (i fileInfo) Name() string       { return i.name }
func (i fileInfo) Size() int64        { return i.size }
func (i fileInfo) Mode() fs.FileMode  { return 0o444 }
func (i fileInfo) ModTime() time.Time { return time.Time{} }
func (i fileInfo) IsDir() bool        { return false }
func (i fileInfo) Sys() any           { return nil }
