// Package gdspub reads the publications markup of the 2012 Government Digital
// Strategy site: kramdown with directives in braces ({div .department},
// {navigation}, {pull}) or, in the other spelling, in angle brackets
// (<div .department>, <: .logo-single>).
//
// Start with [Parse]. It works in the order of its files: includes are expanded
// (include.go), directives are rewritten line by line into the kramdown and HTML
// that they stand for (rewrite.go), each with its closer (balance.go),
// parser/kramdown reads the result, inlines are looked at (inline.go, lint.go),
// and parser/legacy gives the tree its meaning: numbered headings and figures,
// departments and statements. [Merge] reads a document in several files. A page of
// the site is HTML that includes such texts (page.go): each of them is read alone, and
// parser/webpage reads what is around them.
//
// Every line keeps the file and number that it came from through all of this, so
// problems and spans point at what the author wrote. What is malformed is read as
// its author meant it where that is plain, and always reported.
package gdspub

import (
	"path"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/parser/legacy"
)

// Parse reads src, which is valid UTF-8 with LF line ends. It never fails:
// the document holds all that could be read, and the problems that were found.
func Parse(src string, opts Options) *document.Document {
	r := &reader{Options: opts}
	if isPage(opts.Path, src) {
		return r.page(src)
	}
	from := r.includes()
	doc := r.document(r.lines(kramdown.Split(src, ""), from))
	if path.Base(opts.InRoot) == "index.md" { // any other is a part, or a page of its own title
		from.metaFile().fill(doc)
	}
	return doc
}

// includes starts the chain of includes of a text.
func (r *reader) includes() *includes { return &includes{reader: r, chain: []string{r.Path}} }

// lines turns the lines of one file into kramdown, one after the other.
func (r *reader) lines(lines []kramdown.Line, from *includes) []kramdown.Line {
	b := &balancer{reader: r, out: make([]kramdown.Line, 0, len(lines)+len(lines)/8)}
	x := &expander{includes: from, out: &rewriter{reader: r, out: b}}
	x.lines(lines)
	return b.finish()
}

// hints are what to do about problems with departments, in directives.
func hints() legacy.Hints {
	return legacy.Hints{
		StatementOutside: "move it into its {div .department}",
		TwoDepartments:   "close the department and open another with {div .department}",
		NoName:           `add "##Name" below {div .department}`,
		Unmarked:         "put it between {div .statement} and {/div}",
		NoStatement:      "add one between {div .statement} and {/div}",
	}
}

// document reads kramdown and gives the tree its meaning.
func (r *reader) document(lines []kramdown.Line) *document.Document {
	return r.understand(r.tree(lines))
}

// tree reads kramdown.
func (r *reader) tree(lines []kramdown.Line) *document.Document {
	doc := kramdown.Parse(lines, kramdown.Options{ParseBlockHTML: true})
	if r.merged {
		legacy.Unwrap(doc)
	}
	r.inlines(doc)
	return doc
}

// understand gives a tree its meaning.
func (r *reader) understand(doc *document.Document) *document.Document {
	legacy.Understand(doc, legacy.Options{Profile: r.Profile, Response: r.departments, IDs: r.ids, Hints: hints()})
	if r.departments {
		legacy.Navigate(doc, r.Profile)
	}
	r.unresolvedLinks()
	r.halfOfNotes(doc)
	doc.Problems = append(doc.Problems, r.problems...)
	for i := range doc.Problems {
		if p := &doc.Problems[i]; r.chains[p.File] != "" {
			p.Message += " (included by " + r.chains[p.File] + ")"
		}
	}
	doc.Problems.Sort()
	return doc
}
