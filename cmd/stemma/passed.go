package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
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
}

// A line names so many kinds, and so many files of each.
const (
	namedKinds    = 8
	namedExamples = 2
)

// add counts a file.
func (p passed) add(path string, e fs.DirEntry) {
	name := kindOfFile(e)
	kind := p[name]
	if kind == nil {
		kind = &passedKind{name: name}
		p[name] = kind
	}
	if kind.count++; kind.count <= namedExamples {
		kind.examples = append(kind.examples, path)
	}
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

// count is how many files there are.
func (p passed) count() int {
	n := 0
	for _, kind := range p {
		n += kind.count
	}
	return n
}

// String draws the kinds, those of most files first: ".jpg 20 (a.jpg, b.jpg, …), hidden 1 (.htaccess)".
func (p passed) String() string {
	kinds := slices.SortedFunc(maps.Values(p), func(a, b *passedKind) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.name, b.name))
	})
	var parts []string
	for _, kind := range kinds[:min(len(kinds), namedKinds)] {
		parts = append(parts, kind.String())
	}
	if rest := len(kinds) - namedKinds; rest > 0 {
		parts = append(parts, prose.Count(rest, "other kind"))
	}
	return strings.Join(parts, ", ") + p.hint()
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

// tellPassed prints which files of folders were passed over.
func (a *app) tellPassed(p passed) {
	if len(p) > 0 {
		fmt.Fprintln(a.err, line(fmt.Sprintf("stemma: passed over %s: %s", prose.Count(p.count(), "file"), p)))
	}
}
