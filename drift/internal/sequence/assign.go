package sequence

import (
	"cmp"
	"slices"
)

// Candidate is a pair that could be the same thing.
type Candidate struct {
	Old, New int
	Score    float64
}

// Assign chooses pairs one to one so that the sum of their scores is as large as
// can be: the assignment problem, solved by the Hungarian method (Kuhn 1955) with
// potentials (Munkres 1957) in n²m steps for so many olds and news.
func Assign(candidates []Candidate, olds, news int) []Candidate {
	scores := make([][]float64, olds)
	for i := range scores {
		scores[i] = make([]float64, news)
	}
	for _, c := range candidates {
		scores[c.Old][c.New] = c.Score
	}
	var out []Candidate
	for i, j := range optimum(scores, news) {
		if j >= 0 && scores[i][j] > 0 {
			out = append(out, Candidate{i, j, scores[i][j]})
		}
	}
	return out
}

// Greedy chooses pairs one to one, the best first. Of equal ones it takes the
// one with the lowest numbers.
func Greedy(candidates []Candidate) []Candidate {
	sorted := slices.Clone(candidates)
	slices.SortFunc(sorted, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Old, b.Old), cmp.Compare(a.New, b.New))
	})
	olds, news := map[int]bool{}, map[int]bool{}
	var out []Candidate
	for _, c := range sorted {
		if !olds[c.Old] && !news[c.New] {
			olds[c.Old], news[c.New] = true, true
			out = append(out, c)
		}
	}
	return out
}

// Rivals finds, for a chosen pair, the best other pair that was as free.
type Rivals struct {
	byOld, byNew map[int][]Candidate
	oldScore     map[int]float64 // of the pair that was chosen for it
	newScore     map[int]float64
}

// NewRivals returns the rivals among all pairs of those that were chosen.
func NewRivals(all, chosen []Candidate) Rivals {
	r := Rivals{map[int][]Candidate{}, map[int][]Candidate{}, map[int]float64{}, map[int]float64{}}
	for _, c := range all {
		r.byOld[c.Old] = append(r.byOld[c.Old], c)
		r.byNew[c.New] = append(r.byNew[c.New], c)
	}
	for _, c := range chosen {
		r.oldScore[c.Old], r.newScore[c.New] = c.Score, c.Score
	}
	return r
}

// Of returns the best pair that c beats by less than margin, so that c would be
// a guess. A pair whose other half has found a better partner is no rival.
func (r Rivals) Of(c Candidate, margin float64) (rival Candidate, ok bool) {
	consider := func(x Candidate, taken float64) {
		if x != c && x.Score > c.Score-margin && taken < x.Score && x.Score > rival.Score {
			rival, ok = x, true
		}
	}
	for _, x := range r.byOld[c.Old] {
		consider(x, r.newScore[x.New])
	}
	for _, x := range r.byNew[c.New] {
		consider(x, r.oldScore[x.Old])
	}
	return rival, ok
}

// optimum returns for each row the column that it is given, or -1, so that the
// sum is largest.
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
