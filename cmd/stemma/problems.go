package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/stemmadocs/stemma/document"
)

// tell prints to standard error what an author should look at, and counts the
// mere remarks.
func (a *app) tell(path string, how reading, problems []document.Problem) {
	remarks := 0
	for _, p := range problems {
		if p.Severity == document.Info {
			remarks++
			continue
		}
		fmt.Fprintln(a.err, line(p.Format(path)))
	}
	if remarks > 0 {
		fmt.Fprintln(a.err, line(fmt.Sprintf("stemma: %s; see: stemma check %s%s", count(remarks, "remark"), how, path)))
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

// line keeps a message on one line, and what is in a file's name or its text
// from being obeyed by the terminal: what steers it or turns the direction of
// text is shown as an escape.
func line(message string) string {
	if strings.IndexFunc(message, steers) < 0 {
		return message
	}
	var b strings.Builder
	for _, r := range message {
		if steers(r) {
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func steers(r rune) bool {
	return unicode.IsControl(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
