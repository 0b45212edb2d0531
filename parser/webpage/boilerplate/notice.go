package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// fileNotices are how notices about a file begin that pages of GOV.UK of 2013 set as
// headings below it.
var fileNotices = [...]string{
	"this file may not be accessible", "this file may not be suitable", "this document may not be accessible",
	"this document may not be suitable", "these files may not be", "request an accessible format",
	"request a different format", "request this document in an alternative format",
}

// lowerNotices makes paragraphs of headings that are notices about a file: what follows
// is not about them.
func lowerNotices(main *html.Node) {
	for n := range main.Descendants() {
		if dom.HeadingLevel(n) > 2 && isFileNotice(n) {
			dom.Rename(n, atom.P)
			source.SetAttributes(n)
		}
	}
}

func isFileNotice(n *html.Node) bool {
	line := strings.ToLower(document.OneLine(shortText(n)))
	for _, start := range fileNotices {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}

// isProgress reports a bar that shows how far something is, a site or a visitor in a
// form of several pages.
func isProgress(n *html.Node) bool {
	return hasName(n, known().progress) && strings.ContainsFunc(dom.Text(n), isLetter)
}

func isLetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' || r > 0x7f }

// isSiteLogo reports a picture that leads to the front page, and nothing else.
func isSiteLogo(n *html.Node) bool {
	link, picture := n, false
	for link.DataAtom != atom.A {
		inner := dom.FirstElement(link)
		if inner == nil || !hasNothingBut(link, inner) {
			return false
		}
		link = inner
	}
	for d := range link.Descendants() {
		if d.Type == html.TextNode && !dom.IsSpace(d.Data) {
			return false
		}
		picture = picture || d.DataAtom == atom.Img
	}
	return picture && isFrontPage(dom.Attr(link, "href"))
}
