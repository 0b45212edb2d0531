package boilerplate

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed banners.txt
var bannersText string

// banners are the lists of banners.txt.
var banners = sync.OnceValue(func() (l struct{ names, about, asks, buttons *names.List }) {
	lists := names.Parse(bannersText)
	l.names, l.about, l.asks, l.buttons = lists["names"], lists["about"], lists["asks"], lists["buttons"]
	return l
})

// clearBanners takes out what a site shows for a while before or after all of a page:
// alerts, notices about cookies, invitations to surveys. It reports whether there was
// any: what is beside it is weighed without it, so that a page is read alike with and
// without.
func (a *Article) clearBanners(body *html.Node, w weights) (found bool) {
	m := &mainContent{weights: w, body: body}
	for n := body; n != nil; {
		var inner *html.Node
		if m.isArrangement(n) || n == body {
			inner = m.heavyChild(n)
		}
		if inner != nil && a.isBanner(inner, w[body]) { // there is little else
			inner = nil
		}
		found = a.bannersFrom(n, inner, firstChild, nextSibling, w[body]) || found
		found = a.bannersFrom(n, inner, lastChild, previousSibling, w[body]) || found
		if inner == nil || isMain(inner) {
			break
		}
		n = inner
	}
	return found
}

// bannersFrom looks at the parts of an element from one end, up to the one that holds
// the text, or else to the first text.
func (a *Article) bannersFrom(n, inner *html.Node, first, next func(*html.Node) *html.Node, page weight) (found bool) {
	for child := first(n); child != nil && child != inner; {
		after := next(child)
		switch {
		case child.Type == html.TextNode && !dom.IsSpace(child.Data):
			return found
		case child.Type != html.ElementNode:
		case a.isBanner(child, page):
			a.leaveOut(child, leftOut, "this is a banner of the site")
			found = true
		case inner == nil && !isPassed(child):
			return found
		}
		child = after
	}
	return found
}

// isPassed reports an element that says nothing of the text: a banner can be after it.
func isPassed(n *html.Node) bool {
	return isNoText(n.DataAtom) || isAlwaysFurniture(n) || isUsualFurniture(n) || isSkipLink(n) ||
		!dom.HasText(n)
}

// isMain reports an element that is meant to hold the text.
func isMain(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Main, atom.Article:
		return true
	}
	return dom.Attr(n, "role") == "main" || isBody(n)
}

// isBanner reports a short element that is a banner by its role or name, or by what it
// says and asks for. What says what became of the text is none.
func (a *Article) isBanner(n *html.Node, page weight) bool {
	const longest, least = 700, 3 // bytes, and as much of the page
	if isMain(n) || a.isFurniture(n) || !canBeBanner(n.DataAtom) {
		return false
	}
	text, ok := textUpTo(n, longest)
	all := page.text + page.heads + page.linked
	switch {
	case !ok || text == "" || a.saysSomething(n):
		return false
	case hasName(n, banners().names):
		return all > len(text)
	case all < least*len(text):
		return false
	case dom.Attr(n, "role") == "alert", dom.Attr(n, "role") == "status":
		return true
	}
	return isNotice(n, text)
}

func canBeBanner(tag atom.Atom) bool {
	switch tag {
	case atom.Div, atom.Section, atom.Aside, atom.P, atom.Form:
		return true
	}
	return false
}

// textUpTo returns the text of an element that has no more than some bytes of it, and
// holds no element that is meant for the text of the page.
func textUpTo(n *html.Node, longest int) (string, bool) {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && !isNoText(d.Parent.DataAtom):
			b.WriteString(d.Data)
			b.WriteByte(' ')
		case isMain(d):
			return "", false
		}
		if b.Len() > 2*longest {
			return "", false
		}
	}
	text := document.OneLine(b.String())
	return text, len(text) <= longest
}

// isNotice reports a text about cookies or the like with a link or button of its kind,
// or one that asks readers for something behind its link.
func isNotice(n *html.Node, text string) bool {
	about, links, asked := false, false, false
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		about = about || banners().about.Has(word)
	}
	if !about && !banners().asks.Within(strings.ToLower(text)) {
		return false
	}
	for d := range n.Descendants() {
		if d.DataAtom != atom.A && d.DataAtom != atom.Button && d.DataAtom != atom.Input {
			continue
		}
		links = true
		label := strings.ToLower(document.OneLine(dom.Text(d) + " " + dom.Attr(d, "value")))
		asked = asked || banners().buttons.Has(strings.Trim(label, separators+"!.×✕"))
	}
	return links && (asked || !about)
}
