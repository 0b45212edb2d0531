package office

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// tidy takes away the blocks that hold nothing, the divisions that mean nothing,
// and the attributes that are there only for how things look.
func (c *cleaner) tidy(parent *html.Node) {
	for n := parent.FirstChild; n != nil; {
		next := n.NextSibling
		if n.Type == html.ElementNode && !c.made[n] {
			switch n.DataAtom {
			case atom.Table:
				c.table(n)
			case atom.Td, atom.Th:
				c.cellAlign(n)
			}
			c.tidy(n)
			if n.DataAtom == atom.Table {
				alignHead(n)
			}
			c.block(n)
		} else if n.Type == html.ElementNode {
			c.tidy(n)
		}
		n = next
	}
	trimBreaks(parent)
}

func (c *cleaner) block(n *html.Node) {
	switch {
	case n.DataAtom == atom.Div || n.DataAtom == atom.Center || n.DataAtom == atom.Section && c.all:
		c.division(n)
		return
	case n.DataAtom == atom.P || dom.HeadingLevel(n) > 0:
		if isEmpty(n) {
			n.Parent.RemoveChild(n)
			return
		}
	case n.DataAtom == atom.Ul || n.DataAtom == atom.Ol:
		if isEmpty(n) {
			n.Parent.RemoveChild(n)
			return
		}
	case n.DataAtom == atom.Li || n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		tighten(n)
	case n.DataAtom == atom.A:
		c.link(n)
	}
	c.attributes(n)
}

// division makes a paragraph of a division that holds phrases, and takes any
// other away.
func (c *cleaner) division(n *html.Node) {
	c.attributes(n)
	switch {
	case isEmpty(n) && !keepsClass(n):
		n.Parent.RemoveChild(n)
	case dom.Attr(n, "class") != "" || dom.Attr(n, "id") != "" && !c.all:
	case !holdsBlock(n):
		dom.Rename(n, atom.P)
	default:
		wrapRuns(n)
		dom.Unwrap(n)
	}
}

func holdsBlock(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if dom.IsBlock(child) {
			return true
		}
	}
	return false
}

// wrapRuns makes paragraphs of the phrases between blocks.
func wrapRuns(n *html.Node) {
	var p *html.Node
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch {
		case dom.IsBlock(child):
			p = nil
		case p == nil && (child.Type != html.ElementNode && isBlankText(child.Data) || child.DataAtom == atom.Br):
			if child.DataAtom == atom.Br {
				n.RemoveChild(child)
			}
		default:
			if p == nil {
				p = dom.New(atom.P)
				n.InsertBefore(p, child)
			}
			n.RemoveChild(child)
			p.AppendChild(child)
		}
		child = next
	}
}

// trimBreaks drops the line breaks at the ends of a block.
func trimBreaks(n *html.Node) {
	if !dom.IsBlock(n) {
		return
	}
	for child := n.FirstChild; child != nil && isBreak(child); child = n.FirstChild {
		n.RemoveChild(child)
	}
	for child := n.LastChild; child != nil && isBreak(child); child = n.LastChild {
		n.RemoveChild(child)
	}
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if child.DataAtom == atom.Br && (isBlock(child.PrevSibling) || isBlock(child.NextSibling)) {
			n.RemoveChild(child)
		}
		child = next
	}
}

func isBlock(n *html.Node) bool { return n != nil && dom.IsBlock(n) }

func isBreak(n *html.Node) bool {
	return n.Type == html.TextNode && isBlankText(n.Data) || n.DataAtom == atom.Br
}

// tighten takes the paragraph away that is all the text of an item or cell.
func tighten(n *html.Node) {
	var p *html.Node
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.DataAtom == atom.P && p == nil:
			p = child
		case child.Type == html.TextNode && isBlankText(child.Data), n.DataAtom == atom.Li && isList(child):
		default:
			return
		}
	}
	if p != nil && dom.Attr(p, "id") == "" {
		dom.Unwrap(p)
	}
}

// attributes leaves those that mean something.
func (c *cleaner) attributes(n *html.Node) {
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		switch {
		case a.Key == "class":
			if a.Val = c.classes(n); a.Val != "" {
				kept = append(kept, a)
			}
		case c.isNoise(a):
		case source.IsMark(a) || !c.all && !isOfficeAttribute(a.Key) || isMeant(n, a.Key):
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}

// isNoise reports ids that no link points at, styles and scripts.
func (c *cleaner) isNoise(a html.Attribute) bool {
	switch a.Key {
	case "id":
		return c.all && !c.referred[a.Val]
	case "style":
		return !strings.HasPrefix(a.Val, "text-align:")
	}
	return c.all && strings.HasPrefix(a.Key, "on")
}

// classes returns the classes of an element that are not the programs'.
func (c *cleaner) classes(n *html.Node) string {
	if c.all {
		return ""
	}
	return strings.Join(slices.DeleteFunc(strings.Fields(dom.Attr(n, "class")), isOfficeClass), " ")
}

// isMeant reports the attributes that mean what something is.
func isMeant(n *html.Node, name string) bool {
	switch name {
	case "id", "href", "src", "alt", "title", "colspan", "rowspan", "start", "scope", "reversed", "value":
		return true
	case "type":
		return n.DataAtom == atom.Ol && slices.Contains([]string{"a", "A", "i", "I"}, dom.Attr(n, "type"))
	case "style":
		return n.DataAtom == atom.Td || n.DataAtom == atom.Th
	case "dir":
		return dom.Attr(n, "dir") == "rtl"
	}
	return false
}

// link makes the address of a link what it was before a program led it past
// its own, and drops one that only the author's computer knows.
func (c *cleaner) link(n *html.Node) {
	for i, a := range n.Attr {
		if a.Key != "href" {
			continue
		}
		switch target := direct(a.Val); {
		case isLocal(a.Val):
			c.lose(n, "lost-link",
				"the link \""+snippet(n)+"\" points at a file of the computer that it was written on",
				"link to where the file is published")
			dom.Unwrap(n)
			return
		case c.all && strings.HasPrefix(a.Val, "#") && c.anchors[a.Val[1:]] == nil:
			c.lose(n, "lost-link",
				"the link \""+snippet(n)+"\" points at a bookmark that is not in the text that was pasted", "")
			dom.Unwrap(n)
			return
		case target != "":
			n.Attr[i].Val = target
			c.remark(n, "redirect",
				"the link \""+snippet(n)+"\" led past a program that watches its readers; it is direct now")
		}
	}
}

// bookmarks gives the blocks around bookmarks their names, where a link points at
// them. The bookmarks themselves go.
func (c *cleaner) bookmarks(body *html.Node) {
	for n := range body.Descendants() {
		name, ok := strings.CutPrefix(dom.Attr(n, "href"), "#")
		if !ok || n.DataAtom != atom.A || c.referred[name] {
			continue
		}
		c.referred[name] = true
		if target := c.anchors[name]; target != nil && !c.made[n] {
			moveAnchor(target, name)
		}
	}
}

func moveAnchor(target *html.Node, name string) {
	for n := target; n != nil; n = n.Parent {
		if dom.IsBlock(n) {
			if dom.Attr(n, "id") == "" && n.DataAtom != atom.Body {
				n.Attr = append(n.Attr, html.Attribute{Key: "id", Val: name})
			}
			return
		}
	}
}

// direct returns the address that a redirect leads to, and "" for any other.
func direct(href string) string {
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	target := ""
	switch {
	case u.Host == "www.google.com" && u.Path == "/url":
		target = u.Query().Get("q")
	case strings.HasSuffix(u.Host, ".safelinks.protection.outlook.com"):
		target = u.Query().Get("url")
	}
	for _, scheme := range [...]string{"http://", "https://", "mailto:"} {
		if strings.HasPrefix(target, scheme) {
			return target
		}
	}
	return ""
}
