package parser

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/frontmatter"
	"github.com/stemmadocs/stemma/internal/templating"
)

// A fileReading makes a document of the text of one file.
type fileReading func(src string, opts Options) (*document.Document, error)

// A mergedReading makes one of the texts of several files.
type mergedReading func(parts []part, opts Options) *document.Document

// departmentResponse is the one directive of the publications markup that looks
// like a tag of a template engine.
const departmentResponse = "{{DEPARTMENTRESPONSE}}"

// The functions below hide the tags of template engines in a format.

func markdownTags() *templating.Hider { return &templating.Hider{Attributes: true} }
func gfmTags() *templating.Hider      { return &templating.Hider{} }
func kramdownTags() *templating.Hider { return &templating.Hider{Tildes: true} }
func gdspubTags() *templating.Hider {
	return &templating.Hider{Tildes: true, Except: []string{departmentResponse}}
}

// withTags reads a text in which a template engine may have tags: they are hidden
// from the reader, and stand in its document as they stood in the text.
func withTags(hider func() *templating.Hider, read fileReading) fileReading {
	return func(src string, opts Options) (*document.Document, error) {
		tags := hider()
		doc, err := read(hideBelow(tags, src), opts)
		if err == nil {
			tags.Show(doc)
		}
		return doc, err
	}
}

// hideBelow hides the tags below front matter, whose values are what they are.
func hideBelow(tags *templating.Hider, src string) string {
	body := frontmatter.Body(src)
	matter := src[:len(src)-len(body)]
	above := strings.Count(matter, "\n")
	return matter + tags.Hide("", strings.Repeat("\n", above)+body)[above:]
}

// mergedWithTags does the same for a text in several files.
func mergedWithTags(hider func() *templating.Hider, merge mergedReading) mergedReading {
	return func(parts []part, opts Options) *document.Document {
		tags := hider()
		hidden := make([]part, len(parts))
		for i, p := range parts {
			hidden[i] = part{p.path, tags.Hide(p.path, p.text)}
		}
		doc := merge(hidden, opts)
		tags.Show(doc)
		return doc
	}
}
