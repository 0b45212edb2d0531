package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/outline"
)

// readOutline reads an outline file, nil where none is named. What is wrong in it
// is printed, line by line.
func (a *app) readOutline(path string) (*outline.Outline, error) {
	if path == "" {
		return nil, nil
	}
	src, err := a.readInput(path)
	if err != nil {
		return nil, err
	}
	o, problems := outline.Parse(string(src), path)
	for _, p := range problems {
		fmt.Fprintln(a.err, line(p.Format(path)))
	}
	if problems.Err() != nil {
		return nil, errFailed
	}
	return o, nil
}

// readInput reads a file, or standard input.
func (a *app) readInput(path string) ([]byte, error) {
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
	return src, nil
}

// refusePins fails where pins of an outline cannot be obeyed, and prints which.
func (a *app) refusePins(doc *document.Document, o *outline.Outline) error {
	failed := error(nil)
	for _, p := range pinProblems(doc, o) {
		if p.Severity == document.Error {
			fmt.Fprintln(a.err, line(p.Format("")))
			failed = errFailed
		}
	}
	return failed
}

// tellPins prints which pins of an outline fit nothing, where other problems are
// not printed.
func (a *app) tellPins(doc *document.Document, o *outline.Outline) {
	for _, p := range pinProblems(doc, o) {
		fmt.Fprintln(a.err, line(p.Format("")))
	}
}

// pinProblems returns the problems of doc that are in an outline file.
func pinProblems(doc *document.Document, o *outline.Outline) document.Problems {
	var found document.Problems
	for _, p := range doc.Problems {
		if o != nil && p.File == o.Path {
			found.Add(p)
		}
	}
	return found
}

// oneOutline refuses an outline for several papers.
func oneOutline(path string, papers int) error {
	if path != "" && papers != 1 {
		return errors.New("--outline is about one paper: name that alone")
	}
	return nil
}
