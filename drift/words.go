package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/internal/prose"
)

// group is a sentence, or several, of one document and what stands for it in
// the other.
type group struct {
	old, new phrase
	oldParts int // sentences on each side
	newParts int
	cuts     [2][]int // words of old and new that begin a further sentence
	moved    int      // the item that tells that it moved, counted from 1
}

// edit is one changed stretch of a group.
type edit struct {
	region
	class Class
}

func (g *group) oldOf(r region) phrase { return g.old[r.oldFrom:r.oldTo] }
func (g *group) newOf(r region) phrase { return g.new[r.newFrom:r.newTo] }

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
		return []edit{{region{0, len(g.old), 0, len(g.new)}, SentenceRewritten}}
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
func (c *comparison) regions(g *group) []region {
	old, new := units(c.vocab, g.old), units(c.vocab, g.new)
	flip := unitsAfter(c.vocab, old, new)
	if flip {
		old, new = new, old
	}
	regions := difference(unitIDs(old), unitIDs(new))
	left, right := g.old, g.new
	if flip {
		left, right = right, left
	}
	for i := range regions {
		regions[i] = slide(sequence{old, left}, sequence{new, right}, regions, i)
	}
	out := make([]region, 0, len(regions))
	for _, r := range regions {
		r = region{wordAt(old, r.oldFrom), wordAt(old, r.oldTo), wordAt(new, r.newFrom), wordAt(new, r.newTo)}
		if flip {
			r = r.flipped()
		}
		out = append(out, r)
	}
	return withLookalikes(g, out)
}

func unitIDs(units []unit) []int32 {
	ids := make([]int32, len(units))
	for i, u := range units {
		ids[i] = u.id
	}
	return ids
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
func withLookalikes(g *group, regions []region) []region {
	var out []region
	o, n := 0, 0
	end := region{len(g.old), len(g.old), len(g.new), len(g.new)}
	for _, r := range append(regions, end) {
		for first := true; o < r.oldFrom; o, n = o+1, n+1 {
			if !sameInPrint(g.old[o], g.new[n], first) {
				out = appendLookalike(out, g.lookalike(o, n), first)
			}
			first = false
		}
		if r != end {
			out = append(out, r)
		}
		o, n = r.oldTo, r.newTo
	}
	return out
}

// lookalike returns the region of two words that differ in print. Where it is
// the space in front of them, the words in front are part of it.
func (g *group) lookalike(o, n int) region {
	r := region{o, o + 1, n, n + 1}
	if g.old[o].text() == g.new[n].text() {
		r.oldFrom, r.newFrom = o-1, n-1
	}
	return r
}

// appendLookalike adds r, or lets it run on from the lookalike in front of it.
func appendLookalike(out []region, r region, first bool) []region {
	if k := len(out) - 1; k >= 0 && !first && out[k].oldTo >= r.oldFrom && out[k].newTo >= r.newFrom {
		out[k].oldTo, out[k].newTo = r.oldTo, r.newTo
		return out
	}
	return append(out, r)
}

// sameInPrint reports whether two equal words look the same. The space in
// front of the first of a stretch belongs to the change in front of it. Whether
// it keeps the words on one line is told once for the whole document.
func sameInPrint(a, b word, first bool) bool {
	if a.text() != b.text() {
		return false
	}
	spaced := (a.token().Space == prose.NoSpace) == (b.token().Space == prose.NoSpace)
	return first || spaced || a.at == 0 || b.at == 0
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
			changed += g.oldOf(e.region).words() + g.newOf(e.region).words()
		}
	}
	return stretches >= 2 && 10*changed > 7*(g.old.words()+g.new.words())
}

// joinMarks makes one region of a pair of marks that came or went round a few
// words: quotation marks, brackets, dashes.
func joinMarks(g *group, regions []region) []region {
	const inside = 6
	var out []region
	for _, r := range regions {
		if k := len(out) - 1; k >= 0 && r.oldFrom-out[k].oldTo <= inside &&
			isMark(g, out[k]) && isMark(g, r) && sameDirection(out[k], r) {
			out[k].oldTo, out[k].newTo = r.oldTo, r.newTo
			continue
		}
		out = append(out, r)
	}
	return out
}

// isMark reports a region of one paired mark on one side or on both.
func isMark(g *group, r region) bool {
	o, n := g.oldOf(r), g.newOf(r)
	for _, w := range slices.Concat(o, n) {
		if !w.token().Punct || !isPaired(w.text()) {
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

func sameDirection(a, b region) bool {
	return a.oldTo-a.oldFrom == b.oldTo-b.oldFrom && a.newTo-a.newFrom == b.newTo-b.newFrom
}
