package sequence

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

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

func TestAssign(t *testing.T) {
	all := []Candidate{{0, 0, 0.9}, {0, 1, 0.8}, {1, 0, 0.8}, {2, 2, 0}}
	best := []Candidate{{0, 1, 0.8}, {1, 0, 0.8}} // together more than 0.9
	if diff := cmp.Diff(best, Assign(all, 3, 3)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Candidate{{0, 0, 0.9}, {2, 2, 0}}, Greedy(all)); diff != "" {
		t.Error(diff)
	}
	equal := []Candidate{{1, 1, 0.5}, {1, 0, 0.5}, {0, 1, 0.5}}
	if diff := cmp.Diff([]Candidate{{0, 1, 0.5}, {1, 0, 0.5}}, Greedy(equal)); diff != "" {
		t.Errorf("of equal ones: %s", diff)
	}
}

func TestRivals(t *testing.T) {
	all := []Candidate{{0, 0, 0.8}, {0, 1, 0.75}, {1, 0, 0.5}, {2, 1, 0.9}, {3, 3, 0.6}, {3, 4, 0.55}, {4, 3, 0.58}}
	r := NewRivals(all, []Candidate{{0, 0, 0.8}, {2, 1, 0.9}, {3, 3, 0.6}})
	if got, ok := r.Of(Candidate{0, 0, 0.8}, 0.1); ok {
		t.Errorf("%v is a rival, though its other half has found a better partner", got)
	}
	if got, ok := r.Of(Candidate{3, 3, 0.6}, 0.1); !ok || got != (Candidate{4, 3, 0.58}) {
		t.Errorf("the rival is %v, want the best one", got)
	}
	if got, ok := r.Of(Candidate{3, 3, 0.6}, 0.02); ok {
		t.Errorf("%v is beaten by the margin", got)
	}
}
