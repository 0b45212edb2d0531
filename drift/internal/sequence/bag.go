package sequence

import (
	"iter"
	"math"
)

// Bag is a multiset of words: sorted numbers.
type Bag []int32

// inCommon yields the words that a and b share.
func inCommon(a, b Bag) iter.Seq[int32] {
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

// Common returns how many words a and b share.
func Common(a, b Bag) int {
	n := 0
	for range inCommon(a, b) {
		n++
	}
	return n
}

// Dice returns the likeness of a and b, from 0 to 1: twice what they share over
// all that they hold (Dice 1945).
func Dice(a, b Bag) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(Common(a, b)) / float64(len(a)+len(b))
}

// Merge adds the words of a and b to out, in their order.
func Merge(out, a, b Bag) Bag {
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// Weights is how much each word tells one bag from another: near nothing where
// every bag has it.
type Weights map[int32]float64

// Rarity weighs a word that n of so many bags have: its inverse document
// frequency (Spärck Jones 1972).
func Rarity(n, bags int) float64 {
	return math.Log(float64(bags+1)/float64(max(1, n))) + 0.01
}

// Sum returns the weight of a bag.
func (w Weights) Sum(b Bag) float64 {
	sum := 0.0
	for _, id := range b {
		sum += w[id]
	}
	return sum
}

// Containment returns which part of the smaller of a and b, by weight, the
// other one holds. The weights of both come with them.
func (w Weights) Containment(a, b Bag, ofA, ofB float64) float64 {
	both := 0.0
	for id := range inCommon(a, b) {
		both += w[id]
	}
	if least := min(ofA, ofB); least > 0 {
		return both / least
	}
	return 0
}

// NewWeights weighs the words of bags by how few of them have each.
func NewWeights(bags iter.Seq[Bag]) Weights {
	in, all := map[int32]int{}, 0
	for b := range bags {
		all++
		for i, id := range b {
			if i == 0 || id != b[i-1] {
				in[id]++
			}
		}
	}
	w := make(Weights, len(in))
	for id, n := range in {
		w[id] = Rarity(n, all)
	}
	return w
}
