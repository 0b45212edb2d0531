package drift

import (
	"fmt"
	"slices"
	"strings"
)

const (
	leastLikeness  = 0.40 // of sentences that stand for one another
	leastPart      = 0.40 // of a piece that the whole must hold
	leastAdvantage = 0.05 // by which several pieces must beat the best one
)

// links pairs sentences in order, one to one or one to two or three, so that
// the gain is greatest.
func (c *comparison) links(b *body, old, new []*sentence) []sentenceLink {
	var out []sentenceLink
	stay, crossed := anchors(sentenceKeys(old), sentenceKeys(new), textAfter(old, new))
	for _, at := range crossed {
		if len(old[at[0]].bag) >= strayWords {
			old[at[0]].stray, new[at[1]].stray = true, true
		}
	}
	o, n := 0, 0
	for _, at := range append(stay, [2]int{len(old), len(new)}) {
		out = append(out, c.linkGap(b, old[o:at[0]], new[n:at[1]])...)
		if at[0] < len(old) {
			out = append(out, sentenceLink{old[at[0] : at[0]+1], new[at[1] : at[1]+1]})
		}
		o, n = at[0]+1, at[1]+1
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
	b := make([]byte, 0, 4*len(s.phrase))
	for _, w := range s.phrase {
		id := w.token().id
		b = append(b, byte(id), byte(id>>8), byte(id>>16), byte(id>>24))
	}
	return string(b)
}

// linkGap pairs sentences of which no unique one stands on both sides. Which
// side is old makes no difference. Where there are too many, equal ones are
// paired in order and the report says so.
func (c *comparison) linkGap(b *body, old, new []*sentence) []sentenceLink {
	old, new = inPlace(old), inPlace(new)
	if len(old) == 0 || len(new) == 0 {
		return nil
	}
	cost := 0
	for _, s := range old {
		cost += len(new) * (len(s.bag) + 8)
	}
	for _, s := range new {
		cost += len(old) * (len(s.bag) + 8)
	}
	if cost > c.work {
		c.tell(coarse, b.old, b.new, "", "", fmt.Sprintf(
			"%d sentences against %d are too many to be compared each with each: only equal ones were paired", len(old), len(new)))
		return c.equalInOrder(old, new)
	}
	c.work -= cost
	if textAfter(old, new) {
		links := newLattice(new, old).links()
		for i, l := range links {
			links[i] = sentenceLink{l.new, l.old}
		}
		return links
	}
	return newLattice(old, new).links()
}

// inPlace returns the sentences that do not stand unchanged in another place.
func inPlace(sentences []*sentence) []*sentence {
	return slices.DeleteFunc(slices.Clone(sentences), func(s *sentence) bool { return s.stray })
}

// textAfter orders two lists of sentences without regard to old and new.
func textAfter(a, b []*sentence) bool {
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	return slices.CompareFunc(a, b, func(x, y *sentence) int { return strings.Compare(x.text(), y.text()) }) > 0
}

// equalInOrder pairs equal sentences only.
func (c *comparison) equalInOrder(old, new []*sentence) []sentenceLink {
	numbers := map[string]int32{}
	number := func(list []*sentence) []int32 {
		out := make([]int32, len(list))
		for i, s := range list {
			key := s.key()
			if _, ok := numbers[key]; !ok {
				numbers[key] = int32(len(numbers))
			}
			out[i] = numbers[key]
		}
		return out
	}
	var out []sentenceLink
	o, n := 0, 0
	for _, r := range append(difference(number(old), number(new)), region{len(old), len(old), len(new), len(new)}) {
		for ; o < r.oldFrom; o, n = o+1, n+1 {
			out = append(out, sentenceLink{old[o : o+1], new[n : n+1]})
		}
		o, n = r.oldTo, r.newTo
	}
	return out
}
