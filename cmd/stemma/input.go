package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// stdin is the name of standard input on the command line.
const stdin = "-"

// reading are the flags that say how inputs are read.
type reading struct {
	from, root, charset string
	merge               bool
}

// flags adds the flags to a command.
func (r *reading) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.from, "from", "", "input `FORMAT`; detected where it is not given (see: stemma formats)")
	cmd.Flags().BoolVar(&r.merge, "merge", false, "read a folder of numbered files as one document")
	cmd.Flags().StringVar(&r.root, "root", "", "source `DIR`, where included files are looked for")
	r.charsetFlag(cmd)
}

func (r *reading) charsetFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.charset, "charset", "", "`NAME` of what the input is written in, such as windows-1252; found out where it is not given")
}

// String is the flags as they are typed, each with a space behind it.
func (r reading) String() string {
	var typed strings.Builder
	if r.from != "" {
		typed.WriteString("--from " + r.from + " ")
	}
	if r.root != "" {
		typed.WriteString("--root " + r.root + " ")
	}
	if r.charset != "" {
		typed.WriteString("--charset " + r.charset + " ")
	}
	if r.merge {
		typed.WriteString("--merge ")
	}
	return typed.String()
}

// readOptions resolves the flags.
func (a *app) readOptions(r reading) (parser.Options, error) {
	opts := parser.Options{Format: r.from, Charset: r.charset}
	var err error
	if r.from != "" {
		if _, err := parser.Find(r.from); err != nil {
			return opts, err
		}
	}
	if r.charset != "" {
		if err := parser.CheckCharset(r.charset); err != nil {
			return opts, err
		}
	}
	if opts.Profile, err = a.profile(); err != nil {
		return opts, err
	}
	opts.Root, err = root(r.root)
	opts.RootDir = filepath.ToSlash(r.root)
	return opts, err
}

// load reads one input, with --merge also a whole folder. The error is a
// document.Problem.
func (a *app) load(f source, how reading, opts parser.Options) (*document.Document, error) {
	switch {
	case f.err != nil:
		return nil, f.err
	case how.merge && isDir(f.path): // the other version may be a page
		return a.merge(f.path, opts)
	}
	return a.read(f.path, opts)
}

// read reads and parses one file.
func (a *app) read(path string, opts parser.Options) (*document.Document, error) {
	var src []byte
	var err error
	if path == stdin {
		src, err = io.ReadAll(a.in)
	} else {
		src, err = readFile(path)
	}
	if err != nil {
		return nil, unreadable(path, err)
	}
	opts.Path = path
	return parser.Parse(src, opts)
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

// unreadable says in plain words why a file cannot be read.
func unreadable(path string, err error) document.Problem {
	p := document.Problem{Span: document.Span{File: path}, Severity: document.Error, Code: "unreadable", Message: err.Error()}
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

// root opens the source folder for includes.
func root(dir string) (fs.FS, error) {
	if dir == "" {
		return nil, nil
	}
	r, err := os.OpenRoot(dir)
	if err != nil {
		return nil, unreadable(dir, err)
	}
	return r.FS(), nil
}
