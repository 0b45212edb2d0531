// Package convert is the table of output formats; each writer is a package of
// its own below this one.
//
// Start with [Find] and [Format.Write] where the name of the format is data,
// and with the package of the format where it is not: [html.Write],
// [markdown.Write], [content.Write], [document.EncodeJSON]. What a format
// cannot hold comes back as problems of kind loss, never in silence. Writers
// have no options of style: the same document gives the same bytes.
package convert

import (
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/convert/content"
	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
)

// Options are how to write a document, in formats that leave a choice.
type Options struct {
	Standalone bool   // HTML: a whole page instead of a fragment
	Lang       string // HTML: language of the text as a BCP 47 tag; empty means "en"
	KeepMarkup bool   // Markdown: keep what only serves presentation, so that all reads back

	FrontMatter string // Markdown: as [markdown.Options] has it
	Title       string // Markdown: as [markdown.Options] has it
}

// Format is a row of the table of output formats. The zero Format writes
// nothing and reports that.
type Format struct {
	Name        string
	Description string
	Extension   string // of file names, with the dot
	Standalone  bool   // it can write whole pages
	write       writer
}

type writer func(*document.Document, Options) ([]byte, document.Problems)

// Formats returns the table of output formats.
func Formats() []Format {
	return []Format{
		{Name: "markdown", Description: "CommonMark with GitHub's tables; all of it reads back where markup is kept",
			Extension: ".md", write: writeMarkdown},
		{Name: "html", Description: "semantic HTML: a fragment, or a whole accessible page",
			Extension: ".html", Standalone: true, write: writeHTML},
		{Name: "json", Description: "stemma's own document format",
			Extension: ".json", write: plain(document.EncodeJSON)},
		{Name: "content", Description: "content items of the publishing platform: an html_publication",
			Extension: ".json", write: plain(content.Write)},
	}
}

func writeMarkdown(doc *document.Document, o Options) ([]byte, document.Problems) {
	return markdown.Write(doc, markdown.Options{KeepMarkup: o.KeepMarkup, FrontMatter: o.FrontMatter, Title: o.Title})
}

func writeHTML(doc *document.Document, o Options) ([]byte, document.Problems) {
	return html.Write(doc, html.Options{Standalone: o.Standalone, Lang: o.Lang})
}

// plain makes a row's writer of one that leaves no choice.
func plain(write func(*document.Document) ([]byte, document.Problems)) writer {
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

// Write writes doc in the format. The problems, sorted, are what it cannot
// hold.
func (f Format) Write(doc *document.Document, opts Options) ([]byte, document.Problems) {
	if f.write == nil {
		return nil, document.Problems{{Severity: document.Error, Code: "no-format",
			Message: "no output format was chosen", Hint: "take one that Find returns"}}
	}
	return f.write(doc, opts)
}
