package furniture

import (
	"math/bits"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// kind is a kind of furniture, or a set of kinds.
type kind uint16

const (
	share    kind = 1 << iota // buttons
	related                   // what else there is to read
	menu                      // ways through the site
	tags                      // what the page is about
	comments                  // of readers
	form                      // that asks readers for something
	side                      // a column beside the text
	widget                    // a part of such a column, perhaps
	author                    // a note on who wrote
	legal                     // what a site must say
	ads                       // advertising
	foot                      // of a page or a part of it
	window                    // above the page
)

// kinds are the kinds by what words.txt and labels.txt call them, and the reasons
// that are given for leaving them out.
var kinds = [...]struct {
	kind         kind
	name, reason string
}{
	{share, "share", "buttons of the page"}, {related, "related", "what else there is to read"},
	{menu, "menu", "a menu"}, {tags, "tags", "what the page is filed under"},
	{comments, "comments", "what readers said of the page"}, {form, "form", "a question to the reader"},
	{side, "side", "a side column"}, {widget, "widget", "a part of a side column"},
	{author, "author", "a note on the author"}, {legal, "legal", "a notice of the site"},
	{ads, "ads", "advertising"}, {foot, "foot", "the foot of the page"}, {window, "window", "a window above the page"},
}

// reason says what the first of the kinds is.
func (k kind) reason() string {
	for _, known := range kinds {
		if k&known.kind != 0 {
			return known.reason
		}
	}
	return ""
}

func kindNamed(name string) kind {
	for _, known := range kinds {
		if known.name == name {
			return known.kind
		}
	}
	return 0
}

// kindOf returns the kind of furniture that an element is by its name, and 0.
func (f *finder) kindOf(n *html.Node) kind {
	if f.Kept(n) || !canBe(n) {
		return 0
	}
	m := f.amounts[n]
	all := f.names(n)
	if n.DataAtom == atom.P && m.prose > 0 {
		all &= tags // a paragraph with sentences
	}
	for all != 0 {
		k := kind(1) << bits.TrailingZeros16(uint16(all))
		if f.fits(k, n) {
			return k
		}
		all &^= k
	}
	return f.element(n, m)
}

// canBe reports whether an element can be furniture. The others are parts of text,
// or of what is judged as a whole.
func canBe(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Td, atom.Th, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption, atom.Dt, atom.Dd,
		atom.Em, atom.Strong, atom.B, atom.I, atom.Code, atom.Pre, atom.Figure, atom.Figcaption, atom.Blockquote:
		return false
	}
	return dom.HeadingLevel(n) == 0
}

// element returns the kind of furniture that an element is by what HTML calls it.
func (f *finder) element(n *html.Node, m amount) kind {
	if m.isList() {
		return 0
	}
	switch {
	case n.DataAtom == atom.Aside && m.links >= 2 && m.links >= m.paras && f.spares(m, 30) && !holdsTerms(n):
		return side
	case n.DataAtom == atom.Footer && m.links > 0 && f.spares(m, 30) && (m.prose < 300 || m.links >= m.paras):
		return foot
	case n.DataAtom == atom.Form && m.controls > 0 && f.isMinor(m, 30):
		return form
	}
	return 0
}

// fits reports whether an element can be furniture of a kind, by what it holds.
func (f *finder) fits(k kind, n *html.Node) bool {
	m := f.amounts[n]
	if k != comments && m.isList() || f.notices && k&(legal|window) != 0 {
		return false
	}
	asks := m.controls > 0 || m.links > 0
	switch k {
	case share:
		return m.text < 600 && m.prose < 200 && (asks || m.text < 80)
	case menu:
		return m.isTeasers() && f.spares(m, 40) && (m.prose == 0 || !f.holdsProse(n))
	case related:
		return m.isTeasers() && f.spares(m, 40)
	case tags:
		return m.prose < 200 && m.linked*2 > m.text && !holdsTerms(n)
	case comments:
		rest := f.whole.prose-m.prose > 300 || f.isMinor(m, 30)
		return rest && (m.prose == 0 && m.text < 200 || asks && f.holdsReplies(n))
	case form:
		return m.text < 1200 && (asks || m.text < 300) && f.isMinor(m, 40)
	case side:
		return f.isMinor(m, 40)
	case widget:
		return m.links > 1 && f.isMinor(m, 40)
	case author:
		return m.text < 1500 && f.isMinor(m, 30) && (m.prose > 0 || m.last > 1) // before the text it is a line
	case legal:
		said := asks || m.prose > 0 || m.last == f.whole.paras // other lines are about pictures
		return said && f.isMinor(m, 40) && (asks && m.text < 3000 || m.text < 300)
	case ads, window:
		return m.text < 2000 && f.isMinor(m, 30) && n.DataAtom != atom.P
	case foot:
		return m.prose < 300 && m.linked*3 >= m.text && f.isMinor(m, 30)
	}
	return false
}

// isAboutNotices reports a title that names what a site must say.
func isAboutNotices(title string) bool {
	for part := range parts(title) {
		if w := words()[part]; (w.always|w.alone)&legal != 0 {
			return true
		}
	}
	return false
}

// isMinor reports what is no more than a part of the page, in percent.
func (f *finder) isMinor(m amount, percent int) bool {
	if f.whole.prose >= 300 {
		return int(m.prose)*100 < int(f.whole.prose)*percent
	}
	return int(m.text)*100 < int(f.whole.text)*percent
}

// spares reports what the page can spare: a minor part, or one that is full of links
// beside a text of some length.
func (f *finder) spares(m amount, percent int) bool {
	return f.isMinor(m, percent) || f.whole.prose-m.prose > 800 && m.links >= m.paras
}

// isTeasers reports links with a few words each.
func (m amount) isTeasers() bool { return m.links > 0 && (m.text-m.linked)/m.links < 300 }

// isList reports what leads to places in the page: contents, notes.
func (m amount) isList() bool { return m.local*4 > m.links }

// holdsReplies reports that parts of an element are called comments as well, or
// that it has a form: a section about comments has neither.
func (f *finder) holdsReplies(n *html.Node) bool {
	if f.amounts[n].controls > 0 {
		return true
	}
	left := 200 // elements, which bounds the work
	for d := range n.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		if left--; left == 0 {
			return false
		}
		if f.names(d)&comments != 0 {
			return true
		}
	}
	return false
}

// holdsTerms reports a list of terms, which says something.
func holdsTerms(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Dt {
			return true
		}
	}
	return false
}
