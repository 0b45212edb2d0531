// Package archived makes the page again of what a web archive or a cache shows of
// it. Archives put a bar above a page, scripts into its head and comments around it,
// and make its links lead to their other pages.
//
// Start with [Undo]. It knows a page of an archive by what is in signs.txt, by the
// addresses in its head, or by its links alone where an archive must have made them
// (sign.go). It takes out what the archive added (bar.go) and gives the links the
// addresses that they had (link.go); package internal/replay knows those. An address
// in an archive that the page itself cites stays.
package archived

import (
	"cmp"
	_ "embed"
	"sync"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/replay"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

//go:embed signs.txt
var signs string

// known are the lists of signs.txt.
var known = sync.OnceValue(func() (l struct{ bar, today, script, comment, cache, words *names.List }) {
	lists := names.Parse(signs)
	l.bar, l.today, l.script = lists["bar"], lists["archive.today"], lists["script"]
	l.comment, l.cache, l.words = lists["comment"], lists["cache"], lists["words"]
	return l
})

// Undo makes the page again of what an archive shows of it, and remarks on that. From
// is where the page was copied from, if that is known. Where it is an archive's page,
// Undo returns the address that it had, which can be empty; any other stays as it is.
func Undo(root *html.Node, from string, places *source.Map, problems *document.Problems) (address string, ok bool) {
	p := page{places: places, problems: problems}
	if a, ok := replay.Parse(from); ok {
		p.signed(root)
		p.says(a.Original, a.Time)
		p.capture.Archive = a.Archive
	}
	p.look(root)
	if !p.isArchived() {
		return "", false
	}
	at := p.places.Tag(cmp.Or(p.sign, p.first))
	p.dropAdded(root)
	if p.body != nil {
		p.dropBars(p.body)
	}
	p.count(root)
	p.restore(root)
	problems.Remark(at, "archived-copy", "this is "+p.capture.String()+
		": what the archive added is left out, and links are those of the page", "")
	return p.capture.Where(), true
}

// page is what was seen of a page.
type page struct {
	places   *source.Map
	problems *document.Problems
	body     *html.Node
	links    replay.Links
	capture  replay.Capture
	sign     *html.Node     // the first sign of an archive
	first    *html.Node     // the first link to an archive
	base     string         // where its links start from
	original string         // the address that the head gives the page with the name for that
	later    replay.Capture // as the head has it, which counts less
}

// isArchived reports a page of an archive.
func (p *page) isArchived() bool {
	const least = 2
	return p.sign != nil || p.links.HasLocal() || p.links.Made(least)
}

// signed notes a sign of an archive.
func (p *page) signed(n *html.Node) {
	if p.sign == nil {
		p.sign = n
	}
}

// isBar reports an element of an archive by its name.
func isBar(n *html.Node, list *names.List) bool {
	if list.Has(dom.Attr(n, "id")) {
		return true
	}
	for class := range dom.Classes(n) {
		if list.Has(class) {
			return true
		}
	}
	return false
}
