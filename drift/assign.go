package drift

import (
	"cmp"
	"slices"
)

// candidate is a pair of sections that could be the same.
type candidate struct {
	old, new int
	score    float64
}

const (
	leastScore  = 0.40 // of a pair that may be the same
	leastMargin = 0.10 // by which it must beat every other that is free
	fullSearch  = 300  // sections on each side that are assigned at best
)

// assign chooses pairs one to one so that the sum of their scores is as large
// as can be; where there are too many, the best pair first.
func assign(candidates []candidate, olds, news int) []candidate {
	if olds > fullSearch || news > fullSearch {
		return greedy(candidates)
	}
	scores := make([][]float64, olds)
	for i := range scores {
		scores[i] = make([]float64, news)
	}
	for _, c := range candidates {
		scores[c.old][c.new] = c.score
	}
	var out []candidate
	for i, j := range optimum(scores, news) {
		if j >= 0 && scores[i][j] > 0 {
			out = append(out, candidate{i, j, scores[i][j]})
		}
	}
	return out
}

func greedy(candidates []candidate) []candidate {
	sorted := slices.Clone(candidates)
	slices.SortFunc(sorted, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new))
	})
	olds, news := map[int]bool{}, map[int]bool{}
	var out []candidate
	for _, c := range sorted {
		if !olds[c.old] && !news[c.new] {
			olds[c.old], news[c.new] = true, true
			out = append(out, c)
		}
	}
	return out
}

// rivals finds, for a chosen pair, the best other pair that was as free.
type rivals struct {
	byOld, byNew map[int][]candidate
	oldScore     map[int]float64 // of the pair that was chosen for it
	newScore     map[int]float64
}

func newRivals(all, chosen []candidate) rivals {
	r := rivals{map[int][]candidate{}, map[int][]candidate{}, map[int]float64{}, map[int]float64{}}
	for _, c := range all {
		r.byOld[c.old] = append(r.byOld[c.old], c)
		r.byNew[c.new] = append(r.byNew[c.new], c)
	}
	for _, c := range chosen {
		r.oldScore[c.old], r.newScore[c.new] = c.score, c.score
	}
	return r
}

// of returns the pair that comes so near to c that c would be a guess. A pair
// whose other half has found a better partner is no rival.
func (r rivals) of(c candidate) (rival candidate, ok bool) {
	consider := func(x candidate, taken float64) {
		if x != c && x.score > c.score-leastMargin && taken < x.score && x.score > rival.score {
			rival, ok = x, true
		}
	}
	for _, x := range r.byOld[c.old] {
		consider(x, r.newScore[x.new])
	}
	for _, x := range r.byNew[c.new] {
		consider(x, r.oldScore[x.old])
	}
	return rival, ok
}

// optimum returns for each row the column that it is given, or -1, so that
// the sum is largest: the Hungarian method with potentials, in n²m steps.
func optimum(scores [][]float64, columns int) []int {
	rows := len(scores)
	size := max(rows, columns)
	cost := func(i, j int) float64 {
		if i < rows && j < columns {
			return 1 - scores[i][j]
		}
		return 1
	}
	rowOf := make([]int, size+1) // of each column, counted from 1; 0 is free
	u, v := make([]float64, size+1), make([]float64, size+1)
	for i := 1; i <= size; i++ {
		augment(i, size, rowOf, u, v, cost)
	}
	out := make([]int, rows)
	for j := 1; j <= size; j++ {
		if i := rowOf[j] - 1; i < rows {
			if out[i] = j - 1; j > columns {
				out[i] = -1
			}
		}
	}
	return out
}

// augment gives row i a column by the cheapest chain of changes.
func augment(i, size int, rowOf []int, u, v []float64, cost func(i, j int) float64) {
	const far = 1e18
	least := slices.Repeat([]float64{far}, size+1)
	from := make([]int, size+1)
	seen := make([]bool, size+1)
	rowOf[0] = i
	at := 0
	for rowOf[at] != 0 {
		seen[at] = true
		next, delta := 0, far
		for j := 1; j <= size; j++ {
			if seen[j] {
				continue
			}
			if d := cost(rowOf[at]-1, j-1) - u[rowOf[at]] - v[j]; d < least[j] {
				least[j], from[j] = d, at
			}
			if least[j] < delta {
				delta, next = least[j], j
			}
		}
		for j := range size + 1 {
			if seen[j] {
				u[rowOf[j]] += delta
				v[j] -= delta
			} else {
				least[j] -= delta
			}
		}
		at = next
	}
	for at != 0 {
		rowOf[at] = rowOf[from[at]]
		at = from[at]
	}
}
