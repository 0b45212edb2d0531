package boilerplate

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// Left is a part of a page that is no part of its text: no longer in the tree, and
// without what was taken out of it before.
type Left struct {
	Node *html.Node
	How  Leaving
}

// Leaving is how a part of a page is left out.
type Leaving byte

// The ways of leaving out. All words of a page are in the text, in the metadata, or
// in a part that is left out in one of them.
const (
	Silent   Leaving = iota // furniture: what HTML or the site says is no text
	Told                    // with a remark that has its words
	Metadata                // read for the metadata
)

// The codes of remarks on what is left out.
const (
	leftOut = "left-out" // for its place or by a guess
	hidden  = "hidden"   // no reader is shown it
)

// drop takes out what is left out in silence, or read for the metadata.
func (a *Article) drop(n *html.Node, how Leaving) {
	a.Left = append(a.Left, Left{n, how})
	n.Parent.RemoveChild(n)
}

// leaveOut takes out what might be text, with a remark that has its words. What has
// no words goes without one.
func (a *Article) leaveOut(n *html.Node, code, why string) {
	problem, ok := LeaveOut(n, a.places.Around(n), code, why)
	if !ok {
		a.drop(n, Silent)
		return
	}
	a.Problems.Add(problem)
	a.drop(n, Told)
}

// LeaveOut returns the remark on an element that is left out, unless it has no words.
func LeaveOut(n *html.Node, at document.Span, code, why string) (document.Problem, bool) {
	text := n.Data
	if n.Type != html.TextNode {
		text = lineText(n)
	}
	if text = document.OneLine(text); strings.Trim(text, separators) == "" {
		return document.Problem{}, false
	}
	hint := "to keep it, convert this part of the page as a file of its own"
	if code == hidden {
		hint = "to keep it, take away what hides it"
	}
	return document.Problem{
		Span: at, Severity: document.Info, Code: code, Message: why + ": " + document.Quoted(text), Hint: hint,
	}, true
}
