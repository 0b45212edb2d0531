package webpage

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
)

// tidy takes away the blocks that hold nothing, the divisions that say
// nothing, and the attributes that only say how things look.
func (o *office) tidy(parent *html.Node) {
	for n := parent.FirstChild; n != nil; {
		next := n.NextSibling
		if n.Type == html.ElementNode && !o.made[n] {
			switch n.DataAtom {
			case atom.Table:
				o.table(n)
			case atom.Td, atom.Th:
				o.cellAlign(n)
			}
			o.tidy(n)
			if n.DataAtom == atom.Table {
				alignHead(n)
			}
			o.block(n)
		} else if n.Type == html.ElementNode {
			o.tidy(n)
		}
		n = next
	}
	trimBreaks(parent)
}

func (o *office) block(n *html.Node) {
	switch {
	case n.DataAtom == atom.Div || n.DataAtom == atom.Center || n.DataAtom == atom.Section && o.all:
		o.division(n)
		return
	case n.DataAtom == atom.P || headingLevel(n.DataAtom) > 0:
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
		o.link(n)
	}
	o.attributes(n)
}

// division makes a paragraph of a division that holds phrases, and takes any
// other away.
func (o *office) division(n *html.Node) {
	o.attributes(n)
	switch {
	case isEmpty(n) && !keepsClass(n):
		n.Parent.RemoveChild(n)
	case get(n, "class") != "" || get(n, "id") != "" && !o.all:
	case !holdsBlock(n):
		rename(n, atom.P)
	default:
		wrapRuns(n)
		unwrap(n)
	}
}

func holdsBlock(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == html.ElementNode && isBlock(child.DataAtom) {
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
		case child.Type == html.ElementNode && isBlock(child.DataAtom):
			p = nil
		case p == nil && (child.Type != html.ElementNode && isBlankText(child.Data) || child.DataAtom == atom.Br):
			if child.DataAtom == atom.Br {
				n.RemoveChild(child)
			}
		default:
			if p == nil {
				p = newElement(atom.P)
				n.InsertBefore(p, child)
			}
			n.RemoveChild(child)
			p.AppendChild(child)
		}
		child = next
	}
}

// isEmpty reports an element that holds nothing to see.
func isEmpty(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode && !isBlankText(child.Data):
			return false
		case child.Type != html.ElementNode || child.DataAtom == atom.Br:
		case child.DataAtom == atom.Img || child.DataAtom == atom.Hr || child.DataAtom == atom.Table || isRaw(child) || !isEmpty(child):
			return false
		}
	}
	return true
}

// trimBreaks drops the line breaks at the ends of a block.
func trimBreaks(n *html.Node) {
	if !isBlock(n.DataAtom) {
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
		if isBreak(child) && child.DataAtom == atom.Br && (besideBlock(child.PrevSibling) || besideBlock(child.NextSibling)) {
			n.RemoveChild(child)
		}
		child = next
	}
}

func besideBlock(n *html.Node) bool {
	return n != nil && n.Type == html.ElementNode && isBlock(n.DataAtom)
}

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
		case child.Type == html.TextNode && isBlankText(child.Data), n.DataAtom == atom.Li && (child.DataAtom == atom.Ul || child.DataAtom == atom.Ol):
		default:
			return
		}
	}
	if p != nil && get(p, "id") == "" {
		unwrap(p)
	}
}

// attributes leaves those that mean something.
func (o *office) attributes(n *html.Node) {
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		switch {
		case a.Key == "class":
			if a.Val = o.classes(n); a.Val != "" {
				kept = append(kept, a)
			}
		case a.Key == "id" && o.all && !o.referred[a.Val], a.Key == "style" && !strings.HasPrefix(a.Val, "text-align:"), strings.HasPrefix(a.Key, "on") && o.all:
		case a.Key == mark || !o.all && !isOfficeAttribute(a.Key) || isMeant(n, a.Key):
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}

// classes returns the classes of an element that are not the programs'.
func (o *office) classes(n *html.Node) string {
	if o.all {
		return ""
	}
	return strings.Join(slices.DeleteFunc(strings.Fields(get(n, "class")), isOfficeClass), " ")
}

// isMeant reports the attributes that say what something is.
func isMeant(n *html.Node, name string) bool {
	switch name {
	case "id", "href", "src", "alt", "title", "colspan", "rowspan", "start", "scope", "reversed", "value":
		return true
	case "type":
		return n.DataAtom == atom.Ol && slices.Contains([]string{"a", "A", "i", "I"}, get(n, "type"))
	case "style":
		return n.DataAtom == atom.Td || n.DataAtom == atom.Th
	case "dir":
		return get(n, "dir") == "rtl"
	}
	return false
}

// isOfficeAttribute reports the attributes that only office programs write,
// or that only say how something looks.
func isOfficeAttribute(name string) bool {
	switch name {
	case "style", "lang", "xml:lang", "align", "valign", "width", "height", "border", "cellspacing", "cellpadding", "bgcolor", "nowrap",
		"paraid", "paraeid", "data-contrast", "data-ccp-props", "data-ccp-parastyle", "data-leveltext", "data-font", "data-listid",
		"data-list-defn-props", "data-aria-level", "data-aria-posinset", "aria-setsize", "name", "clear":
		return true
	}
	return strings.Contains(name, ":")
}

// link makes the address of a link what it was before a program led it past
// its own, and drops one that only the author's computer knows.
func (o *office) link(n *html.Node) {
	for i, a := range n.Attr {
		if a.Key != "href" {
			continue
		}
		switch target := direct(a.Val); {
		case isLocal(a.Val):
			o.problem(n, document.Warning, "lost-link", "the link \""+snippet(n)+"\" points at a file of the computer that it was written on", "link to where the file is published")
			unwrap(n)
			return
		case o.all && strings.HasPrefix(a.Val, "#") && o.anchors[a.Val[1:]] == nil:
			o.problem(n, document.Warning, "lost-link", "the link \""+snippet(n)+"\" points at a bookmark that is not in the text that was pasted", "")
			unwrap(n)
			return
		case target != "":
			n.Attr[i].Val = target
			o.problem(n, document.Info, "redirect", "the link \""+snippet(n)+"\" led past a program that watches its readers; it is direct now", "")
		}
	}
}

// bookmarks gives the blocks round bookmarks their names, where a link points
// at them. The bookmarks themselves go.
func (o *office) bookmarks(body *html.Node) {
	for n := range body.Descendants() {
		name, ok := strings.CutPrefix(get(n, "href"), "#")
		if !ok || n.DataAtom != atom.A || o.referred[name] {
			continue
		}
		o.referred[name] = true
		if target := o.anchors[name]; target != nil && !o.made[n] {
			moveAnchor(target, name)
		}
	}
}

func moveAnchor(target *html.Node, name string) {
	for n := target; n != nil; n = n.Parent {
		if isBlock(n.DataAtom) {
			if get(n, "id") == "" && n.DataAtom != atom.Body {
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
	if strings.HasPrefix(target, "http://") || strings.HasPrefix(target, "https://") || strings.HasPrefix(target, "mailto:") {
		return target
	}
	return ""
}
