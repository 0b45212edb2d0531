package sequence

import "slices"

// Bead is how many elements of either side one link of an alignment takes; a
// link of no elements of one side leaves those of the other without a partner.
type Bead struct{ Old, New int }

// Gains is what links are worth.
type Gains interface {
	// Row is called for each old element, in order, before the links that end
	// with it.
	Row(old int)
	// Gain returns what the link of both stretches of a hunk gains, and whether
	// they may be linked. Neither stretch is empty.
	Gain(Hunk) (float64, bool)
}

// Align links two sequences in order so that the sum of the gains is greatest:
// the dynamic programming over beads of Gale and Church, "A program for aligning
// sentences in bilingual corpora" (1993), https://aclanthology.org/J93-1004/.
// Of two ways of equal gain it takes the bead that comes first.
func Align(old, new int, beads []Bead, gains Gains) []Hunk {
	t := newAlignment(old, new, beads, gains)
	for i := range t.last {
		if i > 0 {
			gains.Row(i - 1)
		}
		t.fill(i)
	}
	return t.links()
}

// alignment is the table of an alignment. For every pair of prefixes it holds
// the last bead on the way of the greatest gain; the gains are kept for the rows
// that beads can reach only.
type alignment struct {
	beads []Bead
	gains Gains
	last  [][]uint8   // index of a bead
	best  [][]float64 // by row: the one in hand, the one before it …
}

func newAlignment(old, new int, beads []Bead, gains Gains) *alignment {
	reach := 0
	for _, b := range beads {
		reach = max(reach, b.Old)
	}
	t := &alignment{beads: beads, gains: gains, last: make([][]uint8, old+1), best: make([][]float64, reach+1)}
	for i := range t.best {
		t.best[i] = make([]float64, new+1)
	}
	for i := range t.last {
		t.last[i] = make([]uint8, new+1)
	}
	return t
}

// fill finds the best way to the prefixes of i old elements and as many new ones
// as there are.
func (t *alignment) fill(i int) {
	last := len(t.best) - 1
	row := t.best[last]
	copy(t.best[1:], t.best[:last])
	t.best[0] = row
	for j := range row {
		best := -1.0
		for k, b := range t.beads {
			h := Hunk{i - b.Old, i, j - b.New, j}
			if h.OldFrom < 0 || h.NewFrom < 0 {
				continue
			}
			gain, ok := 0.0, true
			if b.Old > 0 && b.New > 0 {
				gain, ok = t.gains.Gain(h)
			}
			if gain += t.best[b.Old][h.NewFrom]; ok && gain > best {
				best = gain
				t.last[i][j] = uint8(k)
			}
		}
		row[j] = max(best, 0)
	}
}

// links walks back from the end of both sequences.
func (t *alignment) links() []Hunk {
	var out []Hunk
	for i, j := len(t.last)-1, len(t.last[0])-1; i > 0 || j > 0; {
		b := t.beads[t.last[i][j]]
		if b.Old > 0 && b.New > 0 {
			out = append(out, Hunk{i - b.Old, i, j - b.New, j})
		}
		i, j = i-b.Old, j-b.New
	}
	slices.Reverse(out)
	return out
}
