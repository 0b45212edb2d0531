package gdspub

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/parser/legacy"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// isPage reports a page of the site by its name, or where that says nothing by a
// template or a tag at its beginning.
func isPage(name, src string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	case ".md", ".markdown":
		return false
	}
	src = strings.TrimLeft(src, " \t\n")
	if src == "" || src[0] != '{' {
		return strings.HasPrefix(strings.ToLower(src[:min(len(src), 9)]), "<!doctype")
	}
	d, ok := directiveAt(src, 0)
	return ok && d.kind == template
}

// page puts a page together: HTML, in which the text of other HTML files is
// included as it stands, and Markdown files as parts that are read alone.
type page struct {
	*includes
	html      strings.Builder
	places    []place
	mark      string
	parts     []*document.Document
	template  string
	at        document.Span // of it
	shownName string        // of the file in hand, for spans
	raw       bool          // the element in hand holds no tags
}

// place is where a part of the HTML comes from; it ends with its line.
type place struct {
	offset       int32
	file         string
	line, column int32
}

// page reads a page of the site.
func (r *reader) page(src string) *document.Document {
	r.chains = map[string]string{}
	p := &page{includes: r.includes(), mark: "data-included"}
	for strings.Contains(src, p.mark) { // in a file that is included, it would have to hold a number as well
		p.mark += "-"
	}
	p.file(src)
	doc := webpage.Assembled(webpage.Assembly{
		HTML: p.html.String(), At: p.locate, Mark: p.mark, Parts: p.parts,
	}, r.Profile)
	p.takeHead(doc)
	r.ids = legacy.IDsOf(doc)
	r.understand(doc)
	r.head.fill(doc)
	return doc
}

// file adds the text of an HTML file. The tool of the site read no directives in
// HTML but the names of templates and includes; two more that would be shown as
// they stand are read here as well.
func (p *page) file(src string) {
	l := kramdown.Line{File: p.shownName, Number: 1, Column: 1}
	tokens := html.NewTokenizer(strings.NewReader(src))
	for src != "" {
		kind := tokens.Next()
		raw := src
		if kind != html.ErrorToken {
			raw = src[:len(tokens.Raw())]
		}
		src = src[len(raw):]
		where := p.context(tokens, kind)
		for text := range strings.Lines(raw) {
			l.Text = text
			p.line(l, where)
			l.Column += int32(len(text))
			if strings.HasSuffix(text, "\n") {
				l.Number, l.Column = l.Number+1, 1
			}
		}
	}
}

// context is where in HTML a directive stands.
type context int

const (
	amongBlocks context = iota // or in running text
	inRawText                  // of a script, a style, a title …
	inTag
	inComment
)

// context tells where what a token holds stands.
func (p *page) context(tokens *html.Tokenizer, kind html.TokenType) context {
	switch kind {
	case html.TextToken, html.ErrorToken:
		if p.raw {
			return inRawText
		}
		return amongBlocks
	case html.CommentToken, html.DoctypeToken:
		return inComment
	case html.StartTagToken:
		name, _ := tokens.TagName()
		if p.raw = isRawText(string(name)); string(name) == "include" {
			return amongBlocks // the other spelling of the directive
		}
	case html.EndTagToken:
		p.raw = false
	}
	return inTag
}

// isRawText reports the elements whose content holds no tags where no script runs.
func isRawText(element string) bool { return htmlelement.RawText(element) && element != "noscript" }

// line adds a line with the directives in it read.
func (p *page) line(l kramdown.Line, where context) {
	from := 0
	for i := 0; i < len(l.Text); i++ {
		if l.Text[i] != '{' && (l.Text[i] != '<' || where != amongBlocks) {
			continue
		}
		d, ok := directiveAt(l.Text, i)
		if !ok || !reads(d.kind, where) {
			continue
		}
		p.add(l, from, d.from)
		if from = d.from; p.directive(l, d, where) {
			from = d.to
		}
		i = d.to - 1
	}
	p.add(l, from, len(l.Text))
}

// reads reports the directives that are read in HTML.
func reads(k kind, where context) bool {
	return k == include || k == template || where == amongBlocks && (k == timestamp || k == pdf)
}

// directive adds what a directive stands for, and reports false where it stays as
// it is.
func (p *page) directive(l kramdown.Line, d directive, where context) bool {
	at := span(l, d.from, d.to)
	switch d.kind {
	case include:
		return p.include(d.rest, at, where)
	case template:
		p.template, p.at = d.name, at
		p.remarkTemplate(d, at)
	case timestamp:
		p.remarkTimestamp(at)
		p.link(timestampText, p.history(), at)
	case pdf:
		p.link(pdfText, d.rest, at)
	}
	return true
}

// include adds an included file, and reports whether it can.
func (p *page) include(name string, at document.Span, where context) bool {
	if isMarkdown(name) && where != amongBlocks {
		p.misplaced(at, where)
		return where == inComment
	}
	text, file, ok := p.load(name, at)
	if !ok {
		return false
	}
	defer p.leave()
	if isMarkdown(name) {
		p.write(`<div `+p.mark+`="`+strconv.Itoa(len(p.parts))+`">`, at)
		p.write("</div>", at)
		p.parts = append(p.parts, p.part(text, file))
		return true
	}
	outer, raw := p.shownName, p.raw
	p.shownName, p.raw = file, false
	p.file(text)
	p.shownName, p.raw = outer, raw
	return true
}

// isMarkdown reports a partial that is compiled; any other is HTML.
func isMarkdown(name string) bool {
	ext := path.Ext(name)
	return ext == ".md" || ext == ".markdown"
}

// misplaced reports a Markdown file that is included where there can be no blocks.
func (p *page) misplaced(at document.Span, where context) {
	if where == inComment {
		p.problems.Remark(at, "include-place", "what is included in a comment is left out", "")
		return
	}
	p.problems.Add(document.Problem{Span: at, Severity: document.Error, Code: "include-place",
		Message: "a Markdown file cannot be included in a tag or a script",
		Hint:    "include it between blocks of the page"})
}

// part reads a Markdown file alone.
func (p *page) part(text, file string) *document.Document {
	r := &reader{Options: p.Options, chains: p.chains}
	from := *p.includes
	from.reader = r
	doc := r.tree(r.lines(kramdown.Split(text, file), &from))
	p.count, p.size = from.count, from.size
	p.departments = p.departments || r.departments
	p.fragments = append(p.fragments, r.fragments...)
	p.problems = append(append(p.problems, doc.Problems...), r.problems...)
	return doc
}

// link adds a link, or its text where it leads nowhere.
func (p *page) link(text, href string, at document.Span) {
	if href == "" {
		p.write(text, at)
		return
	}
	p.write(`<a href="`+html.EscapeString(strings.ReplaceAll(href, " ", "%20"))+`">`, at)
	p.write(text, at)
	p.write("</a>", at)
}

// add adds a part of a line.
func (p *page) add(l kramdown.Line, from, to int) {
	if from < to {
		p.write(l.Text[from:to], span(l, from, to))
	}
}

func (p *page) write(text string, at document.Span) {
	p.places = append(p.places, place{int32(p.html.Len()), at.File, at.Line, at.Column})
	p.html.WriteString(text)
}

// locate returns where the HTML comes from at an offset.
func (p *page) locate(offset int32) (file string, line, column int32) {
	i, found := slices.BinarySearchFunc(p.places, offset,
		func(at place, offset int32) int { return int(at.offset - offset) })
	if !found {
		i--
	}
	if i < 0 {
		return "", 1, 1
	}
	at := p.places[i]
	return at.file, at.line, at.column + offset - at.offset
}
