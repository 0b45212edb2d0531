package drift

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
)

const (
	leastLikeness  = 0.40 // of sentences that stand for one another
	leastPart      = 0.40 // of a piece that the whole must hold
	leastAdvantage = 0.05 // by which several pieces must beat the best one
)

// alignSentences pairs sentences in order, one to one or one to two or three, so that
// the gain is greatest.
func (c *comparison) alignSentences(b *body, old, new []*sentence) []bead {
	var out []bead
	stay, crossed := sequence.Anchors(sentenceKeys(old), sentenceKeys(new), textAfter(old, new))
	for _, at := range crossed {
		if len(old[at.Old].bag) >= sentenceWords {
			old[at.Old].elsewhere, new[at.New].elsewhere = true, true
		}
	}
	o, n := 0, 0
	for _, at := range append(stay, sequence.Pair{Old: len(old), New: len(new)}) {
		out = append(out, c.alignBetween(b, old[o:at.Old], new[n:at.New])...)
		if at.Old < len(old) {
			out = append(out, bead{old[at.Old : at.Old+1], new[at.New : at.New+1]})
		}
		o, n = at.Old+1, at.New+1
	}
	return out
}

func sentenceKeys(sentences []*sentence) []string {
	keys := make([]string, len(sentences))
	for i, s := range sentences {
		keys[i] = s.key()
	}
	return keys
}

// key is equal for sentences of equal words.
func (s *sentence) key() string {
	b := make([]byte, 0, 4*len(s.Span))
	for _, w := range s.Span {
		id := w.Token().ID
		b = append(b, byte(id), byte(id>>8), byte(id>>16), byte(id>>24))
	}
	return string(b)
}

// alignBetween pairs sentences of which no unique one stands on both sides. Which
// side is old makes no difference. Where there are too many, equal ones are
// paired in order and the report says so.
func (c *comparison) alignBetween(b *body, old, new []*sentence) []bead {
	old, new = inPlace(old), inPlace(new)
	if len(old) == 0 || len(new) == 0 {
		return nil
	}
	cost := 0
	for _, s := range old {
		cost += len(new) * s.weight()
	}
	for _, s := range new {
		cost += len(old) * s.weight()
	}
	if cost > c.work {
		c.tell(CoarseComparison, b.old, b.new, "", "", fmt.Sprintf(
			"%d sentences against %d are too many to be compared each with each: only equal ones were paired", len(old), len(new)))
		return c.equalInOrder(old, new)
	}
	c.work -= cost
	if textAfter(old, new) {
		links := alignByGain(new, old)
		for i, l := range links {
			links[i] = bead{l.new, l.old}
		}
		return links
	}
	return alignByGain(old, new)
}

// weight is the work of comparing s with another sentence: by its words, or by
// its marks where it has none.
func (s *sentence) weight() int {
	if len(s.bag) == 0 {
		return len(s.Span) + 8
	}
	return len(s.bag) + 8
}

// inPlace returns the sentences that do not stand unchanged in another place.
func inPlace(sentences []*sentence) []*sentence {
	return slices.DeleteFunc(slices.Clone(sentences), func(s *sentence) bool { return s.elsewhere })
}

// textAfter orders two lists of sentences without regard to old and new.
func textAfter(a, b []*sentence) bool {
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	return slices.CompareFunc(a, b, func(x, y *sentence) int { return strings.Compare(x.String(), y.String()) }) > 0
}

// equalInOrder pairs equal sentences only.
func (c *comparison) equalInOrder(old, new []*sentence) []bead {
	var out []bead
	after := func(h sequence.Hunk) bool { return textAfter(old[h.OldFrom:h.OldTo], new[h.NewFrom:h.NewTo]) }
	for _, p := range sequence.EqualInOrder(sentenceKeys(old), sentenceKeys(new), after) {
		out = append(out, bead{old[p.Old : p.Old+1], new[p.New : p.New+1]})
	}
	return out
}
