package office

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/safeurl"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// clipboardHeader takes away the lines of a clipboard about where the text in it
// begins and ends.
//
// https://learn.microsoft.com/en-us/windows/win32/dataxchg/html-clipboard-format
func clipboardHeader(body *html.Node) {
	n := body.FirstChild
	if n == nil || n.Type != html.TextNode ||
		!strings.HasPrefix(strings.TrimSpace(n.Data), "Version:") || !strings.Contains(n.Data, "StartHTML:") {
		return
	}
	rest := strings.TrimLeft(n.Data, dom.WhiteSpace)
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		switch name, _, _ := strings.Cut(line, ":"); strings.TrimSpace(name) {
		case "Version", "StartHTML", "EndHTML", "StartFragment", "EndFragment", "StartSelection", "EndSelection",
			"SourceURL", "":
			rest = after
			continue
		}
		break
	}
	n.Data = rest
}

// unpublish takes away what Google Docs puts round the text of a page that it
// publishes: its banner, the name of the document, when it is brought up to date.
func (c *cleaner) unpublish(body *html.Node) {
	var around []*html.Node
	published := false
	for n := body.FirstChild; n != nil; n = n.NextSibling {
		switch dom.Attr(n, "id") {
		case "contents":
			published = published || n.DataAtom == atom.Div
		case "banners", "header", "footer", "title-banner", "publish-banner":
			around = append(around, n)
		}
	}
	for _, n := range around {
		if published {
			body.RemoveChild(n)
			c.left = append(c.left, n)
		}
	}
}

// prune takes out what a reader of the page does not see: settings, comments
// of programs and of reviewers, hidden text, pictures that are not there.
func (c *cleaner) prune(parent *html.Node) {
	for n := parent.FirstChild; n != nil; {
		next := n.NextSibling
		switch n.Type {
		case html.CommentNode:
			next = c.comment(n)
		case html.ElementNode:
			next = c.pruneElement(n)
		}
		n = next
	}
}

// comment drops a comment that a program wrote for itself, and learns from it
// which nodes are the bullet of a list. It returns the node to go on with.
func (c *cleaner) comment(n *html.Node) *html.Node {
	next := n.NextSibling
	text := strings.TrimSpace(n.Data)
	if strings.HasPrefix(text, "[if !supportLists]") {
		for m := next; m != nil; m = m.NextSibling {
			if m.Type == html.CommentNode {
				break
			}
			c.markers[m] = true
		}
	}
	if strings.HasPrefix(text, "[if gte vml") && strings.Contains(text, "<v:imagedata") && !hasFallback(n) {
		c.lostShape(n)
	}
	if c.all || IsConditional(n.Data) || strings.HasPrefix(text, "[if") || strings.HasPrefix(text, "?xml") {
		n.Parent.RemoveChild(n)
	}
	return next
}

func (c *cleaner) pruneElement(n *html.Node) (next *html.Node) {
	next = n.NextSibling
	l := c.look(n)
	switch {
	case isSetting(n):
		n.Parent.RemoveChild(n)
	case n.Data == "v:imagedata":
		c.lostImage(n)
	case n.DataAtom == atom.Img:
		c.image(n)
	case isReviewComment(n, l):
		c.reviewComment(n, l)
	case l["mso-hide"] == "all" || l["display"] == "none" && n.DataAtom != atom.Body:
		c.hide(n)
	case isTracked(n):
		c.problems.Warn(c.places.Around(n), "tracked-change",
			"a change that was tracked and never accepted: <"+n.Data+"> \""+snippet(n)+"\"",
			"accept or reject the changes in the source")
		c.prune(n)
	case strings.Contains(n.Data, ":") || n.Data == "google-sheets-html-origin":
		first := n.FirstChild
		dom.Unwrap(n)
		if first != nil {
			return first
		}
	default:
		c.prune(n)
	}
	return next
}

// isSetting reports an element of a program's own, or one that only sets how
// things look.
func isSetting(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Style, atom.Meta, atom.Link, atom.Title, atom.Col, atom.Colgroup:
		return true
	}
	return n.Data == "xml" || n.Data == "w:sdtpr" || n.Data == "google-sheets-html-origin" && n.FirstChild == nil
}

// isTracked reports a change that nobody has accepted yet.
func isTracked(n *html.Node) bool {
	return (n.DataAtom == atom.Ins || n.DataAtom == atom.Del) &&
		(dom.Attr(n, "cite") != "" || dom.Attr(n, "datetime") != "" ||
			dom.HasClass(n.Parent, "msoIns") || dom.HasClass(n.Parent, "msoDel"))
}

// image keeps an image that can be loaded, and makes a bullet of one that is a
// picture of a bullet.
func (c *cleaner) image(n *html.Node) {
	switch {
	case !isLocal(dom.Attr(n, "src")):
	case strings.TrimSpace(dom.Attr(n, "alt")) == "*":
		bullet := c.text("•\u00a0")
		c.markers[bullet] = true
		n.Parent.InsertBefore(bullet, n)
		n.Parent.RemoveChild(n)
	default:
		c.lostImage(n)
	}
}

// targets remembers the elements that links may point at.
func (c *cleaner) targets(body *html.Node) {
	for n := range body.Descendants() {
		for _, name := range []string{dom.Attr(n, "id"), dom.Attr(n, "name")} {
			if name != "" && c.anchors[name] == nil {
				c.anchors[name] = n
			}
		}
	}
}

// isLocal reports addresses that only the computer knows that they came from.
func isLocal(url string) bool {
	switch safeurl.Scheme(url) {
	case "file", "cid", "blob", "webkit-fake-url", "x-apple-ql-id", "mhtml":
		return true
	}
	return false
}

func (c *cleaner) lostImage(n *html.Node) {
	name := dom.Attr(n, "alt")
	if name == "" {
		name = dom.Attr(n, "o:title")
	}
	if name == "" {
		name = dom.Attr(n, "src")
		name = name[strings.LastIndexAny(name, `/\`)+1:]
	}
	c.lose(n, "lost-image",
		"the image \""+shorten(name)+"\" is not in the text that was pasted", "save the image and put it back")
	n.Parent.RemoveChild(n)
}

// hasFallback reports whether a drawing that only one browser sees is followed by
// an image.
func hasFallback(comment *html.Node) bool {
	for n := comment.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.CommentNode {
			return strings.HasPrefix(strings.TrimSpace(n.Data), "[if !vml]")
		}
	}
	return false
}

// lostShape reports a drawing that is all there is of a picture.
func (c *cleaner) lostShape(comment *html.Node) {
	_, name, ok := strings.Cut(comment.Data, ` alt="`)
	if name, _, _ = strings.Cut(name, `"`); !ok {
		name = "without a name"
	}
	c.lose(comment, "lost-image",
		"the drawing \""+shorten(name)+"\" is not in the text that was pasted", "save the image and put it back")
}

// isReviewComment reports the comment of a reviewer, or the mark of one.
func isReviewComment(n *html.Node, l look) bool {
	if l["mso-element"] == "comment-list" || l["mso-element"] == "comment" || l["mso-special-character"] == "comment" ||
		dom.HasClass(n, "msocomtxt") || dom.HasClass(n, "msocomanchor") || dom.HasClass(n, "msocomoff") {
		return true
	}
	href := dom.Attr(n, "href")
	return n.DataAtom == atom.A && (strings.HasPrefix(href, "#cmnt") || strings.HasPrefix(href, "#_msocom_"))
}

func (c *cleaner) reviewComment(n *html.Node, l look) {
	if l["mso-element"] == "comment-list" {
		for child := n.FirstChild; child != nil; {
			next := child.NextSibling
			if child.Type == html.ElementNode && !dom.IsSpace(dom.Text(child)) {
				c.reviewComment(child, c.look(child))
			}
			child = next
		}
		n.Parent.RemoveChild(n)
		return
	}
	if strings.HasPrefix(dom.Attr(n, "href"), "#cmnt_ref") { // the comment follows the link back
		for n.Parent.DataAtom == atom.P || n.Parent.DataAtom == atom.Div && soleElement(n.Parent) == n {
			n = n.Parent
		}
	}
	if said := snippet(n); said != "" && !c.hasComment(n) {
		c.lose(n, "review-comment",
			"a comment of a reviewer is left out: \""+said+"\"", "settle the comments in the source")
	}
	n.Parent.RemoveChild(n)
}

// hasComment reports the mark of a comment that is itself in the page.
func (c *cleaner) hasComment(n *html.Node) bool {
	name := strings.TrimPrefix(dom.Attr(n, "href"), "#")
	if strings.HasPrefix(name, "cmnt_ref") {
		return false
	}
	return c.anchors[name] != nil || c.anchors[strings.Replace(name, "_msocom_", "_com_", 1)] != nil
}

// hide takes out what is there but not shown.
func (c *cleaner) hide(n *html.Node) {
	c.hidden = append(c.hidden, n)
	n.Parent.RemoveChild(n)
}
