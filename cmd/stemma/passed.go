package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser"
)

// passed is which files of the folders that were named are no inputs, by kind.
type passed map[string]*passedKind

// passedKind is the files of one kind: its name, their number and the first of them.
type passedKind struct {
	name     string
	count    int
	examples []string
	within   bool // they are read as parts of documents
}

// A line names so many kinds, and so many files of each.
const (
	namedKinds    = 8
	namedExamples = 2
)

// add counts a file that is not read.
func (p passed) add(path string, e fs.DirEntry) { p.note(kindOfFile(e), path) }

// note counts a file of a kind.
func (p passed) note(name, path string) *passedKind {
	kind := p[name]
	if kind == nil {
		kind = &passedKind{name: name}
		p[name] = kind
	}
	if kind.count++; kind.count <= namedExamples {
		kind.examples = append(kind.examples, path)
	}
	return kind
}

// kindOfFile says in a word why a file is no input.
func kindOfFile(e fs.DirEntry) string {
	extension := strings.ToLower(filepath.Ext(e.Name()))
	switch {
	case e.Type()&fs.ModeSymlink != 0:
		return "links"
	case !e.Type().IsRegular():
		return "devices"
	case strings.HasPrefix(e.Name(), "."):
		return "hidden"
	case extension == "":
		return "without extension"
	}
	return extension
}

// count is how many files there are that are not read at all.
func (p passed) count() int { return count(p.kinds(false)) }

func count(kinds []*passedKind) int {
	n := 0
	for _, kind := range kinds {
		n += kind.count
	}
	return n
}

// kinds returns the kinds of files that are read within documents, or those of the
// others, those of most files first.
func (p passed) kinds(within bool) []*passedKind {
	var kinds []*passedKind
	for _, kind := range p {
		if kind.within == within {
			kinds = append(kinds, kind)
		}
	}
	slices.SortFunc(kinds, func(a, b *passedKind) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.name, b.name))
	})
	return kinds
}

// String draws the kinds that are not read: ".jpg 20 (a.jpg, b.jpg, …), hidden 1 (.htaccess)".
func (p passed) String() string { return draw(p.kinds(false)) + p.hint() }

func draw(kinds []*passedKind) string {
	var parts []string
	for _, kind := range kinds[:min(len(kinds), namedKinds)] {
		parts = append(parts, kind.String())
	}
	if rest := len(kinds) - namedKinds; rest > 0 {
		parts = append(parts, prose.Count(rest, "other kind"))
	}
	return strings.Join(parts, ", ")
}

func (k *passedKind) String() string {
	examples := strings.Join(k.examples, ", ")
	if k.count > len(k.examples) {
		examples += ", …"
	}
	return fmt.Sprintf("%s %d (%s)", k.name, k.count, examples)
}

// hint says how files are read that are publications only sometimes.
func (p passed) hint() string {
	var names []string
	for _, f := range parser.Formats() {
		has := func(extension string) bool { return p[extension] != nil }
		if !f.Batch && slices.ContainsFunc(f.Extensions, has) {
			names = append(names, "--from "+f.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "; JSON is read with " + strings.Join(names, " or ")
}

// tellPassed prints which files of folders were passed over, and which are no documents
// by themselves.
func (a *app) tellPassed(p passed) {
	if within := p.kinds(true); len(within) > 0 {
		fmt.Fprintln(a.err, line(fmt.Sprintf("stemma: %s within documents: %s",
			prose.Count(count(within), "file"), draw(within))))
	}
	if p.count() > 0 {
		fmt.Fprintln(a.err, line(fmt.Sprintf("stemma: passed over %s: %s", prose.Count(p.count(), "file"), p)))
	}
}

// tellLeft prints which pages are no publications, and how they are converted all the
// same.
func (a *app) tellLeft(left passed) {
	if left.count() > 0 {
		fmt.Fprintln(a.err, line(fmt.Sprintf("stemma: left out %s without a text: %s; to convert one, name it alone",
			prose.Count(left.count(), "page"), left)))
	}
}
