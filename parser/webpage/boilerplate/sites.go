package boilerplate

import (
	_ "embed"
	"sync"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed sites.txt
var sites string

// known are the lists of sites.txt.
var known = sync.OnceValue(func() (l struct {
	furniture, usual, plugin, ad, more, body, box, logo, kind, notice, progress, platform *names.List
}) {
	lists := names.Parse(sites)
	l.furniture, l.usual, l.plugin = lists["furniture"], lists["usual"], lists["plugin"]
	l.body, l.box, l.notice = lists["body"], lists["box"], lists["notice"]
	l.logo, l.kind, l.progress = lists["logo"], lists["type"], lists["progress"]
	l.ad, l.more, l.platform = lists["ad"], lists["more"], lists["platform"]
	return l
})

// hasClassOf reports whether an element has a class that is in a list.
func hasClassOf(n *html.Node, list *names.List) bool {
	for class := range dom.Classes(n) {
		if list.Has(class) {
			return true
		}
	}
	return false
}
