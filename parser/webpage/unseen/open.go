package unseen

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// open takes away what hides an element: a document has no script that would show it.
func open(n *html.Node) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
		return a.Key == "hidden" || htmlelement.Hides(a.Key, a.Val)
	})
	for i, a := range n.Attr {
		if a.Key == "class" {
			n.Attr[i].Val = shownClasses(a.Val)
		}
	}
}

// shownClasses returns classes without those that hide.
func shownClasses(class string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(class), known().hiding.Has), " ")
}
