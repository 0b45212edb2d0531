package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// group is a sentence, or several, of one document and what stands for it in
// the other.
type group struct {
	old, new prose.Span
	oldParts int // sentences on each side
	newParts int
	cuts     [2][]int // words of old and new that begin a further sentence
	moved    int      // the item that tells that it moved, counted from 1
}

// edit is one changed stretch of a group.
type edit struct {
	sequence.Hunk
	class Class
}

func (g *group) oldOf(r sequence.Hunk) prose.Span { return g.old[r.OldFrom:r.OldTo] }
func (g *group) newOf(r sequence.Hunk) prose.Span { return g.new[r.NewFrom:r.NewTo] }

// edits returns the changed stretches of g with their classes.
func (c *comparison) edits(g *group, r *rules) []edit {
	if g.unchanged() {
		return nil
	}
	regions := c.regions(g)
	if len(regions) == 0 {
		return nil
	}
	r.enter(g)
	regions = joinMarks(g, regions)
	regions = r.joinReordered(g, regions)
	regions = r.joinIslands(g, regions)
	var out []edit
	for _, reg := range regions {
		for _, part := range r.split(g, reg) {
			out = append(out, edit{part, r.classify(g, part)})
		}
	}
	r.agree(g, out)
	if rewritten(g, out) {
		return []edit{{sequence.NewHunk(0, len(g.old), 0, len(g.new)), SentenceRewritten}}
	}
	return out
}

// unchanged reports whether both sides of g look the same.
func (g *group) unchanged() bool {
	if len(g.old) != len(g.new) {
		return false
	}
	for i := range g.old {
		if !sameInPrint(g.old[i], g.new[i], i == 0) {
			return false
		}
	}
	return true
}

// regions returns where the words of g differ, in order. The differences do
// not depend on which side is the old one.
func (c *comparison) regions(g *group) []sequence.Hunk {
	old, new := units(c.vocab, g.old), units(c.vocab, g.new)
	flip := unitsAfter(c.vocab, old, new)
	if flip {
		old, new = new, old
	}
	left, right := g.old, g.new
	if flip {
		left, right = right, left
	}
	x, y := slidable(old, left), slidable(new, right)
	regions := sequence.Diff(x.IDs, y.IDs)
	for i := range regions {
		regions[i] = sequence.Slide(x, y, regions, i)
	}
	out := make([]sequence.Hunk, 0, len(regions))
	for _, r := range regions {
		r = sequence.NewHunk(wordAt(old, r.OldFrom), wordAt(old, r.OldTo), wordAt(new, r.NewFrom), wordAt(new, r.NewTo))
		if flip {
			r = r.Flipped()
		}
		out = append(out, r)
	}
	return withLookalikes(g, out)
}

// slidable returns units of words as a side of a difference that reads best
// where it begins and ends behind marks of punctuation.
func slidable(units []unit, words prose.Span) sequence.Side {
	ids := make([]int32, len(units))
	for i, u := range units {
		ids[i] = u.id
	}
	return sequence.Side{IDs: ids, Boundary: func(i int) int {
		if i == 0 || i == len(units) {
			return 4
		}
		before, at := words[units[i].from-1], words[units[i].from]
		switch {
		case at.In != before.In:
			return 4
		case at.Token().Space == prose.NoSpace:
			return 0
		}
		switch before.String() {
		case ".", "!", "?", "…":
			return 3
		case ",", ";", ":", "–", "—", ")":
			return 2
		}
		return 1
	}}
}

// wordAt returns the first word of unit i, which may be the one behind the last.
func wordAt(units []unit, i int) int {
	switch {
	case i < len(units):
		return units[i].from
	case len(units) == 0:
		return 0
	}
	return units[len(units)-1].to
}

// unitsAfter reports whether a comes behind b in an order that knows nothing of
// old and new.
func unitsAfter(v *prose.Vocabulary, a, b []unit) bool {
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	for i := range a {
		if a[i].id != b[i].id {
			return v.Text(a[i].id) > v.Text(b[i].id)
		}
	}
	return false
}

// withLookalikes adds to regions the words that are equal when folded and
// still differ in print: capitals, the shape of quotation marks, spacing.
func withLookalikes(g *group, regions []sequence.Hunk) []sequence.Hunk {
	var out []sequence.Hunk
	o, n := 0, 0
	end := sequence.EndOf(len(g.old), len(g.new))
	for _, r := range append(regions, end) {
		for first := true; o < r.OldFrom; o, n = o+1, n+1 {
			if !sameInPrint(g.old[o], g.new[n], first) {
				out = appendLookalike(out, g.lookalike(o, n), first)
			}
			first = false
		}
		if r != end {
			out = append(out, r)
		}
		o, n = r.OldTo, r.NewTo
	}
	return out
}

// lookalike returns the region of two words that differ in print. Where it is
// the space in front of them, the words in front are part of it.
func (g *group) lookalike(o, n int) sequence.Hunk {
	r := sequence.NewHunk(o, o+1, n, n+1)
	if g.old[o].String() == g.new[n].String() {
		r.OldFrom, r.NewFrom = o-1, n-1
	}
	return r
}

// appendLookalike adds r, or lets it run on from the lookalike in front of it.
func appendLookalike(out []sequence.Hunk, r sequence.Hunk, first bool) []sequence.Hunk {
	if k := len(out) - 1; k >= 0 && !first && out[k].OldTo >= r.OldFrom && out[k].NewTo >= r.NewFrom {
		out[k] = out[k].Join(r)
		return out
	}
	return append(out, r)
}

// sameInPrint reports whether two equal words look the same. The space in
// front of the first of a stretch belongs to the change in front of it. Whether
// it keeps the words on one line is told once for the whole document.
func sameInPrint(a, b prose.Word, first bool) bool {
	if a.String() != b.String() {
		return false
	}
	spaced := (a.Token().Space == prose.NoSpace) == (b.Token().Space == prose.NoSpace)
	return first || spaced || a.At == 0 || b.At == 0
}

// rewritten reports whether so much of g changed that its single changes say
// less than the two texts side by side.
func rewritten(g *group, edits []edit) bool {
	changed, stretches := 0, 0
	for _, e := range edits {
		switch e.class {
		case Wording, ClauseAdded, ClauseRemoved, ReorderedWords, ActorChanged, ModalChanged, NegationChanged,
			NumberChanged, DateChanged, MoneyChanged, PercentChanged:
			stretches++
			changed += g.oldOf(e.Hunk).Words() + g.newOf(e.Hunk).Words()
		}
	}
	return stretches >= 2 && 10*changed > 7*(g.old.Words()+g.new.Words())
}

// joinMarks makes one region of a pair of marks that came or went round a few
// words: quotation marks, brackets, dashes.
func joinMarks(g *group, regions []sequence.Hunk) []sequence.Hunk {
	const inside = 6
	var out []sequence.Hunk
	for _, r := range regions {
		if k := len(out) - 1; k >= 0 && r.OldFrom-out[k].OldTo <= inside &&
			isMark(g, out[k]) && isMark(g, r) && sameDirection(out[k], r) {
			out[k] = out[k].Join(r)
			continue
		}
		out = append(out, r)
	}
	return out
}

// isMark reports a region of one paired mark on one side or on both.
func isMark(g *group, r sequence.Hunk) bool {
	o, n := g.oldOf(r), g.newOf(r)
	for _, w := range slices.Concat(o, n) {
		if !w.Token().Punct || !isPaired(w.String()) {
			return false
		}
	}
	return len(o) <= 1 && len(n) <= 1
}

func isPaired(mark string) bool {
	switch mark {
	case "'", "\"", "‘", "’", "“", "”", "(", ")", "[", "]", "«", "»":
		return true
	}
	return false
}

func sameDirection(a, b sequence.Hunk) bool {
	return a.OldTo-a.OldFrom == b.OldTo-b.OldFrom && a.NewTo-a.NewFrom == b.NewTo-b.NewFrom
}
