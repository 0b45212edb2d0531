package drift

import "github.com/stemmadocs/stemma/drift/internal/sequence"

// sentenceGains is what it gains to align sentences: those of most words in
// common, and few pieces.
type sentenceGains struct {
	old, new         []*sentence
	common           [reach][]int32  // words that two sentences share, for the rows that beads can reach
	oldBags, newBags [2]sequence.Bag // scratch
}

const reach = 4 // rows, one more than a bead can take

// beads returns how many sentences may stand for one another: one for one, one
// for two or three, and one for none. A bead must be better than those before it
// to be taken.
func beads() []sequence.Bead {
	return []sequence.Bead{
		{Old: 1, New: 1}, {Old: 1}, {New: 1},
		{Old: 1, New: 2}, {Old: 2, New: 1}, {Old: 1, New: 3}, {Old: 3, New: 1},
	}
}

// mostGain aligns sentences in order so that the gain is greatest.
func mostGain(old, new []*sentence) []bead {
	gains := &sentenceGains{old: old, new: new}
	for i := range reach {
		gains.common[i] = make([]int32, len(new))
	}
	hunks := sequence.Align(len(old), len(new), beads(), gains)
	out := make([]bead, len(hunks))
	for i, h := range hunks {
		out[i] = bead{old[h.OldFrom:h.OldTo], new[h.NewFrom:h.NewTo]}
	}
	return out
}

// Row counts the words that an old sentence shares with each new one.
func (g *sentenceGains) Row(i int) {
	for j, b := range g.new {
		g.common[i%reach][j] = int32(sequence.Common(g.old[i].bag, b.bag))
	}
}

// Gain returns what it gains to align the sentences of a hunk, and whether they
// are like enough.
func (g *sentenceGains) Gain(h sequence.Hunk) (float64, bool) {
	old, new := g.old[h.OldFrom:h.OldTo], g.new[h.NewFrom:h.NewTo]
	if len(old) == 1 && len(new) == 1 {
		words := len(old[0].bag) + len(new[0].bag)
		s := likeness(g.common[h.OldFrom%reach][h.NewFrom], words)
		if s < leastLikeness && sameRow(old[0], new[0]) {
			s = leastLikeness
		}
		return gainOf(s, words, 2), s >= leastLikeness || same(old[0], new[0])
	}
	least, words, ok := g.atLeast(h)
	if !ok {
		return 0, false
	}
	s := likeness(int32(sequence.Common(bagOfAll(&g.oldBags, old), bagOfAll(&g.newBags, new))), words)
	return gainOf(s, words, len(old)+len(new)), s >= least
}

// atLeast returns how like the sentences of a hunk must be, and how many words
// they have. Where they cannot be so like, or one piece has little of the whole,
// it is not ok.
func (g *sentenceGains) atLeast(h sequence.Hunk) (least float64, words int, ok bool) {
	best, o, n, shared := 0.0, 0, 0, 0
	for x := h.OldFrom; x < h.OldTo; x++ {
		for y := h.NewFrom; y < h.NewTo; y++ {
			x, y, both := len(g.old[x].bag), len(g.new[y].bag), g.common[x%reach][y]
			if float64(both) < leastPart*float64(min(x, y)) {
				return 0, 0, false
			}
			best = max(best, likeness(both, x+y))
			shared += int(both)
		}
	}
	for _, s := range g.old[h.OldFrom:h.OldTo] {
		o += len(s.bag)
	}
	for _, s := range g.new[h.NewFrom:h.NewTo] {
		n += len(s.bag)
	}
	least = max(leastLikeness, best+leastAdvantage)
	return least, o + n, likeness(int32(min(shared, o, n)), o+n) >= least
}

// likeness is [Dice] of two bags of that many words together.
func likeness(common int32, words int) float64 {
	if words == 0 {
		return 0
	}
	return 2 * float64(common) / float64(words)
}

// gainOf weighs a bead: long and like sentences most, each further piece costs.
func gainOf(s float64, words, pieces int) float64 {
	return s*s*float64(words)/2 - 0.5*float64(pieces-2)
}

// same reports sentences of the same marks and no words.
func same(a, b *sentence) bool {
	if len(a.bag)+len(b.bag) > 0 || len(a.Span) != len(b.Span) {
		return false
	}
	for i, w := range a.Span {
		if w.Token().ID != b.Span[i].Token().ID {
			return false
		}
	}
	return true
}

// sameRow reports rows of the same name.
func sameRow(a, b *sentence) bool { return a.rowName != "" && a.rowName == b.rowName }

// bagOfAll returns the words of sentences, until scratch is used again.
func bagOfAll(scratch *[2]sequence.Bag, sentences []*sentence) sequence.Bag {
	all := sentences[0].bag
	for i, s := range sentences[1:] {
		b := &scratch[i%2]
		*b = sequence.Merge((*b)[:0], all, s.bag)
		all = *b
	}
	return all
}
