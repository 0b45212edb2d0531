package drift

import (
	"slices"

	"github.com/stemmadocs/stemma/drift/internal/wording"
	"github.com/stemmadocs/stemma/internal/prose"
)

// body is the text of two partners and what of it has found its counterpart.
type body struct {
	old, new         *section
	pairs            []*sentencePair
	oldRest, newRest []*sentence // what no pair holds yet

	// placeholder means that one of the two is a placeholder at least, so that
	// their words are not compared; item is the finding about that, if any.
	placeholder bool
	item        ref
}

// rest returns the sentences of one side that no pair holds yet.
func (b *body) rest(s side) []*sentence { return pick(s, b.oldRest, b.newRest) }

// bead is sentences that stand for one another: one for one, or one for a few.
type bead struct{ old, new []*sentence }

// all returns the sentences of both sides.
func (l bead) all() []*sentence { return slices.Concat(l.old, l.new) }

// joined joins beads that only the cutting of long sentences keeps apart.
func joined(beads []bead) []bead {
	var out []bead
	for _, l := range beads {
		if k := len(out) - 1; k >= 0 && (l.old[0].goesOn || l.new[0].goesOn) && out[k].adjoins(l) {
			out[k].old = slices.Concat(out[k].old, l.old)
			out[k].new = slices.Concat(out[k].new, l.new)
			continue
		}
		out = append(out, l)
	}
	return out
}

// adjoins reports whether next begins where l ends, on both sides.
func (l bead) adjoins(next bead) bool {
	return l.old[len(l.old)-1].order+1 == next.old[0].order && l.new[len(l.new)-1].order+1 == next.new[0].order
}

// pair returns the sentences of l as a pair of spans.
func (l bead) pair() *sentencePair {
	p := &sentencePair{Pair: wording.Pair{OldParts: parts(l.old), NewParts: parts(l.new)}}
	p.Old, p.OldEnds = concat(l.old)
	p.New, p.NewEnds = concat(l.new)
	return p
}

// parts counts the sentences of a list; pieces of one are one.
func parts(sentences []*sentence) int {
	n := 1
	for _, s := range sentences[1:] {
		if !s.goesOn {
			n++
		}
	}
	return n
}

// concat returns sentences as one span, and its words that end a sentence but
// the last: a change of the boundary always touches the mark that ends it.
func concat(sentences []*sentence) (s prose.Span, ends []int) {
	if len(sentences) == 1 {
		return sentences[0].Span, nil
	}
	for i, next := range sentences {
		if i > 0 && !next.goesOn {
			ends = append(ends, len(s)-1)
		}
		s = append(s, next.Span...)
	}
	return s, ends
}
