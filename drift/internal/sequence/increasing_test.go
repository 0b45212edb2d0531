package sequence

import (
	"testing"

	"pgregory.net/rapid"
)

// TestHeaviestIncreasing compares with trying every subset.
func TestHeaviestIncreasing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 8).Draw(t, "n")
		distinct := rapid.SliceOfNDistinct(rapid.IntRange(0, 50), n, n, rapid.ID[int]).Draw(t, "positions")
		positions := rapid.Permutation(sorted(distinct)).Draw(t, "order")
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), n, n).Draw(t, "weights")
		best := 0
		for set := range 1 << n {
			if sum, ok := weightOf(positions, weights, func(i int) bool { return set>>i&1 == 1 }); ok {
				best = max(best, sum)
			}
		}
		stays := HeaviestIncreasing(positions, weights)
		if sum, ok := weightOf(positions, weights, func(i int) bool { return stays[i] }); !ok || sum != best {
			t.Fatalf("%v %v: %v weighs %d, the best weighs %d", positions, weights, stays, sum, best)
		}
	})
}

// weightOf returns the weight of a subset, and whether it increases.
func weightOf(positions, weights []int, in func(int) bool) (sum int, ok bool) {
	last := -1
	for i, p := range positions {
		if !in(i) {
			continue
		}
		if p < last {
			return 0, false
		}
		last = p
		sum += weights[i]
	}
	return sum, true
}
