// Package stub knows pages that stand in the place of a text: those that only lead
// to another page, those that say that there is none, and those that a program
// made which copies sites.
//
// Start with [Signs]: [Signs.See] is shown the elements of a page, and
// [Signs.Judge] says what the page is once its text is known. A page with a text
// of its own is none of these, whatever its title says and wherever it leads later.
package stub

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// The codes of the problems that [Signs.Judge] returns.
const (
	RedirectPage = "redirect-page"
	ErrorPage    = "error-page"
	CopierPage   = "copier-page"
)

// Signs are what elements of a page say of it. The zero value is that of a page
// without any.
type Signs struct {
	title    string
	refresh  string   // where the page leads by itself
	atOnce   bool     // and does so before it can be read
	scripts  []string // that may lead elsewhere
	password bool     // the page asks for one
}

// See looks at an element of a page.
func (s *Signs) See(n *html.Node) {
	switch n.DataAtom {
	case atom.Title:
		if s.title == "" && n.Namespace == "" {
			s.title = document.OneLine(dom.Text(n))
		}
	case atom.Meta:
		if s.refresh == "" && strings.EqualFold(dom.Attr(n, "http-equiv"), "refresh") &&
			n.Parent.DataAtom != atom.Noscript {
			s.refresh, s.atOnce = refreshTarget(dom.Attr(n, "content"))
		}
	case atom.Script:
		if n.FirstChild != nil {
			s.seeScript(n.FirstChild.Data)
		}
	case atom.Body:
		s.seeScript(dom.Attr(n, "onload"))
	case atom.Input:
		s.password = s.password || strings.EqualFold(dom.Attr(n, "type"), "password")
	}
}

// seeScript keeps a script that may lead elsewhere. A page that only does that has few.
func (s *Signs) seeScript(script string) {
	const most = 4
	if len(s.scripts) < most && mayLead(script) {
		s.scripts = append(s.scripts, script)
	}
}

// soon is how many seconds readers wait at most for a page to lead elsewhere by
// itself, and do not read it.
const soon = 30

// refreshTarget returns where a page leads soon, and whether that is at once: "0; URL=../new.html".
//
// https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh
func refreshTarget(content string) (target string, atOnce bool) {
	time, rest, ok := strings.Cut(content, ";")
	if !ok {
		time, rest, ok = strings.Cut(content, ",")
	}
	seconds, err := strconv.ParseFloat(strings.TrimSpace(time), 64)
	if !ok || err != nil || seconds > soon {
		return "", false
	}
	rest = strings.TrimSpace(rest)
	if len(rest) > 3 && strings.EqualFold(rest[:3], "url") {
		if value, ok := strings.CutPrefix(strings.TrimSpace(rest[3:]), "="); ok {
			rest = strings.TrimSpace(value)
		}
	}
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		rest, _, _ = strings.Cut(rest[1:], rest[:1])
	}
	return address.Clean(rest), seconds < 1
}

// Judge says in a problem what stands in the place of a text. doc is all that was
// read of the page.
func (s *Signs) Judge(doc *document.Document) (p document.Problem, ok bool) {
	text := textOf(doc)
	switch target := s.target(doc, text); {
	case target != "":
		return Redirect(document.Span{}, target), true
	case strings.HasPrefix(s.title, "Local index - HTTrack"):
		return document.Problem{Severity: document.Warning, Code: CopierPage,
			Message: "HTTrack made this page as an index of what it copied",
			Hint:    "convert the pages that it copied"}, true
	case s.isError(doc, text):
		return Error(document.Span{}, s.name(doc)), true
	}
	return document.Problem{}, false
}

// Redirect is the problem of what only leads to another page.
func Redirect(at document.Span, target string) document.Problem {
	return document.Problem{Span: at, Severity: document.Warning, Code: RedirectPage,
		Message: "this only leads to " + clipped(target), Hint: "convert that page"}
}

// Error is the problem of what a server shows in the place of a page.
func Error(at document.Span, title string) document.Problem {
	return document.Problem{Span: at, Severity: document.Warning, Code: ErrorPage,
		Message: "this is an error page and no publication: \"" + clipped(title) + "\"",
		Hint:    "save the page again, or leave it out"}
}

// text is how much a document has to read.
type text struct {
	words  int // that are in no link
	shown  string
	link   string // where all links lead but those to the front page; empty where that is nowhere or several places
	parted bool   // there is more than paragraphs and lists
}

// most is the number of words from where on a text is counted no further.
const most = 400

func textOf(doc *document.Document) (t text) {
	var b strings.Builder
	several := false
	document.WalkDocument(doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Table, *document.CodeBlock, *document.DefinitionList, *document.Quote, *document.FootnoteRef:
			t.parted = true
		case *document.Link:
			if leaves(n.Href) {
				several = several || t.link != "" && t.link != n.Href
				t.link = n.Href
			}
			b.WriteString(" " + document.PlainText(n.Inlines) + " ")
			return false
		case *document.Text:
			t.words += len(strings.Fields(n.Text))
			b.WriteString(n.Text)
		case *document.Paragraph, *document.Section:
			b.WriteByte('\n')
		}
		return t.words < most
	})
	if several {
		t.link = ""
	}
	t.shown = b.String()
	return t
}

// leaves reports a link that may lead to where a page is now.
func leaves(href string) bool {
	switch href {
	case "", "/", "./", "index.html", "../index.html", "/index.html":
		return false
	}
	return href[0] != '#' && !strings.HasPrefix(href, "mailto:")
}

// name returns what the page calls itself.
func (s *Signs) name(doc *document.Document) string {
	if isFailure(doc.Meta.Title) || s.title == "" {
		return doc.Meta.Title
	}
	return s.title
}

func clipped(s string) string {
	const longest = 120
	if len(s) > longest {
		return strings.ToValidUTF8(s[:longest], "") + "…"
	}
	return s
}
