package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// mainContent is where the text of a page is.
type mainContent struct {
	weights
	body   *html.Node
	cores  map[*html.Node]bool // hold text, whatever is in them
	around map[*html.Node]bool // elements around a core
	site   *html.Node          // heading with the name of the site, if it is above the title
	bare   bool                // there are no sentences on the page
	titled bool                // a core holds the title
	chosen bool                // the cores are elements that are meant to hold it
	sure   bool                // and do: what is beside them is no text, unless it has sentences
}

// mainContentOf finds the text of a page: in its main elements, if they hold half of
// its prose, or else in the element that holds nearly all of it.
//
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-main-element
func mainContentOf(s *survey, weighed weights) *mainContent {
	body := s.body
	m := &mainContent{
		weights: weighed, body: body, cores: map[*html.Node]bool{}, around: map[*html.Node]bool{},
	}
	m.bare = m.weights[body].prose == 0
	for i, named := range s.mains {
		if i > 0 && m.bare {
			break
		}
		if mains := m.mains(named); len(mains) > 0 {
			m.chosen, m.sure, m.bare = true, true, false
			m.add(mains...)
			return m
		}
	}
	m.add(m.heaviest(body))
	return m
}

// add makes cores of elements.
func (m *mainContent) add(cores ...*html.Node) {
	for _, core := range cores {
		m.cores[core] = true
		for up := core.Parent; up != nil && !m.around[up]; up = up.Parent {
			m.around[up] = true
		}
	}
}

// mains returns the main elements of a page, and none if most of its text is
// elsewhere.
func (m *mainContent) mains(found []*html.Node) (mains []*html.Node) {
	var in weight
	for _, n := range found {
		if !dom.HasText(n) || m.inCore(n, mains) {
			continue
		}
		mains = append(mains, n)
		w := m.weights[n]
		in.prose, in.plain, in.text = in.prose+w.prose, in.plain+w.plain, in.text+w.text
	}
	whole := m.weights[m.body]
	if in.plain*2 < whole.plain || in.prose*8 < whole.prose || m.bare && in.text*2 < whole.text {
		return nil
	}
	return mains
}

// inCore reports an element in one of those that come before it.
func (m *mainContent) inCore(n *html.Node, before []*html.Node) bool {
	return len(before) > 0 && isWithin(n, before[len(before)-1])
}

// heaviest goes down to the element that holds most of the text, as long as there
// are nothing but divisions beside it.
func (m *mainContent) heaviest(n *html.Node) *html.Node {
	for m.isArrangement(n) {
		inner := m.heavyChild(n)
		if inner == nil {
			break
		}
		n = inner
	}
	return n
}

// heavyChild returns the child that holds more than half of the prose of an element.
func (m *mainContent) heavyChild(n *html.Node) *html.Node {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == html.ElementNode && m.weights[child].prose*2 > m.weights[n].prose &&
			child.DataAtom != atom.Ul && child.DataAtom != atom.Ol &&
			(child.DataAtom != atom.Table || isLayoutTable(child)) {
			return child
		}
	}
	return nil
}

// isArrangement reports an element that holds nothing but divisions, headings, links and
// furniture, and no text of its own.
func (m *mainContent) isArrangement(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode:
			if strings.Trim(child.Data, separators) != "" {
				return false
			}
		case child.Type != html.ElementNode || isNoText(child.DataAtom) || isLinkOrControl(child.DataAtom) ||
			dom.HeadingLevel(child) > 0 || isAlwaysFurniture(child):
		case m.weights[child] == weight{}:
			if other, _ := words(child); other {
				return false
			}
		}
	}
	return true
}

// isAllLinks reports an element that has words, all of them in links and controls.
func isAllLinks(n *html.Node) bool {
	other, linked := words(n)
	return linked && !other
}

// words reports whether there are words in a node outside links and controls, and if
// there are none, whether there are any in those.
func words(n *html.Node) (other, linked bool) {
	switch {
	case n.Type == html.TextNode:
		return strings.Trim(n.Data, separators) != "", false
	case n.Type != html.ElementNode || isNoText(n.DataAtom):
		return false, false
	case isLinkOrControl(n.DataAtom):
		return false, dom.HasText(n)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		var inner bool
		other, inner = words(child)
		linked = linked || inner
		if other {
			return true, linked
		}
	}
	return false, linked
}

// tellBeside tells of a page that has most of its text beside its main element.
func (a *Article) tellBeside(m *mainContent) {
	if mains := a.survey.mains[0]; len(mains) > 0 && !m.chosen {
		a.Problems.Remark(a.places.Around(mains[0]), "text-beside-main",
			"most of the text is beside the main element, and is read as well", "")
	}
}
