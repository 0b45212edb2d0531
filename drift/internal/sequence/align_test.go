package sequence

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// table is gains by the bounds of hunks; what is not there may not be linked.
type table struct {
	gains map[Hunk]float64
	rows  []int
}

func (g *table) Row(i int) { g.rows = append(g.rows, i) }

func (g *table) Gain(h Hunk) (float64, bool) {
	gain, ok := g.gains[h]
	return gain, ok && h.OldTo == g.rows[len(g.rows)-1]+1
}

func testBeads() []Bead { return []Bead{{1, 1}, {1, 0}, {0, 1}, {1, 2}, {3, 1}} }

// most tries every way to align what is left of old and new elements.
func most(g *table, i, j, old, new int) float64 {
	if i == old && j == new {
		return 0
	}
	best := math.Inf(-1)
	for _, b := range testBeads() {
		h := Hunk{i, i + b.Old, j, j + b.New}
		if h.OldTo > old || h.NewTo > new {
			continue
		}
		gain, ok := g.gains[h]
		if b.Old == 0 || b.New == 0 {
			gain, ok = 0, true
		}
		if ok {
			best = max(best, gain+most(g, h.OldTo, h.NewTo, old, new))
		}
	}
	return best
}

// TestAlign compares with trying every way.
func TestAlign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := rapid.IntRange(0, 5).Draw(t, "old"), rapid.IntRange(0, 5).Draw(t, "new")
		g := &table{gains: map[Hunk]float64{}}
		for i := range old {
			for j := range new {
				for _, b := range testBeads() {
					if b.Old > 0 && b.New > 0 && rapid.Bool().Draw(t, "may be") {
						g.gains[Hunk{i, i + b.Old, j, j + b.New}] = float64(rapid.IntRange(0, 9).Draw(t, "gain"))
					}
				}
			}
		}
		links := Align(old, new, testBeads(), g)
		sum, at := 0.0, Hunk{}
		for _, h := range links {
			gain, ok := g.gains[h]
			if !ok || h.OldFrom < at.OldTo || h.NewFrom < at.NewTo {
				t.Fatalf("%v of %v", h, links)
			}
			sum, at = sum+gain, h
		}
		if want := most(g, 0, 0, old, new); sum != want {
			t.Fatalf("%v gains %v, the best %v", links, sum, want)
		}
		for i, row := range g.rows {
			if i != row || len(g.rows) != old {
				t.Fatalf("rows %v of %d", g.rows, old)
			}
		}
	})
}

// Of two ways of equal gain the bead that comes first is taken: here one for one
// before none, and none before one for two.
func TestAlignPrefersFirstBead(t *testing.T) {
	for i, gains := range []map[Hunk]float64{{{0, 1, 1, 2}: 0, {0, 1, 0, 2}: 0}, {{0, 1, 0, 1}: 0, {0, 1, 0, 2}: 0}} {
		links := Align(1, 2, testBeads(), &table{gains: gains})
		if want := [][]Hunk{{{0, 1, 1, 2}}, {}}[i]; !slices.Equal(links, want) {
			t.Errorf("links %v, want %v", links, want)
		}
	}
}
