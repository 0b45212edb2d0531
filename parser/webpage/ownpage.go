package webpage

import (
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// ownPage reads a page that our writer made: what it says of itself stands in
// the head, the blocks in <main>. It reports false for any other page.
func (r *reader) ownPage(page *goquery.Document) bool {
	if !isOwn(page) {
		return false
	}
	main := page.Find("main#main-content").First()
	r.own = true
	page.Find("meta").Each(func(_ int, s *goquery.Selection) { r.ownMeta(s.AttrOr("name", ""), s.AttrOr("content", "")) })
	boilerplate.Language(page, &r.doc.Meta)
	n := main.Nodes[0]
	title := page.Find("body > header > h1").First()
	if lifted := title.Nodes; len(lifted) == 1 {
		if _, ok := levelOf(lifted[0]); ok {
			lower(lifted[0], n)
		}
	}
	r.survey(n)
	r.findNotes(n)
	r.doc.Blocks = r.blocks(n)
	r.placeNotes()
	return true
}

// isOwn reports a page that our writer made.
func isOwn(page *goquery.Document) bool {
	generator, _ := page.Find(`meta[name="generator"]`).Attr("content")
	return generator == "stemma" && page.Find("main#main-content").Length() > 0
}

// ownMeta reads one line of the head.
func (r *reader) ownMeta(name, value string) {
	m := &r.doc.Meta
	field, ok := strings.CutPrefix(name, "stemma:")
	switch {
	case name == "description":
		m.Description = value
	case !ok:
	case field == "title":
		m.Title = value
	case field == "political":
		m.Political = true
	case field == "current_government":
		m.CurrentGovernment = true
	case field == "organisation" && dom.IsSpace(value):
	case field == "organisation":
		m.Organisations = append(m.Organisations, value)
	default:
		texts := m.Texts()
		if i := slices.IndexFunc(texts, func(t document.MetaText) bool { return t.Name == field }); i >= 0 {
			*texts[i].Value = value
		}
	}
}

// ownHeader reads the header of a fragment that our writer made, which says
// what the document says of itself.
func (c *container) ownHeader(n *html.Node) bool {
	if n.DataAtom != atom.Header || n.Parent == nil || n.Parent.DataAtom != atom.Body || len(c.blocks) > 0 {
		return false
	}
	title := dom.FirstElement(n)
	plain := title != nil && title.DataAtom == atom.H1 && len(source.Attributes(title)) == 0
	if _, ours := dom.Lookup(n, "data-document"); !ours && !(plain && len(source.Attributes(n)) == 0 && onlyElement(n)) {
		return false
	}
	if plain {
		c.doc.Meta.Title = dom.Text(title)
	}
	for _, a := range n.Attr {
		if name, ok := strings.CutPrefix(a.Key, "data-"); ok {
			for value := range strings.SplitSeq(a.Val, "\n") {
				c.ownMeta("stemma:"+name, value)
			}
		}
	}
	return true
}

// onlyElement reports whether an element holds one element and nothing else.
func onlyElement(n *html.Node) bool {
	first := dom.FirstElement(n)
	if first == nil {
		return false
	}
	for child := first.NextSibling; child != nil; child = child.NextSibling {
		if child.Type != html.TextNode || !dom.IsSpace(child.Data) {
			return false
		}
	}
	return true
}

// lower puts the heading that the writer made the title of a page back to
// where it was: the place of the comment that says so, or before everything.
func lower(title, main *html.Node) {
	title.Parent.RemoveChild(title)
	for n := range main.Descendants() {
		if n.Type == html.CommentNode && strings.TrimSpace(n.Data) == "stemma: title" {
			n.Parent.InsertBefore(title, n)
			n.Parent.RemoveChild(n)
			return
		}
	}
	main.InsertBefore(title, main.FirstChild)
}

// ownFurniture reports elements that our writer puts round those of a
// document; what is in them is read as if they were not there.
func (r *reader) ownFurniture(n *html.Node) bool {
	if !r.own {
		return false
	}
	switch n.DataAtom {
	case atom.Nav:
		return dom.Attr(n, "aria-label") == "Contents" && r.holdsContents(n)
	case atom.Div:
		child := dom.OnlyChild(n)
		return dom.Attr(n, "class") == "table" && dom.Attr(n, "role") == "group" && child != nil && child.DataAtom == atom.Table
	}
	return false
}

func (r *reader) holdsContents(n *html.Node) bool {
	list := dom.FirstElement(n)
	return list != nil && listsContents(list, dom.Attr(list, "id"), map[string]bool{})
}

// ownNames returns the attributes of a link that only a page of our writer has.
func (r *reader) ownNames(n *html.Node) []string {
	if !r.own {
		return nil
	}
	if _, named := dom.Lookup(n, "data-named"); named {
		return []string{"aria-label", "data-named"}
	}
	if dom.Attr(n, "aria-hidden") == "true" && dom.Attr(n, "tabindex") == "-1" {
		return []string{"tabindex"}
	}
	return nil
}

// isFiller reports an element that only a page of our writer has.
func (r *reader) isFiller(n *html.Node) bool {
	_, filler := dom.Lookup(n, "data-filler")
	return filler && r.own
}
