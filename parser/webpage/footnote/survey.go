package footnote

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// link is a link to a place in its own page.
type link struct {
	n       *html.Node
	address string // before the name of the place
	target  string // that name
	text    string
	mark    string // the number or sign that it shows
	kind    kind
}

// kind is how sure it is that a link refers to a note, without a look at where it
// leads.
type kind byte

const (
	other     kind = iota // it shows no mark, or is one of a bibliography
	bare                  // a number or a sign
	bracketed             // in brackets
	marked                // raised, or called a reference
)

// survey goes through the tree once. It reports whether there can be notes.
func (f *finder) survey() bool {
	f.targets, f.order = map[string]*html.Node{}, map[*html.Node]int{}
	f.byNode, f.copies = map[*html.Node]*link{}, map[string]int{}
	var asides []*html.Node
	at := 0
	for n := dom.Next(f.root, f.root); n != nil; n = dom.Next(n, f.root) {
		if n.Type != html.ElementNode {
			continue
		}
		at++
		f.target(n, at)
		switch n.DataAtom {
		case atom.A:
			if l := f.linkOf(n); l != nil {
				f.links = append(f.links, l)
				f.byNode[n], f.order[n] = l, at
			}
		case atom.Sup:
			if l := kramdownMark(n); l != nil {
				f.links = append(f.links, l)
				f.byNode[n], f.order[n] = l, at
			} else if text := dom.OnlyChild(n); text != nil && text.Type == html.TextNode && isRaisedNumber(n, text) {
				f.raised = append(f.raised, n)
				f.order[n] = at
			}
		}
		if n.DataAtom == atom.Span && hasClass(n, known().aside) {
			asides = append(asides, n)
		}
	}
	f.takeAsides(asides)
	f.resolveRepeats()
	return f.Own || len(f.links) > 0 || len(f.raised) > 0 || len(f.Items) > 0
}

func (f *finder) target(n *html.Node, at int) {
	names := [2]string{dom.Attr(n, "id"), ""}
	if n.DataAtom == atom.A {
		names[1] = dom.Attr(n, "name")
	}
	for _, name := range names {
		if name != "" && f.targets[name] == nil {
			f.targets[name] = n
			f.order[n] = at
		}
	}
}

// linkOf returns a link to a place in the page; that the place is there is not
// known yet.
func (f *finder) linkOf(n *html.Node) *link {
	address, target, ok := strings.Cut(dom.Attr(n, "href"), "#")
	if !ok || target == "" {
		return f.pluginLink(n)
	}
	if plain, err := url.PathUnescape(target); err == nil {
		target = plain
	}
	l := &link{n: n, address: address, target: target, text: dom.Text(n)}
	var brackets, ok2 bool
	l.mark, brackets, ok2 = markOf(l.text)
	switch {
	case isCited(n) || dom.HeadingLevel(n.Parent) > 0 && dom.OnlyChild(n.Parent) == n:
	case isMarkedReference(n) && isShort(l.text) || isRaised(n) && (ok2 || isShort(l.text)):
		l.kind = marked
	case ok2 && (brackets || inBrackets(n)):
		l.kind = bracketed
	case ok2 && len(strings.Fields(l.text)) == 1:
		l.kind = bare
	}
	return l
}

// pluginLink returns the link that a plugin of WordPress makes with a script: the ids
// of its two ends differ in one word.
func (f *finder) pluginLink(n *html.Node) *link {
	raised := dom.OnlyChild(n)
	if raised == nil || raised.Type != html.ElementNode {
		return nil
	}
	number, ok := strings.CutPrefix(dom.Attr(raised, "id"), "footnote_plugin_tooltip_")
	if !ok {
		return nil
	}
	l := &link{n: n, target: "footnote_plugin_reference_" + number, text: dom.Text(n), kind: marked}
	l.mark, _, _ = markOf(l.text)
	return l
}

// kramdownMark returns the mark of a note in a link, which so is no link itself. Its
// id may end in how often the note was referred to before.
func kramdownMark(n *html.Node) *link {
	id, ok := strings.CutPrefix(dom.Attr(n, "id"), "fnref:")
	text := dom.OnlyChild(n)
	if !ok || text == nil || text.Type != html.TextNode {
		return nil
	}
	l := &link{n: n, target: "fn:" + id, text: text.Data, kind: marked}
	l.mark, _, _ = markOf(l.text)
	return l
}

// resolveRepeats takes the count from the ends of what such marks lead to.
func (f *finder) resolveRepeats() {
	for _, l := range f.links {
		if l.n.DataAtom == atom.Sup && f.targets[l.target] == nil {
			if i := strings.LastIndexByte(l.target, ':'); i > len("fn") {
				l.target = l.target[:i]
			}
		}
	}
}

// inBrackets reports a link with a bracket before and after it.
func inBrackets(n *html.Node) bool {
	before, after := n.PrevSibling, n.NextSibling
	return before != nil && after != nil && before.Type == html.TextNode && after.Type == html.TextNode &&
		(strings.HasSuffix(before.Data, "[") && strings.HasPrefix(after.Data, "]") ||
			strings.HasSuffix(before.Data, "(") && strings.HasPrefix(after.Data, ")"))
}

// isRaisedNumber reports a raised number in a text that is no link.
func isRaisedNumber(n, text *html.Node) bool {
	mark, _, ok := markOf(text.Data)
	if !ok || !isNumber(mark) && !isSign(mark) {
		return false
	}
	for up := n.Parent; up != nil && isInline(up); up = up.Parent {
		if up.DataAtom == atom.A && dom.Attr(up, "href") != "" {
			return false
		}
	}
	return true
}

// textBefore reports whether there is text before a node in its block, or it is all
// that a cell holds besides text after it.
func textBefore(n *html.Node) bool {
	for ; n != nil && !dom.IsBlock(n); n = n.Parent {
		for before := n.PrevSibling; before != nil; before = before.PrevSibling {
			switch {
			case before.DataAtom == atom.Br:
				return false
			case before.Type == html.TextNode && strings.Trim(before.Data, blanks) != "",
				before.Type == html.ElementNode && strings.Trim(dom.Text(before), blanks) != "":
				return true
			case before.DataAtom == atom.Img:
				return true
			}
		}
	}
	return false
}

// blockAround returns the nearest block that an element is in, or is.
func blockAround(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if dom.IsBlock(n) {
			return n
		}
	}
	return nil
}
