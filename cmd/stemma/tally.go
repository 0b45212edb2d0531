package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// tally counts what became of the jobs of a batch.
type tally struct {
	*converter
	failed    []result
	different int
	remarks   map[string]*remark // by code
}

// remark is all problems of one code.
type remark struct {
	code     string
	severity document.Severity
	count    int
	files    int
	first    string // place and text of the first one
}

func (t *tally) add(res result) {
	if res.err != nil {
		t.failed = append(t.failed, res)
		return
	}
	if res.diff != "" {
		t.different++
		fmt.Fprint(t.out, res.diff)
	}
	seen := map[string]bool{}
	for _, p := range res.problems {
		r := t.remarks[p.Code]
		if r == nil {
			r = &remark{code: p.Code, severity: p.Severity, first: p.Format(res.path)}
			t.remarks[p.Code] = r
		}
		r.count++
		if !seen[p.Code] {
			seen[p.Code] = true
			r.files++
		}
	}
}

// finish prints what was found, the files that failed last.
func (t *tally) finish(jobs, skipped int) error {
	for _, code := range slices.Sorted(maps.Keys(t.remarks)) {
		if r := t.remarks[code]; r.severity != document.Info {
			fmt.Fprintln(t.err, line(r.first))
			if r.count > 1 {
				fmt.Fprintf(t.err, "  %s: %s in %s\n", r.code,
					prose.Count(r.count, "time"), prose.Count(r.files, "file"))
			}
		}
	}
	for _, res := range t.failed {
		t.complain(res.path, res.err)
	}
	verb := "converted"
	if t.check {
		verb = "compared"
	}
	fmt.Fprintf(t.err, "stemma: %s %s", verb, prose.Count(jobs-len(t.failed), "file"))
	if t.check {
		fmt.Fprintf(t.err, ", %d different", t.different)
	}
	if skipped > 0 {
		fmt.Fprintf(t.err, ", %d of other types passed over", skipped)
	}
	if len(t.failed) > 0 {
		fmt.Fprintf(t.err, ", %d failed", len(t.failed))
	}
	fmt.Fprintln(t.err)
	switch {
	case len(t.failed) > 0:
		return errFailed
	case t.different > 0:
		return errSeen
	}
	return nil
}
