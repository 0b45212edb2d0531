package boilerplate

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// isBody reports an element that holds what an author wrote, whole and alone.
func isBody(n *html.Node) bool {
	return hasClassOf(n, known().body) || dom.Attr(n, "itemprop") == "articleBody"
}

// arrange clears a body of what no author wrote, and marks it as an element that
// only arranges the page, and those that are bodies in it and alone in it.
func (a *Article) arrange(n *html.Node) {
	a.dropPlugins(n)
	for n != nil && isBody(n) {
		a.Layouts[n] = Body
		n = dom.FirstElement(n)
		if n != nil && dom.NextElement(n) != nil {
			return
		}
	}
}

// arrangeOutside marks an element outside a body that only arranges the page.
func (a *Article) arrangeOutside(n *html.Node) {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Center, atom.Hgroup, atom.Form,
		atom.Fieldset:
	default:
		if n.DataAtom != atom.Aside || !dom.HasClass(n, "meta") && !dom.HasClass(n, "metadata") {
			return
		}
	}
	if !hasClassOf(n, known().box) {
		a.Layouts[n] = Around
	}
}

// boxNotice keeps what is in a notice of withdrawal besides the date.
func (a *Article) boxNotice() {
	if a.notice != nil && lineText(a.notice) != "" {
		a.makeBox(a.notice, "application-notice help-notice")
	}
}

// boxNations makes of the box about where a publication applies the one
// that authors make.
func (a *Article) boxNations(n *html.Node) {
	a.makeBox(n, "devolved-content")
	for d := range n.Descendants() {
		if dom.HeadingLevel(d) > 0 {
			dom.Rename(d, atom.P)
			source.SetAttributes(d)
		}
	}
}

// makeBox makes an element a box of its own.
func (a *Article) makeBox(n *html.Node, class string) {
	delete(a.Layouts, n)
	dom.Rename(n, atom.Div)
	source.SetAttributes(n, html.Attribute{Key: "class", Val: class})
}
