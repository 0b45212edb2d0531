package parser

import (
	"fmt"
	"strings"
	"sync"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/rawhtml"
	"github.com/stemmadocs/stemma/parser/content"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/parser/markdown"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/parser/paper"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// Format is a row of the table of input formats.
type Format struct {
	Name        string
	Description string
	Extensions  []string // of file names, with the dot; the first is the usual one
	NoLinks     bool     // the format cannot hold links
	Record      bool     // the format tells what pages need not show
	Batch       bool     // files with these extensions in a folder are publications, unlike most JSON

	// detect is nil for a format that must be named, merge for one whose
	// documents are always one file.
	detect func(s sample, byName bool) rank
	parse  func(src string, opts Options) (*document.Document, error)
	merge  func(parts []part, opts Options) *document.Document

	// outline is nil for a format whose reader guesses nothing that pins can put right.
	outline func(src string, opts Options) (*document.Document, *outline.Outline)

	frontMatter     bool   // a text may begin with front matter, which its reader does not know
	noText          string // hint where nothing was found; empty where that is nothing odd
	declaresCharset bool   // a text may declare its charset
	keepsSource     bool   // a text holds the source that it was made from
}

// Merges reports whether the format has documents in several files, which
// [Merge] reads.
func (f Format) Merges() bool { return f.merge != nil }

// TakesOutline reports whether the format is read with an outline, of which
// [Outline] makes one.
func (f Format) TakesOutline() bool { return f.outline != nil }

// part is the text of one of several files.
type part struct{ path, text string }

// SiteFormat is the format of the sources of the publications site, in which pages are
// written another way than elsewhere.
const SiteFormat = "gdspub"

// pageFormat is the format of web pages, mhtmlFormat that of those with their parts.
const (
	pageFormat  = "html"
	mhtmlFormat = "mhtml"
)

// The formats of Markdown: kramdown, with and without the additions of GitHub, and CommonMark.
const (
	kramdownFormat = "kramdown"
	gfmFormat      = "kramdown-gfm"
	markdownFormat = "markdown"
)

// isMarkdown reports a format of Markdown, which programs make of pages.
func (f Format) isMarkdown() bool {
	return f.Name == kramdownFormat || f.Name == gfmFormat || f.Name == markdownFormat
}

// Formats returns the table of input formats.
func Formats() []Format {
	return []Format{
		{
			Name:        SiteFormat,
			Description: "publications markup of 2012: kramdown with {directives} or <directives>, and its pages",
			Extensions:  []string{".md", ".html"}, Batch: true,
			detect: detectGdspub, parse: withTags(gdspubTags, parseGdspub),
			merge: mergedWithTags(gdspubTags, mergeGdspub), frontMatter: true,
		}, {
			Name: kramdownFormat, Description: "kramdown, the dialect below the publications markup",
			Extensions: []string{".kramdown", ".kd"}, Batch: true,
			detect: detectKramdown, parse: withTags(kramdownTags, parseKramdown(false)), frontMatter: true,
		}, {
			Name: gfmFormat, Description: "kramdown with the additions of GitHub, as Jekyll reads it",
			Batch:  true,
			detect: detectKramdownGFM, parse: withTags(gfmTags, parseKramdown(true)), frontMatter: true,
		}, {
			Name: "paper", Description: "plain text of a published policy paper",
			Extensions: []string{".txt", ".text"}, Batch: true, NoLinks: true,
			detect: detectPaper, parse: parsePaper, outline: outlinePaper,
		}, {
			Name: markdownFormat, Description: "CommonMark with GitHub's tables, tasks, alerts and footnotes",
			Extensions: []string{".md", ".markdown"}, Batch: true,
			detect: detectMarkdown, parse: withTags(markdownTags, parseMarkdown),
		}, {
			Name:        pageFormat,
			Description: "web pages, fragments of them, our own HTML, and what office programs save or paste",
			Extensions:  []string{".html", ".htm", ".xhtml"}, Batch: true,
			detect: detectHTML, parse: parseHTML, declaresCharset: true, frontMatter: true,
			noText: "a page that a script fills holds its text only in the browser: save it from there",
		}, {
			Name: mhtmlFormat, Description: "web pages that were saved in one file with all that belongs to them",
			Extensions: []string{".mhtml", ".mht"}, Batch: true,
			detect: detectMHTML, parse: parseHTML, noText: "the page in it is empty: save it again",
		}, {
			Name: contentFormat, Description: "content items of the publishing platform, as its API gives them",
			Extensions: []string{".json"}, Record: true,
			detect: detectContent, parse: parseContent,
			noText: "look at its details: they are of no known form, or elsewhere",
		}, {
			Name: jsonFormat, Description: "stemma's own document format",
			Extensions: []string{".json"},
			detect:     detectJSON, parse: parseJSON, keepsSource: true,
		},
	}
}

// Find returns the format of that name.
func Find(name string) (Format, error) {
	f, ok := find(name)
	if !ok {
		return Format{}, plain(unknownFormat(name))
	}
	return f, nil
}

// formats is the table for ourselves, made once.
var formats = sync.OnceValue(Formats)

func find(name string) (f Format, ok bool) {
	for _, f := range formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

func unknownFormat(name string) document.Problem {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return document.Problem{Severity: document.Error, Code: "unknown-format",
		Message: fmt.Sprintf("unknown input format %q", name), Hint: "there are " + strings.Join(names, ", ")}
}

func parseGdspub(src string, opts Options) (*document.Document, error) {
	return withLinks(gdspub.Parse(src, gdspubOptions(opts))), nil
}

// withLinks makes links of what a document of HTML in other text embeds.
func withLinks(doc *document.Document) *document.Document {
	doc.Problems = append(doc.Problems, rawhtml.Embed(doc)...).Sorted()
	return doc
}

func mergeGdspub(parts []part, opts Options) *document.Document {
	files := make([]gdspub.File, len(parts))
	for i, p := range parts {
		files[i] = gdspub.File{Path: p.path, Text: p.text}
	}
	return withLinks(gdspub.Merge(files, gdspubOptions(opts)))
}

func gdspubOptions(o Options) gdspub.Options {
	return gdspub.Options{Profile: o.profile(), Path: o.Path, Root: o.Root, RootDir: o.RootDir, InRoot: o.InRoot}
}

func parseKramdown(gfm bool) func(string, Options) (*document.Document, error) {
	return func(src string, o Options) (*document.Document, error) {
		opts := kramdown.Options{AutoIDs: true, GFM: gfm, Settings: o.Settings}
		return withLinks(kramdown.Parse(kramdown.Split(src, ""), opts)), nil
	}
}

func parsePaper(src string, opts Options) (*document.Document, error) {
	return paper.ParsePinned(src, opts.profile(), opts.Outline), nil
}

func outlinePaper(src string, opts Options) (*document.Document, *outline.Outline) {
	return paper.Outline(src, opts.profile(), opts.Outline)
}

func parseMarkdown(src string, opts Options) (*document.Document, error) {
	return withLinks(markdown.Parse([]byte(src), opts.profile())), nil
}

func parseHTML(src string, opts Options) (*document.Document, error) {
	if opts.saved != nil {
		return webpage.ParseSaved(src, opts.profile(), *opts.saved), nil
	}
	return webpage.Parse(src, opts.profile()), nil
}

func parseContent(src string, opts Options) (*document.Document, error) {
	return content.Parse(src, opts.profile())
}

func parseJSON(src string, _ Options) (*document.Document, error) {
	return document.DecodeJSON([]byte(src))
}
