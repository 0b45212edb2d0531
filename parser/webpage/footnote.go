package webpage

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// notes knows the footnotes of a page: which items are notes, and which links
// refer to them.
type notes struct {
	items  map[string]*html.Node // by id
	marked bool                  // the first reference was seen
	back   bool                  // there are links back
	placed bool                  // the place of the notes is known
	document.Notes
}

// findNotes finds the items that are footnotes: those that a small link, or
// one that says so, points at.
func (r *reader) findNotes(root *html.Node) {
	byID := map[string]*html.Node{}
	var targets []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if id := dom.Attr(n, "id"); id != "" && n.DataAtom == atom.Li {
			byID[id] = n
		}
		if target, ok := refersTo(n); ok {
			targets = append(targets, target)
		}
	}
	for _, id := range targets {
		if item := byID[id]; item != nil {
			if r.notes.items == nil {
				r.notes.items = map[string]*html.Node{}
			}
			r.notes.items[id] = item
		}
	}
	for id, item := range byID { // notes that nothing refers to
		if list := item.Parent; r.notes.items[id] == nil && list.Parent != nil && isNotes(list.Parent) {
			if r.notes.items == nil {
				r.notes.items = map[string]*html.Node{}
			}
			r.notes.items[id] = item
		}
	}
	r.dropNotes()
}

// dropNotes forgets the items of lists that hold anything but notes: they are
// read as the lists that they are.
func (r *reader) dropNotes() {
	known := map[*html.Node]bool{}
	var others []string
	for id, item := range r.notes.items {
		list := item.Parent
		if _, ok := known[list]; !ok {
			known[list] = (list.DataAtom == atom.Ol || list.DataAtom == atom.Ul) && r.allNotes(list)
		}
		if !known[list] {
			others = append(others, id)
		}
	}
	for _, id := range others {
		delete(r.notes.items, id)
	}
}

// refersTo returns the id that a link points at, if it can be a reference to a
// footnote.
func refersTo(n *html.Node) (id string, ok bool) {
	if n.DataAtom != atom.A || dom.HasClass(n, "reversefootnote") {
		return "", false
	}
	id, ok = strings.CutPrefix(dom.Attr(n, "href"), "#")
	if plain, err := url.PathUnescape(id); err == nil {
		id = plain
	}
	return id, ok && id != "" && (n.Parent.DataAtom == atom.Sup || dom.HasClass(n, "footnote") || dom.Attr(n, "role") == "doc-noteref" || isBracketed(n)) && isShortMark(dom.Text(n))
}

// isNotes reports an element that says that it holds the footnotes.
func isNotes(n *html.Node) bool {
	return dom.HasClass(n, "footnotes") || dom.Attr(n, "role") == "doc-endnotes"
}

// reference reads a reference to a footnote.
func (r *reader) reference(n *html.Node, at document.Span) *document.FootnoteRef {
	if len(r.notes.items) == 0 {
		return nil
	}
	link := n
	if n.DataAtom == atom.Sup {
		if link = dom.OnlyChild(n); link == nil {
			return nil
		}
		if id, ok := strings.CutPrefix(dom.Attr(n, "id"), "fnref:"); ok && link.Type == html.TextNode { // within a link
			return r.markInLink(n, "fn:"+id, at)
		}
	}
	id, ok := refersTo(link)
	if !ok || r.notes.items[id] == nil {
		return nil
	}
	r.mark(dom.Text(link))
	attr := document.Attr{}
	if n != link {
		attr = r.attr(n, at, "id", "role")
	}
	return &document.FootnoteRef{Span: at, Attr: attr, Label: label(id)}
}

// isShortMark reports the text of a link that says no more than which footnote
// it leads to.
func isShortMark(mark string) bool {
	const short, long = 16, 40
	mark = strings.TrimSpace(mark)
	return len(mark) <= short || len(mark) <= long && mark[0] == '[' && mark[len(mark)-1] == ']'
}

// markInLink reads the mark of a footnote that stands in a link, and so is none
// itself. Its id may say how often the note was referred to before.
func (r *reader) markInLink(n *html.Node, id string, at document.Span) *document.FootnoteRef {
	if r.notes.items[id] == nil {
		if i := strings.LastIndexByte(id, ':'); i >= 0 {
			id = id[:i]
		}
	}
	if r.notes.items[id] == nil {
		return nil
	}
	r.mark(dom.Text(n))
	r.places.Text()
	return &document.FootnoteRef{Span: at, Attr: r.attr(n, at, "id", "role"), Label: label(id)}
}

// label is the label of the note with that id.
func label(id string) string { return strings.TrimPrefix(id, "fn:") }

// mark learns from the first reference how notes are referred to.
func (r *reader) mark(text string) {
	if r.notes.marked {
		return
	}
	r.notes.marked = true
	digits := strings.TrimFunc(text, func(c rune) bool { return c < '0' || c > '9' })
	if digits != "" && digits != text && strings.Trim(digits, "0123456789") == "" {
		r.notes.Mark = strings.Replace(text, digits, "%s", 1)
	}
}

// footnotes reads an element that holds the footnotes, or their list.
func (c *container) footnotes(n *html.Node) bool {
	if len(c.notes.items) == 0 || !isNotes(n) && n.DataAtom != atom.Ol && n.DataAtom != atom.Ul {
		return false
	}
	list := n
	if isNotes(n) && n.DataAtom != atom.Ol && n.DataAtom != atom.Ul {
		list = listOfNotes(n)
	}
	if list == nil || !c.allNotes(list) {
		return false
	}
	at := c.places.Enter(list)
	c.notes.Start = dom.Span(list, "start")
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		if item.DataAtom == atom.Li {
			takeStrays(item)
			c.doc.Footnotes = append(c.doc.Footnotes, c.note(item))
		}
	}
	c.notes.Span = c.places.To(at)
	if c.flush(); !c.notes.placed {
		c.notes.placed = true
		c.add(&c.notes.Notes)
	}
	return true
}

// listOfNotes returns the list of an element that shows nothing else.
func listOfNotes(n *html.Node) (list *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case list == nil && (child.DataAtom == atom.Ol || child.DataAtom == atom.Ul):
			list = child
		case child.DataAtom == atom.Hr, child.Type == html.CommentNode, dom.IsSpace(dom.Text(child)) && !hasContent(child):
		default:
			return nil
		}
	}
	return list
}

// hasContent reports an element that shows something without any text.
func hasContent(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Img || dom.IsEmbedded(d) {
			return true
		}
	}
	return n.DataAtom == atom.Img || dom.IsEmbedded(n)
}

// takeStrays makes what stands between a note and the next one a part of it.
func takeStrays(item *html.Node) {
	for n := item.NextSibling; n != nil && n.DataAtom != atom.Li; n = item.NextSibling {
		n.Parent.RemoveChild(n)
		item.AppendChild(n)
	}
}

// allNotes reports whether every item of a list is a note.
func (r *reader) allNotes(list *html.Node) bool {
	found := false
	for n := list.FirstChild; n != nil; n = n.NextSibling {
		if !found && n.DataAtom != atom.Li && !dom.IsSpace(dom.Text(n)) {
			return false // before the first note
		}
		if n.DataAtom == atom.Li {
			if found = r.notes.items[dom.Attr(n, "id")] == n; !found {
				return false
			}
		}
	}
	return found
}

func (r *reader) note(item *html.Node) *document.Footnote {
	at := r.places.Enter(item)
	r.takeBacklinks(item)
	f := &document.Footnote{Attr: r.attr(item, at, "id"), Label: label(dom.Attr(item, "id")), Blocks: r.blocks(item)}
	f.Span = r.places.To(at)
	return f
}

// takeBacklinks takes the links back to the text out of a note.
func (r *reader) takeBacklinks(item *html.Node) {
	var links []*html.Node
	for n := range item.Descendants() {
		if n.DataAtom == atom.A && (dom.HasClass(n, "reversefootnote") || dom.Attr(n, "role") == "doc-backlink" || isArrow(n)) {
			links = append(links, n)
		}
	}
	for _, n := range links {
		if !r.notes.back {
			r.notes.back = true
			if t := dom.Text(n); strings.Trim(t, "\ufe0e") != "↩" {
				r.notes.Backlink = t
			}
		}
		if before := n.PrevSibling; before != nil && before.Type == html.TextNode {
			before.Data = strings.TrimRight(before.Data, dom.WhiteSpace+"\u00a0")
		}
		n.Parent.RemoveChild(n)
	}
}

// isArrow reports a link within the page whose text is an arrow.
func isArrow(n *html.Node) bool {
	if !strings.HasPrefix(dom.Attr(n, "href"), "#") {
		return false
	}
	switch strings.TrimSpace(strings.Trim(dom.Text(n), "\ufe0e")) {
	case "↩", "↑", "^", "⏎":
		return true
	}
	return false
}

// placeNotes leaves out the place of the notes where it is the usual one.
func (r *reader) placeNotes() {
	if len(r.doc.Footnotes) == 0 {
		return
	}
	if !r.notes.back && r.notes.marked {
		r.notes.Backlink = " "
	}
	usual := r.notes.Start == 0 && r.notes.Mark == "" && r.notes.Backlink == "" && r.notes.Attr.IsZero()
	if usual {
		r.doc.Blocks = withoutLast(r.doc.Blocks, &r.notes.Notes)
	}
}

// withoutLast returns blocks without their last one, at whatever depth of
// sections, if that is the one given.
func withoutLast(blocks []document.Block, last document.Block) []document.Block {
	if len(blocks) == 0 {
		return blocks
	}
	switch b := blocks[len(blocks)-1].(type) {
	case *document.Section:
		b.Blocks = withoutLast(b.Blocks, last)
	default:
		if b == last {
			blocks = blocks[:len(blocks)-1]
		}
	}
	return blocks
}
