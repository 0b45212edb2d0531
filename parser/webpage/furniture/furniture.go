// Package furniture guesses which parts of a page are around its text and none
// of it: what else there is to read, buttons to share it, what readers say of it,
// forms, side columns, advertisements. It knows no site. It goes by what sites
// everywhere call such parts (words.txt) and write above them (labels.txt), and by
// where the sentences of a page are and where its links.
//
// Start with [Find]. It measures the page (measure.go) and goes through it three
// times: for what has the name or the label of furniture (name.go, label.go), for
// what is beside the text and little but links (column.go), and for labels of what
// is gone. What can be furniture of a kind, and what never can, is in kind.go.
//
// The words and the numbers were found on 519 pages whose text is known, and tried on
// 559 others.
package furniture

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// A Page is a page whose furniture is looked for.
type Page struct {
	// Text holds the text of the page.
	Text *html.Node
	// Title is that of the page.
	Title string
	// Kept reports an element that is none, as the title or the text is in it.
	Kept func(*html.Node) bool
	// Body reports an element that is known to hold the text whole and alone.
	Body func(*html.Node) bool
	// Leave takes an element out of the tree. It may have been text, and the reason
	// is why it is taken for none; without a reason it is little but links.
	Leave func(n *html.Node, reason string)
}

// Find finds the furniture in the text of a page, and has it taken out.
func Find(p Page) {
	f := &finder{
		Page: p, places: placesIn(p.Text), named: map[string]kind{}, notices: isAboutNotices(p.Title),
	}
	f.measure()
	f.marked(p.Text, f.lead(p.Text))
	f.measure()
	f.beside()
	f.measure()
	f.lonely(p.Text)
}

type finder struct {
	Page
	places  map[string]bool // that links can lead to
	named   map[string]kind // by the value of an attribute
	amounts amounts
	whole   amount // of the page
	changed bool   // since it was measured
	notices bool   // the page is about cookies, privacy or terms, and such notices are its text
}

// measure measures what is left of the page.
func (f *finder) measure() {
	if f.amounts != nil && !f.changed {
		return
	}
	if f.amounts == nil {
		f.amounts = amounts{}
	}
	f.amounts.measure(f.Text, f.places)
	f.whole = f.amounts[f.Text]
	f.changed = false
}

func (f *finder) leave(n *html.Node, reason string) {
	const nearly = 90 // percent
	if m := f.amounts[n]; m.linked*100 >= m.text*nearly {
		reason = ""
	}
	f.changed = true
	f.Leave(n, reason)
}

// marked takes out what has the name or the label of furniture. The lead is that of
// the element.
func (f *finder) marked(n *html.Node, lead *lead) {
	first := true
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if child.Type != html.ElementNode || f.amounts[child].text == 0 {
			f.picture(child)
			child = next
			continue
		}
		if !first || lead == nil || lead.line == n {
			lead = f.lead(child)
		}
		first = false
		if k := f.kindOf(child); k != 0 {
			f.leave(child, k.reason())
		} else if last := f.labelled(child, lead); last != nil {
			next = last.NextSibling
			f.leaveTo(child, last, lead.kind)
		} else if mayHold(child) {
			f.marked(child, lead)
		}
		child = next
	}
}

// picture takes out an element without text that has pictures in links and is called an
// advertisement.
func (f *finder) picture(n *html.Node) {
	if m := f.amounts[n]; m.images > 0 && m.links > 0 && !f.Kept(n) && canBe(n) && f.names(n)&ads != 0 {
		f.leave(n, ads.reason())
	}
}

// leaveTo takes out an element and those after it up to the last.
func (f *finder) leaveTo(n, last *html.Node, k kind) {
	for n != nil {
		next := n.NextSibling
		if n.Type == html.ElementNode {
			f.leave(n, k.reason())
		}
		if n == last {
			return
		}
		n = next
	}
}

// mayHold reports whether furniture can be in an element.
func mayHold(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Pre, atom.Figure, atom.Blockquote, atom.Math, atom.Svg, atom.Dl:
		return false
	case atom.Table:
		return !isData(n)
	}
	return dom.HeadingLevel(n) == 0
}

// isData reports a table that says what its columns are.
func isData(table *html.Node) bool {
	for d := range table.Descendants() {
		switch d.DataAtom {
		case atom.Th, atom.Caption, atom.Thead:
			return true
		case atom.H1, atom.H2, atom.Table:
			return false
		}
	}
	return false
}
