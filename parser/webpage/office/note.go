package office

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// noteNames are how programs name the two ends of a footnote: the reference and
// the note, each before and after its number.
var noteNames = []struct {
	reference, referenceEnd, note, noteEnd string
	label                                  string // before the number
}{
	{"_ftnref", "", "_ftn", "", ""},
	{"_ednref", "", "_edn", "", "e"},
	{"sdfootnote", "anc", "sdfootnote", "sym", ""},
	{"sdendnote", "anc", "sdendnote", "sym", "e"},
	{"ftnt_ref", "", "ftnt", "", ""},
}

// noteName returns the label of the note that a name belongs to, and whether
// it is the name of the note itself.
func noteName(name string) (label string, note, ok bool) {
	for _, names := range noteNames {
		if number, ok := between(name, names.note, names.noteEnd); ok {
			return names.label + number, true, true
		}
		if number, ok := between(name, names.reference, names.referenceEnd); ok {
			return names.label + number, false, true
		}
	}
	return "", false, false
}

// between returns the number between a beginning and an end.
func between(s, before, after string) (number string, ok bool) {
	s, ok = strings.CutPrefix(s, before)
	if !ok {
		return "", false
	}
	s, ok = strings.CutSuffix(s, after)
	return s, ok && s != "" && strings.Trim(s, "0123456789") == ""
}

// notes makes a list of notes of those that are paragraphs, and points the
// references at it.
func (c *cleaner) notes(body *html.Node) {
	references := map[string][]*html.Node{}
	symbols := map[string]*html.Node{}
	var order []string
	for n := range body.Descendants() {
		name, ok := strings.CutPrefix(dom.Attr(n, "href"), "#")
		if n.DataAtom != atom.A || !ok {
			continue
		}
		label, note, ok := noteName(name)
		switch {
		case !ok:
		case note:
			references[label] = append(references[label], n)
		case symbols[label] == nil:
			symbols[label] = n
			order = append(order, label)
		}
	}
	var list *html.Node
	for _, label := range order {
		if len(references[label]) == 0 {
			dom.Unwrap(symbols[label])
			continue
		}
		list = c.note(list, label, symbols[label])
		for _, n := range references[label] {
			c.noteReference(n, label)
		}
		delete(references, label)
	}
	c.lostNotes(references)
}

// note moves one note to the list.
func (c *cleaner) note(list *html.Node, label string, symbol *html.Node) *html.Node {
	whole := noteBlock(symbol)
	if list == nil {
		list = dom.New(atom.Ol)
		division := dom.New(atom.Div, attr("class", "footnotes"), attr("role", "doc-endnotes"))
		division.AppendChild(list)
		c.made[list], c.made[division] = true, true
		whole.Parent.InsertBefore(division, whole)
		dropSeparator(division)
	}
	item := dom.New(atom.Li, attr("id", "fn:"+label))
	source.CopyPlace(item, whole)
	c.made[item] = true
	dropEmpty(symbol)
	parent := whole.Parent
	parent.RemoveChild(whole)
	if whole.DataAtom == atom.Div || whole.DataAtom == atom.Li {
		dom.MoveChildren(item, whole)
	} else {
		item.AppendChild(whole)
	}
	list.AppendChild(item)
	dropShell(parent)
	c.backlink(item, label)
	return list
}

// noteBlock returns the element that holds all of a note.
func noteBlock(symbol *html.Node) *html.Node {
	block := symbol
	for n := symbol.Parent; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		switch id := dom.Attr(n, "id"); {
		case n.DataAtom == atom.Div && noteDivision(n, id), n.DataAtom == atom.Li:
			return n
		case n.DataAtom == atom.Div && block.DataAtom == atom.P && isAlone(block):
			return n
		case dom.IsBlock(n):
			if block.DataAtom == atom.P {
				return block
			}
			block = n
		}
	}
	return block
}

func noteDivision(n *html.Node, id string) bool {
	if strings.Contains(dom.Attr(n, "style"), "mso-element:") {
		style := dom.Attr(n, "style")
		return strings.Contains(style, "mso-element:footnote") && !strings.Contains(style, "footnote-list") ||
			strings.Contains(style, "mso-element:endnote") && !strings.Contains(style, "endnote-list")
	}
	for _, prefix := range []string{"ftn", "edn", "sdfootnote", "sdendnote"} {
		if _, ok := between(id, prefix, ""); ok {
			return true
		}
	}
	return false
}

// isAlone reports whether a division holds one note, which begins with it.
func isAlone(first *html.Node) bool {
	for n := first.PrevSibling; n != nil; n = n.PrevSibling {
		if n.Type == html.ElementNode {
			return false
		}
	}
	for n := first.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode {
			return !holdsSymbol(n)
		}
	}
	return true
}

func holdsSymbol(n *html.Node) bool {
	for child := range n.Descendants() {
		if name, ok := strings.CutPrefix(dom.Attr(child, "href"), "#"); ok {
			if _, note, ok := noteName(name); ok && !note {
				return true
			}
		}
	}
	return false
}

// dropEmpty takes out an element, and those around it that then hold nothing.
func dropEmpty(n *html.Node) {
	for {
		parent := n.Parent
		parent.RemoveChild(n)
		if dom.IsBlock(parent) || !isBlankText(dom.Text(parent)) {
			return
		}
		n = parent
	}
}

// dropSeparator drops the line above the notes.
func dropSeparator(n *html.Node) {
	for before := n.PrevSibling; before != nil; before = n.PrevSibling {
		if !isSeparator(before) {
			return
		}
		n.Parent.RemoveChild(before)
		if before.DataAtom == atom.Hr {
			return
		}
	}
}

// dropShell drops the element that held the notes, once it is empty.
func dropShell(n *html.Node) {
	for n.DataAtom == atom.Div {
		for child := n.FirstChild; child != nil; child = n.FirstChild {
			if !isSeparator(child) {
				return
			}
			n.RemoveChild(child)
		}
		parent := n.Parent
		if parent == nil {
			return
		}
		parent.RemoveChild(n)
		n = parent
	}
}

// backlink ends a note with the usual link back, which its symbol was.
func (c *cleaner) backlink(item *html.Node, label string) {
	link := dom.New(atom.A, attr("href", "#fnref:"+label), attr("class", "reversefootnote"))
	link.AppendChild(c.text("↩"))
	c.made[link] = true
	last := item
	for n := item.LastChild; n != nil; n = n.PrevSibling {
		if n.DataAtom == atom.P {
			last = n
			break
		}
	}
	last.AppendChild(link)
}

// noteReference makes the usual reference of a link.
func (c *cleaner) noteReference(n *html.Node, label string) {
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	n.AppendChild(c.text(strings.TrimPrefix(label, "e")))
	source.SetAttributes(n, attr("class", "footnote"), attr("href", "#fn:"+label))
	c.made[n] = true
}

// lostNotes reports the notes that were not copied with the text. What marks them
// stays.
func (c *cleaner) lostNotes(references map[string][]*html.Node) {
	for _, links := range references {
		for _, n := range links {
			c.lose(n, "lost-footnote",
				"the footnote "+snippet(n)+" is not in the text that was pasted", "copy the notes as well")
			dom.Unwrap(n)
		}
	}
}

func attr(name, value string) html.Attribute { return html.Attribute{Key: name, Val: value} }
