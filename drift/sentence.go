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
		id := w.token().ID
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
		links := newLattice(new, old).links()
		for i, l := range links {
			links[i] = sentenceLink{l.new, l.old}
		}
		return links
	}
	return newLattice(old, new).links()
}

// weight is the work of comparing s with another sentence: by its words, or by
// its marks where it has none.
func (s *sentence) weight() int {
	if len(s.bag) == 0 {
		return len(s.phrase) + 8
	}
	return len(s.bag) + 8
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

// equalInOrder pairs equal sentences only: first those that three in a row
// tell from all others, then what stands between them.
func (c *comparison) equalInOrder(old, new []*sentence) []sentenceLink {
	var out []sentenceLink
	keys := [2][]string{sentenceKeys(old), sentenceKeys(new)}
	stay, _ := anchors(inThrees(keys[0]), inThrees(keys[1]), textAfter(old, new))
	o, n := 0, 0
	for _, at := range append(stay, [2]int{len(old), len(new)}) {
		for _, p := range equalPairs(keys[0][o:at[0]], keys[1][n:at[1]], textAfter(old[o:at[0]], new[n:at[1]])) {
			out = append(out, sentenceLink{old[o+p[0] : o+p[0]+1], new[n+p[1] : n+p[1]+1]})
		}
		if at[0] < len(old) {
			out = append(out, sentenceLink{old[at[0] : at[0]+1], new[at[1] : at[1]+1]})
		}
		o, n = at[0]+1, at[1]+1
	}
	return out
}

// inThrees joins each key with those of its neighbours.
func inThrees(keys []string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		before, after := "", ""
		if i > 0 {
			before = keys[i-1]
		}
		if i+1 < len(keys) {
			after = keys[i+1]
		}
		out[i] = fmt.Sprintf("%d,%d,%s%s%s", len(before), len(key), before, key, after)
	}
	return out
}

const longGap = 1 << 13 // of sentences, in which not even the least difference is looked for

// equalPairs returns places of equal keys, in order.
func equalPairs(old, new []string, flip bool) [][2]int {
	if len(old)+len(new) > longGap {
		stay, _ := anchors(counted(old), counted(new), flip)
		return stay
	}
	if flip {
		old, new = new, old
	}
	numbers := map[string]int32{}
	var pairs [][2]int
	o, n := 0, 0
	end := region{len(old), len(old), len(new), len(new)}
	for _, r := range append(difference(numbered(old, numbers), numbered(new, numbers)), end) {
		for ; o < r.oldFrom; o, n = o+1, n+1 {
			pairs = append(pairs, [2]int{o, n})
		}
		o, n = r.oldTo, r.newTo
	}
	if flip {
		for i, p := range pairs {
			pairs[i] = [2]int{p[1], p[0]}
		}
	}
	return pairs
}

func numbered(keys []string, numbers map[string]int32) []int32 {
	out := make([]int32, len(keys))
	for i, key := range keys {
		if _, ok := numbers[key]; !ok {
			numbers[key] = int32(len(numbers))
		}
		out[i] = numbers[key]
	}
	return out
}

// counted makes keys unique: the first of its kind, the second …
func counted(keys []string) []string {
	seen := map[string]int{}
	out := make([]string, len(keys))
	for i, key := range keys {
		seen[key]++
		out[i] = fmt.Sprintf("%d,%s", seen[key], key)
	}
	return out
}
