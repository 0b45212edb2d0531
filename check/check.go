// Package check finds what is odd within one version of a publication: what
// contradicts itself, comes twice, or is not explained.
//
// Start with [Consistency]. The rules are general; the profile adds the names
// of organisations, the headings of periods and the house spellings.
//
// The package changes nothing and judges no style: a rule that cries wolf on
// real publications is not here. Every finding has a place and tells in plain
// words what is odd and what to do about it. A warning is very likely a
// mistake; info is a remark. The same document gives the same findings, in
// time that grows with its size and little more.
package check

import (
	"cmp"
	"fmt"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Consistency returns what is odd within doc, in the order of the source. What
// the reader of doc has reported already is left out. A nil profile is the
// built-in one.
func Consistency(doc *document.Document, p *profile.Profile) document.Problems {
	if p == nil {
		p = profile.GDS()
	}
	doc, _ = document.WithoutNil(doc)
	f := &finder{profile: p, path: doc.Source.Path, reading: read(doc, p), known: map[place]bool{}}
	for _, problem := range doc.Problems {
		f.known[placeOf(problem)] = true
	}
	for _, rule := range []func(*finder){
		(*finder).headings,
		(*finder).levels,
		(*finder).departments,
		(*finder).organisations,
		(*finder).abbreviations,
		(*finder).repeats,
		(*finder).links,
		(*finder).images,
		(*finder).tables,
		(*finder).doubledWords,
		(*finder).spellings,
		(*finder).compounds,
	} {
		rule(f)
	}
	return f.problems.Sorted()
}

// finder collects what the rules find.
type finder struct {
	*reading
	profile  *profile.Profile
	path     string         // of the document
	known    map[place]bool // what the reader has reported
	problems document.Problems
}

// place is where a problem of one kind is.
type place struct {
	file string
	line int32
	code string
}

func placeOf(p document.Problem) place { return place{p.File, p.Line, p.Code} }

// The three below report what the reader of the document has not reported at
// the same place.

func (f *finder) warn(at document.Span, code, hint, format string, args ...any) {
	f.report(at, document.Warning, code, hint, fmt.Sprintf(format, args...))
}

func (f *finder) remark(at document.Span, code, hint, format string, args ...any) {
	f.report(at, document.Info, code, hint, fmt.Sprintf(format, args...))
}

func (f *finder) report(at document.Span, severity document.Severity, code, hint, message string) {
	p := document.Problem{Span: at, Severity: severity, Code: code, Message: message, Hint: hint}
	if !f.known[placeOf(p)] {
		f.problems.Add(p)
	}
}

// line names the line of at for a reader who is looking at from.
func (f *finder) line(at, from document.Span) string {
	switch {
	case at.Line == 0:
		return "in another place"
	case at.File == from.File:
		return fmt.Sprintf("on line %d", at.Line)
	}
	return fmt.Sprintf("on line %d of %s", at.Line, cmp.Or(at.File, f.path, "the document"))
}
