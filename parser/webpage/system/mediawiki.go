package system

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// isSystemComment reports a comment that a system writes for itself.
func isSystemComment(comment string) bool {
	comment = strings.TrimSpace(comment)
	if comment == "more" || comment == "nextpage" { // of WordPress, for its lists of posts
		return true
	}
	for _, start := range [...]string{"wp:", "/wp:", "NewPP limit report", "Transclusion expansion time report",
		"Saved in parser cache", "Saved in RevisionOutputCache", "esi ", "htdig_noindex", "/htdig_noindex",
		"THEME DEBUG", "THEME HOOK", "BEGIN OUTPUT from", "END OUTPUT from", "FILE NAME SUGGESTIONS"} {
		if strings.HasPrefix(comment, start) {
			return true
		}
	}
	return false
}

// wikiContents takes out the table of contents that MediaWiki makes of the headings.
func (c *cleaner) wikiContents(n *html.Node) {
	if dom.Attr(n, "id") == "toc" && (dom.Attr(n, "role") == "navigation" || withClass(n, "toctitle") != nil) {
		c.drop(n)
	}
}

// hatnote keeps a line on other pages from looking like a menu: it is part of the text.
func (c *cleaner) hatnote(n *html.Node) {
	if n.DataAtom == atom.Div && dom.HasClass(n, "navigation-not-searchable") {
		dom.SetAttr(n, "class", "hatnote")
	}
}

// thumb makes a figure of a picture with a caption, as MediaWiki had it before HTML
// had figures.
func (c *cleaner) thumb(n *html.Node) {
	caption := withClass(n, "thumbcaption")
	if caption == nil || n.DataAtom != atom.Div || caption.Parent != n {
		return
	}
	c.makeFigure(n, caption)
	if up := n.Parent; dom.HasClass(up, "thumb") && up.DataAtom == atom.Div {
		dom.Unwrap(up)
	}
}

// makeFigure makes a figure of an element that holds a caption.
func (c *cleaner) makeFigure(n, caption *html.Node) {
	dom.Rename(n, atom.Figure)
	dropAttr(n, "class", "style", "id")
	if isInline(caption) {
		dom.Rename(caption, atom.Figcaption)
		dropAttr(caption, "class", "id")
		return
	}
	label := dom.New(atom.Figcaption)
	caption.Parent.InsertBefore(label, caption)
	caption.Parent.RemoveChild(caption)
	dom.MoveChildren(label, caption)
}

func dropAttr(n *html.Node, names ...string) {
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		drop := false
		for _, name := range names {
			drop = drop || a.Key == name
		}
		if !drop {
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}
