package html

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"time"

	"github.com/stemmadocs/stemma/document"
)

//go:embed page.css
var pageCSS string

// policy forbids a page to run anything and to load anything but images,
// sound and video.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; media-src *; " +
	"base-uri 'none'; form-action 'none'"

// pageState is what only a whole page needs to know.
type pageState struct {
	standalone bool
	lifted     *document.Section            // its heading is the h1 of the page
	ids        map[string]bool              // that are written
	sectionIDs map[*document.Section]string // of sections that have no id of their own
	tables     int
}

func (w *writer) page(opts Options) {
	w.preparePage()
	lang := cmp.Or(opts.Lang, w.doc.Meta.Language, "en")
	w.raw("<!DOCTYPE html>\n<html")
	w.attribute("lang", lang)
	if rightToLeft(lang) {
		w.attribute("dir", "rtl")
	}
	w.raw(">\n<head>\n  <meta charset=\"utf-8\">\n" +
		"  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"  <meta name=\"color-scheme\" content=\"light dark\">\n  <meta http-equiv=\"Content-Security-Policy\"")
	w.attribute("content", policy)
	w.raw(">\n  <title>")
	w.text(w.pageTitle())
	w.raw("</title>\n")
	w.head()
	w.raw("  <style>\n")
	w.raw(pageCSS)
	w.raw("  </style>\n</head>\n<body>\n<a class=\"skip-link\" href=\"#main-content\">Skip to main content</a>\n")
	w.pageHeader()
	w.navigation()
	w.open(`<main id="main-content" tabindex="-1">`)
	w.content()
	w.close("</main>")
	w.raw("\n</body>\n</html>")
}

// rightToLeft reports whether a language is written from right to left.
func rightToLeft(lang string) bool {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return slices.Contains([]string{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}, primary)
}

// preparePage decides what becomes the h1 and which ids the sections get.
func (w *writer) preparePage() {
	w.ids = map[string]bool{"main-content": true}
	w.sectionIDs = map[*document.Section]string{}
	w.level, w.source = 1, 1
	title := document.OneLine(w.doc.Meta.Title)
	s := titleSection(w.doc.Blocks)
	if s != nil && (title == "" || w.doc.Meta.Front.TitleOnly && s.Level <= 1 && s.Title() == title) {
		w.lifted = s
	}
	taken := document.IDs{"main-content": 0}
	var unnamed []*document.Section
	document.WalkDocument(w.doc, func(n document.Node) bool {
		if a := document.AttrOf(n); a != nil && a.ID != "" {
			taken[a.ID] = 0
		}
		if s, ok := n.(*document.Section); ok && s.ID == "" && len(s.Heading) > 0 {
			unnamed = append(unnamed, s)
		}
		return true
	})
	for _, s := range unnamed {
		w.sectionIDs[s] = taken.Unique(document.Slug(s.Name()))
	}
}

// titleSection returns the section whose heading is the title of a
// document without a title: the first of level 1, or the only outermost one.
func titleSection(blocks []document.Block) *document.Section {
	var outermost []*document.Section
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			if b.Role != "" || len(b.Heading) == 0 {
				return nil
			}
			if b.Level <= 1 {
				return b
			}
			outermost = append(outermost, b)
		case *document.Element:
			if s := titleSection(b.Blocks); s != nil && s.Level <= 1 && len(outermost) == 0 {
				return s
			}
		}
	}
	if len(outermost) == 1 {
		return outermost[0]
	}
	return nil
}

// pageTitle is the title of the document, or the best substitute for it.
func (w *writer) pageTitle() string {
	if title := document.OneLine(w.doc.Meta.Title); title != "" {
		return title
	}
	if w.lifted != nil {
		if title := w.lifted.Title(); title != "" {
			return title
		}
	}
	return cmp.Or(w.doc.Source.Name(), "Untitled document")
}

func (w *writer) pageHeader() {
	meta := w.doc.Meta
	w.open("<header>")
	w.metaLine("document-type", meta.Type)
	if w.lifted != nil && len(w.lifted.Heading) > 0 {
		a := w.lifted.Attr
		a.ID = w.sectionID(w.lifted)
		w.line()
		w.heading(w.lifted, 1, a, w.sectionData(w.lifted, 0)...)
	} else {
		w.line()
		w.raw("<h1>")
		w.text(w.pageTitle())
		w.raw("</h1>")
	}
	if meta.Updated != "" {
		w.line()
		word := "Updated"
		if meta.Updated == meta.Published {
			word = "Published"
		}
		w.raw("<p>" + word + " ")
		w.date(meta.Updated)
		w.raw("</p>")
	}
	if meta.Historical() {
		w.metaLine("government", "This was published under the "+meta.Government)
	}
	if meta.Series != "" {
		w.metaLine("series", "Part of: "+meta.Series)
	}
	w.close("</header>")
}

// head writes the metadata, which are needed to read the same document from the
// page.
//
// https://html.spec.whatwg.org/multipage/semantics.html#the-meta-element
func (w *writer) head() {
	meta := w.doc.Meta
	w.headLine("generator", "stemma")
	w.headLine("description", meta.Description)
	w.headLine("stemma:title", meta.Title)
	for _, line := range w.metadata() {
		if line[0] != "description" {
			w.headLine("stemma:"+line[0], line[1])
		}
	}
}

// metadata returns the names and values of the metadata, except for the title.
func (w *writer) metadata() (lines [][2]string) {
	meta := w.doc.Meta
	for _, field := range meta.Texts() {
		if *field.Value != "" {
			lines = append(lines, [2]string{field.Name, *field.Value})
		}
	}
	if meta.Political {
		lines = append(lines, [2]string{"political", "true"})
	}
	if meta.CurrentGovernment {
		lines = append(lines, [2]string{"current_government", "true"})
	}
	for _, name := range meta.Organisations {
		lines = append(lines, [2]string{"organisation", name})
	}
	for _, e := range meta.Extra {
		lines = append(lines, [2]string{"extra", e.Encode()})
	}
	return lines
}

// headerData makes attributes of the metadata; one with several values has one a
// line.
func headerData(metadata [][2]string) []string {
	if len(metadata) == 0 {
		return nil
	}
	own := []string{"data-document", ""}
	for _, line := range metadata {
		name, value := "data-"+line[0], line[1]
		if n := len(own); own[n-2] == name {
			own[n-1] += "\n" + value
			continue
		}
		own = append(own, name, value)
	}
	return own
}

func (w *writer) headLine(name, content string) {
	if content == "" {
		return
	}
	w.raw("  <meta")
	w.attribute("name", name)
	w.attribute("content", content)
	w.raw(">\n")
}

func (w *writer) metaLine(class, text string) {
	if text == "" {
		return
	}
	w.line()
	w.raw(`<p class="` + class + `">`)
	w.text(text)
	w.raw("</p>")
}

// date writes a date of the form YYYY-MM-DD as people write it.
func (w *writer) date(date string) {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		w.text(date)
		return
	}
	w.raw("<time")
	w.attribute("datetime", date)
	w.raw(">" + day.Format("2 January 2006") + "</time>")
}

// navigation lists the sections right below the title, and the departments.
// A document that has contents of its own does without.
func (w *writer) navigation() {
	entries := w.outermost()
	if w.ownContents() || len(entries) < 2 {
		return
	}
	w.open(`<nav aria-label="Contents">`)
	w.line()
	w.raw("<h2>Contents</h2>")
	if slices.ContainsFunc(entries, func(s *document.Section) bool { return s.Number == "" }) {
		w.open("<ol>")
	} else {
		w.open(`<ol class="numbered">`) // by themselves
	}
	for _, s := range entries {
		w.line()
		w.raw("<li>")
		w.start("a", document.Attr{}, s.Span, "href", "#"+w.sectionID(s))
		w.text(s.Title())
		w.raw("</a></li>")
	}
	w.close("</ol>")
	w.close("</nav>")
}

// outermost returns the sections right below the title.
func (w *writer) outermost() []*document.Section {
	var sections []*document.Section
	document.WalkBlocks(w.doc.Blocks, func(n document.Node) bool {
		s, ok := n.(*document.Section)
		if !ok || s == w.lifted || len(s.Heading) == 0 {
			return true
		}
		sections = append(sections, s)
		return false
	})
	return sections
}

// ownContents reports whether the document has a table of contents.
func (w *writer) ownContents() bool {
	own := false
	document.WalkBlocks(w.doc.Blocks, func(n document.Node) bool {
		_, contents := n.(*document.Contents)
		own = own || contents
		return !own
	})
	return own
}

// sectionID is the id of a section: its own or, on a page, one made for it.
func (w *writer) sectionID(s *document.Section) string {
	if s.ID == "" {
		return w.sectionIDs[s]
	}
	return s.ID
}

// takeID notes an id and reports whether it was free.
func (w *writer) takeID(id string) bool {
	free := !w.ids[id]
	w.ids[id] = true
	return free
}
