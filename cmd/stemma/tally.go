package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/stemmadocs/stemma/internal/prose"
)

// tally counts what became of the jobs of a batch.
type tally struct {
	*converter
	left      passed // pages that are no publications
	failed    []result
	different int
	worth     int                // files with problems that make the exit status 1
	remarks   map[string]*remark // by severity and code
	minor     slight
	minorIn   int // files
}

func newTally(c *converter) *tally {
	return &tally{converter: c, left: passed{}, remarks: map[string]*remark{}}
}

// remark is all problems of one kind.
type remark struct {
	code  string
	count int
	files int
	first string // place and text of the first one
}

func (t *tally) add(res result) {
	if res.err != nil {
		t.failed = append(t.failed, res)
		return
	}
	if res.left != "" {
		t.left.note(res.left, res.path)
	}
	if res.diff != "" {
		t.different++
		fmt.Fprint(t.out, res.diff)
	}
	if seen(res.problems, t.strict) != nil {
		t.worth++
	}
	t.count(res)
}

// count counts the problems of one file by their kind.
func (t *tally) count(res result) {
	here := map[string]bool{}
	isMinor := false
	for _, p := range res.problems {
		if t.minor.add(p) {
			isMinor = true
			continue
		}
		k := kind(p)
		r := t.remarks[k]
		if r == nil {
			r = &remark{code: p.Code, first: p.Format(res.path)}
			t.remarks[k] = r
		}
		r.count++
		if !here[k] {
			here[k] = true
			r.files++
		}
	}
	if isMinor {
		t.minorIn++
	}
}

// finish prints what was found, the files that failed last.
func (t *tally) finish(jobs int, args []string, others passed) error {
	t.tellKinds(t.checking(args...))
	for _, res := range t.failed {
		t.complain(res.path, res.err)
	}
	t.tellLeft(t.left)
	t.tellPassed(others)
	t.tellSum(jobs, others.count())
	switch {
	case len(t.failed) > 0:
		return errFailed
	case t.different > 0 || t.worth > 0:
		return errSeen
	}
	return nil
}

// tellKinds prints the first problem of each kind and how often it comes, errors
// first, and the command that shows each place.
func (t *tally) tellKinds(command string) {
	unshown := ""
	for _, k := range slices.Sorted(maps.Keys(t.remarks)) {
		r := t.remarks[k]
		fmt.Fprintln(t.err, line(r.first))
		if r.count > 1 {
			fmt.Fprintf(t.err, "  %s: %s in %s\n", r.code, prose.Count(r.count, "time"), prose.Count(r.files, "file"))
			unshown = "the first of each kind is shown"
		}
	}
	if counted := t.minor.String(); counted != "" {
		unshown = counted + " in " + prose.Count(t.minorIn, "file")
	}
	t.tellSlight(unshown, command)
}

// tellSum prints how many files were converted, and what became of the others.
func (t *tally) tellSum(jobs, others int) {
	verb := "converted"
	if t.check {
		verb = "compared"
	}
	fmt.Fprintf(t.err, "stemma: %s %s", verb, prose.Count(jobs-len(t.failed)-t.left.count(), "file"))
	for _, part := range []struct {
		count int
		text  string
		shown bool // though there are none
	}{
		{t.different, "%d different", t.check},
		{t.left.count(), "%d left out", false},
		{others, "%d of other types passed over", false},
		{t.worth, t.worthWhat(), false},
		{len(t.failed), "%d failed", false},
	} {
		if part.count > 0 || part.shown {
			fmt.Fprintf(t.err, ", "+part.text, part.count)
		}
	}
	fmt.Fprintln(t.err)
}

// worthWhat says what makes the exit status 1.
func (t *tally) worthWhat() string {
	if t.strict {
		return "%d with errors, warnings or losses"
	}
	return "%d with errors"
}
