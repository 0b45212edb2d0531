// Package content writes documents as content items of the publishing
// platform: the JSON of an html_publication, whose body is the HTML that the
// platform would render.
//
// Start with Write. The document is rewritten into one that package html gives
// the platform's HTML for (body.go, table.go, attr.go): headings start at
// level 2, departments and statements are plain sections, the marks of
// footnotes and of links that lead away are the platform's, and there are no
// comments, styles or data attributes. item.go writes the rest: title, address,
// dates, headings.
//
// Every item is valid against the platform's schema for those who publish.
// What it cannot hold is reported. The document itself is never changed, and
// the same document gives the same bytes.
package content

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
)

// writer is the state of one Write.
type writer struct {
	doc      *document.Document
	lifted   *document.Section // its heading is the title of the item
	lower    int               // how many levels headings are lowered
	ids      map[*document.Section]string
	headless int // statements whose period nothing names
	first    document.Span
	headers  []*header
	placed   bool // the place of the notes was met
	problems document.Problems
	single   [1]document.Node // of one
}

// Write writes doc as a content item. The problems are what that leaves out or
// changes.
func Write(doc *document.Document) ([]byte, document.Problems) {
	doc, problems := document.WithoutNil(doc)
	w := &writer{doc: doc, problems: problems}
	w.survey()
	body, lost := html.Write(w.body(), html.Options{})
	if bytes.Contains(body, []byte(" data-")) { // which only our own HTML has
		body = []byte(filter(string(body), isKept, func() {}))
	}
	w.problems = append(w.problems, lost...)
	w.reportMeta()
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(w.item(strings.TrimRight(string(body), "\n"))); err != nil {
		panic("content: strings and numbers were refused: " + err.Error())
	}
	return out.Bytes(), w.problems.Sorted()
}

// survey finds the title, how much headings must be lowered, and ids for
// sections that have none.
func (w *writer) survey() {
	if w.doc.Meta.Title == "" {
		w.lifted = titleSection(w.doc.Blocks)
	}
	w.ids = map[*document.Section]string{}
	taken := document.IDs{}
	var unnamed []*document.Section
	document.WalkDocument(w.doc, func(n document.Node) bool {
		if a := document.AttrOf(n); a != nil && a.ID != "" {
			taken[a.ID] = 0
		}
		if s, ok := n.(*document.Section); ok && s != w.lifted {
			if s.ID == "" && s.IsHeaded() {
				unnamed = append(unnamed, s)
			}
			if s.Level <= 1 && s.IsHeaded() {
				w.lower = 1
			}
		}
		return true
	})
	for _, s := range unnamed {
		w.ids[s] = taken.Unique(document.Slug(s.Name()))
	}
	if w.lower > 0 {
		w.problems.Remark(document.Span{}, "heading-level-changed",
			"headings are written one level lower: the title is the only one of level 1", "")
	}
}

// titleSection returns the section whose heading is the title of a document
// without one: the first, if that is of level 1.
func titleSection(blocks []document.Block) *document.Section {
	for _, b := range blocks {
		if s, ok := b.(*document.Section); ok {
			if s.Level == 1 && s.Role == "" && len(s.Heading) > 0 {
				return s
			}
			return nil
		}
	}
	return nil
}

// noteHeadless counts the statements whose heading, which names their period, is
// not written.
func (w *writer) noteHeadless(s *document.Section) {
	if s.Period == nil {
		return
	}
	if w.headless++; w.headless == 1 {
		w.first = s.Span
	}
}

func (w *writer) reportHeadless() {
	if w.headless == 0 {
		return
	}
	others := ""
	if w.headless > 1 {
		others = fmt.Sprintf(" and %d more", w.headless-1)
	}
	w.problems.Lose(w.first, "period-without-heading", "this statement"+others+
		" without a heading: nothing says which period it speaks of", "give it the heading of its period")
}
