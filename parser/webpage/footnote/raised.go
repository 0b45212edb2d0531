package footnote

import (
	"slices"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// raisedPairs finds the notes that raised numbers without a link refer to. They are
// paragraphs that begin with such a number and are counted from 1; each number is
// once in the text before them, as one that is twice there may be an exponent.
func (f *finder) raisedPairs() {
	var notes, group []*note
	for _, n := range f.raised {
		if made := f.raisedNote(n); made != nil {
			notes = append(notes, made)
		}
	}
	marks := f.raised
	for len(notes) > 0 {
		together := groupOf(notes)
		group, notes = notes[:together], notes[together:]
		before := 0
		for before < len(marks) && f.order[marks[before]] < group[0].at {
			before++
		}
		if (areCounted(group) || areSigns(group)) && f.refer(group, marks[:before]) {
			f.notes = append(f.notes, group...)
		}
		for before < len(marks) && f.order[marks[before]] <= group[len(group)-1].at {
			before++
		}
		marks = marks[before:]
	}
	slices.SortStableFunc(f.notes, func(a, b *note) int { return a.at - b.at })
}

// raisedNote returns the note that begins with a raised number.
func (f *finder) raisedNote(n *html.Node) *note {
	block := blockAround(n)
	if block == nil || block == f.root || textBefore(n) || f.byBlock[block] != nil {
		return nil
	}
	switch block.DataAtom {
	case atom.P, atom.Div, atom.Li:
	default:
		return nil
	}
	for up := n; up != block; up = up.Parent {
		if !isFirst(up) {
			return nil
		}
	}
	made := &note{block: block, body: block, at: f.order[n], lead: leadOf(block)}
	if made.lead == nil || !isNoteSized(block) || made.lead.leaves[0].Parent != n || isBlankBut(block, n) {
		return nil
	}
	return made
}

// isBlankBut reports a block that holds nothing but a mark.
func isBlankBut(block, mark *html.Node) bool { return len(dom.Text(block)) <= len(dom.Text(mark))+1 }

// areSigns reports notes that begin with signs, none of them twice.
func areSigns(group []*note) bool {
	seen := map[string]bool{}
	for _, n := range group {
		if !isSign(n.lead.mark) || seen[n.lead.mark] {
			return false
		}
		seen[n.lead.mark] = true
	}
	return true
}

// refer gives notes the raised numbers that are theirs. It reports whether each note
// has just one, a sign apart.
func (f *finder) refer(group []*note, marks []*html.Node) bool {
	byMark := map[string]*note{}
	for _, n := range group {
		n.id = f.freeID("fn:" + n.lead.mark)
		byMark[n.lead.mark] = n
	}
	for _, n := range marks {
		mark, _, _ := markOf(dom.Text(n))
		if to := byMark[mark]; to != nil && textBefore(n) {
			to.refer(n, dom.Text(n))
		}
	}
	return !slices.ContainsFunc(group, func(n *note) bool {
		return len(n.links) == 0 || len(n.links) > 1 && isNumber(n.lead.mark)
	})
}

// freeID returns an id like the one given that nothing has.
func (f *finder) freeID(id string) string {
	name := id
	for f.targets[name] != nil {
		f.copies[id]++
		name = id + "-" + strconv.Itoa(f.copies[id]+1)
	}
	f.targets[name] = f.root
	return name
}
