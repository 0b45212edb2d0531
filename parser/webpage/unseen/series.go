package unseen

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// series are the elements in one that have the same class: pages of a list or pictures of
// a show, of which a reader sees one after the other.
type series struct {
	*finder
	parent *html.Node
	first  map[string]bool // classes of those that are shown; nil before they are asked for
}

// shows reports whether a hidden element is text much like some that is shown beside it.
func (s *series) shows(n *html.Node) bool {
	class := firstClass(n)
	if class == "" || proseIn(n) < leastText {
		return false
	}
	if s.first == nil {
		s.first = map[string]bool{}
		for sibling := range s.parent.ChildNodes() {
			if sibling.Type == html.ElementNode {
				if v := s.visibility(sibling); v != htmlelement.Removed && v != htmlelement.Invisible {
					s.first[firstClass(sibling)] = true
				}
			}
		}
	}
	return s.first[class]
}

// firstClass returns the first class of an element that does not hide it.
func firstClass(n *html.Node) string {
	for class := range strings.FieldsSeq(dom.Attr(n, "class")) {
		if !known().hiding.Has(class) {
			return class
		}
	}
	return ""
}
