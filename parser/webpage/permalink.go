package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// dropPermalinks takes the links that headings have to themselves, which programs
// put there, out of a tree. The id that they lead to stays with the heading.
func dropPermalinks(root *html.Node) {
	var headings, links []*html.Node
	ids := map[string]bool{}
	for n := dom.Next(root, root); n != nil; n = dom.Next(n, root) {
		if n.Type != html.ElementNode {
			continue
		}
		if id := dom.Attr(n, "id"); id != "" && n.DataAtom != atom.A {
			ids[id] = true
		}
		switch {
		case dom.HeadingLevel(n) > 0:
			headings = append(headings, n)
		case n.DataAtom == atom.A && isPermalink(n):
			links = append(links, n)
		}
	}
	for _, n := range links {
		dropPermalink(n, ids)
	}
	for _, n := range headings {
		unwrapHeadline(n)
	}
}

// permalinkClasses are the classes that Sphinx, MkDocs, Docusaurus, VuePress,
// Rustdoc, AsciiDoctor, GitHub and AnchorJS give such links.
var permalinkClasses = [...]string{
	"headerlink", "permalink", "anchor", "hash-link", "header-anchor", "heading-anchor", "anchorjs-link", "anchor-link",
	"heading-link", "headline-anchor", "toc-anchor", "direct-link", "doc-anchor", "link-anchor", "section-link",
}

// permalinkSigns are what such links show.
var permalinkSigns = [...]string{"", "¶", "#", "##", "§", "🔗", "⚓", "∞", "\uf0c1"}

// permalinkNames are how the titles and labels of such links begin.
var permalinkNames = [...]string{"permalink", "permanent link", "link to ", "direct link to ", "anchor"}

// isPermalink reports a link in or beside a heading that shows no more than a
// sign.
func isPermalink(n *html.Node) bool {
	href := dom.Attr(n, "href")
	if !strings.Contains(href, "#") {
		return false
	}
	text := strings.Trim(dom.Text(n), dom.WhiteSpace+"\u200b\u00a0")
	if !slices.Contains(permalinkSigns[:], text) && !isPermalinkName(text) {
		return false
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.Img && dom.Attr(d, "alt") != "" {
			return false
		}
	}
	if isMarkedPermalink(n) {
		return inHeading(n) || besideHeading(n) || dom.HasClass(n, "headerlink")
	}
	return href[0] == '#' && len(href) > 1 && inHeading(n)
}

// isMarkedPermalink reports a link that is called one.
func isMarkedPermalink(n *html.Node) bool {
	for class := range dom.Classes(n) {
		if slices.Contains(permalinkClasses[:], class) {
			return true
		}
	}
	return isPermalinkName(dom.Attr(n, "title")) || isPermalinkName(dom.Attr(n, "aria-label"))
}

func isPermalinkName(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	return slices.ContainsFunc(permalinkNames[:], func(name string) bool {
		return strings.HasPrefix(s, name) && (name != "anchor" || s == name)
	})
}

func inHeading(n *html.Node) bool { return headingOf(n) != nil && !besideHeading(n) }

// headingOf returns the heading that a link is in, or that is beside it.
func headingOf(n *html.Node) *html.Node {
	for up := n.Parent; up != nil; up = up.Parent {
		if dom.HeadingLevel(up) > 0 {
			return up
		}
	}
	for _, beside := range [...]*html.Node{dom.PreviousElement(n), dom.NextElement(n)} {
		if beside != nil && dom.HeadingLevel(beside) > 0 {
			return beside
		}
	}
	return nil
}

func besideHeading(n *html.Node) bool {
	h := headingOf(n)
	return h != nil && h.Parent == n.Parent
}

// dropPermalink takes one link out. Its heading gets the id that it has or leads
// to, if nothing else has that and the heading has none.
func dropPermalink(n *html.Node, ids map[string]bool) {
	heading := headingOf(n)
	_, id, _ := strings.Cut(dom.Attr(n, "href"), "#")
	if own := dom.Attr(n, "id"); own != "" && !strings.HasSuffix(own, "-"+id) {
		id = own // GitHub's own ones have a prefix
	}
	if heading != nil && id != "" && dom.Attr(heading, "id") == "" && !ids[id] {
		ids[id] = true
		heading.Attr = append(heading.Attr, html.Attribute{Key: "id", Val: id})
	}
	trimBeside(n)
	parent := n.Parent
	parent.RemoveChild(n)
	if dom.HasClass(parent, "markdown-heading") { // GitHub's, round both
		dom.Unwrap(parent)
	}
}

// trimBeside takes the blanks away that part a link from the text of its heading.
func trimBeside(n *html.Node) {
	before, after := n.PrevSibling, n.NextSibling
	if after != nil && after.Type == html.TextNode && before == nil {
		after.Data = strings.TrimLeft(after.Data, dom.WhiteSpace+"\u00a0")
	}
	if before != nil && before.Type == html.TextNode && after == nil {
		before.Data = strings.TrimRight(before.Data, dom.WhiteSpace+"\u00a0")
	}
}

// unwrapHeadline takes out of a heading what MediaWiki puts round its text and
// after it.
func unwrapHeadline(heading *html.Node) {
	for n := heading.FirstChild; n != nil; {
		next := n.NextSibling
		switch {
		case n.Type != html.ElementNode:
		case dom.HasClass(n, "mw-editsection"):
			heading.RemoveChild(n)
		case dom.HasClass(n, "mw-headline"):
			if id := dom.Attr(n, "id"); id != "" && dom.Attr(heading, "id") == "" {
				heading.Attr = append(heading.Attr, html.Attribute{Key: "id", Val: id})
			}
			dom.Unwrap(n)
		}
		n = next
	}
}
