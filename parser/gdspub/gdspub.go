// Package gdspub reads the publications markup of the 2012 Government Digital
// Strategy site: kramdown with directives in braces ({div .department},
// {navigation}, {pull}) or, in the other spelling, in angle brackets
// (<div .department>, <: .logo-single>).
//
// Start with Parse. It works in the order of its files: includes are
// expanded (include.go), directives are rewritten line by line into the
// kramdown and HTML that they stand for (rewrite.go), each with its closer
// (balance.go), parser/kramdown reads the result, phrases are looked at
// (phrase.go, lint.go), and the tree is given its meaning (meaning.go):
// numbered headings and figures (heading.go, figure.go), departments and
// statements (department.go).
//
// Every line keeps the file and number that it came from through all of this,
// so problems and spans point at what the author wrote. What is malformed is
// read as its author meant it where that is plain, and always reported.
package gdspub

import (
	"io/fs"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/profile"
)

// Options says how to read.
type Options struct {
	Profile *profile.Profile // organisations, placeholders, the series sentence
	Path    string           // of the text, as it stands in the chains of includes
	Root    fs.FS            // source folder, where includes are looked for; nil if there is none
	RootDir string           // its name, which stands before the included files in spans
}

// Parse reads src, which is valid UTF-8 with LF line ends. It never fails:
// the document holds all that could be read, and the problems that were found.
func Parse(src string, opts Options) *document.Document {
	r := &reader{Options: opts}
	return r.document(r.lines(kramdown.Split(src, "")))
}

// lines turns the lines of one file into kramdown, one after the other.
func (r *reader) lines(lines []kramdown.Line) []kramdown.Line {
	b := &balancer{reader: r, out: make([]kramdown.Line, 0, len(lines)+len(lines)/8)}
	x := &expander{reader: r, out: &rewriter{reader: r, out: b}, chain: []string{r.Path}}
	x.lines(lines)
	return b.finish()
}

// document reads kramdown and gives the tree its meaning.
func (r *reader) document(lines []kramdown.Line) *document.Document {
	doc := kramdown.Parse(lines, kramdown.Options{ParseBlockHTML: true})
	if r.merged {
		unwrap(doc)
	}
	r.phrases(doc)
	r.understand(doc)
	if r.departments {
		r.navigation(doc)
	}
	r.dangling()
	r.elsewhere(doc)
	doc.Problems = append(doc.Problems, r.problems...)
	for i := range doc.Problems {
		if p := &doc.Problems[i]; r.chains[p.File] != "" {
			p.Message += " (included by " + r.chains[p.File] + ")"
		}
	}
	doc.Problems.Sort()
	return doc
}

// reader is the state of one Parse.
type reader struct {
	Options
	merged      bool              // the text is several files
	departments bool              // the text is a department response
	chains      map[string]string // of files: through which files they were included
	ids         document.IDs      // that are taken
	fragments   []*document.Link  // links to ids of the document
	linked      bool              // the phrase in hand is a link
	problems    document.Problems
}

func (r *reader) report(at document.Span, severity document.Severity, code, message, hint string) {
	r.problems = append(r.problems, document.Problem{
		Span: at, Severity: severity, Code: code, Message: message, Hint: hint})
}

func (r *reader) warn(at document.Span, code, message, hint string) {
	r.report(at, document.Warning, code, message, hint)
}

// span returns the place of text[from:to] of a line.
func span(l kramdown.Line, from, to int) document.Span {
	return document.Span{File: l.File,
		Line: l.Number, Column: l.Column + int32(from),
		EndLine: l.Number, EndColumn: l.Column + int32(to)}
}
