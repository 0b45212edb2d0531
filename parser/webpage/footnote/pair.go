package footnote

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// pairs finds the notes that links lead to. A link is a reference if its note comes
// after it; once a note is known, any mark that leads to it is one.
func (f *finder) pairs() {
	f.aims, f.refers, f.isBack = map[*html.Node]bool{}, map[*html.Node]bool{}, map[*html.Node]bool{}
	f.at, f.byBlock = map[*html.Node]*note{}, map[*html.Node]*note{}
	var leading []*link
	for _, l := range f.links {
		if f.leadsOn(l) {
			leading = append(leading, l)
			f.aims[f.targets[l.target]] = true
			f.around(l.n)
		}
	}
	f.splitLines(leading)
	for _, l := range leading {
		f.candidate(l)
	}
	f.ownNotes()
	for _, n := range f.maybe {
		f.findBack(n)
	}
	for _, l := range leading {
		if n := f.at[f.targets[l.target]]; n != nil && !f.isBack[l.n] && f.confirms(l, n) {
			n.sure = true
		}
	}
	for _, l := range f.links {
		n := f.at[f.targets[l.target]]
		if n != nil && (n.sure || n.likely) && l.kind != other && f.reaches(l, n) {
			n.refer(l.n, l.text)
		}
	}
	f.settle()
	f.follow()
}

// follow makes the other links to notes lead to where notes will be.
func (f *finder) follow() {
	sure := map[*note]bool{}
	for _, n := range f.notes {
		sure[n] = true
		for _, l := range n.links {
			f.isBack[l] = true // no link any more, either
		}
	}
	for _, l := range f.links {
		if n := f.at[f.targets[l.target]]; n != nil && sure[n] && !f.isBack[l.n] && l.address == "" {
			dom.SetAttr(l.n, "href", "#fn:"+strings.TrimPrefix(n.id, "fn:"))
		}
	}
}

func (n *note) refer(link *html.Node, mark string) {
	n.links = append(n.links, link)
	n.references = append(n.references, Reference{ID: n.id, Mark: mark})
}

// leadsOn reports a mark that leads to a place after it. A number or sign that nothing
// marks as one refers to a note only behind text: else it is an entry of an index.
func (f *finder) leadsOn(l *link) bool {
	target := f.targets[l.target]
	if l.kind == other || target == nil || contains(l.n, target) || l.kind == bare && !textBefore(l.n) {
		return false
	}
	return f.order[target] > f.order[l.n] || l.kind == marked && isListedNote(target) && !isCalledBack(l.n)
}

// isListedNote reports an item of a list that is called one of notes.
func isListedNote(n *html.Node) bool {
	return isItem(n) && (holdsNotes(n.Parent) || n.Parent.Parent != nil && holdsNotes(n.Parent.Parent))
}

// ownNotes adds the notes of our own writer, some of which nothing may refer to.
func (f *finder) ownNotes() {
	for id, n := range f.targets {
		if !f.Own || !strings.HasPrefix(id, "fn:") || !isListedNote(n) {
			continue
		}
		if f.byBlock[n] == nil {
			f.byBlock[n] = &note{id: id, at: f.order[n], block: n, body: n}
			f.maybe = append(f.maybe, f.byBlock[n])
		}
		f.at[n] = f.byBlock[n]
		f.byBlock[n].sure = true
	}
}

// around remembers what a link back may lead to: a mark, what is round it, an
// anchor before it.
func (f *finder) around(n *html.Node) {
	for d := range n.Descendants() {
		f.refers[d] = true
	}
	for ; n != nil && !dom.IsBlock(n); n = n.Parent {
		f.refers[n] = true
		if before := dom.PreviousElement(n); before != nil && isBlank(before) {
			f.refers[before] = true
		}
	}
}

// candidate remembers the note that a link may lead to.
func (f *finder) candidate(l *link) {
	target := f.targets[l.target]
	if _, known := f.at[target]; known {
		return
	}
	n := f.noteAt(target, l.target)
	if n != nil && contains(n.block, l.n) {
		n = nil
	}
	if n != nil {
		if same := f.byBlock[n.block]; same != nil { // by another name
			if target == n.block {
				same.id = n.id
			}
			n = same
		} else {
			f.byBlock[n.block] = n
			f.maybe = append(f.maybe, n)
		}
	}
	f.at[target] = n
}

// confirms reports whether a mark and a block are the two ends of a note.
func (f *finder) confirms(l *link, n *note) bool {
	same := n.lead != nil && n.lead.mark == l.mark && l.mark != ""
	back, item := f.leadsBack(n, l), isItem(n.block)
	if l.address != "" && !back {
		return false
	}
	switch l.kind {
	case marked:
		if n.block.DataAtom == atom.Dt && !back && !n.called {
			n.likely = n.likely || same
			return false
		}
		return item || same || back || n.called
	case bracketed:
		n.likely = n.likely || same && textBefore(l.n)
		return textBefore(l.n) && item && (n.lead == nil || same) || back && (same || item) || n.called
	default:
		return back && (same || n.called || item) && textBefore(l.n) || n.called && same && textBefore(l.n)
	}
}

// isItem reports an item of a list.
func isItem(n *html.Node) bool {
	return n.DataAtom == atom.Li && n.Parent != nil && (n.Parent.DataAtom == atom.Ol || n.Parent.DataAtom == atom.Ul)
}

// reaches reports whether a mark leads to a note from outside of it, and does not
// lead back from another.
func (f *finder) reaches(l *link, n *note) bool {
	return !f.isBack[l.n] && (l.kind == marked || textBefore(l.n) || l.kind == bracketed && n.sure) &&
		!contains(n.block, l.n) && !contains(n.body, l.n)
}

func contains(outer, n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// settle drops what may be a note and is none: one without a reference, one within
// another, and those that are only likely and are not counted from 1 without a gap.
func (f *finder) settle() {
	var notes []*note
	for _, n := range f.maybe {
		if (f.Own || len(n.references) > 0) && (n.sure || n.likely) {
			notes = append(notes, n)
		}
	}
	notes = withoutInner(notes)
	slices.SortStableFunc(notes, func(a, b *note) int { return a.at - b.at })
	for len(notes) > 0 {
		together := groupOf(notes)
		sure := slices.ContainsFunc(notes[:together], func(n *note) bool { return n.sure })
		if sure || areCounted(notes[:together]) {
			f.notes = append(f.notes, notes[:together]...)
		}
		notes = notes[together:]
	}
}

// withoutInner returns notes without those that are within another.
func withoutInner(notes []*note) []*note {
	blocks := map[*html.Node]bool{}
	for _, n := range notes {
		blocks[n.block], blocks[n.body] = true, true
	}
	return slices.DeleteFunc(notes, func(n *note) bool {
		for up := n.block.Parent; up != nil; up = up.Parent {
			if blocks[up] {
				return true
			}
		}
		return false
	})
}

// groupOf returns how many of the first notes stand together.
func groupOf(notes []*note) int {
	together := 1
	for together < len(notes) && follows(notes[together-1], notes[together]) {
		together++
	}
	return together
}

// follows reports whether there is nothing between two notes.
func follows(a, b *note) bool {
	end := a.body
	for end.Parent != nil {
		if after := next(end); after != nil {
			for after != nil && after != b.block {
				after = dom.FirstElement(after)
			}
			return after == b.block
		}
		for n := end.NextSibling; n != nil; n = n.NextSibling {
			if !isBlank(n) {
				return false
			}
		}
		end = end.Parent
	}
	return false
}

// areCounted reports whether notes are numbered from 1, and are all of their list
// of terms or of the paragraphs that are numbered so.
func areCounted(group []*note) bool {
	for i, n := range group {
		if n.lead == nil || n.lead.mark != strconv.Itoa(i+1) || n.block.DataAtom != group[0].block.DataAtom {
			return false
		}
	}
	first, after := group[0].block, next(group[len(group)-1].body)
	if first.DataAtom == atom.Dt {
		return dom.FirstElement(first.Parent) == first && after == nil
	}
	if after == nil || after.DataAtom != first.DataAtom {
		return true
	}
	lead := leadOf(after)
	return lead == nil || lead.mark != strconv.Itoa(len(group)+1)
}
