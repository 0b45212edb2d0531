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

// tell prints to standard error what an author should look at, and counts what
// is slight; command, if there is one, shows each place.
func (a *app) tell(path string, problems document.Problems, command string) {
	kinds := map[string]document.Problems{}
	for _, p := range problems {
		kinds[kind(p)] = append(kinds[kind(p)], p)
	}
	var minor slight
	shown := map[string]int{}
	for _, p := range problems {
		k := kind(p)
		shown[k]++
		switch all := kinds[k]; {
		case minor.add(p):
		case len(all) <= many || shown[k] <= few:
			fmt.Fprintln(a.err, line(p.Format(path)))
		case shown[k] == few+1:
			fmt.Fprintln(a.err, line("  "+rest(all[few:], path)))
		}
	}
	a.tellSlight(minor.String(), command)
}

// tellSlight prints in a line what is not printed one by one, and the command
// that does so.
func (a *app) tellSlight(counted, command string) {
	if counted == "" {
		return
	}
	if command != "" {
		counted += "; each place: " + command
	}
	fmt.Fprintln(a.err, line("stemma: "+counted))
}

// tellErrors prints what could not be read as it is meant, where other problems
// are not printed, and reports whether there is any.
func (a *app) tellErrors(path string, problems document.Problems) bool {
	for _, p := range problems {
		if p.Severity == document.Error {
			fmt.Fprintln(a.err, line(p.Format(path)))
		}
	}
	return problems.Err() != nil
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

// census counts problems: "1 error, 2 warnings, 4 losses of presentation (class
// 4), 3 remarks".
func census(problems document.Problems) string {
	var parts []string
	var minor slight
	graver := map[document.Severity]int{}
	for _, p := range problems {
		if !minor.add(p) {
			graver[p.Severity]++
		}
	}
	for _, s := range []document.Severity{document.Error, document.Warning} {
		if n := graver[s]; n > 0 {
			parts = append(parts, prose.Count(n, string(s)))
		}
	}
	if counted := minor.String(); counted != "" {
		parts = append(parts, counted)
	}
	if len(parts) == 0 {
		return "no problems"
	}
	return strings.Join(parts, ", ")
}

// seen is errSeen where a problem makes the exit status 1: an error, and for the
// strict a warning or a loss.
func seen(problems document.Problems, strict bool) error {
	for _, p := range problems {
		if p.Severity == document.Error || strict && (p.Severity == document.Warning || p.Loss) {
			return errSeen
		}
	}
	return nil
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
