package webpage

import (
	"cmp"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// unscramble gives an element the address for mail that a script would show in it.
func (r *reader) unscramble(n *html.Node) {
	if n.DataAtom == atom.A {
		for i := range n.Attr {
			a := &n.Attr[i]
			if code, ok := address.IsProtected(a.Val); ok && a.Key == "href" {
				if mail, ok := address.Unscramble(cmp.Or(code, dom.Attr(n, "data-cfemail"))); ok {
					a.Val = "mailto:" + mail
				}
			}
		}
	}
	code, ok := dom.Lookup(n, "data-cfemail")
	if !ok {
		return
	}
	mail, ok := address.Unscramble(code)
	if !ok {
		return
	}
	r.setText(n, mail)
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		if a.Key != "data-cfemail" && (a.Key != "class" || a.Val != "__cf_email__") {
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}

// setText makes a text all that an element holds, in the place of that before.
func (r *reader) setText(n *html.Node, s string) {
	text := n.FirstChild
	if text == nil || text.Type != html.TextNode {
		text = &html.Node{Type: html.TextNode}
		n.InsertBefore(text, n.FirstChild)
		if r.added == nil {
			r.added = map[*html.Node]bool{}
		}
		r.added[text] = true
	}
	text.Data = s
	for text.NextSibling != nil {
		n.RemoveChild(text.NextSibling)
	}
}
