package media

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/internal/embedded"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// embed makes a link of what is embedded. What the page holds for readers who cannot
// see it comes after the link.
//
// https://html.spec.whatwg.org/multipage/iframe-embed-object.html
// https://html.spec.whatwg.org/multipage/media.html
func (p *plain) embed(n *html.Node) (next *html.Node) {
	if isHidden(n) {
		return n.NextSibling
	}
	where := embedAddress(n)
	if what := isNoContent(n, where); what != "" {
		p.remark(n, n.Parent, dropped, "<"+n.Data+"> is left out: "+what)
		p.Left = append(p.Left, n)
		return remove(n)
	}
	if n.DataAtom == atom.Iframe || n.DataAtom == atom.Frame {
		p.takeOut(n.FirstChild) // which no browser shows
	}
	if where == "" {
		return p.withoutAddress(n)
	}
	if isImageType(n, where) {
		return p.imageOf(n, where)
	}
	p.remark(n, n, linked, "<"+n.Data+"> becomes a link to what it shows: "+clipped(where))
	name, poster := embedName(n, where), dom.Attr(n, "poster")
	next = p.fallback(n, where)
	if link := linkAround(n); link != nil {
		p.behindLink(n, link, where, name)
		return next
	}
	dom.Rename(n, atom.A)
	source.SetAttributes(n, html.Attribute{Key: "href", Val: where})
	if poster != "" && !isPlaceholder(poster) {
		n.AppendChild(dom.New(atom.Img, html.Attribute{Key: "src", Val: poster}, html.Attribute{Key: "alt"}))
		name = " " + name
	}
	n.AppendChild(p.text(name))
	p.standApart(n)
	return next
}

// linkAround returns the link that an element is in.
func linkAround(n *html.Node) *html.Node {
	const most = 6 // elements around it
	up := n.Parent
	for range most {
		if up == nil || up.DataAtom == atom.A {
			return up
		}
		up = up.Parent
	}
	return nil
}

// behindLink puts the link to what is embedded in another link behind that, in which
// the name stays.
func (p *plain) behindLink(n, link *html.Node, where, name string) {
	own := dom.New(atom.A, html.Attribute{Key: "href", Val: where})
	own.AppendChild(p.text(embedded.Text(n.Data, dom.Attr(n, "type"), where)))
	source.CopyPlace(own, n)
	dom.Rename(n, atom.Span)
	source.SetAttributes(n)
	n.AppendChild(p.text(name))
	link.Parent.InsertBefore(own, link.NextSibling)
	link.Parent.InsertBefore(p.text(" "), own)
}

// fallback moves what an element holds for readers who cannot see it behind it, without
// what is only for the element, and returns the node to go on with.
func (p *plain) fallback(n *html.Node, where string) (next *html.Node) {
	next = n.NextSibling
	after := next
	first := true
	for child := n.FirstChild; child != nil; child = n.FirstChild {
		n.RemoveChild(child)
		if isOfEmbed(child) || isPlayer(child) && embedAddress(child) == where {
			continue
		}
		if first && !dom.IsBlank(child) && !dom.IsBlock(child) {
			n.Parent.InsertBefore(p.text(" "), after)
		}
		n.Parent.InsertBefore(child, after)
		if first = first && dom.IsBlank(child); next == after {
			next = child
		}
	}
	return next
}

// isOfEmbed reports the parts of an element that say how it is to be shown.
func isOfEmbed(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Source, atom.Track, atom.Param:
		return true
	}
	_, placeholder := dom.Lookup(n, "placeholder") // of AMP
	return placeholder
}

// isPlayer reports what is embedded, by whatever element.
func isPlayer(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Iframe, atom.Frame, atom.Video, atom.Audio, atom.Object, atom.Embed, atom.Applet:
		return true
	}
	return n.Type == html.ElementNode && isCustomPlayer(n.Data)
}

func isCustomPlayer(name string) bool {
	switch name {
	case "amp-video", "amp-audio", "amp-iframe", "amp-youtube", "lite-youtube", "amp-vimeo", "lite-vimeo":
		return true
	}
	return false
}

// withoutAddress reads what an element without an address holds: a page in an attribute,
// or what is there for readers who cannot see it.
func (p *plain) withoutAddress(n *html.Node) (next *html.Node) {
	page := dom.Attr(n, "srcdoc")
	if !holdsSomething(n) && page == "" {
		problem := document.Problem{
			Severity: document.Info, Code: dropped, Message: "<" + n.Data + "> is left out: it has no address",
		}
		if n.DataAtom == atom.Video || n.DataAtom == atom.Audio {
			problem.Severity, problem.Loss, problem.Hint = document.Warning, true, "write where it is to be found"
		}
		p.tell(n, n.Parent, problem)
		p.Left = append(p.Left, n)
		return remove(n)
	}
	p.remark(n, n.Parent, linked, "<"+n.Data+"> has no address, what it holds is kept")
	if page != "" {
		p.pageIn(n, page)
	}
	p.fallback(n, "\x00")
	next = n.NextSibling
	n.Parent.RemoveChild(n)
	return next
}

// pageIn puts the page that an attribute holds into the element.
//
// https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-srcdoc
func (p *plain) pageIn(n *html.Node, page string) {
	const longest = 1 << 20
	body := dom.New(atom.Body)
	nodes, err := html.ParseFragment(strings.NewReader(page[:min(len(page), longest)]), body)
	if err != nil {
		return
	}
	for _, inner := range nodes {
		n.AppendChild(inner)
		for d := range inner.Descendants() {
			p.Added[d] = d.Type == html.TextNode
		}
		p.Added[inner] = inner.Type == html.TextNode
	}
}

// embedAddress returns the address of what is embedded, and none where there is nothing
// but a blank page.
func embedAddress(n *html.Node) string {
	found := ""
	try := func(value string) {
		if value = address.Clean(value); found == "" && embedded.Leads(value) {
			found = value
		}
	}
	for _, name := range [...]string{
		"src", "data", "data-src", "data-lazy-src", "data-cookieblock-src", "data-cmp-src", "data-consent-src",
		"data-litespeed-src", "data-original", "data-url",
	} {
		try(dom.Attr(n, name))
	}
	if id := dom.Attr(n, "data-videoid") + dom.Attr(n, "videoid"); id != "" {
		site := "https://www.youtube.com/watch?v="
		if strings.Contains(n.Data, "vimeo") {
			site = "https://vimeo.com/"
		}
		try(site + id)
	}
	for child := range n.ChildNodes() {
		switch child.DataAtom {
		case atom.Source:
			try(dom.Attr(child, "src"))
			try(dom.Attr(child, "data-src"))
		case atom.Param:
			switch strings.ToLower(dom.Attr(child, "name")) {
			case "movie", "src", "url", "filename", "data":
				try(dom.Attr(child, "value"))
			}
		}
	}
	return found
}

// embedName returns the text of the link: what the page calls it, or what it is.
func embedName(n *html.Node, where string) string {
	for _, name := range [...]string{dom.Attr(n, "title"), dom.Attr(n, "aria-label"), captionOf(n)} {
		if name = document.OneLine(name); name != "" {
			return name
		}
	}
	tag := strings.TrimPrefix(n.Data, "amp-")
	if strings.Contains(tag, "youtube") || strings.Contains(tag, "vimeo") {
		tag = "video"
	}
	return embedded.Text(tag, dom.Attr(n, "type"), where)
}

// captionOf returns the caption of the figure that has nothing else in it.
func captionOf(n *html.Node) string {
	for up, levels := n.Parent, 0; up != nil && levels < 4; up, levels = up.Parent, levels+1 {
		if up.DataAtom != atom.Figure {
			continue
		}
		caption, others := "", 0
		for child := range up.ChildNodes() {
			switch {
			case child.DataAtom == atom.Figcaption && caption == "":
				caption = dom.Text(child)
			case child.Type == html.ElementNode:
				others++
			}
			if others > 1 {
				return ""
			}
		}
		return caption
	}
	return ""
}

func clipped(where string) string {
	const longest = 120
	if len(where) > longest {
		where = strings.ToValidUTF8(where[:longest], "") + "…"
	}
	return where
}
