package webpage

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// ownPage reads a page that our writer made: the metadata is in the head, the
// blocks are in <main>. It reports false for any other page.
func (r *reader) ownPage(page *goquery.Document) bool {
	if !isOwn(page) {
		return false
	}
	main := page.Find("main#main-content").First()
	r.own = true
	for _, n := range page.Find("meta").Nodes {
		r.ownMeta(dom.Attr(n, "name"), dom.Attr(n, "content"))
	}
	boilerplate.Language(page.Nodes[0], &r.doc.Meta)
	n := main.Nodes[0]
	title := page.Find("body > header > h1").First()
	if lifted := title.Nodes; len(lifted) == 1 {
		if _, ok := levelOf(lifted[0]); ok {
			lower(lifted[0], n)
		}
	}
	r.read(n, false)
	return true
}

// isOwn reports a page that our writer made.
func isOwn(page *goquery.Document) bool {
	for n := range headNodes(page.Get(0)) {
		if n.DataAtom == atom.Meta && dom.Attr(n, "name") == "generator" {
			return dom.Attr(n, "content") == "stemma" && page.Find("main#main-content").Length() > 0
		}
	}
	return false
}

// lower puts the heading that the writer made the title of a page back to
// where it was: the place of the comment for it, or before everything.
func lower(title, main *html.Node) {
	title.Parent.RemoveChild(title)
	for n := range main.Descendants() {
		if n.Type == html.CommentNode && strings.TrimSpace(n.Data) == "stemma: title" {
			n.Parent.InsertBefore(title, n)
			n.Parent.RemoveChild(n)
			return
		}
	}
	main.InsertBefore(title, main.FirstChild)
}
