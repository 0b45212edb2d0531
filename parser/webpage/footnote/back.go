package footnote

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// leaf is a text of a note, with the link that it is in.
type leaf struct {
	n    *html.Node
	link *link
}

// leavesOf returns the texts of a note, and its empty links.
func (f *finder) leavesOf(n *note) (leaves []leaf) {
	add := func(part *html.Node) {
		for d := range part.Descendants() {
			if d.Type == html.TextNode && strings.Trim(d.Data, blanks) != "" {
				leaves = append(leaves, leaf{d, f.linkAround(d, part)})
			} else if l := f.byNode[d]; l != nil && isBlank(d) {
				leaves = append(leaves, leaf{d, l})
			}
		}
	}
	add(n.block)
	if n.body != n.block {
		add(n.body)
	}
	return leaves
}

func (f *finder) linkAround(n, block *html.Node) *link {
	for n = n.Parent; n != nil && n != block; n = n.Parent {
		if n.DataAtom == atom.A {
			return f.byNode[n]
		}
	}
	return nil
}

// findBack finds the links that lead back from a note: before its text, after it, or
// called so.
func (f *finder) findBack(n *note) {
	leaves := f.leavesOf(n)
	add := func(l *link) {
		if !f.isBack[l.n] {
			f.isBack[l.n] = true
			n.back = append(n.back, l)
		}
	}
	first := 0
	for ; first < len(leaves); first++ {
		l := leaves[first].link
		if l == nil && !isLeading(leaves[first].n.Data) || l != nil && !f.canLeadBack(l, n) {
			break
		}
		if l != nil {
			add(l)
			n.led = true
		}
	}
	for last := len(leaves) - 1; last >= first; last-- {
		l := leaves[last].link
		if l == nil && strings.Trim(leaves[last].n.Data, "[]()|,;."+blanks) != "" || l != nil && !f.canLeadBack(l, n) {
			break
		}
		if l != nil {
			add(l)
		}
	}
	for _, leaf := range leaves {
		if l := leaf.link; l != nil && (isCalledBack(l.n) || isArrow(l.text)) {
			add(l)
		}
	}
	slices.SortFunc(n.back, func(a, b *link) int { return f.order[a.n] - f.order[b.n] })
}

// isLeading reports a text that can be before or between links back: a mark, an
// arrow, punctuation.
func isLeading(text string) bool {
	text = strings.Trim(text, "[]()|,;.:^"+blanks)
	if text == "" || isArrow(text) {
		return true
	}
	_, _, ok := markOf(strings.TrimLeft(text, "↑↩⇑"+blanks))
	return ok
}

// canLeadBack reports a link before or after the text of a note that shows a mark, an
// arrow or words like Back, and does not lead on.
func (f *finder) canLeadBack(l *link, n *note) bool {
	if isCalledBack(l.n) || isArrow(l.text) {
		return true
	}
	target := f.targets[l.target]
	if f.Own || f.aims[target] { // another note
		return false
	}
	if target != nil && f.order[target] >= n.at {
		return contains(n.block, target) && l.mark != "" // at itself
	}
	text := strings.ToLower(document.OneLine(strings.Trim(l.text, "[](){}"+blanks)))
	if _, _, mark := markOf(l.text); mark || text == "" {
		return true
	}
	const longest = 80
	return len(text) <= longest && (known().returns.Has(text) || target != nil && f.refers[target])
}

// isCalledBack reports a link that is called one back to the text.
func isCalledBack(n *html.Node) bool {
	if role(n) == "doc-backlink" || dom.Attr(n, "rev") == "footnote" {
		return true
	}
	if _, ok := dom.Lookup(n, "data-footnote-backref"); ok || hasClass(n, known().back) {
		return true
	}
	for i, up := 0, n.Parent; up != nil && i < 3 && up.DataAtom != atom.Li; i, up = i+1, up.Parent {
		if hasClass(up, known().back) {
			return true
		}
	}
	return false
}

// leadsBack reports whether a note leads back to the place of a link.
func (f *finder) leadsBack(n *note, l *link) bool {
	block := blockAround(l.n)
	for _, back := range n.back {
		target := f.targets[back.target]
		if back.address == l.address && target != nil && blockAround(target) == block {
			return true
		}
	}
	return false
}

// dropBack takes the links back out of a note.
func (f *finder) dropBack(n *note) {
	var shells []*html.Node // once each, as all that is in them is looked at
	seen := map[*html.Node]bool{}
	for _, l := range n.back {
		if !contains(n.body, l.n) {
			continue // in a term, which goes as a whole
		}
		f.learnBack(l)
		before, after := l.n.PrevSibling, l.n.NextSibling
		up := l.n.Parent
		up.RemoveChild(l.n)
		trimBrackets(before, after)
		if !seen[up] {
			seen[up] = true
			shells = append(shells, up)
		}
	}
	for _, shell := range shells {
		dropShells(shell, n.body)
	}
}

// learnBack remembers how the first note leads back.
func (f *finder) learnBack(l *link) {
	text := strings.Trim(l.text, blanks)
	if _, _, ok := markOf(text); !f.LinksBack {
		f.LinksBack = true
		if !ok {
			f.Backlink = text
		}
	}
	if strings.IndexFunc(text, unicode.IsLetter) >= 0 && len(text) > 3 && f.said == "" {
		f.said, f.saidAt = text, l.n
	}
}

// trimBrackets takes away blanks, and brackets that now hold nothing.
func trimBrackets(before, after *html.Node) {
	isText := func(n *html.Node) bool { return n != nil && n.Type == html.TextNode }
	if isText(before) && isText(after) {
		left, right := strings.TrimRight(before.Data, blanks), strings.TrimLeft(after.Data, blanks)
		for _, pair := range [...]string{"[]", "()"} {
			if strings.HasSuffix(left, pair[:1]) && strings.HasPrefix(right, pair[1:]) {
				before.Data, after.Data = left[:len(left)-1], right[1:]
			}
		}
	}
	if isText(before) && (after == nil || isText(after) && strings.Trim(after.Data, blanks) == "") {
		before.Data = strings.TrimRight(before.Data, blanks)
	}
}

// dropShells drops elements that held nothing but links back, up to the note.
func dropShells(n, body *html.Node) {
	for n != body && n.Parent != nil && !holdsShown(n) {
		text := dom.Text(n)
		if strings.Trim(text, "()[],;|^.:"+blanks) != "" && !(hasClass(n, known().back) && isLeading(text)) {
			return
		}
		before, after := n.PrevSibling, n.NextSibling
		up := n.Parent
		up.RemoveChild(n)
		trimBrackets(before, after)
		n = up
	}
}

// holdsShown reports an element that shows something besides text.
func holdsShown(n *html.Node) bool {
	for d := range n.Descendants() {
		if shows(d) {
			return true
		}
	}
	return shows(n)
}

// tidyStart takes away the arrows and commas that stood between links back.
func tidyStart(body *html.Node) {
	for d := range body.Descendants() {
		if shows(d) {
			return
		}
		if d.Type == html.TextNode {
			if d.Data = strings.TrimLeft(d.Data, "^↑,"+blanks); d.Data != "" {
				d.Data = trimMarkEnd(d.Data)
				return
			}
		}
	}
}
