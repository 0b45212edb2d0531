package footnote

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// takeAsides makes notes of those that stand in the text, behind their mark: their
// list comes at the end.
func (f *finder) takeAsides(asides []*html.Node) {
	var list *html.Node
	for _, n := range asides {
		mark := f.asideMark(n)
		if mark == nil || isBlank(n) {
			continue
		}
		if list == nil {
			list = dom.New(atom.Ol)
		}
		id := f.freeID("fn:" + strconv.Itoa(len(f.Items)+1))
		f.References[mark] = bareReference(mark, Reference{ID: id, Mark: dom.Text(mark)})
		item := dom.New(atom.Li)
		source.CopyPlace(item, n)
		n.Parent.RemoveChild(n)
		content := n
		if inner := dom.FirstElement(n); inner != nil && dom.HasClass(inner, "ltx_note_content") {
			content = inner
			dropNoteMarks(content)
		}
		dom.MoveChildren(item, content)
		list.AppendChild(item)
		f.Items[item] = id
	}
	if list != nil {
		f.root.AppendChild(list)
		f.Lists[list] = true
	}
}

// asideMark returns the mark before a note in the text. One whose notes are listed
// elsewhere as well has none.
func (f *finder) asideMark(n *html.Node) *html.Node {
	before := dom.PreviousElement(n)
	if before != nil && before.DataAtom == atom.Input {
		input := before
		before = dom.PreviousElement(before)
		input.Parent.RemoveChild(input)
	}
	if before == nil || dom.IsBlock(before) {
		return nil
	}
	if dom.HasClass(n, "footnote_tooltip") && f.targets["footnote_plugin_reference_"+
		strings.TrimPrefix(dom.Attr(n, "id"), "footnote_plugin_tooltip_text_")] != nil {
		n.Parent.RemoveChild(n)
		return nil
	}
	if inner := dom.OnlyChild(before); before.DataAtom == atom.Sup && inner != nil && inner.DataAtom == atom.A {
		return inner
	}
	return before
}

// dropNoteMarks takes the marks out of a note of LaTeXML.
func dropNoteMarks(content *html.Node) {
	for child := content.FirstChild; child != nil; {
		next := child.NextSibling
		if dom.HasClass(child, "ltx_note_mark") || dom.HasClass(child, "ltx_tag_note") {
			content.RemoveChild(child)
		}
		child = next
	}
}
