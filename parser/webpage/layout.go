package webpage

import (
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

// arrange marks a body as an element that only arranges the page, and those
// that are bodies in it and alone in it.
func (a *article) arrange(n *html.Node) {
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
		"gem-c-devolved-nations", "player-container", "media-player", "legislative-list-wrapper", "department", "statement",
		"case-study", "pull", "fraction", withdrawalNotice:
		return true
	}
	return false
}

// withdrawalNotice is the class of the box that says why a publication was
// withdrawn.
const withdrawalNotice = "withdrawal-notice"

// boxNotice keeps what a notice of withdrawal says beside the date.
func (a *article) boxNotice() {
	if a.notice == nil || lineText(a.notice) == "" {
		return
	}
	delete(a.layouts, a.notice)
	a.notice.Data, a.notice.DataAtom = "div", atom.Div
	kept := a.notice.Attr[:0]
	for _, attr := range a.notice.Attr {
		if attr.Key == mark {
			kept = append(kept, attr)
		}
	}
	a.notice.Attr = append(kept, html.Attribute{Key: "class", Val: withdrawalNotice})
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
