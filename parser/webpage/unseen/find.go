package unseen

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// finder finds what is hidden in a tree.
type finder struct {
	sheet  sheet
	opened map[string]bool // ids of what some control opens
	hidden []*html.Node    // outermost
	shown  int             // bytes of prose
	again  bool            // in what is invisible, but for a part of it
}

// find goes through what a node holds.
func (f *finder) find(n *html.Node) {
	series := series{finder: f, parent: n}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Type {
		case html.TextNode:
			f.shown += len(strings.TrimSpace(child.Data))
		case html.ElementNode:
			f.element(child, &series)
		}
	}
}

func (f *finder) element(n *html.Node, among *series) {
	v := f.visibility(n)
	switch hides := v == htmlelement.Removed || v == htmlelement.Invisible && !f.again; {
	case !hides:
		f.inside(n)
	case f.onDemand(n) || among.shows(n):
		open(n)
		f.inside(n)
	case v == htmlelement.Removed:
		f.hidden = append(f.hidden, n)
	default:
		f.invisible(n)
	}
}

// inside goes through an element that is shown.
func (f *finder) inside(n *html.Node) {
	if n.Namespace != "" {
		return
	}
	shown := f.shown
	if f.find(n); isNoProse(n) {
		f.shown = shown
	}
}

// invisible hides an element that leaves its room empty: a cell stays, and so does what
// some part of is visible again.
func (f *finder) invisible(n *html.Node) {
	switch {
	case showsAgain(n):
		f.again = true
		f.inside(n)
		f.again = false
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		for child := range n.ChildNodes() {
			if child.Type != html.CommentNode {
				f.hidden = append(f.hidden, child)
			}
		}
	default:
		f.hidden = append(f.hidden, n)
	}
}

// showsAgain reports whether a part of an invisible element is visible.
func showsAgain(n *html.Node) bool {
	for d := range n.Descendants() {
		if strings.Contains(strings.ToLower(dom.Attr(d, "style")), "visible") {
			return true
		}
	}
	return false
}

// visibility returns whether an element is shown.
//
// https://html.spec.whatwg.org/multipage/rendering.html#hidden-elements
func (f *finder) visibility(n *html.Node) htmlelement.Visibility {
	var id, class, style string
	hidden, open, kind := false, false, ""
	for _, a := range n.Attr {
		switch a.Key {
		case "id":
			id = a.Val
		case "class":
			class = a.Val
		case "style":
			style = a.Val
		case "hidden":
			hidden = true
		case "open":
			open = true
		case "type":
			kind = a.Val
		}
	}
	if v := f.ofElement(n, class, open, kind); v != htmlelement.Unsaid {
		return v
	}
	if style != "" {
		if v := htmlelement.StyleVisibility(style); v != htmlelement.Unsaid {
			return v
		}
	}
	if v := f.sheet.of(n, id, class); v != htmlelement.Unsaid {
		return v
	}
	if hidden || class != "" && f.hidesByName(class) {
		return htmlelement.Removed
	}
	return htmlelement.Unsaid
}

// ofElement returns what the kind of an element says.
func (f *finder) ofElement(n *html.Node, class string, open bool, kind string) htmlelement.Visibility {
	switch n.DataAtom {
	case atom.Body, atom.Script, atom.Style, atom.Template, atom.Noscript:
		return htmlelement.Shown // a page without its body is none; the others are for the reader to settle
	case atom.Dialog:
		if !open {
			return htmlelement.Removed
		}
	case atom.Input:
		if strings.EqualFold(kind, "hidden") {
			return htmlelement.Removed
		}
	case atom.Img:
		if isLazy(n) {
			return htmlelement.Shown
		}
		if isPoint(n) {
			return htmlelement.Removed
		}
	case atom.Iframe:
		if isPoint(n) || isBlank(n) || isCaptcha(n) {
			return htmlelement.Removed
		}
	case atom.Textarea, atom.Div:
		if class != "" && isCaptcha(n) {
			return htmlelement.Removed
		}
	}
	return htmlelement.Unsaid
}

// isLazy reports an image that a script shows when it is reached.
func isLazy(img *html.Node) bool {
	for _, a := range img.Attr {
		if strings.HasPrefix(a.Key, "data-") && strings.Contains(a.Key, "src") {
			return true
		}
	}
	return false
}

// hidesByName reports a class that is known to hide, where no other shows what it hides
// and the page says nothing else of it.
func (f *finder) hidesByName(class string) bool {
	hides := false
	for name := range strings.FieldsSeq(class) {
		switch {
		case known().hiding.Has(name):
			hides = !f.sheet.shown["."+name]
		case known().showing.Has(name):
			return false
		}
	}
	return hides
}
