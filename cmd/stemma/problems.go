package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// tell prints to standard error what an author should look at, and counts the
// mere remarks.
func (a *app) tell(path string, problems []document.Problem) {
	remarks := 0
	for _, p := range problems {
		if p.Severity == document.Info {
			remarks++
			continue
		}
		fmt.Fprintln(a.err, p.Format(path))
	}
	if remarks > 0 {
		fmt.Fprintf(a.err, "stemma: %s; see: stemma check %s\n", count(remarks, "remark"), path)
	}
}

// census counts problems by severity: "1 error, 2 warnings, 3 remarks".
func census(problems []document.Problem) string {
	var parts []string
	for _, s := range []struct {
		severity document.Severity
		noun     string
	}{{document.Error, "error"}, {document.Warning, "warning"}, {document.Info, "remark"}} {
		n := 0
		for _, p := range problems {
			if p.Severity == s.severity {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, count(n, s.noun))
		}
	}
	if len(parts) == 0 {
		return "no problems"
	}
	return strings.Join(parts, ", ")
}

func hasError(problems []document.Problem) bool {
	return slices.ContainsFunc(problems, func(p document.Problem) bool { return p.Severity == document.Error })
}
