package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// unarchive gives the links and images of a page from a web archive the
// addresses that they had.
func unarchive(root *html.Node) {
	if !isArchived(root) {
		return
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.A && n.DataAtom != atom.Img {
			continue
		}
		for i := range n.Attr {
			if a := &n.Attr[i]; a.Key == "href" || a.Key == "src" {
				a.Val = original(a.Val)
			}
		}
	}
}

// isArchived reports a page with the bar that an archive puts above its pages.
func isArchived(root *html.Node) bool {
	for n := root.FirstChild; n != nil; n = n.NextSibling {
		if known().archive.Has(dom.Attr(n, "id")) ||
			n.Type == html.CommentNode && strings.Contains(n.Data, "WAYBACK TOOLBAR") {
			return true
		}
	}
	return false
}

// archives are where pages of archives are.
var archives = [...]string{
	"https://web.archive.org", "http://web.archive.org",
	"https://webarchive.nationalarchives.gov.uk", "http://webarchive.nationalarchives.gov.uk",
}

// original returns the address of the page that an archive keeps: what follows
// "/web/20150116120000im_/".
func original(address string) string {
	for _, host := range archives {
		if rest, ok := strings.CutPrefix(address, host+"/"); ok {
			address = "/" + rest
		}
	}
	rest := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(address, "/web"), "/ukgwa"), "/")
	date, rest, ok := strings.Cut(rest, "/")
	if !ok || len(date) < 14 || strings.Trim(date[:14], "0123456789") != "" || len(date) > 18 {
		return address
	}
	if strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://") || strings.HasPrefix(rest, "mailto:") {
		return rest
	}
	return address
}
