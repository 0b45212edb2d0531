package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// weight is how many bytes of text an element holds.
type weight struct {
	text   int // outside headings, links and controls
	heads  int // in headings
	linked int // in links and controls
	prose  int // in sentences, of text
	plain  int // outside what is usually furniture, of prose
	links  int // and controls: how many
}

func (w weight) minus(o weight) weight {
	return weight{
		w.text - o.text, w.heads - o.heads, w.linked - o.linked,
		w.prose - o.prose, w.plain - o.plain, w.links - o.links,
	}
}

// isLinks reports that there are words, all of them in links and controls.
func (w weight) isLinks() bool { return w.linked > 0 && w.text == 0 && w.heads == 0 }

// weights are those of the elements that can hold the text of a page.
type weights map[*html.Node]weight

// scale weighs a tree in one pass.
type scale struct {
	weights
	sum       weight
	run       weight // since the last block began
	last      byte   // of the run
	inHeading int    // headings around
	inLink    int    // links and controls around
	furniture int    // usual furniture around
}

func weigh(root *html.Node) weights {
	s := &scale{weights: weights{}}
	s.element(root)
	return s.weights
}

// of weighs any node.
func (w weights) of(n *html.Node) weight {
	if known, ok := w[n]; ok {
		return known
	}
	s := &scale{weights: weights{}}
	switch {
	case n.Type == html.TextNode:
		s.text(n.Data)
	case !isNoText(n.DataAtom):
		s.element(n)
	}
	s.flush()
	return s.sum
}

func (s *scale) element(n *html.Node) {
	block := dom.IsBlock(n) || n.DataAtom == atom.Br
	if block {
		if isAlwaysFurniture(n) {
			return
		}
		s.flush()
	}
	before := s.sum
	link, heading := isLinkOrControl(n.DataAtom), dom.HeadingLevel(n) > 0
	furniture := block && isUsualFurniture(n)
	s.inHeading += count(heading)
	s.inLink += count(link)
	s.sum.links += count(link)
	s.furniture += count(furniture)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode:
			s.text(child.Data)
		case child.Type == html.ElementNode && !isNoText(child.DataAtom):
			s.element(child)
		}
	}
	if block {
		s.flush()
	}
	s.inHeading -= count(heading)
	s.inLink -= count(link)
	s.furniture -= count(furniture)
	if w := s.sum.minus(before); isDivision(n) && w.text+w.heads+w.linked > 0 { // what is all in one line has none
		s.weights[n] = w
	}
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

func (s *scale) text(data string) {
	data = trimmed(data)
	switch {
	case data == "":
	case s.inHeading > 0 && s.inLink == 0:
		s.run.heads += len(data)
	case s.inLink > 0:
		s.run.linked += len(data)
	default:
		s.run.text += len(data)
		s.last = data[len(data)-1]
	}
}

// separators are what parts links that are in a row.
const separators = dom.WhiteSpace + "|/·•»«›‹>-–—\u00a0\u00ad"

// trimmed returns a text without separators at its ends.
func trimmed(s string) string {
	s = strings.Trim(s, dom.WhiteSpace) // which is all that most have
	if s == "" || isWordByte(s[0]) && isWordByte(s[len(s)-1]) {
		return s
	}
	return strings.Trim(s, separators)
}

func isWordByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '.'
}

// flush ends a run of text between the edges of blocks. It is prose if it is long, or
// looks like a sentence.
func (s *scale) flush() {
	const sentence, long = 25, 100
	run := s.run
	if run.text >= run.linked && (run.text >= long || run.text >= sentence && endsSentence(s.last)) {
		run.prose = run.text
		if s.furniture == 0 {
			run.plain = run.text
		}
	}
	s.sum.text += run.text
	s.sum.heads += run.heads
	s.sum.linked += run.linked
	s.sum.prose += run.prose
	s.sum.plain += run.plain
	s.run, s.last = weight{}, 0
}

// endsSentence reports a byte that ends a sentence, or a letter of three bytes, which
// needs fewer of them for one.
func endsSentence(last byte) bool {
	return last >= 0x80 || strings.IndexByte(".!?:;)\"'", last) >= 0
}

// isNoText reports elements whose text no reader is shown.
func isNoText(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template:
		return true
	}
	return false
}

// isDivision reports elements that can hold all the text of a page.
func isDivision(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Li, atom.Dt, atom.Dd, atom.Pre, atom.Caption, atom.Figcaption, atom.Summary, atom.Legend,
		atom.Address, atom.Option:
		return false
	}
	return dom.HeadingLevel(n) == 0
}
