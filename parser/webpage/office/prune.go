package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
)

// clipboardHeader takes away the lines in which a clipboard says where the
// text in it begins and ends.
func clipboardHeader(body *html.Node) {
	n := body.FirstChild
	if n == nil || n.Type != html.TextNode || !strings.HasPrefix(strings.TrimSpace(n.Data), "Version:") || !strings.Contains(n.Data, "StartHTML:") {
		return
	}
	rest := strings.TrimLeft(n.Data, whiteSpace)
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		switch name, _, _ := strings.Cut(line, ":"); strings.TrimSpace(name) {
		case "Version", "StartHTML", "EndHTML", "StartFragment", "EndFragment", "StartSelection", "EndSelection", "SourceURL", "":
			rest = after
			continue
		}
		break
	}
	n.Data = rest
}

// prune takes out what a reader of the page does not see: settings, comments
// of programs and of reviewers, hidden text, pictures that are not there.
func (o *office) prune(parent *html.Node) {
	for n := parent.FirstChild; n != nil; {
		next := n.NextSibling
		switch n.Type {
		case html.CommentNode:
			next = o.comment(n)
		case html.ElementNode:
			next = o.pruneElement(n)
		}
		n = next
	}
}

// comment drops a comment that a program wrote for itself; it tells which
// nodes stand for the bullet of a list. It returns the node to go on with.
func (o *office) comment(n *html.Node) *html.Node {
	next := n.NextSibling
	text := strings.TrimSpace(n.Data)
	if strings.HasPrefix(text, "[if !supportLists]") {
		for m := next; m != nil; m = m.NextSibling {
			if m.Type == html.CommentNode {
				break
			}
			o.markers[m] = true
		}
	}
	if strings.HasPrefix(text, "[if gte vml") && strings.Contains(text, "<v:imagedata") && !hasFallback(n) {
		o.lostShape(n)
	}
	if o.all || isConditional(n.Data) || strings.HasPrefix(text, "[if") || strings.HasPrefix(text, "?xml") {
		n.Parent.RemoveChild(n)
	}
	return next
}

func (o *office) pruneElement(n *html.Node) (next *html.Node) {
	next = n.NextSibling
	l := o.look(n)
	switch {
	case n.DataAtom == atom.Style || n.DataAtom == atom.Meta || n.DataAtom == atom.Link || n.DataAtom == atom.Title || n.Data == "xml" || n.DataAtom == atom.Col ||
		n.DataAtom == atom.Colgroup || n.Data == "w:sdtpr" || n.Data == "google-sheets-html-origin" && n.FirstChild == nil:
		n.Parent.RemoveChild(n)
	case n.Data == "v:imagedata":
		o.lostImage(n)
	case n.DataAtom == atom.Img:
		switch {
		case !isLocal(get(n, "src")):
		case strings.TrimSpace(get(n, "alt")) == "*": // a picture for a bullet
			bullet := o.text("•\u00a0")
			o.markers[bullet] = true
			n.Parent.InsertBefore(bullet, n)
			n.Parent.RemoveChild(n)
		default:
			o.lostImage(n)
		}
	case isReviewComment(n, l):
		o.reviewComment(n, l)
	case l["mso-hide"] == "all" || l["display"] == "none" && n.DataAtom != atom.Body:
		o.hidden(n)
	case (n.DataAtom == atom.Ins || n.DataAtom == atom.Del) && (get(n, "cite") != "" || get(n, "datetime") != "" || hasClass(n.Parent, "msoIns") || hasClass(n.Parent, "msoDel")):
		o.problem(n, document.Warning, "tracked-change", "a change that was tracked and never accepted: <"+n.Data+"> \""+snippet(n)+"\"", "accept or reject the changes in the source")
		o.prune(n)
	case strings.Contains(n.Data, ":") || n.Data == "google-sheets-html-origin":
		first := n.FirstChild
		unwrap(n)
		if first != nil {
			return first
		}
	default:
		o.prune(n)
	}
	return next
}

// targets remembers the elements that links may point at.
func (o *office) targets(body *html.Node) {
	for n := range body.Descendants() {
		for _, name := range []string{get(n, "id"), get(n, "name")} {
			if name != "" && o.anchors[name] == nil {
				o.anchors[name] = n
			}
		}
	}
}

// isLocal reports addresses that only the computer knows that they came from.
func isLocal(url string) bool {
	switch urlScheme(url) {
	case "file", "cid", "blob", "webkit-fake-url", "x-apple-ql-id", "mhtml":
		return true
	}
	return false
}

func (o *office) lostImage(n *html.Node) {
	name := get(n, "alt")
	if name == "" {
		name = get(n, "o:title")
	}
	if name == "" {
		name = get(n, "src")
		name = name[strings.LastIndexAny(name, `/\`)+1:]
	}
	o.problem(n, document.Warning, "lost-image", "the image \""+shorten(name)+"\" is not in the text that was pasted", "save the image and put it back")
	n.Parent.RemoveChild(n)
}

// hasFallback reports whether an image stands behind a drawing that only one
// browser sees.
func hasFallback(comment *html.Node) bool {
	for n := comment.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.CommentNode {
			return strings.HasPrefix(strings.TrimSpace(n.Data), "[if !vml]")
		}
	}
	return false
}

// lostShape reports a drawing that is all there is of a picture.
func (o *office) lostShape(comment *html.Node) {
	_, name, ok := strings.Cut(comment.Data, ` alt="`)
	if name, _, _ = strings.Cut(name, `"`); !ok {
		name = "without a name"
	}
	o.problem(comment, document.Warning, "lost-image", "the drawing \""+shorten(name)+"\" is not in the text that was pasted", "save the image and put it back")
}

// isReviewComment reports the comment of a reviewer, or the mark of one.
func isReviewComment(n *html.Node, l look) bool {
	return l["mso-element"] == "comment-list" || l["mso-element"] == "comment" || l["mso-special-character"] == "comment" ||
		hasClass(n, "msocomtxt") || hasClass(n, "msocomanchor") || hasClass(n, "msocomoff") ||
		n.DataAtom == atom.A && (strings.HasPrefix(get(n, "href"), "#cmnt") || strings.HasPrefix(get(n, "href"), "#_msocom_"))
}

func (o *office) reviewComment(n *html.Node, l look) {
	if l["mso-element"] == "comment-list" {
		for child := n.FirstChild; child != nil; {
			next := child.NextSibling
			if child.Type == html.ElementNode && !isSpace(text(child)) {
				o.reviewComment(child, o.look(child))
			}
			child = next
		}
		n.Parent.RemoveChild(n)
		return
	}
	if strings.HasPrefix(get(n, "href"), "#cmnt_ref") { // the comment stands behind the link back
		for n.Parent.DataAtom == atom.P || n.Parent.DataAtom == atom.Div && soleElement(n.Parent) == n {
			n = n.Parent
		}
	}
	if said := snippet(n); said != "" && !o.hasComment(n) {
		o.problem(n, document.Warning, "review-comment", "a comment of a reviewer is left out: \""+said+"\"", "settle the comments in the source")
	}
	n.Parent.RemoveChild(n)
}

// hasComment reports the mark of a comment that is itself in the page.
func (o *office) hasComment(n *html.Node) bool {
	name := strings.TrimPrefix(get(n, "href"), "#")
	if strings.HasPrefix(name, "cmnt_ref") {
		return false
	}
	return o.anchors[name] != nil || o.anchors[strings.Replace(name, "_msocom_", "_com_", 1)] != nil
}

// hidden drops text that is there but not shown.
func (o *office) hidden(n *html.Node) {
	if said := snippet(n); said != "" {
		o.problem(n, document.Warning, "hidden-text", "text that is not shown is left out: \""+said+"\"", "")
	}
	n.Parent.RemoveChild(n)
}

// problem reports something about an element.
func (o *office) problem(n *html.Node, severity document.Severity, code, message, hint string) {
	p := document.Problem{Span: o.place(n), Severity: severity, Loss: severity != document.Info && code != "tracked-change", Code: code, Message: message, Hint: hint}
	o.problems = append(o.problems, p)
}

// place returns where an element stands, or the nearest one around it.
func (o *office) place(n *html.Node) document.Span {
	for ; n != nil; n = n.Parent {
		if number := tagNumber(n); number >= 0 && number < len(o.places.tags) {
			return o.places.span(o.places.tags[number], o.places.tags[number]+1)
		}
	}
	return o.places.span(0, 0)
}

// snippet returns the beginning of the text of a node.
func snippet(n *html.Node) string {
	return shorten(strings.Join(strings.FieldsFunc(text(n), isBlankRune), " "))
}

func shorten(s string) string {
	const longest = 60
	if len(s) <= longest {
		return s
	}
	return strings.ToValidUTF8(s[:longest], "") + "…"
}

// unwrap puts the children of a node in its place.
func unwrap(n *html.Node) {
	for child := n.FirstChild; child != nil; child = n.FirstChild {
		n.RemoveChild(child)
		n.Parent.InsertBefore(child, n)
	}
	n.Parent.RemoveChild(n)
}

// rename makes another element of a node.
func rename(n *html.Node, a atom.Atom) { n.Data, n.DataAtom = a.String(), a }

func newElement(a atom.Atom, attrs ...html.Attribute) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: a.String(), DataAtom: a, Attr: attrs}
}

// take moves the children of one node to the end of another.
func take(to, from *html.Node) {
	for child := from.FirstChild; child != nil; child = from.FirstChild {
		from.RemoveChild(child)
		to.AppendChild(child)
	}
}

// soleElement returns the only element in a node that has no text beside it.
func soleElement(n *html.Node) (only *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.ElementNode && only == nil:
			only = child
		case child.Type == html.TextNode && isBlankText(child.Data), child.Type == html.CommentNode:
		default:
			return nil
		}
	}
	return only
}

func isBlankRune(c rune) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\u00a0' || c == '\u200b' || c == '\ufeff'
}

func isBlankText(s string) bool { return strings.TrimFunc(s, isBlankRune) == "" }
