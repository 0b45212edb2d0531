package boilerplate

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

// isFurniture reports an element that is around the text of a page and no part
// of it.
func (a *Article) isFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav:
		return !isProse(n)
	case atom.Search, atom.Script, atom.Style, atom.Link, atom.Meta, atom.Template, atom.Dialog:
		return true
	case atom.Noscript:
		return isAboutScripts(dom.Text(n))
	case atom.Button, atom.Input, atom.Select:
		return !inHeading(n) && !isTaskBox(n)
	case atom.Form:
		return isSmallForm(n)
	case atom.Header, atom.Footer:
		if isOfPage(n) {
			return true
		}
	}
	return hasFurnitureRole(n) || isFurnitureName(n) || isSkipLink(n) || a.isTabList(n)
}

// isProse reports an element that holds more text in sentences than in links.
func isProse(n *html.Node) bool {
	const least, longest = 200, 2000 // bytes of sentences, nodes to look at
	prose, linked, seen := 0, 0, 0
	for d := range n.Descendants() {
		if seen++; seen > longest {
			break
		}
		text := strings.TrimSpace(d.Data)
		switch {
		case d.Type != html.TextNode || dom.IsHidden(d.Parent):
		case inLink(d, n):
			linked += len(text)
		case strings.HasSuffix(text, ".") || strings.Contains(text, ". "):
			prose += len(text)
		}
	}
	return prose >= least && prose > linked
}

// isTaskBox reports the box of a task in a list, which no reader can tick.
func isTaskBox(n *html.Node) bool {
	_, disabled := dom.Lookup(n, "disabled")
	return disabled && dom.Attr(n, "type") == "checkbox" && (n.Parent.DataAtom == atom.Li ||
		n.Parent.DataAtom == atom.P && n.Parent.Parent.DataAtom == atom.Li)
}

// isAlwaysFurniture reports an element that is none of the text, however much it holds.
func isAlwaysFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Search, atom.Dialog:
		return true
	}
	switch dom.Attr(n, "role") {
	case "navigation", "search", "dialog", "alertdialog":
		return true
	}
	return hasName(n, known().furniture)
}

// isUsualFurniture reports an element that is none of the text, unless it holds most
// of it.
func isUsualFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Header, atom.Footer:
		return isOfPage(n)
	case atom.Aside:
		return true
	}
	switch dom.Attr(n, "role") {
	case "banner", "contentinfo", "complementary":
		return true
	}
	return hasName(n, known().usual)
}

// isOfPage reports a header or footer that is the body's: directly in it, or in
// divisions that hold all of the page.
func isOfPage(n *html.Node) bool {
	const most = 4 // divisions
	up := n.Parent
	for range most {
		if up.DataAtom != atom.Div || !isOnly(up) {
			break
		}
		up = up.Parent
	}
	return up.DataAtom == atom.Body
}

// isOnly reports an element beside which nothing is that could be text.
func isOnly(n *html.Node) bool {
	for s := n.Parent.FirstChild; s != nil; s = s.NextSibling {
		switch {
		case s == n || s.Type == html.CommentNode || isNoText(s.DataAtom):
		case s.Type == html.TextNode && dom.IsSpace(s.Data):
		default:
			return false
		}
	}
	return true
}

func hasFurnitureRole(n *html.Node) bool {
	switch dom.Attr(n, "role") {
	case "navigation", "search", "banner", "contentinfo", "dialog", "alertdialog":
		return true
	}
	return false
}

// isFurnitureName reports an element that has an id or class of furniture.
func isFurnitureName(n *html.Node) bool {
	return hasName(n, known().furniture) || hasName(n, known().usual)
}

// hasName reports an element whose id or class is in a list.
func hasName(n *html.Node, list *names.List) bool {
	return list.Has(dom.Attr(n, "id")) || hasClassOf(n, list)
}

// isFurnitureElement reports furniture by what the element is called alone.
func isFurnitureElement(n *html.Node) bool {
	switch dom.Attr(n, "role") {
	case "banner", "contentinfo", "navigation", "dialog":
		return true
	}
	return n.DataAtom == atom.Nav || isFurnitureName(n)
}

// dropPlugins takes out of a body what programs put into it without the author:
// buttons to share it, what else there is to read, advertisements.
func (a *Article) dropPlugins(n *html.Node) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if isPlugin(child) {
			a.drop(child, Silent)
		} else {
			a.dropPlugins(child)
		}
		child = next
	}
}

func isPlugin(n *html.Node) bool {
	const longest = 100 // bytes of an advertisement
	if hasClassOf(n, known().plugin) {
		return true
	}
	if n.DataAtom != atom.Div && n.DataAtom != atom.Aside || !hasClassOf(n, known().ad) {
		return false
	}
	_, short := textUpTo(n, longest)
	return short
}

// isAboutScripts reports a text for readers without scripts that means no more
// than that scripts are missing.
func isAboutScripts(text string) bool {
	const longest = 400
	if len(text) >= longest {
		return false
	}
	said := false
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch said = true; strings.ToLower(word) {
		case "javascript", "script", "scripts", "scripting":
			return true
		}
	}
	return !said
}

// isSkipLink reports a link past the navigation.
func isSkipLink(n *html.Node) bool {
	return n.DataAtom == atom.A && strings.HasPrefix(dom.Attr(n, "href"), "#") &&
		strings.HasPrefix(strings.ToLower(strings.TrimSpace(dom.Text(n))), "skip to ")
}

// isSmallForm reports a form that only asks for something. Some sites put the
// whole page into one.
func isSmallForm(n *html.Node) bool {
	const longest = 400
	prose := 0
	for d := range n.Descendants() {
		switch {
		case dom.HeadingLevel(d) == 1 || dom.HeadingLevel(d) == 2:
			return false
		case d.Type == html.TextNode && !isControl(d.Parent.DataAtom):
			prose += len(document.OneLine(d.Data))
		}
	}
	return prose <= longest
}

func isControl(a atom.Atom) bool {
	switch a {
	case atom.Label, atom.Button, atom.Option, atom.Select, atom.Textarea, atom.Legend, atom.Script, atom.Style:
		return true
	}
	return false
}

func isLinkOrControl(a atom.Atom) bool { return a == atom.A || isControl(a) }

// inHeading reports whether an element is part of a heading or a summary: the
// button of an accordion.
func inHeading(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if dom.HeadingLevel(up) > 0 || up.DataAtom == atom.Summary || up.DataAtom == atom.Dt {
			return true
		}
	}
	return n.DataAtom == atom.Button &&
		(headingIn(n) || dom.Attr(n, "aria-expanded") != "" || dom.Attr(n, "data-toggle") == "collapse")
}

func headingIn(n *html.Node) bool {
	for d := range n.Descendants() {
		if dom.HeadingLevel(d) > 0 {
			return true
		}
	}
	return false
}
