package media

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// isHidden reports an element that its own attributes hide.
func isHidden(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return htmlelement.Hides(a.Key, a.Val) })
}

// counters and captchas are parts of the addresses of frames that show readers nothing,
// or ask whether they are people.
var (
	counters = [...]string{
		"googletagmanager.com/ns", "doubleclick.net/", "facebook.com/tr", "googlesyndication.com/", "hotjar.com/box",
	}
	captchas = [...]string{"recaptcha", "hcaptcha", "turnstile", "challenges.cloudflare", "captcha"}
)

// isNoContent returns why a frame is nothing that the author shows, and "" otherwise.
func isNoContent(n *html.Node, where string) string {
	if n.DataAtom != atom.Iframe && n.DataAtom != atom.Embed && n.DataAtom != atom.Object && n.DataAtom != atom.Frame {
		return ""
	}
	where = strings.ToLower(where)
	for _, part := range captchas {
		if strings.Contains(where, part) {
			return "it asks whether readers are people"
		}
	}
	for _, part := range counters {
		if strings.Contains(where, part) {
			return "it counts readers"
		}
	}
	if isTiny(n) {
		return "it is too small to be seen"
	}
	return ""
}

// isImageType reports an object that is an image.
func isImageType(n *html.Node, where string) bool {
	if n.DataAtom != atom.Object && n.DataAtom != atom.Embed {
		return false
	}
	if kind := dom.Attr(n, "type"); kind != "" {
		return strings.HasPrefix(kind, "image/")
	}
	switch strings.ToLower(path.Ext(address.Path(where))) {
	case ".svg", ".png", ".gif", ".jpg", ".jpeg", ".webp":
		return true
	}
	return false
}

// imageOf makes an image of an object that is one; what it holds is the text of it.
func (p *plain) imageOf(n *html.Node, where string) (next *html.Node) {
	alt := dom.Attr(n, "aria-label")
	if alt == "" {
		alt = dom.Attr(n, "title")
	}
	if alt == "" {
		alt = document.OneLine(altText(n))
	}
	p.takeOut(n.FirstChild)
	dom.Rename(n, atom.Img)
	attrs := []html.Attribute{{Key: "src", Val: where}}
	if alt != "" {
		attrs = append(attrs, html.Attribute{Key: "alt", Val: alt})
	}
	source.SetAttributes(n, attrs...)
	return n.NextSibling
}

// altText returns the text of what stands for an image.
func altText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case d.DataAtom == atom.Img:
			b.WriteString(" " + dom.Attr(d, "alt") + " ")
		}
	}
	return b.String()
}

// standApart gives a link that stands among blocks a paragraph of its own, and keeps it
// from running into another.
func (p *plain) standApart(n *html.Node) {
	before, after := previous(n), following(n)
	alone := (before == nil || dom.IsBlock(before)) && (after == nil || dom.IsBlock(after) || isPlayer(after))
	if alone && holdsParagraphs(n.Parent) {
		paragraph := dom.New(atom.P)
		source.CopyPlace(paragraph, n)
		n.Parent.InsertBefore(paragraph, n)
		n.Parent.RemoveChild(n)
		paragraph.AppendChild(n)
		return
	}
	if before != nil && before.DataAtom == atom.A && p.made[before] {
		n.Parent.InsertBefore(dom.New(atom.Br), n)
	}
	p.made[n] = true
}

// holdsParagraphs reports elements in which a paragraph may stand beside others.
func holdsParagraphs(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Body, atom.Div, atom.Section, atom.Article, atom.Main, atom.Aside, atom.Blockquote, atom.Center,
		atom.Form, atom.Header, atom.Footer, atom.Details, atom.Noscript:
		return true
	}
	return false
}
