package wording

import (
	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Hunks returns where the words of p differ, in order. The differences do not
// depend on which side is the old one.
func (r *Rules) Hunks(p *Pair) []sequence.Hunk {
	old, new := units(r.vocab, p.Old), units(r.vocab, p.New)
	left, right := p.Old, p.New
	flip := unitsAfter(r.vocab, old, new)
	if flip {
		old, new, left, right = new, old, right, left
	}
	x, y := slidable(old, left), slidable(new, right)
	hunks := sequence.Diff(x.IDs, y.IDs)
	for i := range hunks {
		hunks[i] = sequence.Slide(x, y, hunks, i)
	}
	out := make([]sequence.Hunk, 0, len(hunks))
	for _, h := range hunks {
		h = sequence.NewHunk(wordAt(old, h.OldFrom), wordAt(old, h.OldTo), wordAt(new, h.NewFrom), wordAt(new, h.NewTo))
		if flip {
			h = h.Flipped()
		}
		out = append(out, h)
	}
	return p.withLookalikes(out)
}

// slidable returns units of words as a side of a difference that reads best
// where it begins and ends after marks of punctuation.
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

// wordAt returns the first word of unit i, which may be the one after the last.
func wordAt(units []unit, i int) int {
	switch {
	case i < len(units):
		return units[i].from
	case len(units) == 0:
		return 0
	}
	return units[len(units)-1].to
}

// unitsAfter reports whether a comes after b in an order that knows nothing of
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

// withLookalikes adds to hunks the words that are equal when folded and still
// differ in print: capitals, the shape of quotation marks, spacing.
func (p *Pair) withLookalikes(hunks []sequence.Hunk) []sequence.Hunk {
	var out []sequence.Hunk
	o, n := 0, 0
	end := p.End()
	for _, h := range append(hunks, end) {
		for first := true; o < h.OldFrom; o, n = o+1, n+1 {
			if !sameInPrint(p.Old[o], p.New[n], first) {
				out = appendLookalike(out, p.lookalike(o, n), first)
			}
			first = false
		}
		if h != end {
			out = append(out, h)
		}
		o, n = h.OldTo, h.NewTo
	}
	return out
}

// lookalike returns the hunk of two words that differ in print. Where it is the
// space before them, the words before it are part of the hunk.
func (p *Pair) lookalike(o, n int) sequence.Hunk {
	h := sequence.NewHunk(o, o+1, n, n+1)
	if p.Old[o].String() == p.New[n].String() {
		h.OldFrom, h.NewFrom = o-1, n-1
	}
	return h
}

// appendLookalike adds h, or lets it run on from the lookalike before it.
func appendLookalike(out []sequence.Hunk, h sequence.Hunk, first bool) []sequence.Hunk {
	if k := len(out) - 1; k >= 0 && !first && out[k].OldTo >= h.OldFrom && out[k].NewTo >= h.NewFrom {
		out[k] = out[k].Join(h)
		return out
	}
	return append(out, h)
}
