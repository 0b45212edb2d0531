package boilerplate

import (
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/furniture"
)

// guess takes out what looks like furniture, tells of it, and reports whether there was
// any. Pages of the platform name theirs.
func (a *Article) guess() bool {
	if a.platform {
		return false
	}
	before, title := len(a.Left), ""
	if a.title != nil {
		title = dom.Text(a.title)
	}
	furniture.Find(furniture.Page{
		Text: a.Main, Title: title,
		Kept: func(n *html.Node) bool { return a.held[n] },
		Body: isBody,
		Leave: func(n *html.Node, reason string) {
			if reason == "" {
				a.drop(n, Silent)
			} else {
				a.leaveOut(n, leftOut, "left out as "+reason)
			}
		},
	})
	return len(a.Left) > before
}
