package furniture

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// lone are the kinds whose labels say all that there is to say.
const lone = legal | ads | window

// labelled returns the last of the elements that are furniture by a label: the
// element, which begins with it, or those after it that the label is for.
func (f *finder) labelled(n *html.Node, lead *lead) (last *html.Node) {
	switch {
	case lead == nil || lead.kind == 0 || f.Kept(n):
		return nil
	case lead.links:
		return n
	case f.amounts[n].text > f.amounts[lead.line].text:
		if lead.kind&lone == 0 && f.announced(lead.kind, n) && !f.holdsProse(n) {
			return n
		}
		return nil
	}
	if lead.kind&lone == 0 {
		last = f.lastFor(n, lead)
	}
	if last == nil && f.isAlone(n, lead) {
		return n
	}
	return last
}

// lastFor returns the last of the elements after a label that it is for.
func (f *finder) lastFor(n *html.Node, lead *lead) (last *html.Node) {
	level := dom.HeadingLevel(lead.line)
	for s := dom.NextElement(n); s != nil && !textBefore(s); s = dom.NextElement(s) {
		m, to := f.amounts[s], dom.HeadingLevel(s)
		switch {
		case m.text == 0:
			continue
		case f.Kept(s), to > 0 && (level == 0 || to <= level), m.prose > 0 && m.blocks == 0,
			!f.announced(lead.kind, s):
			return last
		}
		last = s
	}
	return last
}

// textBefore reports text right before an element.
func textBefore(n *html.Node) bool {
	before := n.PrevSibling
	return before != nil && before.Type == html.TextNode && !dom.IsSpace(before.Data)
}

// isAlone reports a label that is furniture without anything after it.
func (f *finder) isAlone(n *html.Node, lead *lead) bool {
	m := f.amounts[n]
	switch {
	case dom.HeadingLevel(lead.line) > 0:
		return false
	case lead.kind == window && (f.notices || !f.isMinor(m, 30) || m.controls == 0 && f.isInside(m)):
		return false
	case lead.kind == legal:
		return lead.whole && m.last == f.whole.paras // at the end: others are of pictures
	case lead.kind == tags && m.links > 0 && m.text < 200 && m.prose == 0:
		return lead.whole || m.linked*2 > m.text
	case lead.kind == tags && m.linked*2 <= m.text, m.prose > 0 && lead.kind&(tags|share) != 0:
		return false
	case lead.kind == share && m.links > 1 && m.prose == 0:
		return true
	}
	return lead.whole && lead.kind != related || m.linked*2 > m.text && m.prose == 0
}

// isInside reports what has sentences of the page before and after it.
func (f *finder) isInside(m amount) bool { return m.last > m.paras && m.last < f.whole.paras }

// announced reports whether an element can be what a label is for.
func (f *finder) announced(k kind, n *html.Node) bool {
	m := f.amounts[n]
	mostly := m.linked*2 > m.text
	switch k {
	case related:
		return f.fits(k, n) && (m.linked*3 >= m.text || m.leads > 0 || m.images > 1)
	case share:
		return f.fits(k, n) && (m.controls > 0 || m.prose == 0 && (mostly || m.links > 1))
	case form:
		return f.fits(k, n) && (m.controls > 0 || m.prose == 0 && mostly)
	case comments:
		return m.links+m.controls > 0 && f.fits(k, n)
	}
	return f.fits(k, n)
}

// lonely takes out the labels of what is gone.
func (f *finder) lonely(n *html.Node) {
	const longest = 90 // bytes
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		m := f.amounts[child]
		switch {
		case child.Type != html.ElementNode || m.text == 0 || !mayBeLonely(child):
		case m.text < longest && !f.Kept(child) && m.headings < 2:
			if k, whole := labelIn(dom.Text(child)); k != 0 && k != window && f.endsPart(child, whole) {
				f.leave(child, k.reason())
			}
		case m.blocks > 0:
			f.lonely(child)
		}
		child = next
	}
}

func mayBeLonely(n *html.Node) bool {
	return mayHold(n) && canBe(n) || dom.HeadingLevel(n) > 0 || n.DataAtom == atom.P
}

// endsPart reports a heading after which nothing is for it, and a line that is whole
// and alone in its part of the page.
func (f *finder) endsPart(n *html.Node, whole bool) bool {
	level := headingIn(n)
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.Type == html.TextNode && !dom.IsSpace(s.Data) {
			return false
		}
		if m := f.amounts[s]; m.text > 0 || m.images > 0 {
			to := dom.HeadingLevel(s)
			return to > 0 && level > 0 && to <= level
		}
	}
	return level > 0 || whole && dom.PreviousElement(n) == nil
}

// headingIn returns the level of the heading that a short element is or holds.
func headingIn(n *html.Node) int {
	if level := dom.HeadingLevel(n); level > 0 {
		return level
	}
	for d := range n.Descendants() {
		if level := dom.HeadingLevel(d); level > 0 {
			return level
		}
	}
	return 0
}
