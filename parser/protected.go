package parser

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/address"
)

// unscramble gives links the addresses for mail that a script hid on the page that a
// text was made of: "[[email protected]](/cdn-cgi/l/email-protection#…)".
func unscramble(doc *document.Document, src string) {
	if !strings.Contains(src, "/cdn-cgi/l/email-protection") {
		return
	}
	document.WalkDocument(doc, func(n document.Node) bool {
		link, ok := n.(*document.Link)
		if !ok {
			return true
		}
		if code, ok := address.IsProtected(link.Href); ok {
			if mail, ok := address.Unscramble(code); ok {
				link.Href = "mailto:" + mail
				if text := document.PlainText(link.Inlines); isHiddenMail(text) {
					link.Inlines = []document.Inline{&document.Text{Span: link.Span, Text: mail}}
				}
			}
		}
		return false
	})
}

// isHiddenMail reports the text that stands for an address which a script would show.
func isHiddenMail(text string) bool {
	return strings.Trim(strings.ReplaceAll(text, "\u00a0", " "), "[]") == "email protected"
}
