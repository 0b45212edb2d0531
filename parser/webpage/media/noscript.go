package media

import (
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// noscript reads what readers without scripts are shown. Images and frames that stand
// beside it already are twins and go; others take its place. Words are left to who
// knows what is furniture.
//
// https://html.spec.whatwg.org/multipage/scripting.html#the-noscript-element
func (p *plain) noscript(n *html.Node) (next *html.Node) {
	if !dom.IsSpace(dom.Text(n)) || n.Parent.DataAtom == atom.Head {
		p.children(n)
		return n.NextSibling
	}
	shown := false
	for d := range n.Descendants() {
		if !isShown(d) {
			continue
		}
		if shown = true; p.isTwin(d, previousShown(n)) || p.isTwin(d, nextShown(n)) {
			return remove(n)
		}
	}
	if !shown {
		return n.NextSibling
	}
	next = n.FirstChild
	dom.Unwrap(n)
	return next
}

// isShown reports an image or what is embedded.
func isShown(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Img, atom.Iframe, atom.Video, atom.Audio, atom.Object, atom.Embed:
		return true
	}
	return n.Type == html.ElementNode && (n.Data == "amp-img" || n.Data == "amp-iframe")
}

// previousShown returns the image or embedded thing just before a node.
func previousShown(n *html.Node) *html.Node {
	if n = previous(n); n == nil {
		return nil
	}
	return shownIn(n)
}

func nextShown(n *html.Node) *html.Node {
	if n = following(n); n == nil || beginsWithText(n) {
		return nil
	}
	return shownIn(n)
}

// beginsWithText reports an element in which words stand before all that it shows.
func beginsWithText(n *html.Node) bool {
	for d := range n.Descendants() {
		switch {
		case isShown(d):
			return false
		case d.Type == html.TextNode && !dom.IsSpace(d.Data):
			return !isLinkOf(d.Parent)
		}
	}
	return false
}

// shownIn returns the one thing that an element is there to show.
func shownIn(n *html.Node) *html.Node {
	const most = 12 // elements to look into
	if isShown(n) || isLinkOf(n) {
		return n
	}
	seen := 0
	for d := range n.Descendants() {
		if isShown(d) || isLinkOf(d) {
			return d
		}
		if seen++; seen > most {
			break
		}
	}
	return nil
}

// isLinkOf reports a link, which may have been made of what was embedded.
func isLinkOf(n *html.Node) bool { return n.DataAtom == atom.A && dom.FirstElement(n) == nil }

// isTwin reports whether what is shown without scripts is shown beside that as well. An
// image that has no address yet gets that of its twin.
func (p *plain) isTwin(n, beside *html.Node) bool {
	if beside == nil {
		return false
	}
	if beside.DataAtom == atom.A {
		return n.DataAtom != atom.Img && dom.Attr(beside, "href") == embedAddress(n)
	}
	if (n.DataAtom == atom.Img) != (beside.DataAtom == atom.Img || beside.Data == "amp-img") {
		return false
	}
	if n.DataAtom != atom.Img {
		return embedAddress(n) == embedAddress(beside)
	}
	address, other := imageAddress(n), imageAddress(beside)
	if other != "" && !isPlaceholder(other) {
		return sameImage(address, other)
	}
	setAttr(beside, "src", address)
	if dom.IsSpace(dom.Attr(beside, "alt")) {
		if alt, said := dom.Lookup(n, "alt"); said {
			setAttr(beside, "alt", alt)
		}
	}
	return true
}

// size is what WordPress and others put behind the name of a smaller form of an image.
var size = regexp.MustCompile(`[-_]\d+x\d*$`)

// sameImage reports two addresses of one image in forms of several sizes.
func sameImage(a, b string) bool {
	return a == b || imageName(a) == imageName(b)
}

func imageName(address string) string {
	address, _, _ = strings.Cut(address, "?")
	base := path.Base(address)
	ext := path.Ext(base)
	return size.ReplaceAllString(strings.TrimSuffix(base, ext), "")
}
