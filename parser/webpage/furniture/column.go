package furniture

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// beside takes out what is beside the column of the text, or after its last
// sentence, and little but links. On a page with few sentences nobody knows.
func (f *finder) beside() {
	const least = 500 // bytes of sentences
	if f.whole.prose < least {
		return
	}
	column := f.column(f.Text)
	inner := column
	for n := column; n != f.Text; n = n.Parent {
		for _, other := range siblings(n) {
			if other != inner {
				f.clearBeside(other)
			}
		}
		inner = n.Parent
	}
	f.clearAfter(column)
}

// siblings returns the elements that have the parent of an element, and it.
func siblings(n *html.Node) (all []*html.Node) {
	for s := n.Parent.FirstChild; s != nil; s = s.NextSibling {
		if s.Type == html.ElementNode {
			all = append(all, s)
		}
	}
	return all
}

// column returns the smallest element that holds most of the sentences in another, but
// no part of a body.
func (f *finder) column(n *html.Node) *html.Node {
	const most = 60 // percent
	for !f.Body(n) {
		var inner *html.Node
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if isColumn(child.DataAtom) && f.weight(child)*100 >= f.weight(n)*most {
				inner = child
			}
		}
		if inner == nil {
			break
		}
		n = inner
	}
	return n
}

// weight is how many bytes of sentences an element holds. Those of lists count where
// there are no others.
func (f *finder) weight(n *html.Node) int {
	if f.whole.solid > 0 {
		return int(f.amounts[n].solid)
	}
	return int(f.amounts[n].prose)
}

// isColumn reports elements that can hold the text of a page.
func isColumn(a atom.Atom) bool {
	switch a {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Form, atom.Center,
		atom.Table, atom.Tbody, atom.Tr, atom.Td:
		return true
	}
	return false
}

const besideReason = "links beside the text"

// clearBeside takes out of an element what is little but links, or else all of it.
func (f *finder) clearBeside(n *html.Node) (gone bool) {
	m := f.amounts[n]
	switch {
	case f.Kept(n) && n.DataAtom != atom.Div, m.links == 0, !canBe(n):
		return false
	case f.isLinks(n):
		f.leave(n, besideReason)
		return true
	case m.blocks == 0 || !mayHold(n) || n.DataAtom == atom.Ul || n.DataAtom == atom.Ol:
		return false
	}
	var heading *html.Node // of what is gone
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch {
		case child.Type != html.ElementNode || f.amounts[child].text == 0:
		case dom.HeadingLevel(child) > 0:
			heading = child
		default:
			if f.clearBeside(child) && heading != nil {
				f.leave(heading, besideReason)
			}
			heading = nil
		}
		child = next
	}
	return false
}

// isLinks reports what is little but links to other pages: most of its text, or
// headings or pictures with a few words each.
func (f *finder) isLinks(n *html.Node) bool {
	m := f.amounts[n]
	switch {
	case f.Kept(n), m.links < 2, m.files > 0, m.isList(), n.DataAtom == atom.Li, !f.spares(m, 40),
		m.prose > 0 && f.holdsProse(n):
		return false
	case m.linked*100 >= m.text*60 && m.prose < 300:
		return true
	case m.leads >= 2 && m.leads*2 > m.headings && m.paras <= m.leads*2:
		return true
	}
	return m.links >= 3 && m.linked*5 >= m.text && (m.text-m.linked)/m.links < 250 && (m.headings > 1 || m.images > 1)
}

// holdsProse reports a paragraph without links among the parts of an element.
func (f *finder) holdsProse(n *html.Node) bool {
	for range 8 { // which bounds the work
		only := dom.FirstElement(n)
		if only == nil || f.amounts[only].text < f.amounts[n].text {
			break
		}
		n = only
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if m := f.amounts[child]; m.prose > 0 && m.links == 0 {
			return true
		}
	}
	return false
}

// clearAfter takes out of the column what is after its last sentence and all links,
// unless a heading is right before it: that list is the author's.
func (f *finder) clearAfter(column *html.Node) {
	all, seen := f.amounts[column].paras, int32(0)
	var heading *html.Node
	for child := column.FirstChild; child != nil; {
		next := child.NextSibling
		if m := f.amounts[child]; child.Type == html.ElementNode && m.text > 0 {
			if seen == all && m.links >= 2 && isColumn(child.DataAtom) && f.isTail(child, heading) {
				f.leave(child, besideReason)
				if heading != nil {
					f.leave(heading, besideReason)
				}
			}
			heading = nil
			if dom.HeadingLevel(child) > 0 {
				heading = child
			}
			seen += m.paras
		}
		child = next
	}
}

func (f *finder) isTail(n, heading *html.Node) bool {
	m := f.amounts[n]
	return f.isLinks(n) && (m.images > 1 || m.leads > 1 || heading == nil && m.linked*100 >= m.text*85)
}
