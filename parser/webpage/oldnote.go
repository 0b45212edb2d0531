package webpage

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// oldNote is a footnote of an old page: a paragraph, or a term with its
// definition, that begins with the number by which the text refers to it.
type oldNote struct {
	id, number   string
	plain        bool       // only its number shows what refers to it
	block, body  *html.Node // where it begins, and what holds its text
	anchor, mark *html.Node // its name, and the text that its number begins
	references   []*html.Node
}

// listOldNotes makes lists of footnotes of notes that are paragraphs or parts of
// definition lists, where the text refers to all those that are together.
// One half without the other stays as it is.
func listOldNotes(root *html.Node) {
	var notes []*oldNote
	references, ids := map[string][]*html.Node{}, map[string]bool{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		ids[dom.Attr(n, "id")] = true
		if note := oldNoteAt(n); note != nil && len(references[note.id]) > 0 {
			notes = append(notes, note)
			note.references = references[note.id]
		}
		if id, ok := oldReference(n); ok {
			references[id] = append(references[id], n)
		}
	}
	for len(notes) > 0 {
		n := 1
		for n < len(notes) && directlyAfter(notes[n-1].body) == notes[n].block {
			n++
		}
		if areNotes(notes[:n], ids) {
			listNotes(notes[:n])
		}
		notes = notes[n:]
	}
}

// oldReference returns the id of the note that a mark in the text points at: a
// bracketed or raised number, which is a link or no more than that.
func oldReference(n *html.Node) (id string, ok bool) {
	if n.DataAtom != atom.A && n.DataAtom != atom.Sup ||
		n.PrevSibling == nil && (n.Parent.DataAtom != atom.Sup || n.Parent.PrevSibling == nil) {
		return "", false
	}
	number, bracketed := noteNumber(dom.Text(n))
	if number == "" {
		return "", false
	}
	if n.DataAtom == atom.Sup {
		child := dom.OnlyChild(n)
		return "fn:" + number, child != nil && child.Type == html.TextNode
	}
	id, ok = strings.CutPrefix(dom.Attr(n, "href"), "#")
	return id, ok && id != "" && (bracketed || n.Parent.DataAtom == atom.Sup)
}

// oldNoteAt returns the note that a paragraph or a term with its definition is.
func oldNoteAt(n *html.Node) *oldNote {
	note := &oldNote{block: n, body: n, id: dom.Attr(n, "id")}
	if n.DataAtom == atom.Dt {
		note.body = directlyAfter(n)
	}
	if n.DataAtom != atom.P && (n.DataAtom != atom.Dt || note.body == nil || note.body.DataAtom != atom.Dd) {
		return nil
	}
	for d := range n.Descendants() {
		if d.Type == html.TextNode && firstWord(d) != "" {
			note.mark = d
			break
		}
		if name := dom.Attr(d, "id") + dom.Attr(d, "name"); d.DataAtom == atom.A && note.id == "" && name != "" {
			note.id, note.anchor = name, d
		}
	}
	if note.mark == nil {
		return nil
	}
	note.number, _ = noteNumber(strings.TrimSuffix(firstWord(note.mark), "."))
	if note.id == "" && note.mark.Parent.DataAtom == atom.Sup {
		note.id, note.plain = "fn:"+note.number, true
	}
	if note.number == "" || note.id == "" || n.DataAtom == atom.Dt && len(strings.Fields(dom.Text(n))) > 1 {
		return nil
	}
	return note
}

// firstWord returns the first word of a text, and "" where it has none.
func firstWord(n *html.Node) string {
	for word := range strings.FieldsSeq(n.Data) {
		return word
	}
	return ""
}

// dropMark takes the number out of a note, which is written anew.
func (n *oldNote) dropMark() {
	if n.anchor != nil && n.anchor.FirstChild == nil {
		n.anchor.Parent.RemoveChild(n.anchor)
	}
	word := firstWord(n.mark)
	if data := n.mark.Data[strings.Index(n.mark.Data, word)+len(word):]; strings.TrimSpace(data) != "" {
		n.mark.Data = data
		return
	}
	top := n.mark
	for up := top.Parent; up != n.block && dom.OnlyChild(up) == top; up = up.Parent {
		top = up
	}
	top.Parent.RemoveChild(top)
}

// directlyAfter returns the element after another, with no text between.
func directlyAfter(n *html.Node) *html.Node {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		switch {
		case n.Type == html.ElementNode:
			return n
		case n.Type == html.TextNode && !dom.IsSpace(n.Data):
			return nil
		}
	}
	return nil
}

// areNotes reports whether notes that are together are counted from 1, are
// all of their list, and are referred to in a way that can mean nothing else:
// a raised number without a link may be an exponent.
func areNotes(notes []*oldNote, ids map[string]bool) bool {
	for i, note := range notes {
		if note.number != strconv.Itoa(i+1) || note.block.DataAtom != notes[0].block.DataAtom ||
			note.plain && (len(note.references) != 1 || ids[note.id]) {
			return false
		}
	}
	first, last := notes[0].block, notes[len(notes)-1].body
	return first.DataAtom == atom.P ||
		first.Parent.DataAtom == atom.Dl && dom.FirstElement(first.Parent) == first && directlyAfter(last) == nil
}

// listNotes makes a list of footnotes of notes, and points the text at it.
func listNotes(notes []*oldNote) {
	list, place := dom.New(atom.Ol), notes[0].block
	if place.DataAtom == atom.Dt {
		place = place.Parent
	}
	place.Parent.InsertBefore(list, place)
	for _, note := range notes {
		item := dom.New(atom.Li, html.Attribute{Key: "id", Val: note.id})
		note.dropMark()
		note.body.Parent.RemoveChild(note.body)
		if note.body.DataAtom == atom.Dd {
			dom.MoveChildren(item, note.body)
		} else {
			note.block.Attr = slices.DeleteFunc(note.block.Attr, func(a html.Attribute) bool { return a.Key == "id" })
			item.AppendChild(note.block)
		}
		list.AppendChild(item)
		for _, n := range note.references {
			pointAt(n, note.id)
		}
	}
	if place.DataAtom == atom.Dl {
		place.Parent.RemoveChild(place)
	}
}

// pointAt makes the usual reference of a mark.
func pointAt(n *html.Node, id string) {
	if n.DataAtom == atom.Sup {
		link := dom.New(atom.A, html.Attribute{Key: "href", Val: "#" + id})
		dom.MoveChildren(link, n)
		n.AppendChild(link)
	}
}
