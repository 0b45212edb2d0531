package sequence

import "slices"

// HeaviestIncreasing returns which of positions stay in place so that the rest,
// by weight, moves as little as can be: the heaviest increasing subsequence
// (Jacobson and Vo 1992), in n log n by a Fenwick tree. Positions are different
// from one another.
func HeaviestIncreasing(positions, weights []int) []bool {
	n := len(positions)
	rank := ranks(positions)
	best := make([]int, n+1) // the tree: heaviest run that ends at or before a rank, as index+1
	sum, prev := make([]int, n), make([]int, n)
	heavier := func(a, b int) bool { return b == 0 || a != 0 && sum[a-1] > sum[b-1] }
	last := 0
	for i := range n {
		before := 0
		for r := rank[i]; r > 0; r -= r & -r {
			if best[r] != 0 && heavier(best[r], before) {
				before = best[r]
			}
		}
		sum[i], prev[i] = weights[i], before
		if before != 0 {
			sum[i] += sum[before-1]
		}
		for r := rank[i] + 1; r <= n; r += r & -r {
			if heavier(i+1, best[r]) {
				best[r] = i + 1
			}
		}
		if heavier(i+1, last) {
			last = i + 1
		}
	}
	stays := make([]bool, n)
	for ; last != 0; last = prev[last-1] {
		stays[last-1] = true
	}
	return stays
}

// ranks returns the places of positions in their sorted order, from 0.
func ranks(positions []int) []int {
	order := make(map[int]int, len(positions))
	for i, p := range sorted(positions) {
		order[p] = i
	}
	out := make([]int, len(positions))
	for i, p := range positions {
		out[i] = order[p]
	}
	return out
}

func sorted(values []int) []int {
	out := slices.Clone(values)
	slices.Sort(out)
	return out
}
