// Package parser turns text into documents. It holds the table of input
// formats; each reader is a package of its own below this one.
//
// Start with Parse. Input that is no text at all (binary, empty) is
// refused with a document.Problem as the error; whatever is text gives a
// document, with what was odd about it in its problems.
package parser

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/content"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/parser/markdown"
	"github.com/stemmadocs/stemma/parser/paper"
	"github.com/stemmadocs/stemma/parser/webpage"
	"github.com/stemmadocs/stemma/profile"
)

// Format is a row of the table of input formats.
type Format struct {
	Name        string
	Description string
	Extensions  []string // of file names, with the dot; the first is the usual one
	NoLinks     bool     // the format cannot hold links
	parse       func(src string, opts Options) (*document.Document, error)
}

// Options says how to read one input.
type Options struct {
	Path    string           // as the user named it; it stands in problems and in the document
	Format  string           // name of a format; empty to detect it
	Charset string           // that the input is written in; empty to find out
	Profile *profile.Profile // nil for the built-in one
	Root    fs.FS            // source folder, where includes are looked for; nil if there is none
	RootDir string           // its name, which stands before the included files in spans
}

// profile returns the vocabulary to read with.
func (o Options) profile() *profile.Profile {
	if o.Profile == nil {
		return profile.GDS()
	}
	return o.Profile
}

// Source is one file of a merged document.
type Source struct {
	Path string
	Data []byte
}

// Formats returns the table of input formats.
func Formats() []Format {
	return []Format{
		{Name: "gdspub", Description: "publications markup of 2012: kramdown with {directives} or <directives>",
			Extensions: []string{".md"}, parse: parseGdspub},
		{Name: "kramdown", Description: "kramdown, the dialect below the publications markup",
			Extensions: []string{".kramdown", ".kd"}, parse: parseKramdown(false)},
		{Name: "kramdown-gfm", Description: "kramdown with the additions of GitHub, as Jekyll reads it",
			Extensions: nil, parse: parseKramdown(true)},
		{Name: "paper", Description: "plain text of a published policy paper",
			Extensions: []string{".txt", ".text"}, NoLinks: true, parse: parsePaper},
		{Name: "markdown", Description: "CommonMark with GitHub's tables, tasks and footnotes",
			Extensions: []string{".md", ".markdown"}, parse: parseMarkdown},
		{Name: "html", Description: "web pages, fragments of them, our own HTML, and what office programs save or paste",
			Extensions: []string{".html", ".htm", ".xhtml"}, parse: parseHTML},
		{Name: "content", Description: "content items of the publishing platform, as its API gives them",
			Extensions: []string{".json"}, parse: parseContent},
		{Name: "json", Description: "stemma's own document format",
			Extensions: []string{".json"}, parse: parseJSON},
	}
}

// Find returns the format of that name.
func Find(name string) (Format, error) {
	formats := Formats()
	var names []string
	for _, f := range formats {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("unknown input format %q; there are %s", name, strings.Join(names, ", "))
}

// Merge reads the files of a folder as one document, in the order of the bytes
// of their paths. Only the publications markup has such documents. The error
// is a document.Problem that names its file.
func Merge(files []Source, opts Options) (*document.Document, error) {
	if opts.Format != "" && opts.Format != "gdspub" {
		return nil, fmt.Errorf("%s has no documents in several files; gdspub has", opts.Format)
	}
	slices.SortFunc(files, func(a, b Source) int { return strings.Compare(a.Path, b.Path) })
	sum := sha256.New()
	var parts []gdspub.File
	var odd document.Problems
	for _, f := range files {
		text, found, err := decode(f.Data, opts)
		var p document.Problem
		if errors.As(err, &p) && p.Code != "empty" {
			p.File = f.Path
			return nil, p
		}
		if found != nil {
			found.File = f.Path
			odd = append(odd, *found)
		}
		sum.Write(f.Data)
		parts = append(parts, gdspub.File{Path: f.Path, Text: text})
	}
	doc := gdspub.Merge(parts, gdspubOptions(opts))
	doc.Problems = append(odd, doc.Problems...).Sorted()
	doc.Source = document.Source{Path: opts.Path, Format: "gdspub", SHA256: hex.EncodeToString(sum.Sum(nil))}
	return doc, nil
}

// Parse reads src. The error, if any, is a document.Problem that says why the
// input cannot be read at all.
func Parse(src []byte, opts Options) (*document.Document, error) {
	text, found, err := decode(src, opts)
	if err != nil {
		return nil, err
	}
	if opts.Format == "" {
		opts.Format = Detect(opts.Path, text)
	}
	format, err := Find(opts.Format)
	if err != nil {
		return nil, err
	}
	doc, err := format.parse(text, opts)
	if err != nil {
		return nil, err
	}
	if p := noText(doc, format.Name); p != nil {
		doc.Problems = append(document.Problems{*p}, doc.Problems...)
	}
	if found != nil {
		doc.Problems.Add(*found)
		doc.Problems.Sort()
	}
	if format.Name != "json" { // which says itself where it came from
		sum := sha256.Sum256(src)
		doc.Source = document.Source{Path: opts.Path, Format: format.Name, SHA256: hex.EncodeToString(sum[:])}
	}
	if from, err := Find(doc.Source.Format); err == nil {
		doc.Source.NoLinks = from.NoLinks
	}
	return doc, nil
}

// noText reports a page or an item in which no text was found, which looks like
// one that was read well.
func noText(doc *document.Document, format string) *document.Problem {
	hints := map[string]string{
		"html":    "a page that a script fills holds its text only in the browser: save it from there",
		"content": "look at its details: they are of no known form, or elsewhere",
	}
	if hints[format] == "" || len(doc.Blocks)+len(doc.Footnotes) > 0 {
		return nil
	}
	return &document.Problem{Severity: document.Warning, Code: "no-text", Message: "no text was found in it", Hint: hints[format]}
}

func parseGdspub(src string, opts Options) (*document.Document, error) {
	return gdspub.Parse(src, gdspubOptions(opts)), nil
}

func gdspubOptions(o Options) gdspub.Options {
	return gdspub.Options{Profile: o.profile(), Path: o.Path, Root: o.Root, RootDir: o.RootDir}
}

func parseKramdown(gfm bool) func(string, Options) (*document.Document, error) {
	return func(src string, _ Options) (*document.Document, error) {
		return kramdown.Parse(kramdown.Split(src, ""), kramdown.Options{AutoIDs: true, GFM: gfm}), nil
	}
}

func parsePaper(src string, opts Options) (*document.Document, error) {
	return paper.Parse(src, opts.profile()), nil
}

func parseMarkdown(src string, opts Options) (*document.Document, error) {
	return markdown.Parse([]byte(src), opts.profile()), nil
}

func parseHTML(src string, opts Options) (*document.Document, error) {
	return webpage.Parse(src, opts.profile()), nil
}

func parseContent(src string, opts Options) (*document.Document, error) {
	return content.Parse(src, opts.profile())
}

func parseJSON(src string, _ Options) (*document.Document, error) {
	return document.DecodeJSON([]byte(src))
}
