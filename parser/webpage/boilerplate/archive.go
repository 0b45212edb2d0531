package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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

// isArchived reports the bar that an archive puts above its pages.
func isArchived(root *html.Node) bool {
	for n := root.FirstChild; n != nil; n = n.NextSibling {
		switch id := get(n, "id"); {
		case id == "wm-ipp-base", id == "wm-ipp", id == "ukwa-banner", id == "webArchiveInfobox":
			return true
		case n.Type == html.CommentNode && strings.Contains(n.Data, "WAYBACK TOOLBAR"):
			return true
		}
	}
	return false
}

// original returns the address behind that of an archive: what follows
// "/web/20150116120000im_/".
func original(address string) string {
	for _, host := range [...]string{"https://web.archive.org", "http://web.archive.org", "https://webarchive.nationalarchives.gov.uk",
		"http://webarchive.nationalarchives.gov.uk"} {
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
