package webpage

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/unseen"
)

// tellHidden reports what no reader is shown of the text, which is in main. What is
// hidden beside the text, or in what is left out of it, is furniture twice over.
func (r *reader) tellHidden(taken unseen.Taken, main *html.Node) {
	beside := map[*html.Node]bool{main: false}
	for _, l := range r.left {
		beside[l.Node] = true
	}
	for _, part := range taken.Parts {
		if isBeside(part.Parent, beside) || part.Node.DataAtom == atom.Dialog && r.whole {
			r.left = append(r.left, boilerplate.Left{Node: part.Node, How: boilerplate.Silent})
		} else {
			r.leave(part.Node, part.Parent)
		}
	}
	for _, n := range taken.Kept {
		if problem, ok := boilerplate.LeaveOut(n, r.places.Around(n), "hidden",
			"nearly all of the text is hidden until a script shows it, and is kept"); ok {
			problem.Hint = "take it out of the page if it is not to be published"
			r.problems.Add(problem)
		}
	}
}

// leave reports a part that was taken out as no reader is shown it. Drawings and what has
// no words are left out in silence.
func (r *reader) leave(n, parent *html.Node) {
	if n.DataAtom == atom.Svg || !saysSomething(n) {
		r.left = append(r.left, boilerplate.Left{Node: n, How: boilerplate.Silent})
		return
	}
	at := r.places.Around(n)
	if n.Type == html.TextNode {
		at = r.places.Around(parent)
	}
	if problem, ok := boilerplate.LeaveOut(n, at, "hidden", "text that is hidden is left out"); ok {
		r.problems.Add(problem)
	} else {
		r.problems.Remark(at, "hidden", "an image that is hidden is left out: “"+altIn(n)+"”", "")
	}
	r.left = append(r.left, boilerplate.Left{Node: n, How: boilerplate.Told})
}

// isBeside reports whether a node is in one that is beside the text. What it learns on
// the way it adds to what is known.
func isBeside(n *html.Node, known map[*html.Node]bool) bool {
	var way []*html.Node
	beside, found := true, false // in what is no longer in the page
	for ; n != nil && !found; n = n.Parent {
		if of, ok := known[n]; ok {
			beside, found = of, true
		} else {
			way = append(way, n)
		}
	}
	for _, n := range way {
		known[n] = beside
	}
	return beside
}

// saysSomething reports whether an element holds a word or an image that has one.
func saysSomething(n *html.Node) bool {
	if n.Type == html.TextNode {
		return hasWord(n.Data)
	}
	if n.DataAtom == atom.Img && hasWord(dom.Attr(n, "alt")) {
		return true
	}
	for child := range n.ChildNodes() {
		if !dom.IsHidden(child) && saysSomething(child) {
			return true
		}
	}
	return false
}

// altIn returns the first text that stands for an image.
func altIn(n *html.Node) string {
	if alt := document.OneLine(dom.Attr(n, "alt")); n.DataAtom == atom.Img && hasWord(alt) {
		return alt
	}
	for child := range n.ChildNodes() {
		if alt := altIn(child); alt != "" {
			return alt
		}
	}
	return ""
}

// hasWord reports a text with a letter or a digit in it.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
