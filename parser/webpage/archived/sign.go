package archived

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/replay"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// look goes once through a page for signs of an archive, for what it says of its
// capture, and for the addresses in it.
func (p *page) look(root *html.Node) {
	for n := dom.Next(root, root); n != nil; n = dom.Next(n, root) {
		switch n.Type {
		case html.CommentNode:
			p.comment(n)
		case html.ElementNode:
			p.element(n)
		}
	}
	// What the head says for search engines is the page's own word, and comes last.
	p.capture.Claimed = p.capture.Address == "" && p.original == ""
	p.capture.Address = cmp.Or(p.capture.Address, p.original, p.later.Address)
	p.capture.Time = cmp.Or(p.capture.Time, p.later.Time)
	p.capture.Archive = cmp.Or(p.capture.Archive, p.later.Archive)
}

func (p *page) element(n *html.Node) {
	switch n.DataAtom {
	case atom.A, atom.Area, atom.Img, atom.Iframe, atom.Video, atom.Audio, atom.Source, atom.Embed:
		if p.links.Add(linked(n)) && p.first == nil {
			p.first = n
		}
	case atom.Script:
		p.script(n)
	case atom.Link:
		p.link(n)
	case atom.Meta:
		p.meta(n)
	case atom.Base:
		p.base = dom.Attr(n, "href")
	case atom.Body:
		p.body = n
		p.cache(n)
	}
	if known().bar.Has(dom.Attr(n, "id")) {
		p.signed(n)
		p.bar(n)
	}
}

// linked returns where a link leads or what an element shows.
func linked(n *html.Node) string {
	switch n.DataAtom {
	case atom.A, atom.Area:
		return dom.Attr(n, "href")
	case atom.Img:
		return shown(n)
	case atom.Iframe, atom.Video, atom.Audio, atom.Source, atom.Embed:
		return dom.Attr(n, "src")
	}
	return ""
}

// shown returns the address of an image, also of one that is to be loaded later.
func shown(n *html.Node) string {
	src := dom.Attr(n, "src")
	if src != "" && !strings.HasPrefix(src, "data:") {
		return src
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "data-") && strings.Contains(a.Val, "/") {
			src, _, _ = strings.Cut(strings.TrimSpace(a.Val), " ")
			return src
		}
	}
	return src
}

// count finds out which addresses are from the capture, now that those of the
// archive's bar are gone.
func (p *page) count(root *html.Node) {
	p.links = replay.Links{}
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.Script:
			p.links.AddPart(dom.Attr(n, "src"))
		case n.DataAtom == atom.Link:
			p.links.AddPart(dom.Attr(n, "href"))
		case n.DataAtom == atom.A:
			p.links.AddLink(dom.Attr(n, "href"))
		default:
			p.links.Add(linked(n))
		}
	}
	p.capture.Settle(&p.links)
}

// comment looks at a comment, such as "FILE ARCHIVED ON 06:07:08 Apr 05, 2013".
func (p *page) comment(n *html.Node) {
	if p.saved(n) || !known().comment.Within(n.Data) {
		return
	}
	p.signed(n)
	_, when, ok := strings.Cut(n.Data, "FILE ARCHIVED ON ")
	if !ok {
		return
	}
	when, _, _ = strings.Cut(when, " AND ")
	for _, layout := range [...]string{"15:04:05 Jan 02, 2006", "15:04:05 Jan 2, 2006"} {
		if t, err := time.Parse(layout, strings.TrimSpace(when)); err == nil {
			p.later.Time = cmp.Or(p.later.Time, t.Format(full))
		}
	}
}

// saved looks at the comment of a program that copied the page from an archive, and
// makes it what it would be of the page.
func (p *page) saved(n *html.Node) bool {
	for _, start := range [...]string{"saved from url=(", "Mirrored from "} {
		before, rest, ok := strings.Cut(n.Data, start)
		if !ok {
			continue
		}
		from := rest[strings.IndexByte(rest, ')')+1:]
		if start == "Mirrored from " {
			from, _, _ = strings.Cut(rest, " by ")
			from = "http://" + strings.TrimPrefix(from, "http://")
		}
		a, ok := replay.Parse(strings.TrimSpace(from))
		if !ok {
			continue
		}
		p.signed(n)
		p.says(a.Original, a.Time)
		p.capture.Archive = cmp.Or(p.capture.Archive, a.Archive)
		n.Data = fmt.Sprintf("%ssaved from url=(%04d)%s", before, len(a.Original), a.Original)
		return true
	}
	return false
}

// full is the layout of the time of a capture.
const full = "20060102150405"

// calls find what the scripts of archives say of the capture. Wayback's say it in
// two calls, those of pywb in fields of an object.
var calls = sync.OnceValue(func() [4]*regexp.Regexp {
	return [4]*regexp.Regexp{
		regexp.MustCompile(`__wm\.wombat\(\s*"([^"]*)"\s*,\s*"(\d*)"`),
		regexp.MustCompile(`__wm\.bt\([^"]*"[^"]*"\s*,\s*"([^"]*)"\s*,\s*"(\d*)"`),
		regexp.MustCompile(`wbinfo\.url\s*=\s*"([^"]*)"`),
		regexp.MustCompile(`wbinfo\.(?:wombat_ts|timestamp)\s*=\s*"(\d+)"`),
	}
})

// hints are parts of the names in the list of scripts, at least one of each.
var hints = [...]string{"archive", "ombat", "static/", "rewrite", "__", "wb", "WB"}

// ofArchive reports the address or the text of a script or a style of an archive.
func ofArchive(s string) bool {
	for _, hint := range hints {
		if strings.Contains(s, hint) {
			return known().script.Within(s)
		}
	}
	return false
}

func (p *page) script(n *html.Node) {
	const longest = 4 << 10 // those of archives are shorter
	src, text := dom.Attr(n, "src"), firstText(n)
	if len(text) > longest || !ofArchive(src) && !ofArchive(text) {
		return
	}
	p.signed(n)
	for i, call := range calls() {
		found := call.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		switch i {
		case 0, 1:
			p.says(found[1], found[2])
			p.capture.Archive = replay.InternetArchive
		case 2:
			p.says(found[1], "")
		case 3:
			p.says("", found[1])
		}
	}
}

// says notes what the archive says of the capture. The first word counts.
func (p *page) says(address, time string) {
	if strings.Contains(address, "://") {
		p.capture.Address = cmp.Or(p.capture.Address, address)
	}
	p.capture.Time = cmp.Or(p.capture.Time, time)
}

// link looks at an element that links the page to others. No page has an address of
// an archive there but those of archives.
//
// https://www.rfc-editor.org/rfc/rfc7089#section-2.2
func (p *page) link(n *html.Node) {
	href := dom.Attr(n, "href")
	if ofArchive(href) {
		p.signed(n)
		return
	}
	page := false
	for rel := range strings.FieldsSeq(strings.ToLower(dom.Attr(n, "rel"))) {
		switch rel {
		case "original":
			p.original = href
		case "canonical", "memento", "bookmark":
			page = true
		}
	}
	p.about(n, href, page)
}

// meta looks at what a page says of itself for other sites.
func (p *page) meta(n *html.Node) {
	if dom.Attr(n, "property") == "og:url" {
		p.about(n, dom.Attr(n, "content"), true)
	}
}

// about looks at an address in the head: that of the page itself, or another one.
func (p *page) about(n *html.Node, address string, page bool) {
	a, ok := replay.Parse(address)
	switch {
	case ok:
		p.signed(n)
		if page {
			p.later.Archive = cmp.Or(p.later.Archive, a.Archive)
			p.later.Time = cmp.Or(p.later.Time, a.Time)
			p.later.Address = cmp.Or(p.later.Address, a.Original)
		}
	case page:
		if archive := replay.Short(address); archive != "" {
			p.signed(n)
			p.capture.Archive = archive
		}
	}
}

// cache looks for what a cache puts above a page.
func (p *page) cache(body *html.Node) {
	first := body.FirstChild
	for range most {
		if first == nil {
			return
		}
		if first.Type == html.ElementNode {
			if words, ok := shortText(first); ok && known().cache.Within(words) {
				p.signed(first)
				p.ofCache(first, words)
				return
			}
		}
		first = first.NextSibling
	}
}

// ofCache reads the capture off what a cache puts above a page: "This is Google's
// cache of http://…. It is a snapshot of the page as it appeared on 16 Sep 2018
// 13:43:18 GMT."
func (p *page) ofCache(n *html.Node, words string) {
	p.capture.Archive = replay.BingCache
	if strings.Contains(words, "Google") {
		p.capture.Archive = replay.GoogleCache
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.A {
			p.says(dom.Attr(d, "href"), "")
			break
		}
	}
	p.says(p.base, "") // caches name it, as they change no links
	_, when, _ := strings.Cut(words, "appeared on ")
	for _, layout := range [...]string{"2 Jan 2006 15:04:05", "Jan 2, 2006 15:04:05", "1/2/2006"} {
		end := strings.IndexAny(when+".", ".(")
		text := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(when[:end]), "GMT"))
		if t, err := time.Parse(layout, text); err == nil {
			p.says("", strings.TrimSuffix(t.Format(full), "000000"))
		}
	}
}

// bar reads the capture off the bar of an archive.
func (p *page) bar(n *html.Node) {
	const longest = 2 << 10
	if dom.Attr(n, "id") != "wm-ipp-print" {
		return
	}
	text := dom.Text(n)
	if i := strings.Index(text, "http"); i >= 0 && len(text) < longest {
		if a, ok := replay.Parse(strings.TrimSpace(text[i:])); ok {
			p.says(a.Original, a.Time)
		}
	}
}
