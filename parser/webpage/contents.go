package webpage

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// contentsList reads a list that our writer, or kramdown, made of the headings:
// each of its links has the id of the list and of the heading it leads to.
func (r *reader) contentsList(n *html.Node, at document.Span) *document.Contents {
	id := dom.Attr(n, "id")
	if id == "" || n.DataAtom != atom.Ul && n.DataAtom != atom.Ol {
		return nil
	}
	targets := map[string]bool{}
	if !listsContents(n, id, targets) || len(targets) == 0 && !r.isEmptyContents(n) {
		return nil
	}
	c := &document.Contents{Attr: r.attr(n, at, "data-levels"), Ordered: n.DataAtom == atom.Ol}
	if c.ID == usualContents {
		c.ID = ""
	}
	if levels, ok := dom.Lookup(n, "data-levels"); ok {
		for level := range strings.FieldsSeq(levels) {
			if l, err := strconv.Atoi(level); err == nil {
				c.Levels = append(c.Levels, l)
			}
		}
	}
	r.listed, r.contents = targets, c
	c.Span = r.places.To(at)
	return c
}

// usualContents is the id of a table of contents that has none of its own.
const usualContents = "markdown-toc"

// isEmptyContents reports a table of contents on our own page that has nothing to list.
func (r *reader) isEmptyContents(list *html.Node) bool {
	return r.own && list.Parent.DataAtom == atom.Nav && dom.Attr(list.Parent, "aria-label") == "Contents"
}

// listsContents reports whether a list holds links to headings and lists of
// them only.
func listsContents(list *html.Node, id string, targets map[string]bool) bool {
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		switch {
		case item.Type == html.TextNode && dom.IsSpace(item.Data):
		case item.DataAtom != atom.Li || !isEntry(item, id, targets):
			return false
		}
	}
	return true
}

func isEntry(item *html.Node, id string, targets map[string]bool) bool {
	link := dom.FirstElement(item)
	if link == nil || link.DataAtom != atom.A {
		return false
	}
	target, ok := strings.CutPrefix(dom.Attr(link, "href"), "#")
	if !ok || dom.Attr(link, "id") != id+"-"+target {
		return false
	}
	targets[target] = true
	for n := link.NextSibling; n != nil; n = n.NextSibling {
		switch {
		case n.Type == html.TextNode && dom.IsSpace(n.Data):
		case n.DataAtom != atom.Ul && n.DataAtom != atom.Ol || !listsContents(n, id, targets):
			return false
		}
	}
	return true
}

// dropContents takes a table of contents out of the document that lists no heading of it.
func (r *reader) dropContents() {
	if r.contents == nil || r.own {
		return
	}
	lists := false
	document.WalkBlocks(r.doc.Blocks, func(n document.Node) bool {
		s, ok := n.(*document.Section)
		lists = lists || ok && s.ID != "" && len(s.Heading) > 0 && !s.HasClass("no_toc") && r.listed[s.ID]
		return !lists
	})
	if lists {
		return
	}
	r.problems.Remark(r.contents.Span, "empty-contents",
		"a table of contents whose headings are not there is left out", "")
	var without func(document.Node) []document.Node
	without = func(n document.Node) []document.Node {
		if n == document.Node(r.contents) {
			return nil
		}
		return []document.Node{document.Copy(n, without)}
	}
	r.doc = document.CopyDocument(r.doc, without)
	r.contents = nil
}

// contentsLevels finds out which levels of headings a table of contents lists; our
// own pages have them.
func (r *reader) contentsLevels() {
	if r.contents == nil || r.contents.Levels != nil || r.own {
		return
	}
	var listed, unlisted [7]bool // by level
	document.WalkBlocks(r.doc.Blocks, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok && s.ID != "" && len(s.Heading) > 0 && !s.HasClass("no_toc") {
			if r.listed[s.ID] {
				listed[s.Level] = true
			} else {
				unlisted[s.Level] = true
			}
		}
		return true
	})
	some := false
	for level := range listed {
		some = some || unlisted[level] && !listed[level]
	}
	for level := range listed {
		if some && listed[level] {
			r.contents.Levels = append(r.contents.Levels, level)
		}
	}
}
