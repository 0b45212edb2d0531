package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// wrapped puts inlines into the elements of running text that are around their
// block.
func (r *reader) wrapped(inlines []document.Inline) []document.Inline {
	if len(inlines) == 0 {
		return nil
	}
	for i := len(r.wrapping) - 1; i >= 0; i-- {
		if !r.mayCopy(r.wrapping[i]) {
			break
		}
		if n := r.wrapping[i]; n.DataAtom == atom.A && dom.Attr(n, "href") == "" {
			if r.placed[n] {
				continue // it marks a place, which is in the first block
			}
			if r.placed == nil {
				r.placed = map[*html.Node]bool{}
			}
			r.placed[n] = true
		}
		at := inlines[0].Pos().To(inlines[len(inlines)-1].Pos())
		inlines = r.inlineElement(nil, r.wrapping[i], at, inlines)
	}
	return inlines
}

// mayCopy reports whether an element may be around one more block. What is around
// very many blocks is left out of the last.
func (r *reader) mayCopy(n *html.Node) bool {
	const least = 8
	for _, a := range n.Attr {
		r.copied += len(a.Key) + len(a.Val)
	}
	if r.copied += least; r.copied <= r.places.Size()+1<<16 {
		return true
	}
	if !r.full {
		r.full = true
		r.problems.Lose(r.places.Here(), "too-much-formatting", "a <"+n.Data+
			"> stands round so many blocks that it is left out from here on, what it holds is kept",
			"write it in each block that it is for")
	}
	return false
}

// blockHolders finds the elements of running text that hold blocks.
func blockHolders(root *html.Node) map[*html.Node]bool {
	holders := map[*html.Node]bool{}
	var holds func(n *html.Node) bool
	holds = func(n *html.Node) bool {
		found := false
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if child.Type == html.ElementNode && holds(child) {
				found = true
			}
		}
		switch {
		case n.Type != html.ElementNode:
			return false
		case dom.IsBlock(n):
			return true
		case found && !dom.IsHidden(n) && n.DataAtom != atom.Select: // whose choices are no blocks of text
			holders[n] = true
			return true
		}
		return false
	}
	holds(root)
	return holders
}
