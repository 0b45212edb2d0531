package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/internal/screen"
)

// A page can have hundreds of problems of one kind: of more than many, the
// first few are printed, and the places of the rest.
const (
	many = 8
	few  = 3
)

// tell prints to standard error what an author should look at, and counts the
// mere remarks.
func (a *app) tell(path string, input inputFlags, problems document.Problems) {
	kinds := map[string]document.Problems{}
	for _, p := range problems {
		kinds[kind(p)] = append(kinds[kind(p)], p)
	}
	remarks, shown := 0, map[string]int{}
	for _, p := range problems {
		k := kind(p)
		shown[k]++
		switch all := kinds[k]; {
		case p.Severity == document.Info:
			remarks++
		case len(all) <= many || shown[k] <= few:
			fmt.Fprintln(a.err, line(p.Format(path)))
		case shown[k] == few+1:
			fmt.Fprintln(a.err, line("  "+rest(all[few:], path)))
		}
	}
	if remarks > 0 {
		counted := prose.Count(remarks, "remark")
		fmt.Fprintln(a.err, line(fmt.Sprintf("stemma: %s; see: stemma check %s%s", counted, input, path)))
	}
}

// kind is what problems have in common that need not all be printed.
func kind(p document.Problem) string { return string(p.Severity) + " " + p.Code }

// rest draws of what kind problems are, and where: "raw-html: 2 more, at 8:1, 9:1".
func rest(problems document.Problems, path string) string {
	var places []string
	for _, p := range problems {
		place := "the file" // as a whole
		if p.Line > 0 {
			place = fmt.Sprintf("%d:%d", p.Line, p.Column)
		}
		if p.File != "" && p.File != path {
			place = p.File + ":" + place
		}
		places = append(places, place)
	}
	all := strings.Join(slices.Compact(places), ", ")
	return fmt.Sprintf("%s: %d more, at %s", problems[0].Code, len(problems), all)
}

// census counts problems by severity: "1 error, 2 warnings, 3 remarks".
func census(problems document.Problems) string {
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
			parts = append(parts, prose.Count(n, s.noun))
		}
	}
	if len(parts) == 0 {
		return "no problems"
	}
	return strings.Join(parts, ", ")
}

func hasError(problems document.Problems) bool {
	return slices.ContainsFunc(problems, func(p document.Problem) bool { return p.Severity == document.Error })
}

// line keeps a message on one line, and what is in a file's name or its text
// from being obeyed by the terminal: what steers it or turns the direction of
// text is shown as an escape.
func line(message string) string {
	if strings.IndexFunc(message, screen.Steers) < 0 {
		return message
	}
	var b strings.Builder
	for _, r := range message {
		if screen.Steers(r) {
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
