// Package convert writes documents. It holds the table of output formats;
// each writer is a package of its own below this one.
//
// Start with Format.Write. What a format cannot hold comes back as problems of kind
// loss, never in silence. Writers have no options of style: the same document
// gives the same bytes.
package convert

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/convert/content"
	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
)

// Options says what to write around a document.
type Options struct {
	Standalone bool   // a whole page instead of a fragment, where the format has both
	Lang       string // language of the text as a BCP 47 tag; empty means "en"
}

// Format is a row of the table of output formats.
type Format struct {
	Name        string
	Description string
	Extension   string // of file names, with the dot
	Standalone  bool   // it can write whole pages
	write       func(*document.Document, Options) ([]byte, document.Problems)
}

// Formats returns the table of output formats.
func Formats() []Format {
	return []Format{
		{Name: "markdown", Description: "CommonMark with GitHub's tables; reads back to the same document",
			Extension: ".md", write: plain(Markdown)},
		{Name: "html", Description: "semantic HTML: a fragment, or a whole accessible page",
			Extension: ".html", Standalone: true, write: HTML},
		{Name: "json", Description: "stemma's own document format",
			Extension: ".json", write: plain(JSON)},
		{Name: "content", Description: "content items of the publishing platform: an html_publication",
			Extension: ".json", write: plain(Content)},
	}
}

// plain makes a row's writer of one that needs no options.
func plain(write func(*document.Document) ([]byte, document.Problems)) func(*document.Document, Options) ([]byte, document.Problems) {
	return func(doc *document.Document, _ Options) ([]byte, document.Problems) { return write(doc) }
}

// Find returns the format of that name.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("unknown output format %q; there are %s", name, strings.Join(names, ", "))
}

// Write writes doc in the format. The problems are what it cannot hold.
func (f Format) Write(doc *document.Document, opts Options) ([]byte, document.Problems) {
	out, problems := f.write(doc, opts)
	return out, document.Problems(problems).Sorted()
}

// Markdown writes doc as package markdown does.
func Markdown(doc *document.Document) ([]byte, document.Problems) { return markdown.Write(doc) }

// HTML writes doc as package html does.
func HTML(doc *document.Document, opts Options) ([]byte, document.Problems) {
	return html.Write(doc, html.Options(opts))
}

// Content writes doc as package content does.
func Content(doc *document.Document) ([]byte, document.Problems) { return content.Write(doc) }

// JSON writes doc in stemma's own format, which holds all of it.
func JSON(doc *document.Document) ([]byte, document.Problems) {
	return document.EncodeJSON(doc), nil
}
