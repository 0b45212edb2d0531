package main

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// stdin is the name of standard input on the command line.
const stdin = "-"

// load reads one input, with --merge also a whole folder. The error is a
// document.Problem, or errFailed where it has been printed.
func (a *app) load(f source, input inputFlags, opts parser.Options) (*document.Document, error) {
	switch {
	case f.err != nil:
		return nil, f.err
	case f.merge, input.merge && isDir(f.path): // the other version may be a page
		return a.merge(f.path, opts)
	}
	return a.read(f.path, opts)
}

// read reads and parses one file.
func (a *app) read(path string, opts parser.Options) (*document.Document, error) {
	src, err := a.readInput(path)
	if err != nil {
		return nil, err
	}
	opts.Path, opts.InRoot = path, placeIn(opts.RootDir, path)
	doc, err := parser.Parse(src, opts)
	if err != nil {
		return nil, err
	}
	return doc, a.refusePins(doc, opts.Outline)
}

// directoryHint is what to do about a directory in the place of a file.
const directoryHint = "name a file in it, or read it as one document with --merge"

// Inputs that are not read: what has no end, such as /dev/zero, and what may
// lead anywhere.
var (
	errDevice = errors.New("this is a device, not a file")
	errNoFile = errors.New("this is a link or a device, not a file")
)

// readFile reads a file or a pipe, but not a directory or a device.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	switch mode := info.Mode(); {
	case mode.IsDir():
		return nil, syscall.EISDIR
	case mode&fs.ModeDevice != 0:
		return nil, errDevice
	}
	return os.ReadFile(path)
}

// unreadable returns in plain words why a file cannot be read.
func unreadable(path string, err error) document.Problem {
	p := document.Problem{Span: document.Span{File: path}, Severity: document.Error,
		Code: "unreadable", Message: err.Error()}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		p.Message = pathErr.Err.Error()
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		p.Code, p.Message, p.Hint = "not-found", "there is no such file", "check the path"
	case errors.Is(err, fs.ErrPermission):
		p.Message, p.Hint = "you may not read it", "change its permissions"
	case errors.Is(err, syscall.EISDIR):
		p.Code, p.Message, p.Hint = "directory", "this is a directory", directoryHint
	case errors.Is(err, errDevice):
		p.Hint = "name a file, or - for standard input"
	case errors.Is(err, errNoFile):
		p.Hint = "put the file itself in its place"
	}
	return p
}

// openRoot opens the source folder for includes.
func openRoot(dir string) (fs.FS, error) {
	if dir == "" {
		return nil, nil
	}
	r, err := os.OpenRoot(dir)
	if err != nil {
		return nil, unreadable(dir, err)
	}
	return r.FS(), nil
}
