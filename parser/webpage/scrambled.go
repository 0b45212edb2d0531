package webpage

import (
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// protection is where Cloudflare's links lead that hide an address for mail.
const protection = "/cdn-cgi/l/email-protection"

// unscramble gives an element the address for mail that a script would show in it.
//
// https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/
func (r *reader) unscramble(n *html.Node) {
	if n.DataAtom == atom.A {
		for i := range n.Attr {
			if a := &n.Attr[i]; a.Key == "href" && strings.Contains(a.Val, protection) {
				_, code, _ := strings.Cut(a.Val, protection+"#")
				if code == "" {
					code = dom.Attr(n, "data-cfemail")
				}
				if mail, ok := unscrambled(code); ok {
					a.Val = "mailto:" + mail
				}
			}
		}
	}
	code, ok := dom.Lookup(n, "data-cfemail")
	if !ok {
		return
	}
	mail, ok := unscrambled(code)
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

// unscrambled returns the text whose bytes are written in hexadecimal, each
// changed by the first one.
func unscrambled(code string) (string, bool) {
	bytes, err := hex.DecodeString(code)
	if err != nil || len(bytes) < 2 {
		return "", false
	}
	for i := range bytes[1:] {
		bytes[i+1] ^= bytes[0]
	}
	text := string(bytes[1:])
	return text, utf8.ValidString(text) && strings.Contains(text, "@") && strings.IndexFunc(text, isControl) < 0
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }
