package drift

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestHeaviestRun compares with trying every subset.
func TestHeaviestRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 8).Draw(t, "n")
		positions := rapid.Permutation(sorted(rapid.SliceOfNDistinct(rapid.IntRange(0, 50), n, n, rapid.ID[int]).Draw(t, "positions"))).Draw(t, "order")
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), n, n).Draw(t, "weights")
		best := 0
		for set := range 1 << n {
			if sum, ok := runOf(positions, weights, func(i int) bool { return set>>i&1 == 1 }); ok {
				best = max(best, sum)
			}
		}
		stays := HeaviestIncreasing(positions, weights)
		if sum, ok := runOf(positions, weights, func(i int) bool { return stays[i] }); !ok || sum != best {
			t.Fatalf("%v %v: %v weighs %d, the best weighs %d", positions, weights, stays, sum, best)
		}
	})
}

// runOf returns the weight of a subset, and whether it increases.
func runOf(positions, weights []int, in func(int) bool) (sum int, ok bool) {
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

// TestOptimum compares with trying every assignment.
func TestOptimum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(1, 5).Draw(t, "rows"), rapid.IntRange(1, 5).Draw(t, "columns")
		scores := make([][]float64, rows)
		for i := range scores {
			scores[i] = rapid.SliceOfN(rapid.Float64Range(0, 1), columns, columns).Draw(t, "scores")
		}
		sum := 0.0
		var taken []int
		for i, j := range optimum(scores, columns) {
			if j < 0 {
				continue
			}
			if slices.Contains(taken, j) {
				t.Fatalf("column %d is taken twice", j)
			}
			taken = append(taken, j)
			sum += scores[i][j]
		}
		if best := bestSum(scores, 0, columns); math.Abs(best-sum) > 1e-9 {
			t.Fatalf("%v gives %v, not %v", scores, sum, best)
		}
	})
}

func bestSum(scores [][]float64, taken, columns int) float64 {
	if len(scores) == 0 {
		return 0
	}
	best := bestSum(scores[1:], taken, columns)
	for j := range columns {
		if taken>>j&1 == 0 {
			best = max(best, scores[0][j]+bestSum(scores[1:], taken|1<<j, columns))
		}
	}
	return best
}
