package sequence

import (
	"fmt"
	"slices"
	"testing"
)

// However many sentences there are, those paired are equal and in order, each
// of two equal lists has its partner, and the sides may change places.
func TestEqualPairs(t *testing.T) {
	for _, size := range []int{10, 3 * longGap} {
		var old []string
		for i := range size {
			old = append(old, fmt.Sprint("key", i*i%(size/4)))
		}
		new := slices.Delete(slices.Clone(old), size/2, size/2+3)
		if got := equalPairs(old, old, false); len(got) != size {
			t.Errorf("%d of %d equal keys are paired", len(got), size)
		}
		pairs, back := equalPairs(old, new, false), equalPairs(new, old, true)
		last := Pair{-1, -1}
		for i, p := range pairs {
			if old[p.Old] != new[p.New] || p.Old <= last.Old || p.New <= last.New {
				t.Fatalf("pair %v behind %v: %q, %q", p, last, old[p.Old], new[p.New])
			}
			if len(back) != len(pairs) || back[i] != p.flipped() {
				t.Fatal("other pairs from the other side")
			}
			last = p
		}
	}
}
