package webpage

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
)

// isBody reports an element that holds what an author wrote, whole and alone.
func isBody(n *html.Node) bool {
	for class := range classes(n) {
		switch class {
		case "govspeak", "gem-c-govspeak", "entry-content", "article-body", "article__body", "article-content", "post-content",
			"post-body", "story-body", "rich-text", "field--name-body", "markdown-body":
			return true
		}
	}
	return get(n, "itemprop") == "articleBody"
}

// arrange clears a body of what no author wrote, and marks it as an element that
// only arranges the page, and those that are bodies in it and alone in it.
func (a *article) arrange(n *html.Node) {
	dropPlugins(n)
	for n != nil && isBody(n) {
		a.setLayout(n, body)
		n = firstElement(n)
		if n != nil && nextElement(n) != nil {
			return
		}
	}
}

// arrangeOutside marks an element outside a body that only arranges the page.
func (a *article) arrangeOutside(n *html.Node) {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Center, atom.Hgroup, atom.Form, atom.Fieldset:
	default:
		if n.DataAtom != atom.Aside || !hasClass(n, "meta") && !hasClass(n, "metadata") {
			return
		}
	}
	for class := range classes(n) {
		if isBox(class) {
			return
		}
	}
	a.setLayout(n, around)
}

// layout says what an element is that only arranges a page.
type layout byte

const (
	around layout = iota + 1 // a text straight in it is a paragraph
	body                     // what it holds is as it would be without it
)

func (r *reader) setLayout(n *html.Node, l layout) {
	if r.layouts == nil {
		r.layouts = map[*html.Node]layout{}
	}
	r.layouts[n] = l
}

// layout reads what an element holds as if it were not there.
func (c *container) layout(n *html.Node) bool {
	l := c.layouts[n]
	if l == 0 {
		return false
	}
	c.flush()
	loose := c.loose
	c.loose = l == around
	c.children(n)
	c.flush()
	c.loose = loose
	return true
}

// isBox reports the classes of elements that say something of what they hold:
// the boxes of the target platform, and the parts of the legacy site's papers.
func isBox(class string) bool {
	switch class {
	case "application-notice", "info-notice", "help-notice", "advisory", "call-to-action", "address", "adr", "contact", "vcard",
		"example", "form-download", "information", "additional-information", "place", "summary", "steps", "stat-headline",
		"highlight-answer", "attachment", "attachment-inline", "devolved-content", "govspeak-attachment", "gem-c-attachment",
		"player-container", "media-player", "legislative-list-wrapper", "department", "statement",
		"case-study", "pull", "fraction":
		return true
	}
	return false
}

// boxNotice keeps what a notice of withdrawal says beside the date.
func (a *article) boxNotice() {
	if a.notice != nil && lineText(a.notice) != "" {
		a.makeBox(a.notice, "application-notice help-notice")
	}
}

// boxNations makes of the box that says where a publication applies the one
// that authors make.
func (a *article) boxNations(n *html.Node) {
	a.makeBox(n, "devolved-content")
	for d := range n.Descendants() {
		if headingLevel(d.DataAtom) > 0 {
			d.Data, d.DataAtom = "p", atom.P
			bare(d)
		}
	}
}

// makeBox makes an element a box of its own.
func (a *article) makeBox(n *html.Node, class string) {
	delete(a.layouts, n)
	n.Data, n.DataAtom = "div", atom.Div
	bare(n)
	n.Attr = append(n.Attr, html.Attribute{Key: "class", Val: class})
}

// bare takes the attributes of an element, but for our own.
func bare(n *html.Node) {
	n.Attr = slices.DeleteFunc(n.Attr, func(attr html.Attribute) bool { return attr.Key != mark })
}

// nextElement returns the element behind another.
func nextElement(n *html.Node) *html.Node {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode {
			return n
		}
	}
	return nil
}

// series finds the sentence that names the publication that this one is part
// of. It stays where it is.
func (r *reader) series() {
	top := r.doc.Blocks
	for _, b := range top[:min(len(top), headLines)] {
		if p, ok := b.(*document.Paragraph); ok && r.doc.Meta.Series == "" {
			r.doc.Meta.Series = r.profile.SeriesIn(document.PlainText(p.Inlines))
		}
	}
}
