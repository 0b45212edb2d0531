// Package media makes plain HTML of what a page shows by other means than text:
// formulas that a script typesets, images that come late, films, sounds and other
// pages in frames.
//
// Start with [Plain], which goes through a tree once. A formula whose TeX the page
// has becomes a [Formula], in whatever form a program left it (formula.go, mathjax.go),
// and its twins go. An image gets the address that a script would give it (image.go), and
// goes from where it is written again for readers without scripts (noscript.go).
// What is embedded becomes a link to its address, with what the page holds for readers
// who cannot see it (embed.go). Each is a remark; what no reader is shown is left to who
// knows what is hidden.
package media

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// Formula is an element that stands for a formula.
type Formula struct {
	TeX   string
	Texts int // of the source that it took the place of
}

// Result is what was done to a tree.
type Result struct {
	Added    map[*html.Node]bool // texts that are not in the source
	Formulas map[*html.Node]Formula
	Left     []*html.Node // what was taken out
	Remarks  []Remark
}

// Remark is what is to be told of an element, if the text of the page has it.
type Remark struct {
	Node    *html.Node // that is still in the tree: the element, or what it was in
	Problem document.Problem
}

// Plain changes a tree; places knows where it is in its source.
func Plain(root *html.Node, places *source.Map) Result {
	p := &plain{places: places, made: map[*html.Node]bool{}}
	p.Added, p.Formulas = map[*html.Node]bool{}, map[*html.Node]Formula{}
	p.children(root)
	p.typeset()
	p.placeDisplayed()
	return p.Result
}

// plain is the state of one Plain.
type plain struct {
	places *source.Map
	Result
	typesets   bool // a script of the page typesets formulas
	dollars    bool // so it does between single dollars
	displayed  []display
	delimiters []*html.Node        // texts with what may begin a formula
	made       map[*html.Node]bool // links of what was embedded in text
}

func (p *plain) children(n *html.Node) {
	for child := n.FirstChild; child != nil; {
		child = p.node(child)
	}
}

// node makes one node plain, and returns the one to go on with.
func (p *plain) node(n *html.Node) (next *html.Node) {
	switch {
	case n.Type == html.TextNode:
		if strings.ContainsAny(n.Data, `$\`) && mayTypeset(n.Parent) {
			p.delimiters = append(p.delimiters, n)
		}
		return n.NextSibling
	case n.Type != html.ElementNode && n.Type != html.DocumentNode:
		return n.NextSibling
	}
	switch n.DataAtom {
	case atom.Script, atom.Link:
		return p.script(n)
	case atom.Math:
		return p.math(n)
	case atom.Img:
		return p.image(n)
	case atom.Noscript:
		return p.noscript(n)
	case atom.Iframe, atom.Frame, atom.Video, atom.Audio, atom.Object, atom.Embed, atom.Applet:
		return p.embed(n)
	case atom.Span, atom.Div, atom.Nobr, atom.Code:
		if next, ok := p.typesetElement(n); ok {
			return next
		}
	case 0:
		if strings.Contains(n.Data, "-") {
			if next, ok := p.custom(n); ok {
				return next
			}
		}
	}
	p.children(n)
	return n.NextSibling
}

// custom makes elements plain that only a script gives a meaning.
//
// https://amp.dev/documentation/components/
func (p *plain) custom(n *html.Node) (next *html.Node, ok bool) {
	if isCustomPlayer(n.Data) {
		return p.embed(n), true
	}
	switch n.Data {
	case "amp-img", "amp-anim":
		dom.Rename(n, atom.Img)
		p.takeOut(n.FirstChild)
		return p.image(n), true
	case "mjx-container", "mjx-chtml", "math-renderer":
		return p.typesetElement(n)
	}
	return nil, false
}

// leave takes out a node that shows nothing, and one of the blanks around it.
func (p *plain) leave(n *html.Node) (next *html.Node) {
	before, after := n.PrevSibling, n.NextSibling
	if before != nil && after != nil && before.Type == html.TextNode && after.Type == html.TextNode &&
		strings.TrimRight(before.Data, dom.WhiteSpace) != before.Data {
		after.Data = strings.TrimLeft(after.Data, dom.WhiteSpace)
	}
	p.Left = append(p.Left, n)
	return remove(n)
}

// remark tells what was made of an element, if the node by it is in the text.
func (p *plain) remark(n, by *html.Node, code, message string) {
	p.tell(n, by, document.Problem{Severity: document.Info, Code: code, Message: message})
}

func (p *plain) tell(n, by *html.Node, problem document.Problem) {
	problem.Span = p.places.Tag(n)
	p.Remarks = append(p.Remarks, Remark{Node: by, Problem: problem})
}

// The codes of remarks.
const (
	linked  = "embedded"
	dropped = "frame-dropped"
	pixel   = "pixel"
)

// remove takes a node out, and returns the one after it.
func remove(n *html.Node) (next *html.Node) {
	next = n.NextSibling
	n.Parent.RemoveChild(n)
	return next
}

// takeOut takes out a node and its siblings after it.
func (p *plain) takeOut(n *html.Node) {
	for n != nil {
		n = remove(n)
	}
}

// text returns a text that is not in the source.
func (p *plain) text(s string) *html.Node {
	n := &html.Node{Type: html.TextNode, Data: s}
	p.Added[n] = true
	return n
}

// previous returns the sibling before a node that is not blank.
func previous(n *html.Node) *html.Node {
	return notBlank(n, func(n *html.Node) *html.Node { return n.PrevSibling })
}

// following returns the sibling after a node that is not blank.
func following(n *html.Node) *html.Node {
	return notBlank(n, func(n *html.Node) *html.Node { return n.NextSibling })
}

func notBlank(n *html.Node, next func(*html.Node) *html.Node) *html.Node {
	const most = 16 // blank nodes between two that go together
	n = next(n)
	for range most {
		if n == nil || !dom.IsBlank(n) {
			break
		}
		n = next(n)
	}
	return n
}
