package webpage

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/media"
)

// location is where a page was: its own address, and what the addresses in it
// start from. Either is empty where the page does not say it.
type location struct{ page, base string }

// locate returns what a page says of where it was. The address of a page that was
// moved is the one that it was copied from.
func locate(root *html.Node) (l location) {
	var copied, canonical, shared string
	for n := range headNodes(root) {
		switch {
		case n.Type == html.CommentNode && copied == "":
			copied = copiedFrom(n.Data)
		case n.DataAtom == atom.Base && l.base == "":
			l.base = address.Clean(dom.Attr(n, "href"))
		case n.DataAtom == atom.Link && strings.EqualFold(dom.Attr(n, "rel"), "canonical"):
			canonical = address.Clean(dom.Attr(n, "href"))
		case n.DataAtom == atom.Meta && dom.Attr(n, "property") == "og:url":
			shared = address.Clean(dom.Attr(n, "content"))
		}
	}
	for _, where := range [...]string{copied, canonical, shared, l.base} {
		if where = address.Resolve(l.base, where); address.IsWeb(where) {
			l.page = where
			return l
		}
	}
	return l
}

// headNodes visits the nodes where a page says what it is: those of its head, and
// the comments around that.
func headNodes(root *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) { visitHead(root, yield) }
}

func visitHead(n *html.Node, yield func(*html.Node) bool) bool {
	for child := range n.ChildNodes() {
		switch {
		case child.Type == html.CommentNode, n.DataAtom == atom.Head:
			if !yield(child) {
				return false
			}
		case child.DataAtom == atom.Html, child.DataAtom == atom.Head:
			if !visitHead(child, yield) {
				return false
			}
		}
	}
	return true
}

// copiedFrom returns the address in the comment of a program that copies pages:
// "saved from url=(0014)https://a.example/", "Mirrored from a.example/ by HTTrack".
func copiedFrom(comment string) string {
	comment = strings.TrimSpace(comment)
	if _, rest, ok := strings.Cut(comment, "saved from url=("); ok {
		_, rest, _ = strings.Cut(rest, ")")
		return strings.TrimSpace(rest)
	}
	if rest, ok := strings.CutPrefix(comment, "Mirrored from "); ok {
		rest, _, ok = strings.Cut(rest, " by HTTrack")
		switch {
		case !ok:
			return ""
		case address.IsWeb(rest):
			return rest
		}
		return "http://" + rest
	}
	return ""
}

// settleAddresses writes the addresses of a page as they are without its head:
// what its base says is part of them, and those of places in the page are nothing
// more than that. Scrambled ones become what readers see. On the way it looks for
// signs that the page is no text, and drops characters that no reader sees.
//
// https://html.spec.whatwg.org/multipage/semantics.html#the-base-element
func (r *reader) settleAddresses(root *html.Node) {
	l := locate(root)
	l.page = cmp.Or(r.captured, l.page)
	r.doc.Source.Address = l.page
	own := address.Key(l.page)
	for n := dom.Next(root, root); n != nil; n = dom.Next(n, root) {
		if n.Type == html.TextNode && r.invisible {
			r.dropInvisible(n)
		}
		if n.Type != html.ElementNode || n.DataAtom == atom.Base {
			continue
		}
		r.signs.See(n)
		r.unscramble(n)
		for i := range n.Attr {
			a := &n.Attr[i]
			switch a.Key {
			case "href", "src", "data", "poster", "cite":
				a.Val = l.settle(a.Val, own)
			case "srcset":
				a.Val = l.settleSet(a.Val)
			default:
				switch address, set := media.KeepsAddress(a.Key); {
				case set:
					a.Val = l.settleSet(a.Val)
				case address:
					a.Val = l.settle(a.Val, own)
				}
			}
		}
	}
}

// settle returns an address in a page whose own one has a key.
func (l location) settle(value, own string) string {
	switch {
	case strings.HasPrefix(value, "#"):
		return value
	case l.base != "":
		value = address.Resolve(l.base, address.Clean(value))
	}
	if i := strings.IndexByte(value, '#'); i >= 0 && i+1 < len(value) && l.page != "" {
		if whole := address.Resolve(l.page, value[:i]); address.Key(whole) == own {
			return value[i:]
		}
	}
	return value
}

// settleSet returns the addresses of the forms of an image.
//
// https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
func (l location) settleSet(set string) string {
	if l.base == "" {
		return set
	}
	forms := slices.Collect(media.Forms(set))
	for i, form := range forms {
		value, size, sized := strings.Cut(strings.TrimSpace(form), " ")
		if forms[i] = address.Resolve(l.base, value); sized {
			forms[i] += " " + size
		}
	}
	return strings.Join(forms, ", ")
}
