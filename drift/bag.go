package drift

import (
	"iter"
	"math"
	"slices"
)

// bag is a multiset of words: sorted numbers.
type bag []int32

func (p phrase) bag() bag {
	var b bag
	for _, w := range p {
		if t := w.token(); !t.Punct {
			b = append(b, t.ID)
		}
	}
	slices.Sort(b)
	return b
}

// inCommon yields the words that a and b share.
func inCommon(a, b bag) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for i, j := 0, 0; i < len(a) && j < len(b); {
			switch {
			case a[i] < b[j]:
				i++
			case a[i] > b[j]:
				j++
			default:
				if !yield(a[i]) {
					return
				}
				i, j = i+1, j+1
			}
		}
	}
}

// common returns how many words a and b share.
func common(a, b bag) int {
	n := 0
	for range inCommon(a, b) {
		n++
	}
	return n
}

// dice returns the likeness of a and b, from 0 to 1.
func dice(a, b bag) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}

// merge adds the words of a and b to out.
func merge(out, a, b bag) bag {
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// words returns the words of s and of all below it.
func (s *section) words() bag {
	if s.bag == nil {
		s.bag = bag{}
		for _, l := range s.leaves {
			for _, t := range l.tokens {
				if !t.Punct {
					s.bag = append(s.bag, t.ID)
				}
			}
		}
		for _, child := range s.children {
			s.bag = append(s.bag, child.words()...)
		}
		slices.Sort(s.bag)
	}
	return s.bag
}

// weights is how much each word tells one section from another: near nothing
// where every section has it.
type weights map[int32]float64

func newWeights(lists ...[]*section) weights {
	in, sections := map[int32]int{}, 0
	for _, list := range lists {
		for _, s := range list {
			sections++
			last := int32(-1)
			for _, id := range s.words() {
				if id != last {
					in[id]++
				}
				last = id
			}
		}
	}
	w := make(weights, len(in))
	for id, n := range in {
		w[id] = rarity(n, sections)
	}
	return w
}

// rarity weighs a word that n of so many sections have.
func rarity(n, sections int) float64 {
	return math.Log(float64(sections+1)/float64(max(1, n))) + 0.01
}

// sum returns the weight of a bag.
func (w weights) sum(b bag) float64 {
	sum := 0.0
	for _, id := range b {
		sum += w[id]
	}
	return sum
}

// containment returns which part of the smaller of a and b, by weight, the
// other one holds. The weights of both come with them.
func (w weights) containment(a, b bag, ofA, ofB float64) float64 {
	both := 0.0
	for id := range inCommon(a, b) {
		both += w[id]
	}
	if least := min(ofA, ofB); least > 0 {
		return both / least
	}
	return 0
}
